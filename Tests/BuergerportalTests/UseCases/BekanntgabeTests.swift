// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Buergerportal

@Suite("Bescheid bekannt geben") struct BekanntgabeTests {
    @Test(
        "Mit Zustimmung: bereitgestellt, benachrichtigt, abgerufen, am Tag danach bekannt gegeben, Nachweis in der Akte",
        arguments: Dialect.allCases)
    func abruf(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let id = try await schalter.bescheid(antrag)
            #expect(try await schalter.stand(id).bekanntgabe.zustand == .bereitgestellt(t0: schalter.uhr.jetzt))
            try await schalter.arbeiten()
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM auftrag WHERE art = 'mail.senden'") == 1)
            try await schalter.mail("mail.gesendet", "bekanntgabe:\(id)")
            schalter.uhr.vor(.seconds(2 * 86_400))
            try await BescheidAbrufen(store: schalter.store, inhalte: schalter.inhalte)(id, akteur: schalter.mina)
            #expect(try await schalter.stand(id).bekanntgabe.zustand == .abgerufen(t2: schalter.uhr.jetzt))
            schalter.uhr.stellen(auf: "2026-11-25T23:30:00Z")
            try await schalter.arbeiten()
            let eintrag = try await schalter.stand(id)
            let tag = try #require(Kalendertag(iso: "2026-11-26"))
            #expect(eintrag.bekanntgabe.zustand == .bekanntgegeben(am: tag, weg: .abruf))
            #expect(eintrag.nachweis != nil)
            #expect(
                try await schalter.zahl("SELECT COUNT(*) FROM portal_bekanntgabe_uebergang") == eintrag.bekanntgabe.verlauf.count)
        }
    }

    @Test(
        "Nicht abgerufen: nach zehn Tagen ist nichts bekannt gegeben, und die Sachbearbeitung hat eine Aufgabe",
        arguments: Dialect.allCases)
    func verstrichen(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let id = try await schalter.bescheid(antrag)
            try await schalter.mail("mail.gesendet", "bekanntgabe:\(id)")
            schalter.uhr.stellen(auf: "2026-12-03T22:59:00Z")
            try await schalter.arbeiten()
            #expect(try await schalter.stand(id).bekanntgabe.zustand.name == "benachrichtigt")
            schalter.uhr.stellen(auf: "2026-12-03T23:00:00Z")
            try await schalter.arbeiten()
            #expect(try await schalter.stand(id).bekanntgabe.zustand.name == "frist_verstrichen")
            #expect(try await schalter.wiedervorlagen(antrag.vorgang).count == 1)
            await #expect(throws: BekanntgabeError.bereitstellungBeendet) {
                try await BescheidAbrufen(store: schalter.store, inhalte: schalter.inhalte)(id, akteur: schalter.mina)
            }
            try await PostAufgeben(store: schalter.store)(id, nachweis: "Buch Nr. 1", akteur: schalter.ada)
            schalter.uhr.vor(.seconds(5 * 86_400))
            try await schalter.arbeiten()
            #expect(try await schalter.stand(id).bekanntgabe.zustand.name == "bekanntgegeben")
        }
    }

    @Test("Ohne Zustimmung oder ohne Konto wird es ein Brief und eine Aufgabe, keine E-Mail", arguments: Dialect.allCases)
    func post(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let ohne = try await schalter.gesendet(
                schalter.mina, Probeleistung.antworten.merging([Zustimmungsfrage.id: ["nein"]]) { $1 })
            let gast = try await schalter.senden(try await schalter.entwurf(.oeffentlich), .oeffentlich, code: .neu())
            for antrag in [ohne, gast] {
                let id = try await schalter.bescheid(antrag)
                try await schalter.arbeiten()
                let eintrag = try await schalter.stand(id)
                #expect(eintrag.bekanntgabe.weg == .post)
                #expect(eintrag.bekanntgabe.zustand == .freigegeben)
                #expect(try await schalter.wiedervorlagen(antrag.vorgang).count == 1)
            }
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM auftrag WHERE art = 'mail.senden'") == 0)
        }
    }

    @Test("Eine unzustellbare Benachrichtigung wird am selben Tag zur Aufgabe", arguments: Dialect.allCases)
    func unzustellbar(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let id = try await schalter.bescheid(antrag)
            try await schalter.mail("mail.gesendet", "bekanntgabe:\(id)")
            try await schalter.mail("mail.gescheitert", "bekanntgabe:\(id)")
            #expect(try await schalter.stand(id).bekanntgabe.zustand.name == "bereitgestellt")
            #expect(try await schalter.wiedervorlagen(antrag.vorgang).count == 1)
        }
    }

    @Test("Widerruft ein Konto die Zustimmung, kommt der nächste Bescheid mit der Post", arguments: Dialect.allCases)
    func widerruf(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            try await ZustimmungAendern(store: schalter.store)(false, akteur: schalter.mina)
            let id = try await schalter.bescheid(antrag)
            #expect(try await schalter.stand(id).bekanntgabe.weg == .post)
        }
    }

    @Test("Nur die Person, an die er gerichtet ist, kann einen Bescheid abrufen", arguments: Dialect.allCases)
    func fremde(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.bescheid(try await schalter.gesendet(schalter.mina))
            for akteur in [schalter.jonas, schalter.ada, .oeffentlich] {
                await #expect(throws: PortalError.nichtGefunden) {
                    try await BescheidAbrufen(store: schalter.store, inhalte: schalter.inhalte)(id, akteur: akteur)
                }
            }
            await #expect(throws: PortalError.nichtGefunden) {
                try await PostAufgeben(store: schalter.store)(id, nachweis: "x", akteur: schalter.fremd)
            }
        }
    }
}
