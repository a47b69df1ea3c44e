// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Foundation
internal import Store

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Stellt eine Sicherung an einem leeren Ort wieder her und prüft sie dort.",
        discussion: "Verändert nie etwas, wo schon Daten sind. Endet mit 2, wenn die Sicherung beschädigt ist.")

    @OptionGroup var ort: Ort

    @Argument(help: "Ordner der Sicherung.")
    var quelle: String

    func run() async throws {
        let (ort, quelle) = (ort, quelle)
        try await Langlauf.ausfuehren {
            let installation = ort.installation
            try FileManager.default.createDirectory(atPath: installation.daten, withIntermediateDirectories: true)
            let bericht = try await Wiederherstellung(quelle).ausfuehren(
                nach: installation.ort, inhaltsordner: installation.inhaltsordner, beilagen: Beilagen.von(installation)
            ) { Ausgabe.fortschritt($0, $1, $2) }
            Ausgabe.zeile("Wiederhergestellt: Stand \(bericht.erstellt), \(bericht.inhalte) Inhalte.")
            let rathaus = try ort.rathaus()
            let fehlend = try await rathaus.store.pendingMigrations()
            if !fehlend.isEmpty {
                Ausgabe.zeile("Die Sicherung ist älter als diese Version. Bitte danach „rathaus migrate“ aufrufen.")
            }
            if !fehlend.contains(where: { $0.hasPrefix("store ") }) { try await rathaus.store.inhalteLiegenImOrdner() }
            // Everything was restored into the folder, also what lay in a bucket before.
            try await Pruefung(
                store: rathaus.store, inhalte: try ContentStore(folder: installation.inhaltsordner),
                beweiswert: fehlend.contains { $0.hasPrefix("bw ") } ? nil : rathaus.beweiswert
            ).ausfuehren()
        }
    }
}

/// Files of an installation that belong to its backup.
enum Beilagen {
    static func von(_ installation: Installation) -> [Beilage] { [Beilage("geheimnis", installation.daten + "/geheimnis")] }
}

extension Beilage {
    /// A server whose key comes from the environment has no file for it.
    var vorhanden: Bool { FileManager.default.fileExists(atPath: path) }
}
