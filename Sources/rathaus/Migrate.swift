// SPDX-License-Identifier: EUPL-1.2
internal import App
public import ArgumentParser
internal import Foundation
internal import Identity
public import Store

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bringt das Schema der Datenbank auf den Stand dieser Version.",
        discussion: "Legt eine leere Datenbank an, wenn es noch keine gibt. Ändert nie zurück.")

    @OptionGroup var ort: Ort

    @Flag(help: "Zeigt nur, was fehlt.")
    var nurZeigen = false

    @Option(
        help:
            "Schreibt nur das Schema dieser Version für sqlite oder postgresql (braucht dann einen Server) auf die Standardausgabe."
    )
    var schema: Dialect?

    func run() async throws {
        if let schema { return try await zeigen(schema) }
        let rathaus = try ort.rathaus(neu: true)
        if nurZeigen {
            for schritt in try await rathaus.store.pendingMigrations() { Ausgabe.zeile(schritt) }
            return
        }
        let ausgefuehrt = try await rathaus.migrieren { Ausgabe.zeile("✓ \($0)") }
        if try await Ersteinrichtung(rathaus).einrichten() {
            Ausgabe.zeile("✓ Organisation, Rollen und Aktenplan von \(rathaus.stadt.stammdaten.name)")
        }
        if ausgefuehrt.isEmpty { Ausgabe.zeile("Das Schema ist aktuell.") }
        // Rights are an administration's decision, so an update only says that there are new ones.
        let abgleich = try await Verwaltung(store: rathaus.store).rollenabgleich(try rathaus.rollen())
        if !abgleich.aenderungen.isEmpty {
            Ausgabe.zeile(
                "Die Rollen weichen von cities/\(rathaus.stadt.kuerzel)/rollen.json ab; ansehen mit „rathaus rollen abgleichen --nur-zeigen“, übernehmen ohne diesen Schalter."
            )
        }
    }

    /// Depends on the code alone; no installation is opened or changed.
    private func zeigen(_ dialect: Dialect) async throws {
        let ort = ort
        try await Langlauf.ausfuehren {
            let ordner = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
            defer { try? FileManager.default.removeItem(at: ordner) }
            let leer = Installation(
                daten: ordner.path, postgres: nil, stadt: ort.stadt, staedte: URL(fileURLWithPath: ort.staedte),
                python: "python3", relay: nil)
            let module = try Rathaus(leer, log: Protokoll.logger).store.modules
            let text = try await Store.schemaText(dialect, modules: module, conninfo: ort.installation.postgres)
            FileHandle.standardOutput.write(Data(text.utf8))
        }
    }
}

extension Dialect: ExpressibleByArgument {}
