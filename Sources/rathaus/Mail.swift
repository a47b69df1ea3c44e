// SPDX-License-Identifier: EUPL-1.2
internal import ArgumentParser

struct Mailbefehl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract:
            "E-Mail-Gateway: Warteschlange, Laufweg einer Nachricht, Schlüssel und Zertifikate, Regeln, Partner, angehaltene Domains, Selbstprüfung.",
        subcommands: [
            Mailschlange.self, Maillaufweg.self, Mailschluessel.self, Mailregeln.self, Mailpartner.self, Mailpausen.self,
            Mailkonten.self,
            Mailpruefung.self,
        ])
}
