// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

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

    @Test(
        "Mit Kurzzeichen der Einheit: neue Zeichen tragen es, alte bleiben, und beide führen zum Dokument",
        arguments: Dialect.allCases)
    func kurzzeichen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let setzen = ZeichenvorlageAendern(store: amt.store)
            let vorgang = try await amt.vorgang(), alt = try await amt.ablegen("a", in: vorgang.id)
            try await setzen(.dokument, "{vorgang}#{lfd} {oe}", version: 0, akteur: amt.ada)
            try await setzen(.akte, "{oe}/{plan}-{jahr}/{lfd:4}", akteur: amt.ada)
            let neu = try await amt.ablegen("b", in: vorgang.id)
            #expect(alt.zeichen.text == "36.10.01-2026/0001/001#1" && neu.zeichen.text == "36.10.01-2026/0001/001#2 36.1")
            let akte = try await AkteAnlegen(store: amt.store)(
                AkteAnlage(aktenplan: "36.10.02", betreff: "Ziel", oe: Amt.zulassung), akteur: amt.ada)
            #expect(akte.zeichen.text == "36.1/36.10.02-2026/0001")
            let anderer = try await amt.vorgang(Amt.wunsch("B"))
            let dort = try await DokumentUmprotokollieren(store: amt.store)(
                neu.id, nach: anderer.id, grund: "falsch", akteur: amt.ada)
            #expect(dort.zeichen.text == "36.10.01-2026/0001/002#1 36.1")
            let funde = try await amt.store.read { db in
                try [neu.zeichen.text, "36.10.01-2026/0001/001#2", dort.zeichen.text, "36.10.01-2026/0001/002#1"].map {
                    try db.fundstelle($0, akteur: amt.ada)
                }
            }
            #expect(funde == Array(repeating: .dokument(neu.id), count: 4))
            await #expect(throws: StoreError.self) {
                try await setzen(.dokument, "{vorgang}#{lfd}", version: 0, akteur: amt.ada)
            }
            await #expect(throws: AkteError.verboten) { try await setzen(.dokument, "{vorgang}#{lfd}", akteur: amt.leser) }
        }
    }

    @Test("Die Seite zeigt je Vorlage ein Zeichen, prüft ohne zu ändern und nennt frühere Fassungen", arguments: Dialect.allCases)
    func seite(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let probe = try Webprobe(amt), teil = "\(AkteURL.zeichenvorlagen)/teilakte"
            _ = try await amt.vorgang()
            #expect(try await probe.seite(AkteURL.zeichenvorlagen, von: amt.ada).text.contains("36.10.01-2026/0001-B02"))
            let neu = ["vorlage-teilakte": "{akte} Bd. {lfd}", "version": "0"]
            let gezeigt = try await probe.sende(teil, von: amt.ada, neu.merging(["probe": "ja"]) { $1 })
            #expect(gezeigt.text.contains("36.10.01-2026/0001 Bd. 2") && gezeigt.text.contains("Noch ist nichts geändert."))
            #expect(try await amt.store.read { try $0.zeichenvorlage(.teilakte) } == Zeichenart.teilakte.standard)
            let falsch = try await probe.sende(teil, von: amt.ada, ["vorlage-teilakte": "{akte}", "version": "0"])
            #expect(falsch.status == 422 && falsch.text.contains("vorlage-teilakte-fehler"))
            #expect(try await probe.sende(teil, von: amt.ada, neu).ziel == AkteURL.zeichenvorlagen)
            #expect(try await probe.sende(teil, von: amt.ada, neu.merging(["vorlage-teilakte": "x{lfd}"]) { $1 }).status == 409)
            let danach = try await probe.seite(AkteURL.zeichenvorlagen, von: amt.ada).text
            #expect(danach.contains("Frühere Fassungen") && danach.contains("{akte}-B{lfd:2} → {akte} Bd. {lfd}"))
            let json = try await probe.json(
                .patch, "/api/amt/zeichenvorlagen/teilakte", von: amt.ada, #"{"vorlage":"{akte}-{lfd}","version":1}"#)
            #expect(json.status == 200 && json.text.contains("\"beispiel\":\"36.10.01-2026/0001-2\""))
            #expect(try await probe.json(.get, "/api/amt/zeichenvorlagen", von: amt.leser).text.contains("{vorgang}#{lfd}"))
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
