// SPDX-License-Identifier: EUPL-1.2
internal import ArgumentParser

struct Mailbefehl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "E-Mail-Gateway: Warteschlange ansehen, Laufweg einer Nachricht zeigen.",
        subcommands: [Mailschlange.self, Maillaufweg.self])
}
