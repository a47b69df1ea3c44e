// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Testing

@testable import Akte

@Suite("Dokumentenstrecke: Regeln") struct StreckeTests {
    private func strecke(_ typ: Dateityp, geprueft: Bool = true) -> Strecke {
        var strecke = Strecke()
        strecke.erkenne(typ, behauptet: typ.medientyp)
        if geprueft { strecke.melde(.viren, .fertig) }
        return strecke
    }

    @Test("Ein PDF mit Text braucht keine Texterkennung, wohl aber eine Langzeitfassung")
    func pdfMitText() {
        var s = strecke(.pdf)
        #expect(s.naechster(schwer: false) == .text)
        s.melde(.text, .fertig)
        #expect(s.eintrag(.ocr)?.stand == .entfaellt)
        #expect(s.naechster(schwer: false) == nil && s.naechster(schwer: true) == .archiv)
        s.melde(.archiv, .fertig)
        #expect(s.zustand == .fertig && s.haltegrund == nil)
    }

    @Test("Ein Anschreiben vor gescannten Seiten wird gelesen; eine Seite ohne Text sagt das Ergebnis")
    func gemischt() {
        var s = strecke(.pdf)
        let ergebnis = Streckenergebnis.ausSeiten("Anschreiben\u{0C} \n\u{0C}\u{0C}")
        #expect(ergebnis == .lueckenhaft("2 von 3 Seiten haben keinen Text."))
        s.melde(.text, ergebnis)
        #expect(s.hatSeitenOhneText && s.naechster(schwer: true) == .ocr)
        s.melde(.ocr, .fertig)
        #expect(s.zustand == .fertig && !s.hatLuecken)
        #expect(Streckenergebnis.ausSeiten("eins\u{0C}zwei\u{0C}") == .fertig)
        #expect(Streckenergebnis.ausSeiten("ohne Seitenende") == .fertig)
        #expect(Streckenergebnis.ausSeiten("\n\u{0C}12\u{0C}") == .keinText)
    }

    @Test("Ein Scan wird gelesen, und das ist zugleich die Langzeitfassung")
    func scan() {
        var s = strecke(.pdf)
        s.melde(.text, .entfaellt("kein Text"))
        #expect(s.naechster(schwer: true) == .ocr)
        s.melde(.ocr, .fertig)
        #expect(s.zustand == .fertig && s.eintrag(.archiv)?.stand == .fertig)
    }

    @Test("Hält die Fassung nicht jede Regel von PDF/A ein, sagt es ihr Stand, und fertig ist sie trotzdem")
    func nichtNormgerecht() {
        var s = strecke(.pdf)
        s.melde(.text, .entfaellt("kein Text"))
        s.melde(.ocr, .abweichend("nicht jede Regel"))
        #expect(s.zustand == .fertig && !s.hatLuecken)
        #expect(s.eintrag(.archiv)?.stand == .abweichend && s.eintrag(.archiv)?.grund == "nicht jede Regel")
        #expect(s.eintrag(.archiv)?.stand.deutsch == "nicht normgerecht")
    }

    @Test("Eine Verbunddatei ist eine E-Mail, dann wird sie nicht gewandelt, oder eine Office-Datei, dann doch")
    func verbunddatei() {
        var mail = strecke(.ole2), brief = strecke(.ole2)
        mail.melde(.text, .fertig)
        #expect(mail.zustand == .fertig && mail.eintrag(.umwandlung)?.stand == .entfaellt)
        brief.melde(.text, .entfaellt("Die Datei enthält keinen Text."))
        #expect(brief.naechster(schwer: true) == .umwandlung)
    }

    @Test("Was in der schnellen Spur zu lange braucht, bekommt in der langsamen einen zweiten Versuch und keinen dritten")
    func zweiterVersuch() {
        var s = strecke(.pdf)
        let begonnen1 = s.beginne(.text)
        #expect(begonnen1)
        s.melde(.text, .gescheitert("zu lange", endgueltig: false))
        #expect(s.naechster(schwer: false) == nil && s.naechster(schwer: true) == .text)
        let begonnen2 = s.beginne(.text)
        #expect(begonnen2)
        s.melde(.text, .gescheitert("zu lange", endgueltig: false))
        #expect(s.zustand == .gescheitert && s.eintrag(.ocr)?.stand == .entfaellt)
        s.wiederhole()
        #expect(s.naechster(schwer: false) == .text && s.eintrag(.ocr)?.stand == .offen)
    }

    @Test("Ein Versuch zählt, auch wenn der Server dabei endet")
    func absturz() {
        var s = strecke(.docx)
        let begonnen3 = s.beginne(.umwandlung)
        #expect(begonnen3)
        let begonnen4 = s.beginne(.umwandlung)
        #expect(begonnen4)
        let begonnen5 = s.beginne(.umwandlung)
        #expect(!begonnen5)
        #expect(s.zustand == .gescheitert)
    }

    @Test("Ein Virus beendet den Weg; Wiederholen hilft nicht, nur eine Freigabe")
    func virus() {
        var s = strecke(.pdf, geprueft: false)
        #expect(s.haltegrund == .ungeprueft)
        s.melde(fund: "Zebra")
        #expect(s.zustand == .quarantaene && s.haltegrund == .befallen && s.naechster(schwer: true) == nil)
        s.wiederhole()
        #expect(s.zustand == .quarantaene)
        s.belasse()
        #expect(s.zustand == .verwahrt && s.haltegrund == .befallen)
        s.gibFrei(wer: "x", grund: "Fehlalarm", zeit: Zeitpunkt(millisekunden: 0))
        #expect(s.haltegrund == nil && s.fund == nil)
        s.erkenne(.pdf, behauptet: "application/pdf")
        #expect(s.naechster(schwer: false) == .text)
    }

    @Test("Was sich nicht prüfen ließ, bleibt zurückgehalten und wird nicht gelesen")
    func nichtPruefbar() {
        var s = strecke(.pdf, geprueft: false)
        s.melde(.viren, .gescheitert("zu groß", endgueltig: true))
        #expect(s.zustand == .gescheitert && s.haltegrund == .nichtPruefbar)
        s.wiederhole()
        #expect(s.naechster(schwer: false) == .viren && s.haltegrund == .ungeprueft)
    }

    @Test("Fehlt ein Programm, bleibt eine Lücke, die sich nachholen lässt, ohne die Datei zurückzuhalten")
    func luecke() {
        var s = strecke(.docx, geprueft: false)
        s.melde(.viren, .ausgelassen("keine"))
        s.melde(.umwandlung, .ausgelassen("LibreOffice fehlt"))
        #expect(s.zustand == .fertig && s.hatLuecken && s.haltegrund == nil)
        s.wiederhole()
        #expect(s.naechster(schwer: false) == .viren && s.haltegrund == nil)
    }

    @Test("Eine Nachprüfung, die noch wartet, hält die Datei auch nach einer Wiederholung nicht zurück")
    func nachpruefung() {
        var s = Strecke(nachpruefung: true)
        s.wiederhole()
        #expect(s.naechster(schwer: false) == .viren && s.haltegrund == nil)
    }

    @Test("Ohne Urteil der Virenprüfung ist nach fünf Versuchen Schluss, und die Datei bleibt zurückgehalten")
    func ohneUrteil() {
        var s = strecke(.pdf, geprueft: false)
        for _ in 1..<Strecke.hoechstensOhneUrteil {
            s.meldeOhneUrteil("keine Antwort")
            #expect(s.naechster(schwer: false) == .viren && s.haltegrund == .ungeprueft)
        }
        s.meldeOhneUrteil("keine Antwort")
        #expect(s.zustand == .gescheitert && s.haltegrund == .nichtPruefbar)
    }

    @Test("Beim Zusammenführen gewinnt der Fund gegen alles außer einer Freigabe, und fertige Schritte bleiben fertig")
    func vereint() {
        let offen = strecke(.pdf, geprueft: false)
        var befallen = offen, sauber = offen, gelesen = offen
        befallen.melde(fund: "Zebra")
        sauber.melde(.viren, .fertig)
        gelesen.melde(.viren, .fertig)
        gelesen.melde(.text, .fertig)
        for (a, b) in [(befallen, sauber), (sauber, befallen), (befallen, gelesen), (gelesen, befallen)] {
            #expect(a.vereint(mit: b).haltegrund == .befallen)
        }
        var frei = befallen
        frei.gibFrei(wer: "x", grund: "Fehlalarm", zeit: Zeitpunkt(millisekunden: 0))
        #expect(frei.vereint(mit: befallen) == frei && befallen.vereint(mit: frei) == frei)
        #expect(sauber.vereint(mit: gelesen) == gelesen && gelesen.vereint(mit: sauber) == gelesen)
        #expect(offen.vereint(mit: sauber) == sauber && sauber.vereint(mit: offen) == sauber)
        var spaeter = sauber
        spaeter.wiederhole()
        #expect(spaeter.vereint(mit: gelesen) == spaeter && gelesen.vereint(mit: spaeter) == spaeter)
    }

    @Test("Sagen die Bytes nichts, gilt die Angabe; sonst gelten die Bytes")
    func inhalt() {
        var vage = Strecke()
        vage.erkenne(.unbekannt, behauptet: "text/plain")
        #expect(vage.typ == "text/plain" && vage.eintrag(.text) != nil)
        var falsch = Strecke()
        falsch.erkenne(.programm, behauptet: "application/pdf")
        #expect(falsch.eintrag(.text) == nil)
    }

    @Test(
        "Wie auch immer die Schritte enden: Der Weg endet, und kein Schritt wird öfter als zweimal begonnen", arguments: 0..<200)
    func endet(keim: Int) {
        var zufall = Zufall(keim: UInt64(keim))
        var s = Strecke()
        s.erkenne(Dateityp.allCases[Int.random(in: 0..<Dateityp.allCases.count, using: &zufall)], behauptet: "")
        var runden = 0
        while let schritt = s.naechster(schwer: true) {
            runden += 1
            guard runden < 30 else {
                Issue.record("endet nicht: \(s)")
                return
            }
            guard s.beginne(schritt) else { continue }
            switch Int.random(in: 0..<5, using: &zufall) {
            case 0: s.melde(schritt, .fertig)
            case 1: s.melde(schritt, .gescheitert("x", endgueltig: false))
            case 2: s.melde(schritt, .gescheitert("x", endgueltig: true))
            case 3: s.melde(schritt, .ausgelassen("x"))
            default: if schritt == .viren { s.melde(fund: "x") }
            }
        }
        #expect(s.schritte.allSatisfy { $0.versuche <= Strecke.hoechstensVersuche })
        #expect(s.zustand != .wartet)
    }
}
