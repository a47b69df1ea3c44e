// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Store

struct Inhaltsbefehl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inhalte",
        abstract: "Zeigt, wo die Inhalte liegen, und zieht sie um: in einen S3-Speicher oder zurück in den Ordner.",
        subcommands: [Lage.self, Umziehen.self])

    struct Lage: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Sagt, wo die Inhalte liegen und ob dieser Ort antwortet.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await Langlauf.ausfuehren {
                try await rathaus.pruefeSchema()
                let befund = try await rathaus.inhalte.befund()
                Ausgabe.zeile("Die Inhalte liegen hier: \(befund.ort).")
                if befund.lage.auch != nil {
                    Ausgabe.zeile("Ein Umzug ist noch nicht abgeschlossen; gelesen wird an beiden Orten.")
                }
            }
        }
    }

    struct Umziehen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Kopiert alle Inhalte an den anderen Ort und prüft dort jeden, während der Server arbeitet.",
            discussion: """
                Vorher müssen alle Knoten mit --s3 gestartet sein. Neues geht ab sofort an den neuen Ort, gelesen wird an beiden. Ein abgebrochener
                Umzug geht beim nächsten Aufruf dort weiter, wo er war. Der alte Ort behält alles, bis --leeren ihn räumt. Endet mit 2, wenn
                Inhalte beschädigt sind; dann bleibt alles, wie es ist.
                """)

        @OptionGroup var ort: Ort

        @Option(help: "Wohin: s3 oder ordner.", transform: Platzwahl.lesen)
        var nach: Inhaltsplatz

        @Flag(help: "Räumt den alten Ort, nachdem alles am neuen geprüft ist.")
        var leeren = false

        func run() async throws {
            let rathaus = try ort.rathaus()
            let (nach, leeren) = (nach, leeren)
            try await Langlauf.ausfuehren {
                try await rathaus.pruefeSchema()
                let umzug = Inhaltsumzug(rathaus.store, rathaus.inhalte, nach: nach, durch: .system("rathaus inhalte umziehen"))
                let zeigen: Fortschritt = { Ausgabe.fortschritt($0, $1, $2) }
                let bericht = try await leeren ? umzug.leeren(zeigen) : umzug.ausfuehren(zeigen)
                Ausgabe.zeile("Umgezogen: \(bericht.inhalte) Inhalte geprüft, \(bericht.kopiert) davon jetzt kopiert.")
                for sha256 in bericht.schaeden {
                    Ausgabe.zeile("SCHADEN an Inhalt \(sha256): fehlt am alten Ort oder ist dort beschädigt.")
                }
                guard bericht.schaeden.isEmpty else { throw ExitCode(2) }
                if let geleert = bericht.geleert {
                    Ausgabe.zeile("Der alte Ort ist geräumt: \(geleert) Dateien entfernt.")
                } else if try await rathaus.inhalte.befund().lage.auch != nil {
                    Ausgabe.zeile(
                        "Der alte Ort behält alles. Räumen mit: rathaus inhalte umziehen --nach \(nach.rawValue) --leeren")
                }
            }
        }
    }
}

/// Reads a place as people type it.
private enum Platzwahl {
    @Sendable static func lesen(_ text: String) throws -> Inhaltsplatz {
        guard let platz = Inhaltsplatz(rawValue: text) else {
            throw ValidationError("„\(text)“ ist kein Ort; gemeint ist s3 oder ordner.")
        }
        return platz
    }
}
