// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Zeichen") struct AktenzeichenTests {
    @Test("Vorgänge einer Einheit kommen in die Akte des Jahres und werden durchgezählt", arguments: Dialect.allCases)
    func jahresakte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let erster = try await amt.vorgang(), zweiter = try await amt.vorgang()
            #expect(erster.akteZeichen.text == "36.10.01-2026/0001")
            #expect(erster.zeichen.text == "36.10.01-2026/0001/001")
            #expect(zweiter.zeichen.text == "36.10.01-2026/0001/002")
            #expect(zweiter.akteID == erster.akteID)
            #expect(erster.aussonderung == Aussonderung(dauer: .jahre(3), art: .vernichten))
        }
    }

    @Test("Maßgebend für das Jahr ist der deutsche Kalender, nicht die Weltzeit", arguments: Dialect.allCases)
    func jahreswechsel(maschine: Dialect) async throws {
        try await Amt.mit(maschine, am: "2026-12-31T22:59:59Z") { amt in
            let alt = try await amt.vorgang()
            amt.uhr.stellen(auf: "2026-12-31T23:00:00Z")
            let neu = try await amt.vorgang()
            #expect(alt.zeichen.text == "36.10.01-2026/0001/001")
            #expect(neu.zeichen.text == "36.10.01-2027/0001/001")
        }
    }

    @Test("Gleichzeitig angelegte Vorgänge erhalten lückenlos verschiedene Zeichen in einer Akte", arguments: Dialect.allCases)
    func gleichzeitig(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let zweiter = try amt.stand.zweiterKnoten(modules: Amt.module)
            let zeichen = try await withThrowingTaskGroup(of: String?.self) { gruppe in
                for i in 0..<120 {
                    // SQLite is owned by one process; the second store stands for a second node on PostgreSQL.
                    let store = maschine == .postgresql && i % 2 == 1 ? zweiter : amt.store
                    gruppe.addTask {
                        do {
                            return try await store.commit(Vermerk(.oeffentlich, "test.vorgang")) { tx in
                                let neu = try tx.vorgangAnlegen(Amt.wunsch("Wunsch \(i)"))
                                // A refused act must not use up a sign.
                                if i % 6 == 0 { throw AkteError.grundFehlt }
                                return neu.zeichen.text
                            }
                        } catch AkteError.grundFehlt {
                            return nil
                        }
                    }
                }
                return try await gruppe.reduce(into: [String]()) { liste, text in if let text { liste.append(text) } }
            }
            try await zweiter.close()
            #expect(zeichen.count == 100)
            let erwartet = (1...100).map { nr -> String in "36.10.01-2026/0001/" + String(String(1000 + nr).dropFirst()) }
            #expect(Set(zeichen) == Set(erwartet))
            #expect(try await amt.zahl("akte_akte") == 1)
        }
    }

    @Test("Zufällige Folgen von Anlegen und Umprotokollieren vergeben kein Zeichen zweimal", arguments: Dialect.allCases)
    func niemalsWieder(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            var vergeben: [String] = []
            let akten = try await [
                "36.10.01", "36.10.02",
            ].asyncMap { plan in
                try await AkteAnlegen(store: amt.store)(
                    AkteAnlage(aktenplan: plan, betreff: "Ziel", oe: Amt.zulassung), akteur: amt.ada)
            }
            var offene: [VorgangKopf] = []
            var zufall = Zufall(keim: 36)
            for _ in 0..<60 {
                if offene.isEmpty || Bool.random(using: &zufall) {
                    let neu = try await amt.vorgang()
                    offene.append(neu)
                    vergeben.append(neu.zeichen.text)
                } else {
                    let nr = Int.random(in: offene.indices, using: &zufall)
                    let vorgang = offene[nr]
                    guard let ziel = akten.first(where: { $0.id != vorgang.akteID }) else { continue }
                    let neu = try await VorgangUmprotokollieren(store: amt.store)(
                        vorgang.id, nach: ziel.id, grund: "falsch abgelegt", version: vorgang.version, akteur: amt.ada)
                    offene[nr] = neu
                    vergeben.append(neu.zeichen.text)
                }
            }
            #expect(Set(vergeben).count == vergeben.count)
        }
    }

    @Test(
        "Eine neue Vorlage gilt ab sofort, alte Zeichen bleiben, und was es schon gab, wird übersprungen",
        arguments: Dialect.allCases)
    func vorlage(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let alt = try await amt.vorgang()
            try await ZeichenvorlageAendern(store: amt.store)(.vorgang, "{plan}-{jahr}/0001/0{lfd:2}", akteur: amt.ada)
            let neu = try await amt.vorgang()
            #expect(alt.zeichen.text == "36.10.01-2026/0001/001")
            #expect(neu.zeichen.text == "36.10.01-2026/0001/002")
            #expect(try await amt.stand(alt.id).zeichen == alt.zeichen)
            await #expect(throws: AkteError.vorlageUngueltig("{plan}")) {
                try await ZeichenvorlageAendern(store: amt.store)(.akte, "{plan}", akteur: amt.ada)
            }
        }
    }

    @Test("Ohne gültige Einheit im Aktenplan entsteht nichts", arguments: Dialect.allCases)
    func ohnePlan(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            var anlage = Amt.wunsch()
            anlage.aktenplan = "99"
            let fehlt = anlage
            await #expect(throws: AkteError.planeinheitFehlt("99")) { try await amt.vorgang(fehlt) }
            anlage.aktenplan = "36.10.01'; DROP TABLE akte_akte; --"
            let kaputt = anlage
            await #expect(throws: AkteError.planzeichenUngueltig(kaputt.aktenplan)) { try await amt.vorgang(kaputt) }
            let zeichen = try await amt.zahl("akte_zeichen")
            #expect(zeichen == 0)
        }
    }
}
