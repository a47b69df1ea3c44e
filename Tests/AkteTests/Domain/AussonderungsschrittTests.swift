// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Akte

@Suite("Weg der Aussonderung") struct AussonderungsschrittTests {
    @Test("Geschlossen am 03.01.2013, zehn Jahre: frühestens am 01.01.2024")
    func beispiel() throws {
        let tag = try #require(Kalendertag(iso: "2013-01-03"))
        let zehn = Aussonderung(dauer: .jahre(10), art: .zuBewerten)
        #expect(Aussonderungsfrist.fruehestens(zdaAm: tag, zehn)?.iso == "2024-01-01")
        #expect(Aussonderungsfrist.abgelaufen(zehn.ende(zdaAm: tag), am: try #require(Kalendertag(iso: "2023-12-31"))) == false)
        #expect(Aussonderungsfrist.abgelaufen(zehn.ende(zdaAm: tag), am: try #require(Kalendertag(iso: "2024-01-01"))))
    }

    @Test("Was unbefristet oder ungeklärt ist, läuft nie ab; die ganze Akte erst mit ihrem letzten Vorgang")
    func nie() throws {
        let tag = try #require(Kalendertag(iso: "2013-01-03"))
        #expect(Aussonderungsfrist.fruehestens(zdaAm: tag, Aussonderung(dauer: .unbefristet, art: .archivwuerdig)) == nil)
        #expect(Aussonderungsfrist.fruehestens(zdaAm: tag, Aussonderung(dauer: nil, art: nil)) == nil)
        let frueh = Kalendertag(iso: "2023-12-31"), spaet = Kalendertag(iso: "2031-12-31")
        #expect(Aussonderungsfrist.ende([frueh, spaet]) == spaet)
        #expect(Aussonderungsfrist.ende([frueh, nil]) == nil)
        #expect(Aussonderungsfrist.ende([]) == nil)
    }

    @Test("Jeder Schritt ist nur von dort möglich, wo er hingehört")
    func maschine() throws {
        var erlaubt: [String] = []
        for zustand in Schriftgutzustand.allCases {
            for schritt in Aussonderungsschritt.allCases {
                if let neu = try? zustand.nach(schritt) { erlaubt.append("\(zustand)-\(schritt)-\(neu)") }
            }
        }
        #expect(
            Set(erlaubt) == [
                "zda-vorsehen-auszusondern", "auszusondern-anbieten-angeboten", "auszusondern-bewerten-bewertet",
                "angeboten-bewerten-bewertet", "bewertet-abgeben-abgegeben", "bewertet-vernichten-vernichtet",
                "zda-weggeben-abzugeben", "abzugeben-abgeben-abgegeben", "abzugeben-zurueckstellen-zda",
                "auszusondern-zurueckstellen-zda", "angeboten-zurueckstellen-zda", "bewertet-zurueckstellen-zda",
            ])
    }
}
