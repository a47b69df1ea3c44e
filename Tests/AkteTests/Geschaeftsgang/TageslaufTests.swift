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
                    let alle = try Tagesmail.personen(db, morgen).map { ($0.id, try Tagesmail.zahlen(db, $0, morgen)) }
                    return Dictionary(uniqueKeysWithValues: alle.filter { $0.1 != Tagesmail.Zahlen() })
                }
            }
            let zahlen = Tagesmail.Zahlen(
                verfuegungen: 1, ueberfaellig: 1, wiedervorlagen: 1, wiedervorlagenUeberfaellig: 1)
            #expect(try await empfaenger() == [amt.eva.person: zahlen, amt.ben.person: zahlen])
            #expect(!Tagesmail.text(zahlen).contains("Eva") && Tagesmail.text(zahlen).contains("davon 1 über dem Termin"))
            try await MailwunschSetzen(store: amt.store)(taeglich: false, akteur: amt.eva)
            #expect(try await Array(empfaenger().keys) == [amt.ben.person])
        }
    }

    @Test(
        "Ohne Leitung erfährt es, wer begonnen hat, einmal; wer später eingetragen wird, bekommt es noch",
        arguments: Dialect.allCases)
    func ohneLeitung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let gang = try await S.starten(amt, [S.wunsch("zk", amt.eva, termin: "2026-11-24")], in: vorgang.id)
            let spaet = try #require(Kalendertag(iso: "2026-11-28"))
            for _ in 0..<2 { try await Gangmahnung(store: amt.store)(heute: spaet) }
            func schluessel() async throws -> [String] {
                try await amt.store.read { db in
                    try db.rows("SELECT schluessel FROM auftrag WHERE art = 'mail.senden' ORDER BY schluessel").map {
                        try $0["schluessel"]
                    }
                }
            }
            let schritt = gang.schritte[0].id
            #expect(try await schluessel() == ["mail:akte-mahnung:\(schritt):2:ohne-leitung"])
            #expect(try await amt.store.read { try $0.geschaeftsgang(gang.id)?.schritte[0].mahnstufe } == 0)
            try await LeitungSetzen(store: amt.store)(amt.lea.person, fuer: Amt.fahrerlaubnis, akteur: amt.ada)
            try await Gangmahnung(store: amt.store)(heute: spaet)
            #expect(try await schluessel().contains("mail:akte-mahnung:\(schritt):2"))
            #expect(try await amt.store.read { try $0.geschaeftsgang(gang.id)?.schritte[0].eskaliertAn } == amt.lea.person)
            // What came to her because it takes too long elsewhere is in her numbers.
            let lea = try #require(amt.lea.mitarbeiter)
            let zahlen = try await amt.store.read { try Tagesmail.zahlen($0, lea, spaet) }
            #expect(zahlen.verfuegungen == 1 && zahlen.eskaliert == 1)
        }
    }

    @Test(
        "Abgelaufene Fristen stehen auf dem Schreibtisch und in der E-Mail, länger abgelaufene bei der Leitung",
        arguments: Dialect.allCases)
    func fristen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            _ = try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: amt.ada)
            let geheim = try await amt.vorgang(Amt.wunsch("Geheime Sache", vertraulich: true))
            try await amt.store.commit(Vermerk(.system("test"), "test.frist")) { tx in
                try tx.execute("UPDATE akte_vorgang SET frist = '2026-11-20' WHERE id IN (\(list: [vorgang.id, geheim.id]))")
            }
            let gruppe = Schrittwunsch(
                verb: "stn", adressat: .einheit(Amt.zulassung), text: nil, termin: nil, tage: nil, mitVorigem: false)
            _ = try await S.starten(amt, [gruppe], in: vorgang.id)
            try await LeitungSetzen(store: amt.store)(amt.lea.person, fuer: Amt.zulassung, akteur: amt.ada)
            func zahlen(_ wer: Akteur, am iso: String) async throws -> [Int] {
                let person = try #require(wer.mitarbeiter), tag = try #require(Kalendertag(iso: iso))
                let z = try await amt.store.read { try Tagesmail.zahlen($0, person, tag) }
                return [z.gruppe, z.fristen, z.fristenDerEinheit]
            }
            // The secret one lies in the group, but only Lea may know of it.
            #expect(try await zahlen(amt.ada, am: "2026-11-20") == [1, 0, 0])
            #expect(try await zahlen(amt.ada, am: "2026-11-21") == [1, 1, 0])
            #expect(try await zahlen(amt.ben, am: "2026-11-21") == [1, 0, 0])
            #expect(try await zahlen(amt.lea, am: "2026-11-21") == [1, 1, 0])
            #expect(try await zahlen(amt.lea, am: "2026-12-10") == [1, 1, 2])
            #expect(try await zahlen(amt.eva, am: "2026-12-10") == [0, 0, 0])
            let probe = try Webprobe(amt)
            #expect(try await probe.seite(AkteURL.start, von: amt.ada).text.contains("Frist abgelaufen"))
            amt.uhr.stellen(auf: "2026-12-10T08:00:00Z")
            let kopf = try await probe.seite(AkteURL.start, von: amt.lea).text
            #expect(kopf.contains("In Ihrer Einheit länger über der Frist") && kopf.contains("Geheime Sache"))
            #expect(try await !probe.seite(AkteURL.start, von: amt.ben).text.contains("Frist abgelaufen"))
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
