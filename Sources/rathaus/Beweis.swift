// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Beweiswert
internal import Foundation

struct Beweisbefehl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beweis", abstract: "Hashbäume stempeln und erneuern, Akten als Beweispaket schreiben.",
        subcommands: [Stempeln.self, Erneuern.self, PaketSchreiben.self])

    struct Stempeln: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stempeln", abstract: "Bildet die Hashbäume jetzt und holt alle fehlenden Zeitstempel.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let (neu, gestempelt) = try await rathaus.beweiswert.stempeln()
            Ausgabe.zeile("Neue Hashbäume: \(neu), gestempelt: \(gestempelt).")
        }
    }

    struct Erneuern: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "erneuern", abstract: "Erneuert alle geltenden Zeitstempel, oder mit --algorithmus alle Hashbäume.")

        @OptionGroup var ort: Ort
        @Option(help: "sha256, sha384 oder sha512: liest alle Dokumente neu und sichert sie damit.") var algorithmus: String?

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            for zeile in try await rathaus.beweiswert.erneuern(algorithmus: algorithmus) { Ausgabe.zeile(zeile) }
        }
    }

    struct PaketSchreiben: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "paket", abstract: "Schreibt eine Akte als Beweispaket in eine Datei, auch eine sehr große.")

        @OptionGroup var ort: Ort
        @Option(help: "Zeichen der Akte.") var akte: String
        @Option(help: "Datei, die geschrieben wird; sie darf noch nicht da sein.") var nach: String

        func run() async throws {
            guard !FileManager.default.fileExists(atPath: nach) else { throw ValidationError("Die Datei \(nach) gibt es schon.") }
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            for zeile in try await rathaus.beweiswert.paket(zeichen: akte, nach: nach) { Ausgabe.zeile(zeile) }
            Ausgabe.zeile("Das Paket liegt in \(nach).")
        }
    }
}
