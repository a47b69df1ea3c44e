// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Mailgateway

struct Mailregeln: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Regeln des E-Mail-Gateways ansehen, prüfen und an einer Nachricht erproben.",
        discussion: "Vorgeschlagen und freigegeben werden Regeln auf der Seite „Regeln“ des Gateways.",
        subcommands: [Zeigen.self, Pruefen.self, Erproben.self])
}

extension Mailregeln {
    struct Zeigen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Zeigt die geltenden Regeln in Worten.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            for zeile in try await rathaus.mail.regeln() { Ausgabe.zeile(zeile) }
        }
    }

    struct Pruefen: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Liest eine Datei mit Regeln und zeigt sie in Worten.",
            discussion: "Endet mit 1 und nennt die Stelle, wenn sie einen Fehler hat.")

        @Argument(help: "Datei mit Regeln (JSON).") var datei: String

        func run() throws {
            do {
                for zeile in try Mailbetrieb.pruefe(regelwerk: try Mailschluessel.datei(datei)) { Ausgabe.zeile(zeile) }
            } catch let fehler as Mailbetrieb.Regelfehler {
                Ausgabe.zeile("\(datei): \(fehler.grund)")
                throw ExitCode(1)
            }
        }
    }

    struct Erproben: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Zeigt, was mit einer Nachricht geschähe. Sendet nichts.",
            discussion: "Mit den Schlüsseln und Zertifikaten, die da sind. Verschlüsseltes von außen wird nicht geöffnet.")

        @OptionGroup var ort: Ort
        @Argument(help: "Die Nachricht (.eml).") var datei: String
        @Option(help: "Absender, wenn er nicht der in From sein soll.") var von: String?
        @Option(help: "Empfänger, durch Komma getrennt, wenn es nicht die in To und Cc sein sollen.") var an: String?
        @Option(help: "Datei mit anderen Regeln als den geltenden.") var regelwerk: String?
        @Flag(help: "Die Nachricht kommt von außen.") var eingehend = false

        func run() async throws {
            let nachricht = try Mailschluessel.datei(datei)
            let regeln = try regelwerk.map { try Mailschluessel.datei($0) }
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let auskunft = try await rathaus.mail.erprobe(
                nachricht, von: von, an: an, eingehend: eingehend, regelwerk: regeln)
            Ausgabe.zeile("Regeln: \(auskunft.regelwerk)")
            for einer in auskunft.empfaenger {
                Ausgabe.zeile("An \(einer.adresse): \(einer.entscheidung)")
                for schritt in einer.schritte { Ausgabe.zeile("  - \(schritt)") }
            }
            for warnung in auskunft.warnungen { Ausgabe.zeile("! \(warnung)") }
        }
    }
}
