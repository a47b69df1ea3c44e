// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Geschäftsgang nach der Uhr") struct TageslaufTests {
    typealias S = GangSpeicherTests

    @Test(
        "Nach dem Termin wird erst die Person erinnert, dann die Leitung verständigt, jede Stufe einmal",
        arguments: Dialect.allCases)
    func mahnen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            try await LeitungSetzen(store: amt.store)(amt.lea.person, fuer: Amt.fahrerlaubnis, akteur: amt.ada)
            let vorgang = try await amt.vorgang()
            let gang = try await S.starten(amt, [S.wunsch("zk", amt.eva, termin: "2026-11-24")], in: vorgang.id)
            func stand() async throws -> (Int, MitarbeiterID?) {
                let schritt = try await amt.store.read { try $0.geschaeftsgang(gang.id)?.schritte.first }
                return (schritt?.mahnstufe ?? -1, schritt?.eskaliertAn)
            }
            let mahnung = Gangmahnung(store: amt.store)
            try await mahnung(heute: try #require(Kalendertag(iso: "2026-11-24")))
            #expect(try await stand() == (0, nil))
            for _ in 0..<2 { try await mahnung(heute: try #require(Kalendertag(iso: "2026-11-25"))) }
            #expect(try await stand() == (1, nil))
            try await mahnung(heute: try #require(Kalendertag(iso: "2026-11-28")))
            #expect(try await stand() == (2, amt.lea.person))
            let mails: Int? = try await amt.store.read { try $0.value("SELECT COUNT(*) FROM auftrag WHERE art = 'mail.senden'") }
            #expect(mails == 2)
            // The head may act on it now, and it lies on her desk.
            #expect(try await amt.store.read { try Aufgaben(akteur: amt.lea).liste($0, .meine).map(\.eskaliert) } == [true])
            _ = try await S.antworten(amt, gang, 1, .zurKenntnisGenommen, von: amt.lea)
        }
    }

    @Test(
        "Die tägliche E-Mail nennt Zahlen und sonst nichts, geht auch an die Vertretung und lässt sich abbestellen",
        arguments: Dialect.allCases)
    func tagesmail(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            _ = try await S.starten(amt, [S.wunsch("zk", amt.eva, termin: "2026-11-23")], in: vorgang.id)
            _ = try await WiedervorlageSetzen(store: amt.store)(
                WiedervorlageAnlage(tag: amt.uhr.jetzt.tag, grund: "nachfragen", fuer: amt.eva.person), in: vorgang.id,
                akteur: amt.ada)
            let morgen = amt.uhr.jetzt.tag.plus(tage: 1)
            try await amt.store.commit(Vermerk(.system("test"), "test.vertretung")) { tx in
                try tx.execute(
                    """
                    INSERT INTO id_vertretung (id, vertretener, vertreter, ab, bis, beendet)
                    VALUES ('v', \(amt.eva.person), \(amt.ben.person), \(morgen.iso), \(morgen.iso), 0)
                    """)
            }
            func empfaenger() async throws -> [MitarbeiterID: Tagesmail.Zahlen] {
                try await amt.store.read { db in
                    Dictionary(uniqueKeysWithValues: try Tagesmail.empfaenger(db, morgen).map { ($0.0, $0.1) })
                }
            }
            let zahlen = Tagesmail.Zahlen(verfuegungen: 1, ueberfaellig: 1, wiedervorlagen: 1)
            #expect(try await empfaenger() == [amt.eva.person: zahlen, amt.ben.person: zahlen])
            #expect(!Tagesmail.text(zahlen).contains("Eva") && Tagesmail.text(zahlen).contains("davon 1 über dem Termin"))
            try await MailwunschSetzen(store: amt.store)(taeglich: false, akteur: amt.eva)
            #expect(try await Array(empfaenger().keys) == [amt.ben.person])
        }
    }

    @Test("Jeder Tag hat einen Lauf, auch wenn der Server öfter startet", arguments: Dialect.allCases)
    func einmalAmTag(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let lauf = Gangtageslauf(store: amt.store)
            for _ in 0..<2 { try await lauf.einplanen() }
            try await lauf.laufen(amt.uhr.jetzt.tag)
            let tage = try await amt.store.read { db in
                try db.rows("SELECT schluessel FROM auftrag WHERE art = \(Gangtageslauf.art) ORDER BY schluessel").map {
                    try $0["schluessel"] as String
                }
            }
            #expect(tage == ["akte.gang-tageslauf:2026-11-23", "akte.gang-tageslauf:2026-11-24"])
        }
    }
}
