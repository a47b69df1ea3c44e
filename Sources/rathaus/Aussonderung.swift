// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Aussonderung
internal import Core
internal import Foundation

struct Aussonderungsbefehl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aussonderung",
        abstract: "Austausch mit dem Archiv und mit anderen Behörden: Partner einrichten, Nachrichten prüfen, Ordner abfragen.",
        subcommands: [PartnerSetzen.self, NachrichtPruefen.self, Austauschen.self])

    struct PartnerSetzen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "partner",
            abstract:
                "Richtet ein Archiv (beim Archiv eine Behörde, für Abgaben eine andere Behörde) mit seinen Ordnern ein oder ändert es."
        )

        @OptionGroup var ort: Ort
        @Option(help: "Kurzname aus Kleinbuchstaben, Ziffern und Bindestrichen.") var kurz: String
        @Option(help: "Name, wie er in Nachrichten steht.") var name: String
        @Option(help: "Behördenschlüssel des Partners; Nachrichten mit einem anderen werden abgewiesen.") var schluessel: String?
        @Flag(help: "Der Partner ist eine Behörde; dieses Haus ist das Archiv.") var behoerde = false
        @Flag(help: "Der Partner ist eine andere Behörde, an die abgegeben und von der übernommen wird (0401 bis 0403).")
        var abgabe = false
        @Option(help: "Nummer der Organisationseinheit, die mit dem Partner arbeitet.") var einheit: Int64
        @Option(help: "Ordner, in dem Nachrichten des Partners ankommen (voller Pfad).") var eingang: String
        @Option(help: "Ordner, in den unsere Nachrichten gelegt werden (voller Pfad).") var ausgang: String
        @Option(help: "Fassung von xdomea: 3.1.0 oder 4.0.0.") var fassung = "3.1.0"
        @Flag(help: "Empfangsbestätigungen erbitten.") var quittung = false

        func validate() throws {
            guard !(behoerde && abgabe) else { throw ValidationError("Entweder --behoerde oder --abgabe, nicht beides.") }
        }

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            try await rathaus.aussonderung.partnerSetzen(
                kurz: kurz, name: name, schluessel: schluessel, rolle: abgabe ? "nachbar" : behoerde ? "behoerde" : "archiv",
                oe: OrgNummer(einheit), eingang: eingang,
                ausgang: ausgang, fassung: fassung, quittung: quittung)
            Ausgabe.zeile("Der Partner \(kurz) ist eingerichtet.")
        }
    }

    struct NachrichtPruefen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pruefen", abstract: "Liest eine Nachricht (ZIP) und sagt, was darin ist und ob sie angenommen würde.",
            discussion: "Braucht keine Datenbank. Endet mit 2, wenn die Nachricht abgewiesen würde.")

        @Argument(help: "Die Datei.") var datei: String
        @Option(help: "Ordner mit den xdomea-Schemata; dann wird auch gegen sie geprüft (auch RATHAUS_XDOMEA_SCHEMATA).")
        var xdomeaSchemata: String?

        func run() async throws {
            guard FileManager.default.fileExists(atPath: datei) else {
                throw ValidationError("Die Datei \(datei) gibt es nicht.")
            }
            let ordner = xdomeaSchemata ?? ProcessInfo.processInfo.environment["RATHAUS_XDOMEA_SCHEMATA"]
            let befund = try await AussonderungModul.pruefen(
                datei: datei, schemata: ordner.map { Schemapruefung(ordner: $0) })
            for zeile in befund.zeilen { Ausgabe.zeile(zeile) }
            if let grund = befund.abweisung {
                Ausgabe.zeile("MANGEL: \(grund)")
                throw ExitCode(2)
            }
            Ausgabe.zeile("In Ordnung.")
        }
    }

    struct Austauschen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "austausch", abstract: "Fragt die Ordner aller Partner einmal ab und schreibt, was wartet.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let zahl = try await rathaus.aussonderung.austauschen()
            Ausgabe.zeile("Geschrieben: \(zahl.geschrieben), gelesen: \(zahl.gelesen), abgewiesen: \(zahl.abgewiesen).")
        }
    }
}
