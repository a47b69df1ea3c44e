// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Foundation
internal import Mailgateway

struct Mailhinterlegung: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "escrow",
        abstract: "Hinterlegung der Schlüssel, die entschlüsseln: Zwei von drei Personen können sie wiederherstellen.",
        subcommands: [Stand.self, Einrichten.self, Nachholen.self, Ueben.self, Wiederherstellen.self],
        defaultSubcommand: Stand.self)

    /// From the terminal, so that they stand neither in the history of the shell nor in a file.
    static func anteile() throws -> [String] {
        try (1...2).map { nummer in
            Ausgabe.zeile("Anteil der \(nummer == 1 ? "ersten" : "zweiten") Person (eine Zeile):")
            guard let zeile = readLine(), !zeile.isEmpty else { throw ValidationError("Es fehlt ein Anteil.") }
            return zeile
        }
    }
}

extension Mailhinterlegung {
    struct Stand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Zeigt, was hinterlegt ist und wann zuletzt geübt wurde.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let stand = try await Mailschluessel.gateway(ort).hinterlegungsstand()
            Ausgabe.zeile("\(stand.stand). \(stand.satz)")
            if !stand.istGut { throw ExitCode(2) }
        }
    }

    struct Einrichten: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "setup", abstract: "Richtet die Hinterlegung ein und gibt drei Personen je einen Anteil.",
            discussion: """
                Jeder Anteil erscheint einmal: Die genannte Person schreibt ihn ab oder druckt ihn und verwahrt ihn für sich. Gespeichert wird er nicht. Eine \
                frühere Hinterlegung endet damit; ihre Anteile öffnen nichts mehr.
                """)

        @OptionGroup var ort: Ort
        @Option(help: "Name einer Person, die einen Anteil verwahrt; dreimal angeben.") var verwahrer: [String] = []
        @Flag(help: "Eine Hinterlegung, die es schon gibt, wird ersetzt.") var ersetzen = false

        func run() async throws {
            let gateway = try await Mailschluessel.gateway(ort)
            if try await gateway.hatHinterlegung(), !ersetzen {
                throw ValidationError(
                    "Es gibt schon eine Hinterlegung. Mit --ersetzen tritt eine neue an ihre Stelle; die alten Anteile öffnen dann nichts mehr."
                )
            }
            let neu = try await gateway.hinterlegungEinrichten(verwahrer)
            let amGeraet = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            for (nummer, (name, anteil)) in zip(verwahrer, neu.anteile).enumerated() {
                if amGeraet {
                    Ausgabe.zeile(
                        "Anteil \(nummer + 1) ist nur für \(name). Alle anderen sehen bitte weg. Weiter mit der Eingabetaste.")
                    _ = readLine()
                }
                Ausgabe.zeile(Self.blatt(nummer + 1, name, anteil))
                if amGeraet {
                    Ausgabe.zeile("Abgeschrieben oder gedruckt? Mit der Eingabetaste verschwindet er.")
                    _ = readLine()
                    // Screen and what can be scrolled back to.
                    Ausgabe.zeile("\u{1B}[2J\u{1B}[3J\u{1B}[H")
                }
            }
            Ausgabe.zeile("\(neu.hinterlegt) Schlüssel sind hinterlegt. Bitte gleich üben: rathaus mail keys escrow drill")
        }

        private static func blatt(_ nummer: Int, _ name: String, _ anteil: String) -> String {
            """
            ----------------------------------------------------------------
            Hinterlegung der E-Mail-Schlüssel, Anteil \(nummer) von 3
            Verwahrt von: \(name)

            \(anteil)

            Zwei beliebige der drei Anteile stellen die Schlüssel wieder her.
            Bitte verschlossen aufbewahren, getrennt von den anderen beiden,
            und niemandem zeigen.
            ----------------------------------------------------------------
            """
        }
    }

    struct Nachholen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Hinterlegt Schlüssel, die noch fehlen.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let anzahl = try await Mailschluessel.gateway(ort).hinterlegungNachholen()
            Ausgabe.zeile("\(anzahl) Schlüssel wurden hinterlegt.")
        }
    }

    struct Ueben: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "drill",
            abstract: "Öffnet mit zwei Anteilen einen zufällig gewählten Schlüssel, vergleicht ihn und vergisst ihn wieder.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let gateway = try await Mailschluessel.gateway(ort)
            let inhaber = try await gateway.hinterlegungUeben(try Mailhinterlegung.anteile())
            Ausgabe.zeile("Gelungen: Der hinterlegte Schlüssel für \(inhaber) ist der, der benutzt wird.")
        }
    }

    struct Wiederherstellen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "recover", abstract: "Stellt mit zwei Anteilen alle hinterlegten Schlüssel wieder her.",
            discussion:
                "Für den Fall, dass das Geheimnis der Installation verloren ist oder gewechselt wurde. Die Schlüssel werden für das jetzige versiegelt."
        )

        @OptionGroup var ort: Ort
        @Flag(help: "Ohne Rückfrage.") var ja = false

        func run() async throws {
            let gateway = try await Mailschluessel.gateway(ort)
            let anteile = try Mailhinterlegung.anteile()
            if !ja {
                Ausgabe.zeile(
                    "Die versiegelten Schlüssel in der Datenbank werden durch die hinterlegten ersetzt. Weiter mit „ja“:")
                guard readLine() == "ja" else { throw ExitCode(1) }
            }
            Ausgabe.zeile("\(try await gateway.hinterlegungWiederherstellen(anteile)) Schlüssel sind wiederhergestellt.")
        }
    }
}
