// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Poststelle

struct Poststellenbefehl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poststelle", abstract: "Scanordner einrichten, auflisten, entfernen und abfragen.",
        subcommands: [OrdnerSetzen.self, OrdnerListe.self, OrdnerEntfernen.self, OrdnerAbfragen.self])

    struct OrdnerSetzen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ordner", abstract: "Richtet einen überwachten Ordner für Scans, Faxe oder E-Mails ein oder ändert ihn.",
            discussion: """
                Eine Datei gilt als vollständig, wenn daneben eine Datei gleichen Namens mit der Endung .fertig liegt, oder wenn ihre Größe \
                sich zwischen zwei Abfragen nicht ändert und die Ruhezeit vergangen ist. Die .fertig-Datei kann Angaben enthalten, je Zeile \
                „schluessel: wert“: auftrag, bediener, geraet, firmware, profil, gescannt, verfahren, entfallen, bemerkung, betreff, absender, \
                eingang (JJJJ-MM-TT), grund.
                """)

        @OptionGroup var ort: Ort
        @Option(help: "Kurzname aus Kleinbuchstaben, Ziffern und Bindestrichen.") var kurz: String
        @Option(help: "Der Ordner (voller Pfad). Der Dienst braucht darin Schreibrecht.") var pfad: String
        @Option(help: "Nummer der Organisationseinheit, deren Post hier ankommt.") var einheit: Int64
        @Option(help: "Weg: papier, fax, email, behoerdenpostfach oder upload.") var kanal = "papier"
        @Option(help: "Sekunden, die die Größe einer Datei ruhen muss.") var ruhe = 30
        @Flag(help: "Dateien nur mit .fertig-Datei aufnehmen.") var nurMitMarke = false
        @Option(help: "Gerät, für den Transfervermerk.") var geraet: String?
        @Option(help: "Firmware des Geräts.") var firmware: String?
        @Option(help: "Scanprofil, zum Beispiel „300 dpi, Farbe“.") var profil: String?
        @Option(help: "Fassung der Verfahrensdokumentation.") var verfahren: String?

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            var angaben = PoststelleModul.Ordnerangaben(
                kurz: kurz, pfad: pfad, einheit: OrgNummer(einheit), kanal: kanal, ruhe: nurMitMarke ? nil : ruhe)
            angaben.geraet = geraet
            angaben.firmware = firmware
            angaben.profil = profil
            angaben.verfahren = verfahren
            try await rathaus.poststelle.ordnerSetzen(angaben)
            Ausgabe.zeile("Der Ordner \(kurz) ist eingerichtet.")
        }
    }

    struct OrdnerListe: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "liste", abstract: "Listet die Scanordner auf, mit den Dateien, die nicht aufgenommen werden können.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let alle = try await rathaus.poststelle.ordnerListe()
            if alle.isEmpty { Ausgabe.zeile("Es ist kein Scanordner eingerichtet.") }
            for o in alle {
                let wann = o.ruhe.map { "Ruhe \($0) s" } ?? "nur mit .fertig-Datei"
                Ausgabe.zeile("\(o.kurz)  \(o.pfad)  Einheit \(o.einheit)  \(o.kanal)  \(wann)")
                for zeile in o.stoerungen { Ausgabe.zeile("  ! \(zeile)") }
            }
        }
    }

    struct OrdnerEntfernen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "entfernen", abstract: "Überwacht einen Scanordner nicht mehr. Seine Dateien bleiben liegen.")

        @OptionGroup var ort: Ort
        @Option(help: "Kurzname des Ordners.") var kurz: String

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            try await rathaus.poststelle.ordnerEntfernen(kurz)
            Ausgabe.zeile("Der Ordner \(kurz) wird nicht mehr überwacht.")
        }
    }

    struct OrdnerAbfragen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "abfragen", abstract: "Sieht einmal in alle Scanordner.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let zahl = try await rathaus.poststelle.ordnerAbfragen()
            Ausgabe.zeile("Registriert: \(zahl.erfasst), abgewiesen: \(zahl.abgewiesen).")
        }
    }
}
