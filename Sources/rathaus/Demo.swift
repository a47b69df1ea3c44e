// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import Foundation
internal import ArgumentParser

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Legt eine Beispielstadt mit erfundenen Personen an.",
        discussion: "Verändert nichts, wenn es schon eine Stadt gibt. Zeigt danach die Konten.")

    @OptionGroup var ort: Ort

    @Option(help: "So viele vergebene Kennzeichen.")
    var kennzeichen = 106_000

    @Option(help: "So viele erfundene Vorgänge.")
    var vorgaenge = 60

    @Flag(help: "Zeigt nur die Konten.")
    var konten = false

    func run() async throws {
        if !konten {
            try await Vorfuehrung(try ort.rathaus(neu: true), kennzeichen: kennzeichen, vorgaenge: vorgaenge).anlegen {
                Ausgabe.zeile("• \($0)")
            }
        }
        Ausgabe.zeile("")
        Ausgabe.zeile("Verwaltung (/amt), Kennwort \(Demokonten.kennwort), TOTP-Geheimnis \(Demokonten.totp):")
        for konto in Demokonten.mitarbeitende {
            Ausgabe.zeile(
                "  \(konto.anmeldename.padding(toLength: 12, withPad: " ", startingAt: 0)) \(konto.name), \(konto.aufgabe)")
        }
        Ausgabe.zeile("Bürgerportal (/), Kennwort \(Demokonten.kennwort):")
        for person in Demokonten.buerger { Ausgabe.zeile("  \(person.email)") }
    }
}
