// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Mailgateway

struct Mailpausen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Hält die Zustellung an eine Domain an und setzt sie fort.",
        subcommands: [Zeigen.self, Beginnen.self, Beenden.self])
}

extension Mailpausen {
    struct Zeigen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Zeigt, was angehalten ist.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let alle = try await rathaus.mail.zielpausen()
            if alle.isEmpty { Ausgabe.zeile("Nichts ist angehalten.") }
            for eine in alle { Ausgabe.zeile(Mailpausen.text(eine)) }
        }
    }

    struct Beginnen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "start", abstract: "Hält die Zustellung an eine Domain an, bis sie fortgesetzt wird.")

        @OptionGroup var ort: Ort
        @Argument(help: "Domain, oder haus für die Groupware.") var ziel: String
        @Option(help: "Warum; steht auf der Seite und im Protokoll.") var grund: String

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            Ausgabe.zeile("Angehalten: \(try await rathaus.mail.zielPausieren(ziel, grund: grund))")
        }
    }

    struct Beenden: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "end", abstract: "Stellt wieder an eine Domain zu; was wartet, wird gleich versucht.")

        @OptionGroup var ort: Ort
        @Argument(help: "Domain, oder haus für die Groupware.") var ziel: String

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            Ausgabe.zeile("Fortgesetzt: \(try await rathaus.mail.zielpauseBeenden(ziel))")
        }
    }

    static func text(_ pause: Mailbetrieb.Pausenzeile) -> String {
        "\(pause.ziel): angehalten seit \(pause.seit) von \(pause.von): \(pause.grund)"
    }
}
