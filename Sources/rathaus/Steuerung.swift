// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Foundation
internal import Steuerung

struct Steuerungsbefehl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steuerung", abstract: "Digitalisierungsprogramm: Angaben aus einer Datei übernehmen, Berichte zeichnen.",
        subcommands: [Uebernehmen.self, BerichtSchreiben.self])

    struct Uebernehmen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "uebernehmen", abstract: "Führt die Handlungen einer Datei aus, eine nach der anderen.",
            discussion: """
                Jede Handlung legt etwas an oder gibt etwas an, mit Quelle und Geltung, und wird geprüft und protokolliert wie die einer \
                Person. Ein Muster ist cities/leverkusen/steuerung/ereignisse.json. Eine Kennung, die schon vergeben ist, wird nicht noch \
                einmal angelegt: Eine Datei wird deshalb nicht zweimal übernommen.
                """)

        @OptionGroup var ort: Ort
        @Argument(help: "Datei mit Handlungen (JSON).") var datei: String
        @Option(help: "Mit dieser Handlung beginnen, gezählt ab 1.") var ab = 1

        func run() async throws {
            guard let daten = FileManager.default.contents(atPath: datei) else {
                throw ValidationError("Die Datei \(datei) ist nicht lesbar.")
            }
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let zahl = try await rathaus.steuerung.uebernehmen(daten, ab: ab, akteur: .system("rathaus steuerung"))
            Ausgabe.zeile("Übernommen: \(zahl) Handlungen.")
        }
    }
}
