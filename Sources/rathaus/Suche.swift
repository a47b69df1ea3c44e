// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import App
internal import ArgumentParser
internal import Foundation
internal import Store

struct Suche: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prüft die Suche an einem bewerteten Satz oder erneuert ihren Index.", subcommands: [Pruefen.self, Neu.self])

    struct Pruefen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Zeigt Ausbeute, Genauigkeit und F1 unserer Suche neben SQLite unicode61 und PostgreSQL german.",
            discussion:
                "Arbeitet in einem leeren Ordner und, mit --leere-datenbank, in einer leeren Datenbank, nie im Bestand. Endet mit 2, wenn unsere nicht vorn liegt."
        )

        @Option(
            help:
                "libpq-Verbindungstext einer leeren Datenbank für den Vergleich mit PostgreSQL; was darin angelegt wird, bleibt.")
        var leereDatenbank: String?

        @Option(help: "Wortliste für zusammengesetzte Wörter.")
        var wortliste: String?

        @Flag(help: "Nennt auch jede Frage mit fehlenden oder überzähligen Treffern.")
        var einzeln = false

        func run() async throws {
            try Wortliste.einsetzen(wortliste)
            let ordner = FileManager.default.temporaryDirectory.appendingPathComponent("suchguete-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: ordner) }
            var werte = try await messen(.sqlite(folder: ordner.path))
            if let leereDatenbank {
                werte += try await messen(.postgresql(conninfo: leereDatenbank, connections: 2))
            } else {
                Ausgabe.zeile("Ohne --leere-datenbank kein Vergleich mit PostgreSQL.")
            }
            Ausgabe.zeile("\(Self.breit("Suche"))  Ausbeute  Genauigkeit     F1")
            for wert in werte {
                Ausgabe.zeile(
                    Self.breit(wert.name)
                        + String(format: "  %7.1f %%    %7.1f %%  %.3f", wert.ausbeute * 100, wert.genauigkeit * 100, wert.f1))
                if einzeln { for fehler in wert.fehler { Ausgabe.zeile("    " + fehler) } }
            }
            let unsere = werte.filter { $0.name.hasPrefix("Rathaus") }, andere = werte.filter { !$0.name.hasPrefix("Rathaus") }
            guard let schlechteste = unsere.map(\.f1).min(), andere.allSatisfy({ $0.f1 < schlechteste }) else {
                throw ExitCode(2)
            }
        }

        private func messen(_ ort: StoreLocation) async throws -> [Suchguete.Wert] {
            let store = try Store(ort, modules: [Suchguete.migrationen])
            _ = try await store.migrate()
            let werte = try await Suchguete(store: store).messen()
            try await store.close()
            return werte
        }

        private static func breit(_ text: String) -> String { text.padding(toLength: 24, withPad: " ", startingAt: 0) }
    }

    struct Neu: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Nimmt alles neu in den Suchindex auf, was nach älteren Regeln oder einer anderen Wortliste darin steht.",
            discussion:
                "Darf laufen, während der Server arbeitet, jederzeit abgebrochen und wieder begonnen werden. Braucht dieselbe Wortliste wie der Server."
        )

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await Langlauf.ausfuehren {
                try await rathaus.pruefeSchema()
                let zahl = try await SucheErneuern(store: rathaus.store)() { Ausgabe.fortschritt("Suchindex", $0, $1) }
                Ausgabe.zeile("\(zahl) Einträge neu aufgenommen; der Suchindex ist auf dem Stand.")
            }
        }
    }
}
