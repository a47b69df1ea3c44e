// SPDX-License-Identifier: EUPL-1.2
import Core
import Mailrichtlinie
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Laufweg einer Nachricht") struct MailspurTests {
    @Test("Der Laufweg steht in Sätzen in der Folge der Schichten", arguments: Dialect.allCases)
    func saetze(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let zustellung = try await probe.lege(
                an: "eva@a.example", .halten(grund: "Für a.example fehlt ein Schlüssel.", wahl: [.trotzdem]))
            _ = try await probe.entscheiden.freigeben(zustellung.id, grund: "eilt", akteur: probe.leitung)
            try await probe.versuch(zustellung, .voruebergehend, "451 4.7.1 later")
            let spur = try #require(try await probe.store.read { try $0.mailspur(zustellung.nachricht) })
            #expect(spur.schichten.map(\.schicht) == [.annahme, .richtlinie, .zustellung, .hand])
            #expect(
                spur.schichten.flatMap(\.zeilen).map(\.satz) == [
                    "Die Nachricht wurde über den Eingang „haus“ angenommen.",
                    "Die Nachricht an eva@a.example wurde angehalten. Grund: Für a.example fehlt ein Schlüssel.",
                    "Die Zustellung an eva@a.example bei mx.welt.example gelang noch nicht und wird wiederholt. Antwort: 451 4.7.1 later. Status: 2.0.0.",
                    "Die Nachricht an eva@a.example wurde von Lea Leitung freigegeben und trotzdem gesendet. Grund: eilt.",
                ])
            #expect(spur.eintraege.allSatisfy { $0.zeit == probe.uhr.jetzt })
            #expect(spur.umschlag.contains { $0.name == "Von" && $0.wert == "groupware.stadt.example [10.0.0.7]" })
        }
    }

    @Test("Jedes Ereignis hat einen Satz, der Empfänger und Person nennt, wo es sie gibt")
    func alleEreignisse() throws {
        for ereignis in Spureintrag.Ereignis.allCases {
            let satz = Spurzeile(
                zeit: Zeitpunkt(millisekunden: 0), schicht: .hand, ereignis: ereignis,
                angaben: ["wer": "Ada", "host": "mx", "stand": "gültig"]
            )
            .satz(an: "eva@a.example")
            #expect(satz.hasSuffix("."))
            #expect(satz.contains("Ada"))
            #expect(satz.contains("mx"))
        }
    }

    @Test("Eine Message-ID findet alle Nachrichten, die sie tragen, die neueste zuerst", arguments: Dialect.allCases)
    func kennung(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let alte = try await probe.lege(an: "eva@a.example", kennung: "k@stadt.example")
            probe.uhr.vor(.seconds(1))
            let neue = try await probe.lege(an: "eva@a.example", kennung: "k@stadt.example")
            try await probe.lege(an: "eva@a.example", kennung: "andere@stadt.example")
            let betrieb = try probe.mailbetrieb()
            let gefunden = try await betrieb.laufwege("<k@stadt.example>")
            #expect(gefunden.map { $0.zustellungen.map(\.nachricht) } == [[neue.nachricht.text], [alte.nachricht.text]])
            let eine = try await betrieb.laufwege(alte.nachricht.text)
            #expect(eine.count == 1)
            let keine = try await betrieb.laufwege("fremd@stadt.example")
            #expect(keine.isEmpty)
        }
    }
}
