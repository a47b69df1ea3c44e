// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@Suite("Kalendertag")
struct KalendertagTests {
    @Test("Jeder Tag von 1583 bis 2500 lässt sich zerlegen und wieder zusammensetzen")
    func hinUndZurueck() throws {
        let erster = try #require(Kalendertag(jahr: 1583, monat: 1, tag: 1))
        let letzter = try #require(Kalendertag(jahr: 2500, monat: 12, tag: 31))
        var jahr = 1583, monat = 1, tag = 1
        for nummer in erster.tagnummer...letzter.tagnummer {
            let k = Kalendertag(tagnummer: nummer)
            guard k.jahr == jahr, k.monat == monat, k.tag == tag, Kalendertag(jahr: jahr, monat: monat, tag: tag) == k else {
                Issue.record("Abweichung bei \(nummer): \(k) statt \(jahr)-\(monat)-\(tag)")
                return
            }
            tag += 1
            if tag > Kalendertag.laenge(monat: monat, jahr: jahr) { tag = 1; monat += 1 }
            if monat > 12 { monat = 1; jahr += 1 }
        }
    }

    @Test(
        "Bekannte Tage haben den richtigen Wochentag",
        arguments: [
            ("1970-01-01", Wochentag.donnerstag), ("2000-02-29", .dienstag), ("2026-11-23", .montag),
            ("1949-05-23", .montag), ("0001-01-01", .montag), ("9999-12-31", .freitag),
        ])
    func wochentag(iso: String, erwartet: Wochentag) throws {
        #expect(try #require(Kalendertag(iso: iso)).wochentag == erwartet)
    }

    @Test("Menschen schreiben Tage auch ohne Null, das Jahr aber ganz", arguments: ["2026-02-01", "01.02.2026", "1.2.2026"])
    func eingabe(text: String) throws {
        #expect(try #require(Kalendertag(eingabe: text)).iso == "2026-02-01")
    }

    @Test(
        "Was niemand als Tag schreibt, wird nicht erraten",
        arguments: ["1.2.26", "1.2.", "1..2026", "31.2.2026", "1.2.2026 ", "+1.2.2026", "heute", ""])
    func keineEingabe(text: String) { #expect(Kalendertag(eingabe: text) == nil) }

    @Test(
        "Was kein Tag ist, wird nicht gelesen",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-1", "2026/04/01", "+026-04-01",
            "2026-04-01 ", "",
            "0000-01-01", "２０２６-04-01",
        ])
    func unsinn(text: String) { #expect(Kalendertag(iso: text) == nil) }

    @Test("Monate addieren endet am Monatsletzten, wenn der Tag fehlt")
    func monate() throws {
        let tag = try #require(Kalendertag(iso: "2024-01-31"))
        #expect(tag.plus(monate: 1).iso == "2024-02-29")
        #expect(tag.plus(monate: 13).iso == "2025-02-28")
        #expect(tag.plus(monate: -2).iso == "2023-11-30")
        #expect(tag.plus(jahre: 1).iso == "2025-01-31")
    }

    @Test("Das Alter steigt am Geburtstag und am 1. März für Schaltjahrskinder")
    func alter() throws {
        let geburt = try #require(Kalendertag(iso: "2008-02-29"))
        #expect(geburt.alter(am: try #require(Kalendertag(iso: "2026-02-28"))) == 17)
        #expect(geburt.alter(am: try #require(Kalendertag(iso: "2026-03-01"))) == 18)
    }

    @Test("Deutsche, englische und maschinenlesbare Schreibweise")
    func schreibweisen() throws {
        let tag = try #require(Kalendertag(iso: "2026-03-05"))
        #expect(tag.deutsch == "05.03.2026")
        #expect(tag.deutschLang == "5. März 2026")
        #expect(tag.deutschMitWochentag == "Donnerstag, 5. März 2026")
        #expect(tag.englischLang == "5 March 2026")
        #expect(tag.iso == "2026-03-05")
    }
}
