// SPDX-License-Identifier: EUPL-1.2
import Core
import Mailrichtlinie
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Fassungen der Regeln") struct RegelwerkAendernTests {
    private func akt(_ probe: Gatewayprobe) -> RegelwerkAendern { RegelwerkAendern(store: probe.store) }

    private func freigeben(_ probe: Gatewayprobe, _ id: RegelwerkID, _ wer: Akteur) async throws {
        let (summe, bisher) = try await probe.store.read { db in
            (try db.regelfassung(id)?.pruefsumme ?? "", try db.geltendeFassung()?.id)
        }
        try await akt(probe).freigeben(id, pruefsumme: summe, bisher: bisher, akteur: wer)
    }

    @Test("Freigegeben wird von einer anderen Person; wer zuletzt geschrieben hat, kann es nicht", arguments: Dialect.allCases)
    func vierAugen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let id = try await akt(probe).vorschlagen(Regeltexte.offen, bemerkung: "Für alle", akteur: probe.regelnde)
            await #expect(throws: GatewayError.vierAugen) { try await freigeben(probe, id, probe.regelnde) }
            // Whoever changes it has written it.
            _ = try await akt(probe).vorschlagen(Regeltexte.halten, bemerkung: "Doch nicht", statt: id, akteur: probe.zweite)
            await #expect(throws: GatewayError.vierAugen) { try await freigeben(probe, id, probe.zweite) }
            try await freigeben(probe, id, probe.regelnde)
            let fassung = try #require(try await probe.store.read { try $0.geltendeFassung() })
            #expect(fassung.id == id)
            #expect(fassung.bezeichnung == "Halten")
            #expect(fassung.vonName == "Zoe Zweite")
            #expect(fassung.entschiedenName == "Rita Regel")
            await #expect(throws: GatewayError.regelwerkEntschieden) { try await freigeben(probe, id, probe.regelnde) }
        }
    }

    @Test("Freigegeben wird nur, was angesehen wurde", arguments: Dialect.allCases)
    func angesehen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let eine = try await akt(probe).vorschlagen(Regeltexte.offen, bemerkung: "eins", akteur: probe.regelnde)
            let summe = try #require(try await probe.store.read { try $0.regelfassung(eine) }).pruefsumme
            _ = try await akt(probe).vorschlagen(Regeltexte.halten, bemerkung: "zwei", statt: eine, akteur: probe.regelnde)
            await #expect(throws: GatewayError.regelwerkGeaendert) {
                try await akt(probe).freigeben(eine, pruefsumme: summe, bisher: nil, akteur: probe.zweite)
            }
            let andere = try await akt(probe).vorschlagen(Regeltexte.offen, bemerkung: "drei", akteur: probe.regelnde)
            try await freigeben(probe, andere, probe.zweite)
            let neue = try #require(try await probe.store.read { try $0.regelfassung(eine) }).pruefsumme
            await #expect(throws: GatewayError.regelwerkGeaendert) {
                try await akt(probe).freigeben(eine, pruefsumme: neue, bisher: nil, akteur: probe.zweite)
            }
            try await freigeben(probe, eine, probe.zweite)
            let zustaende = try await probe.store.read { try $0.regelfassungen(limit: 9) }.map(\.zustand)
            #expect(zustaende == [.abgeloest, .freigegeben])
        }
    }

    @Test("Ein zurückgezogener Vorschlag gilt nie, und Fehler im Text nennen die Stelle")
    func zurueckziehen() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let id = try await akt(probe).vorschlagen(Regeltexte.offen, bemerkung: "eins", akteur: probe.regelnde)
            try await akt(probe).zurueckziehen(id, akteur: probe.zweite)
            await #expect(throws: GatewayError.regelwerkEntschieden) { try await freigeben(probe, id, probe.zweite) }
            await #expect(throws: GatewayError.bemerkungFehlt) {
                try await akt(probe).vorschlagen(Regeltexte.offen, bemerkung: " ", akteur: probe.regelnde)
            }
            let fehler = await #expect(throws: RegelwerkError.self) {
                try await akt(probe).vorschlagen(Regeltexte.kaputt, bemerkung: "eins", akteur: probe.regelnde)
            }
            #expect(fehler?.stelle.contains("regeln[0].wenn") == true)
        }
    }

    @Test("Das laufende Gateway übernimmt eine freigegebene Fassung, bis dahin gilt die Vorgabe", arguments: Dialect.allCases)
    func uebernahme(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let stand = Regelstand(vorgabe: try Regelwerk.vorgabe(domaene: "stadt.example"))
            let id = try await akt(probe).vorschlagen(Regeltexte.offen, bemerkung: "eins", akteur: probe.regelnde)
            try await stand.aktualisiere(probe.store)
            #expect(stand.geltend.name == "Vorgabe")
            try await freigeben(probe, id, probe.zweite)
            try await stand.aktualisiere(probe.store)
            #expect(stand.geltend.name == "Fassung 1")
            #expect(stand.geltend.werk.regeln.map(\.id) == ["offen"])
        }
    }
}
