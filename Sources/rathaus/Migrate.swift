// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Store

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bringt das Schema der Datenbank auf den Stand dieser Version.",
        discussion: "Legt eine leere Datenbank an, wenn es noch keine gibt. Ändert nie zurück.")

    @OptionGroup var ort: Ort

    @Flag(help: "Zeigt nur, was fehlt.")
    var nurZeigen = false

    @Flag(help: "Schreibt das Schema als Text auf die Standardausgabe.")
    var schema = false

    func run() async throws {
        let rathaus = try ort.rathaus(neu: true)
        if nurZeigen {
            for schritt in try await rathaus.store.pendingMigrations() { Ausgabe.zeile(schritt) }
            return
        }
        let ausgefuehrt = try await rathaus.migrieren { if !schema { Ausgabe.zeile("✓ \($0)") } }
        if schema { Ausgabe.zeile("")
        } else if ausgefuehrt.isEmpty {
            Ausgabe.zeile("Das Schema ist aktuell.")
        }
    }
}
