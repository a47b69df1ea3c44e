// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@Suite("Feiertage in Nordrhein-Westfalen")
struct FeiertageTests {
    @Test(
        "Ostersonntag stimmt in gewöhnlichen und in den Ausnahmejahren",
        arguments: [
            (1954, "1954-04-18"), (1961, "1961-04-02"), (1981, "1981-04-19"), (2000, "2000-04-23"), (2008, "2008-03-23"),
            (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25"),
            (2049, "2049-04-18"), (2076, "2076-04-19"),
        ])
    func ostern(jahr: Int, iso: String) { #expect(Feiertage.ostersonntag(jahr).iso == iso) }

    @Test("Ostern ist immer ein Sonntag zwischen dem 22. März und dem 25. April")
    func osterngrenzen() throws {
        for jahr in 1583...3000 {
            let tag = Feiertage.ostersonntag(jahr)
            #expect(tag.wochentag == .sonntag)
            #expect((tag.monat, tag.tag) >= (3, 22) && (tag.monat, tag.tag) <= (4, 25))
        }
    }

    @Test("Das Jahr 2026 hat genau die elf gesetzlichen Feiertage")
    func jahr2026() {
        #expect(
            Feiertage.nrw.imJahr(2026).map { "\($0.tag) \($0.name)" } == [
                "2026-01-01 Neujahrstag", "2026-04-03 Karfreitag", "2026-04-06 Ostermontag", "2026-05-01 Tag der Arbeit",
                "2026-05-14 Christi Himmelfahrt", "2026-05-25 Pfingstmontag", "2026-06-04 Fronleichnam",
                "2026-10-03 Tag der Deutschen Einheit", "2026-11-01 Allerheiligen", "2026-12-25 Erster Weihnachtstag",
                "2026-12-26 Zweiter Weihnachtstag",
            ])
    }

    @Test("Der Reformationstag war nur 2017 frei und der 3. Oktober erst ab 1990")
    func einmalig() throws {
        #expect(Feiertage.nrw.feiertag(am: try #require(Kalendertag(iso: "2017-10-31"))) != nil)
        #expect(Feiertage.nrw.feiertag(am: try #require(Kalendertag(iso: "2026-10-31"))) == nil)
        #expect(Feiertage.nrw.feiertag(am: try #require(Kalendertag(iso: "1989-10-03"))) == nil)
    }

    @Test("Der Samstag ist Werktag, aber kein Arbeitstag")
    func samstag() throws {
        let samstag = try #require(Kalendertag(iso: "2026-11-28"))
        #expect(Feiertage.nrw.istWerktag(samstag))
        #expect(!Feiertage.nrw.istArbeitstag(samstag))
        #expect(Feiertage.nrw.naechsterArbeitstag(ab: try #require(Kalendertag(iso: "2026-12-25"))).iso == "2026-12-28")
    }
}
