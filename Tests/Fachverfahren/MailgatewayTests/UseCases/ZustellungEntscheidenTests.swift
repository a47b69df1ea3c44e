// SPDX-License-Identifier: EUPL-1.2
import Core
import Mailrichtlinie
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Entscheidungen über Zustellungen") struct ZustellungEntscheidenTests {
    private func faellige(_ probe: Gatewayprobe) async throws -> [ZustellungID] {
        try await probe.schlange.faellige(ausser: [], limit: 10).map(\.id)
    }

    @Test("Was sofort versucht werden soll, ist sofort fällig", arguments: Dialect.allCases)
    func erneut(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let zustellung = try await probe.lege(an: "eva@a.example")
            #expect(try await faellige(probe) == [])
            let nachricht = try await probe.entscheiden.erneut(zustellung.id, akteur: probe.leitung)
            #expect(nachricht == zustellung.nachricht)
            #expect(try await faellige(probe) == [zustellung.id])
            let historie = try await probe.store.read { try $0.historie(zustellung.id.text) }
            #expect(historie.map(\.handlung) == ["mailgateway.erneut"])
        }
    }

    @Test("Alle Wartenden einer Auswahl werden fällig, die anderen nicht", arguments: Dialect.allCases)
    func alle(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let gemeint = [try await probe.lege(an: "eva@a.example"), try await probe.lege(an: "otto@a.example")]
            try await probe.lege(an: "eva@b.example")
            try await probe.lege(an: "halt@a.example", .halten(grund: "kein Schlüssel"))
            let zahl = try await probe.entscheiden.alleErneut(Mailauswahl(domain: "a.example"), akteur: probe.leitung)
            #expect(zahl == 2)
            let ids = Set(try await faellige(probe))
            #expect(ids == Set(gemeint.map(\.id)))
            await #expect(throws: GatewayError.nichtsZuTun) {
                try await probe.entscheiden.alleErneut(Mailauswahl(domain: "c.example"), akteur: probe.leitung)
            }
        }
    }

    @Test("Freigegebenes geht hinaus, mit Grund im Laufweg und im Protokoll", arguments: Dialect.allCases)
    func freigeben(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let zustellung = try await probe.lege(an: "eva@a.example", .halten(grund: "kein Schlüssel", wahl: [.trotzdem]))
            _ = try await probe.entscheiden.freigeben(zustellung.id, grund: "  Frist \n läuft ab ", akteur: probe.leitung)
            #expect(try await faellige(probe) == [zustellung.id])
            let zeile = try await probe.zeile(zustellung)
            #expect(zeile.zustand == .wartet)
            #expect(zeile.grund == nil)
            let historie = try await probe.store.read { try $0.historie(zustellung.id.text) }
            #expect(historie.map(\.handlung) == ["mailgateway.freigeben"])
            #expect(historie.first?.grund == "Frist läuft ab")
            let spur = try #require(try await probe.store.read { try $0.mailspur(zustellung.nachricht) })
            let eintrag = try #require(spur.eintraege.first { $0.ereignis == .freigegeben })
            #expect(eintrag.schicht == .hand)
            #expect(eintrag.angaben == ["wer": "Lea Leitung", "grund": "Frist läuft ab"])
        }
    }

    @Test("Ohne Schutz geht nur hinaus, was die Regeln ohne Schutz zulassen", arguments: Dialect.allCases)
    func schutzVerlangt(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let zustellung = try await probe.lege(an: "eva@a.example", .halten(grund: "kein Schlüssel", wahl: [.portal]))
            await #expect(throws: GatewayError.schutzVerlangt) {
                try await probe.entscheiden.freigeben(zustellung.id, grund: "eilt", akteur: probe.leitung)
            }
            #expect(try await faellige(probe) == [])
            #expect(try await probe.zeile(zustellung).zustand == .gehalten)
        }
    }

    @Test(
        "Neu beurteilt liegt die Nachricht wieder vor den Regeln, auch während über andere Empfänger entschieden wird",
        arguments: Dialect.allCases)
    func neuBeurteilen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let zustellung = try await probe.lege(an: "eva@a.example", .halten(grund: "kein Schlüssel"))
            let vorher = try await probe.schlange.neue(ausser: [], limit: 9)
            #expect(vorher.isEmpty)
            _ = try await probe.entscheiden.neuBeurteilen(zustellung.id, akteur: probe.leitung)
            let nachricht = try #require(try await probe.schlange.neue(ausser: [], limit: 9).first)
            #expect(nachricht.id == zustellung.nachricht)
            let zeile = try await probe.zeile(zustellung)
            #expect(zeile.zustand == .neu && zeile.grund == nil && zeile.wahl.isEmpty)
            // A decision about its other recipients, begun before, must not hide it.
            _ = try await probe.schlange.verteilen(Verteilentscheid(nachricht: nachricht, zuteilungen: []), Wartezeit())
            let nachher = try await probe.schlange.neue(ausser: [], limit: 9).map(\.id)
            #expect(nachher == [nachricht.id])
            let spur = try #require(try await probe.store.read { try $0.mailspur(zustellung.nachricht) })
            #expect(spur.eintraege.contains { $0.ereignis == .neuBeurteilt && $0.angaben == ["wer": "Lea Leitung"] })
        }
    }

    @Test("Verworfenes geht nirgends hin, und sein Inhalt wird frei", arguments: Dialect.allCases)
    func verwerfen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let zustellung = try await probe.lege(an: "eva@a.example", .halten(grund: "kein Schlüssel"))
            let wartende = try await probe.lege(an: "otto@a.example")
            _ = try await probe.entscheiden.verwerfen(zustellung.id, grund: "doppelt", akteur: probe.leitung)
            let zeile = try await probe.zeile(zustellung)
            #expect(zeile.zustand == .verworfen)
            #expect(zeile.beendet == probe.uhr.jetzt)
            #expect(zeile.grund == "kein Schlüssel")
            #expect(try await faellige(probe) == [])
            for id in try await probe.schlange.unbemerkte() { _ = try await probe.schlange.erledigen(id) }
            let kenntnis = try await probe.schlange.kenntnis([zustellung.nachricht.text, wartende.nachricht.text])
            #expect(kenntnis == [zustellung.nachricht.text: .erledigt, wartende.nachricht.text: .gebraucht])
        }
    }

    @Test("Nur wer gehalten ist, wird freigegeben oder verworfen, nur wer wartet, sofort versucht", arguments: Dialect.allCases)
    func falscherZustand(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let akt = probe.entscheiden
            let wartet = try await probe.lege(an: "eva@a.example")
            let gehalten = try await probe.lege(an: "eva@a.example", .halten(grund: "kein Schlüssel", wahl: [.trotzdem]))
            let fertig = try await probe.lege(an: "eva@a.example")
            try await probe.versuch(fertig, .zugestellt, "250 OK")
            for id in [wartet.id, fertig.id] {
                await #expect(throws: GatewayError.andererZustand) {
                    try await akt.freigeben(id, grund: "eilt", akteur: probe.leitung)
                }
                await #expect(throws: GatewayError.andererZustand) { try await akt.neuBeurteilen(id, akteur: probe.leitung) }
                await #expect(throws: GatewayError.andererZustand) {
                    try await akt.verwerfen(id, grund: "doppelt", akteur: probe.leitung)
                }
            }
            for id in [gehalten.id, fertig.id] {
                await #expect(throws: GatewayError.andererZustand) { try await akt.erneut(id, akteur: probe.leitung) }
            }
            await #expect(throws: GatewayError.nichtGefunden) {
                try await akt.erneut(ZustellungID(probe.uhr.jetzt), akteur: probe.leitung)
            }
            await #expect(throws: GatewayError.grundFehlt) {
                try await akt.freigeben(gehalten.id, grund: " \n", akteur: probe.leitung)
            }
            #expect(try await probe.zeile(gehalten).zustand == .gehalten)
        }
    }
}
