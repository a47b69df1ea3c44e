// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Mailgateway

struct Mailkonten: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts", abstract: "Konten, mit denen sich Programme und Geräte zum Senden anmelden.",
        discussion:
            "Sie gelten an Eingängen mit \"anmeldung\": true. Braucht die Einstellung des Gateways (--mailgateway oder RATHAUS_MAILGATEWAY).",
        subcommands: [Zeigen.self, Setzen.self, Loeschen.self])
}

extension Mailkonten {
    struct Zeigen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Zeigt die Konten.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let alle = try await Mailschluessel.gateway(ort).einlieferkonten()
            if alle.isEmpty { Ausgabe.zeile("Es gibt keine Konten.") }
            for einer in alle {
                Ausgabe.zeile("\(einer.name): \(einer.absender)\(einer.bemerkung.isEmpty ? "" : " – \(einer.bemerkung)")")
            }
        }
    }

    struct Setzen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Legt ein Konto an oder ändert es; das Kennwort erscheint einmal.")

        @OptionGroup var ort: Ort
        @Argument(help: "Name, mit dem sich das Programm anmeldet.") var name: String
        @Option(help: "Adresse, Domain oder *.domain, unter der es senden darf; mehrmals möglich.") var absender: [String]
        @Option(help: "Wozu es da ist; steht im Protokoll.") var bemerkung = ""
        @Flag(help: "Auch ein Konto, das es schon gibt, bekommt ein neues Kennwort.") var neuesKennwort = false

        func run() async throws {
            let kennwort = try await Mailschluessel.gateway(ort).einlieferkontoSetzen(
                name, absender: absender, bemerkung: bemerkung, neuesKennwort: neuesKennwort)
            Ausgabe.zeile(kennwort.map { "Kennwort (erscheint nur jetzt): \($0)" } ?? "Geändert; das Kennwort bleibt.")
        }
    }

    struct Loeschen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Löscht ein Konto; es sendet ab sofort nichts mehr.")

        @OptionGroup var ort: Ort
        @Argument(help: "Name des Kontos.") var name: String

        func run() async throws {
            try await Mailschluessel.gateway(ort).einlieferkontoLoeschen(name)
            Ausgabe.zeile("Gelöscht: \(name)")
        }
    }
}
