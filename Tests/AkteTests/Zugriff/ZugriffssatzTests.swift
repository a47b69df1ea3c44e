// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Akte

@Suite("Zugriffssatz") struct ZugriffssatzTests {
    private let ada = Amt.person("Ada", Amt.zulassung)
    private let eva = Amt.person("Eva", Amt.fahrerlaubnis)
    private let lea = Amt.person("Lea", Amt.zulassung, auch: [AkteRechte.vertraulichLesen])

    @Test("Ohne Beschränkung zählt die Rolle in der Einheit")
    func rolle() {
        let satz = Zugriffssatz(einheiten: [Amt.zulassung])
        #expect(satz.sieht(ada))
        #expect(!satz.sieht(eva))
        #expect(!satz.sieht(.oeffentlich))
        #expect(satz.hindernisse(eva) == [.andereEinheit])
        #expect(satz.gruende(ada) == [.rolle([Amt.zulassung])])
    }

    @Test("Eine Beschränkung gibt niemandem Zugriff, der ihn nicht schon hätte")
    func nurVerengen() {
        let offen = Zugriffssatz(einheiten: [Amt.zulassung])
        let eng = offen.verengt(um: [Zugriffsregel(kreis: [.person(eva.person), .person(ada.person)])])
        #expect(eng.sieht(ada))
        #expect(!eng.sieht(eva))
        #expect(!eng.sieht(lea))
        #expect(eng.hindernisse(lea) == [.nichtImKreis([.person(eva.person), .person(ada.person)])])
    }

    @Test("Mehrere Beschränkungen gelten alle zugleich")
    func mehrere() {
        let satz = Zugriffssatz(einheiten: [Amt.zulassung]).verengt(um: [
            Zugriffsregel(kreis: [.einheit(Amt.zulassung)]), Zugriffsregel(kreis: [.person(ada.person)]),
        ])
        #expect(satz.sieht(ada))
        #expect(!satz.sieht(lea))
    }

    @Test("Was beim Umprotokollieren mitgeht, hält draußen, wer vorher draußen war")
    func mitgenommen() {
        let marken: [Zugriffsmarke] = [.person(ada.person), .person(eva.person), .person(lea.person), .einheit(Amt.zulassung)]
        var zufall = Zufall(keim: 5)
        func kreis() -> Set<Zugriffsmarke> { Set(marken.filter { _ in Bool.random(using: &zufall) }) }
        func satz() -> Zugriffssatz {
            Zugriffssatz(einheiten: [Amt.zulassung], kreise: Set([kreis(), kreis()].filter { !$0.isEmpty }))
        }
        for _ in 0..<300 {
            let eigene = kreis(), regel = Zugriffsregel(kreis: eigene.isEmpty ? nil : eigene)
            let alt = satz().verengt(um: [regel]), dort = satz()
            do {
                let mit = try regel.behaelt(alt, fehltIn: dort.verengt(um: [regel])), neu = dort.verengt(um: [mit])
                for wer in [ada, eva, lea] where neu.sieht(wer) { #expect(alt.sieht(wer)) }
            } catch {
                #expect(error == .beschraenkungenUnvereinbar)
                #expect(alt.kreise.count > 1, "ein Kreis allein geht immer mit")
            }
        }
    }

    @Test("Jede Stufe verlangt ihr Recht")
    func stufen() {
        let vertraulich = Zugriffssatz(stufe: .vertraulich, einheiten: [Amt.zulassung])
        #expect(!vertraulich.sieht(ada))
        #expect(vertraulich.hindernisse(ada) == [.stufe(.vertraulich)])
        #expect(vertraulich.sieht(lea))
        #expect(!Zugriffssatz(stufe: .streng, einheiten: [Amt.zulassung]).sieht(lea))
    }

    @Test("Wer mit dem Vorgang betraut ist, sieht ihn; was am Dokument beschränkt ist, bindet auch ihn")
    func benannt() {
        var satz = Zugriffssatz(
            stufe: .streng, einheiten: [Amt.zulassung], benannte: [eva.person], kreise: [[.person(ada.person)]])
        #expect(satz.sieht(eva))
        satz = satz.verengt(um: [Zugriffsregel(kreis: [.person(lea.person)])], amDokument: true)
        #expect(!satz.sieht(eva))
        #expect(satz.hindernisse(eva) == [.nichtImKreis([.person(lea.person)])])
    }

    @Test("Ein Notzugriff öffnet, aber nur der Person selbst und nicht ihrer Vertretung")
    func ausnahme() {
        let satz = Zugriffssatz(
            stufe: .streng, einheiten: [Amt.zulassung], engeKreise: [[.person(lea.person)]], ausnahmen: [eva.person])
        #expect(satz.sieht(eva))
        #expect(!satz.siehtOhneNot(eva))
        #expect(!satz.sieht(Amt.vertretung(ada, fuer: eva)))
        #expect(satz.gruende(eva) == [.notzugriff])
    }

    @Test("Die Vertretung ist im Kreis, wenn die vertretene Person es ist")
    func vertretung() {
        let satz = Zugriffssatz(einheiten: [Amt.zulassung], kreise: [[.person(lea.person)]])
        #expect(!satz.sieht(ada))
        #expect(satz.sieht(Amt.vertretung(ada, fuer: lea)))
    }

    @Test("Aus seinem Text wird der gleiche Satz wieder")
    func text() throws {
        let satz = Zugriffssatz(
            stufe: .streng, einheiten: [Amt.zulassung, Amt.fahrerlaubnis], benannte: [ada.person, lea.person],
            kreise: [[.person(ada.person), .einheit(Amt.zulassung)], [.einheit(Amt.fahrerlaubnis)]],
            engeKreise: [[.person(lea.person)]], ausnahmen: [eva.person], protokoll: true)
        #expect(Zugriffssatz(text: satz.text) == satz)
        #expect(Zugriffssatz(text: satz.text + ";x1") == nil)
        #expect(Zugriffssatz(text: "s7;z1") == nil)
    }

    @Test("Was geschützt ist, wird protokolliert, auch ohne dass es eigens verlangt wird")
    func protokoll() {
        #expect(!Zugriffssatz(einheiten: [Amt.zulassung]).wirdProtokolliert)
        #expect(Zugriffssatz(einheiten: [Amt.zulassung], protokoll: true).wirdProtokolliert)
        #expect(Zugriffssatz(stufe: .vertraulich, einheiten: [Amt.zulassung]).wirdProtokolliert)
        #expect(Zugriffssatz(einheiten: [Amt.zulassung], kreise: [[.person(ada.person)]]).wirdProtokolliert)
    }
}
