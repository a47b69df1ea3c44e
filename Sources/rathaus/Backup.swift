// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Store

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sichert Datenbank, Inhalte und Geheimnis in einen Ordner, während der Server arbeitet.",
        discussion: """
            Eine weitere Sicherung in denselben Ordner kopiert nur neue Inhalte und ersetzt den früheren Stand erst ganz am Ende.
            Der Ordner enthält das Geheimnis des Servers und alle Daten: Bitte schützen Sie ihn wie die Installation selbst.
            """)

    @OptionGroup var ort: Ort

    @Argument(help: "Ordner der Sicherung; leer, neu oder mit einer früheren Sicherung.")
    var ziel: String

    func run() async throws {
        let rathaus = try ort.rathaus()
        let ziel = ziel
        let beilagen = Beilagen.von(rathaus.installation).filter(\.vorhanden)
        try await Langlauf.ausfuehren {
            let bericht = try await Sicherung(rathaus.store, rathaus.inhalte, beilagen: beilagen, ziel: ziel)
                .ausfuehren { Ausgabe.fortschritt($0, $1, $2) }
            Ausgabe.zeile(
                "Gesichert: \(bericht.auditNr) Protokolleinträge, \(bericht.inhalte) Inhalte (\(bericht.kopiert) neu), Stand \(bericht.erstellt)."
            )
        }
    }
}
