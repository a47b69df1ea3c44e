// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Akte

@Suite("Aufbewahrung") struct AussonderungTests {
    func tag(_ iso: String) throws -> Kalendertag { try #require(Kalendertag(iso: iso)) }

    @Test("Ein am 3. Januar 2013 geschlossener Vorgang mit zehn Jahren kann ab dem 1. Januar 2024 ausgesondert werden")
    func beispiel() throws {
        let ende = Aussonderung(dauer: .jahre(10), art: .zuBewerten).ende(zdaAm: try tag("2013-01-03"))
        #expect(ende == (try tag("2023-12-31")))
        #expect(ende?.plus(tage: 1) == (try tag("2024-01-01")))
    }

    @Test("Das Ende ist immer ein 31. Dezember und hängt nicht vom Tag im Jahr ab")
    func jahresende() throws {
        for nummer in stride(from: 0, to: 366, by: 7) {
            let zda = try tag("2024-01-01").plus(tage: nummer)
            for jahre in [1, 3, 30, 150] {
                #expect(Aussonderung(dauer: .jahre(jahre), art: nil).ende(zdaAm: zda)?.iso == "\(zda.jahr + jahre)-12-31")
            }
        }
    }

    @Test("Was unbefristet aufbewahrt wird, hat kein Ende")
    func unbefristet() throws {
        #expect(Aussonderung(dauer: .unbefristet, art: .archivwuerdig).ende(zdaAm: try tag("2026-11-23")) == nil)
    }

    @Test("Was eine Ebene nicht selbst festlegt, erbt sie von oben")
    func erben() {
        let unten = Aussonderung(dauer: nil, art: .vernichten), oben = Aussonderung(dauer: .jahre(7), art: .archivwuerdig)
        #expect(unten.geerbt(von: oben) == Aussonderung(dauer: .jahre(7), art: .vernichten))
    }

    @Test("Beim Umprotokollieren gilt die längere Aufbewahrung und die Aussonderungsart, die dem Archiv mehr lässt")
    func mindestens() {
        let kurz = Aussonderung(dauer: .jahre(3), art: .vernichten), lang = Aussonderung(dauer: .unbefristet, art: .archivwuerdig)
        #expect(kurz.mindestens(lang) == lang)
        #expect(lang.mindestens(kurz) == lang)
        let archiv = Aussonderung(dauer: .jahre(6), art: .archivwuerdig)
        #expect(
            archiv.mindestens(Aussonderung(dauer: .jahre(10), art: .vernichten))
                == Aussonderung(dauer: .jahre(10), art: .archivwuerdig))
        #expect(Aussonderung(dauer: nil, art: nil).mindestens(kurz) == kurz)
    }
}
