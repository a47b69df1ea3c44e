// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Mailgateway

struct Mailpartner: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner", abstract: "Partner des E-Mail-Gateways und was auf dem Weg zu ihnen verlangt wird.",
        subcommands: [Zeigen.self, Setzen.self, Loeschen.self])
}

extension Mailpartner {
    struct Zeigen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Zeigt die Einträge.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let alle = try await rathaus.mail.partner()
            if alle.isEmpty { Ausgabe.zeile("Es gibt keine Einträge.") }
            for einer in alle {
                Ausgabe.zeile(
                    "\(einer.muster): \(einer.regel) (\(einer.bedeutung))\(einer.bemerkung.isEmpty ? "" : " – \(einer.bemerkung)")"
                )
            }
        }
    }

    struct Setzen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Trägt einen Partner ein oder ändert ihn.",
            discussion: "Regeln wie in Postfix: none, may, encrypt, dane, dane-only, verify, secure, fingerprint.")

        @OptionGroup var ort: Ort
        @Argument(help: "Domain, .domain für alles darunter oder * für alle übrigen.") var muster: String
        @Argument(help: "Regel.") var regel: String
        @Argument(help: "Für secure Namen von Servern, für fingerprint schluessel:HEX oder zertifikat:HEX.") var werte: [String] =
            []
        @Option(help: "Worauf es beruht; steht im Protokoll.") var bemerkung = ""

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            try await rathaus.mail.partnerSetzen(muster, regel: regel, werte: werte, bemerkung: bemerkung)
            Ausgabe.zeile("Eingetragen: \(muster) \(regel)")
        }
    }

    struct Loeschen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "remove", abstract: "Löscht den Eintrag eines Partners.")

        @OptionGroup var ort: Ort
        @Argument(help: "Domain, wie sie eingetragen ist.") var muster: String

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            try await rathaus.mail.partnerLoeschen(muster)
            Ausgabe.zeile("Gelöscht: \(muster)")
        }
    }
}
