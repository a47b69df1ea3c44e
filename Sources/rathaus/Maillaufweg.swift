// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Mailgateway

struct Maillaufweg: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Zeigt, was das E-Mail-Gateway mit einer Nachricht tat, vom Eingang bis zum letzten Empfänger.",
        discussion: "Ohne Betreff und Inhalt. Endet mit 1, wenn es die Nachricht nicht gibt.")

    @OptionGroup var ort: Ort
    @Argument(help: "Kennung der Nachricht im Gateway oder ihre Message-ID.") var nachricht: String
    @Flag(help: "Als JSON.") var json = false

    func run() async throws {
        let rathaus = try ort.rathaus()
        try await rathaus.pruefeSchema()
        let wege = try await rathaus.mail.laufwege(nachricht)
        guard !wege.isEmpty else {
            Ausgabe.zeile("Diese Nachricht gibt es im Gateway nicht.")
            throw ExitCode(1)
        }
        if json { return try Mailausgabe.json(wege) }
        for (nummer, weg) in wege.enumerated() {
            if nummer > 0 { Ausgabe.zeile("") }
            zeige(weg)
        }
    }

    private func zeige(_ weg: Laufwegauskunft) {
        for angabe in weg.umschlag { Ausgabe.zeile("\(angabe.name): \(angabe.wert)") }
        for zustellung in weg.zustellungen {
            let transport = zustellung.transport.map { ", \($0)" } ?? ""
            Ausgabe.zeile("An \(zustellung.empfaenger): \(zustellung.zustand), Versuche \(zustellung.versuche)\(transport)")
            if let warum = zustellung.warum { Ausgabe.zeile("  ! \(warum)") }
        }
        for schritt in weg.schritte { Ausgabe.zeile("\(schritt.zeit)  \(schritt.schicht): \(schritt.satz)") }
    }
}
