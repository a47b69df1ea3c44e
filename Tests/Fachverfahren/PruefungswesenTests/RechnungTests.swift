// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Pruefungswesen

@Suite("Rechnen und Lesen ohne Datenbank")
struct RechnungTests {
    private static func kosten(_ text: String, vorhanden: Set<Kostendatei.Topf> = []) -> Kostendatei {
        Kostendatei(Array(text.utf8), einheiten: ["36": Pruefungshaus.verkehr], vorhanden: vorhanden)
    }

    @Test("Die mitgelieferten Fragen decken die Bereiche beider Teile ab und nennen sich eigener Wortlaut")
    func fragen() throws {
        let fragen = try Pruefungshaus.mitgeliefert()
        #expect(
            Prueffeld.aus(fragen).map(\.name) == [
                "Digitalisierung", "IT-Management: Betriebsmodell", "IT-Management: interne Steuerung", "Datenschutz",
                "IT-Infrastruktur und Technik", "IT-Ressourcenverbrauch",
            ])
        #expect(
            Set(fragen.map(\.schluessel)).count == fragen.count && fragen.allSatisfy { $0.quelle.hasPrefix("eigener Wortlaut") })
        #expect(fragen.filter { $0.teil == 2 }.map(\.feld).allSatisfy { $0 == "IT-Ressourcenverbrauch" })
        #expect(throws: PruefungswesenError.fragenUnlesbar(zeile: 2)) { try Prueffrage.lesen("kopf\na\t3\tF\tFrage?\t\tq\t1\n") }
    }

    @Test("Der Erfüllungsgrad wiegt die Punkte, lässt Entfallenes weg und rundet kaufmännisch")
    func grad() throws {
        let alle = ["a", "b", "c"].enumerated().map { nr, name in
            Prueffrage(schluessel: name, teil: 1, feld: "F", stelle: nr, frage: "?", hinweis: "", quelle: "q", gewicht: nr + 1)
        }
        func antwort(_ name: String, _ stufe: Erfuellungsstufe) -> Pruefantwort {
            Pruefantwort(
                frage: name, stufe: stufe, erlaeuterung: "", sachstand: Pruefungshaus.heute, von: "",
                zeit: .init(millisekunden: 0), version: 1)
        }
        func grad(_ stufen: [String: Erfuellungsstufe]) -> Erfuellungsgrad {
            Erfuellungsgrad(
                "F", teil: 1, alle, Dictionary(uniqueKeysWithValues: stufen.map { ($0.key, antwort($0.key, $0.value)) }))
        }
        #expect(grad([:]).prozent == nil && grad([:]).text == "keine Daten")
        // (3·1 + 1·2) of (3·1 + 3·2) is 55.6.
        #expect(grad(["a": .voll, "b": .teilweise]).prozent == 56)
        #expect(grad(["a": .voll, "b": .teilweise]).istVorlaeufig)
        #expect(grad(["a": .nicht, "b": .ueberwiegend, "c": .entfaellt]).prozent == 44)
        #expect(grad(["a": .entfaellt]).prozent == nil && grad(["a": .entfaellt]).entfallen == 1)
        let bild = Gradbild([grad([:]), grad(["a": .voll])])
        #expect(bild.balken.map(\.laenge) == [nil, Gradbild.breite])
    }

    @Test("Beträge werden gelesen, wie man sie schreibt; anderes wird abgelehnt")
    func euro() {
        let lesbar: [String: Int64] = ["1234": 123_400, "1.234,5": 123_450, "0,05": 5, "1.000.000": 100_000_000]
        for (text, cent) in lesbar { #expect(Texteingabe.euro(text)?.cent == cent) }
        for text in ["1,234", "12.34", "-1", "", "1.2345", ",5", "1,", "12345678901234"] {
            #expect(Texteingabe.euro(text) == nil)
        }
    }

    @Test("Große Beträge sind gegliedert")
    func gegliedert() {
        #expect(
            Geld(cent: 123_456_780).gegliedert == "1.234.567,80\u{00A0}€" && Geld(cent: 99_999).gegliedert == "999,99\u{00A0}€")
    }

    @Test("Eine Kostendatei wird gelesen: Summe, Anteil und Kosten je Arbeitsplatz nennen ihre Zeilen")
    func kostendatei() {
        let datei = Self.kosten(
            """
            Jahr;Kostenart;Betrag;Fachbereich;Arbeitsplätze
            2018;Grunddienste;1.000,00;gesamt;3
            2018;Telekommunikation;500;;
            2018;Grunddienste;90,00 €;36;2
            """)
        #expect(datei.fehler.isEmpty && datei.zeilen.count == 3)
        let kennzahlen = Kennzahl.alle(datei.zeilen.filter { $0.oe == nil })
        #expect(kennzahlen.map(\.name) == ["gesamt", "Grunddienste", "Telekommunikation"])
        #expect(kennzahlen.map(\.jeArbeitsplatz?.cent) == [50_000, 33_333, 16_667])
        #expect(kennzahlen.map(\.anteil) == [100, 67, 33] && kennzahlen.map(\.zeilen) == [[2, 3], [2], [3]])
        let ohne = Kennzahl.alle(Self.kosten("jahr;kostenart;betrag\n2018;Netz;5").zeilen)
        #expect(ohne.count == 2 && ohne.allSatisfy { $0.jeArbeitsplatz == nil } && Kennzahl.alle([]).isEmpty)
    }

    @Test("Jeder Fehler einer Kostendatei steht mit seiner Zeile da")
    func kostenfehler() {
        let datei = Self.kosten(
            """
            jahr;kostenart;betrag;fachbereich;arbeitsplätze
            1899;Netz;5;;
            2018;;x;99;viele
            2018;Netz;5;;10
            2018;netz;6;;11
            2017;Netz;5;36;
            2018;Netz
            """, vorhanden: [Kostendatei.Topf(jahr: 2017, oe: Pruefungshaus.verkehr)])
        #expect(datei.fehler.map(\.zeile) == [2, 3, 3, 3, 3, 5, 5, 6, 7])
        #expect(datei.fehler.contains { $0.zeile == 3 && $0.text.contains("„99“ gibt es nicht") })
        #expect(datei.fehler.contains { $0.zeile == 5 && $0.text.contains("schon in Zeile 4") })
        #expect(datei.fehler.contains { $0.zeile == 6 && $0.text.contains("schon Kosten eingelesen") })
        let kopf = Self.kosten("jahr;art;betrag\n2018;Netz;5")
        #expect(
            kopf.fehler.map(\.text) == [
                "Die Spalte „kostenart“ fehlt in der ersten Zeile.", "Die Spalte „art“ ist unbekannt. Bitte löschen Sie sie.",
            ])
        #expect(Self.kosten("").fehler.map(\.text) == ["Die Datei ist leer."])
        let latin = Kostendatei(
            Array("jahr;kostenart;betrag\n2018;".utf8) + [0xE4] + Array(";5\n".utf8), einheiten: [:], vorhanden: [])
        #expect(latin.fehler.contains { $0.text.contains("CSV UTF-8") })
    }

    @Test("Empfehlungen eines Berichts: Wiederholte Nummern gehören zusammen, jeder Fehler nennt seine Zeile")
    func empfehlungsdatei() {
        let kopf = "Feststellung Nr;Feststellung;Empfehlung Nr;Empfehlung;Feld\n"
        let gut = Empfehlungsdatei(
            Array((kopf + "F1;Steuerung schwach;E1;Steuern;IT-Management\nF1;;E2;Benchmark;\nF2;Lob;;;").utf8), vorhandene: [],
            empfehlungen: [])
        #expect(gut.fehler.isEmpty && gut.feststellungen.map { $0.empfehlungen.map(\.nr) } == [["E1", "E2"], []])
        #expect(gut.feststellungen[0].empfehlungen.map(\.zeile) == [2, 3])
        let schlecht = Empfehlungsdatei(
            Array((kopf + "F9;;E1;x;\nF1;a;E2;y;\nF1;b;E3;z;\nF2;c;E4;;\n;d;E5;w;\nF3;e;E2;v;\nF7;neu;E8;u;").utf8),
            vorhandene: ["F7"], empfehlungen: ["E1"])
        #expect(schlecht.fehler.map(\.zeile) == [2, 2, 4, 5, 6, 7, 8])
    }

    @Test("Ein Wert hat seine Lage unter den Vergleichswerten, und die Zeichnung sagt sie")
    func lage() throws {
        let v = Vergleichswerte(
            jahr: 2018, kennzahl: "gesamt", anzahl: 21, minimum: Geld(cent: 100),
            viertel: [200, 300, 400].map { Geld(cent: $0) },
            maximum: Geld(cent: 500), quelle: "Bericht")
        let erwartet: [Int64: String] = [
            50: "niedriger als alle Vergleichswerte", 150: "im Viertel mit den niedrigsten Werten", 250: "unter dem Median",
            300: "genau am Median", 350: "über dem Median", 450: "im Viertel mit den höchsten Werten",
            501: "höher als alle Vergleichswerte",
        ]
        for (cent, text) in erwartet { #expect(v.lage(Geld(cent: cent)) == text) }
        #expect(Quartilbild([], id: "q", titel: "Kosten", einheit: "€") == nil)
        let bild = try #require(
            Quartilbild([.init(v, eigener: Geld(cent: 450)), .init(v, eigener: nil)], id: "q", titel: "Kosten", einheit: "€"))
        #expect(
            bild.reihen.map { $0.raute != nil } == [true, false]
                && bild.beschreibung.contains("im Viertel mit den höchsten Werten"))
        #expect(
            bild.reihen[0].von < bild.reihen[0].kasten && bild.reihen[0].kasten < bild.reihen[0].median
                && bild.reihen[0].median < bild.reihen[0].bis)
        #expect(bild.striche.count <= 10 && Berichtsnummer("F2") < Berichtsnummer("F10"))
    }

    @Test("Personal und Anteile nennen ihre Zeilen; wo eine Angabe fehlt, gibt es keinen Wert")
    func ressourcen() {
        let datei = Self.kosten(
            """
            Jahr;Kostenart;Betrag;Fachbereich;Arbeitsplätze;IT-VZÄ;Zuordnung
            2018;Gehälter;300;gesamt;1.500;12,5;Personal
            2018;Rechenzentrum;600;gesamt;;;extern
            2018;Geräte;100;gesamt;;;Sachkosten
            2018;Netz;20;36;;;
            """)
        #expect(datei.fehler.isEmpty)
        let posten = datei.zeilen.filter { $0.oe == nil }
        #expect(Ressourcenkennzahl.allCases.map { $0.wert(posten)?.cent } == [1_250, 12_000, 6_000, 3_000])
        #expect(
            Ressourcenkennzahl.allCases.map { kennzahl in kennzahl.wert(posten).map(kennzahl.text) }
                == ["12,50\u{00A0}VZÄ", "120,00\u{00A0}Arbeitsplätze", "60,00\u{00A0}%", "30,00\u{00A0}%"])
        #expect(Ressourcenkennzahl.allCases.map { $0.zeilen(posten) } == [[2], [2], [2, 3, 4], [2, 3, 4]])
        let ohne = Self.kosten("jahr;kostenart;betrag;zuordnung\n2018;Gehälter;300;Personal\n2018;Geräte;100;").zeilen
        #expect(Ressourcenkennzahl.allCases.allSatisfy { $0.wert(ohne) == nil && $0.zeilen(ohne).isEmpty })
        let schlecht = Self.kosten(
            "jahr;kostenart;betrag;it-vzä;zuordnung\n2018;A;1;0;\n2018;B;1;zwölf;\n2018;C;1;;privat\n2018;D;1;3;\n2018;E;1;4;")
        #expect(schlecht.fehler.map(\.zeile) == [2, 3, 4, 6])
    }

    @Test("Personal und Anteile stehen unter den Vergleichswerten in ihrer Einheit, eine Zeichnung je Einheit")
    func ressourcenvergleich() {
        let posten = Self.kosten("jahr;kostenart;betrag;arbeitsplätze;it-vzä;zuordnung\n2018;A;100;1000;10;extern").zeilen
        let v = [Ressourcenkennzahl.plaetzeJeVzae, .extern, .personal].map { kennzahl in
            Vergleichswerte(
                jahr: 2018, kennzahl: kennzahl.rawValue, anzahl: 21, minimum: Geld(cent: 1_000),
                viertel: [2_000, 3_000, 4_000].map { Geld(cent: $0) }, maximum: Geld(cent: 20_000), quelle: "Bericht")
        }
        let zeilen = Ressourcenzeilen(posten, v, jahr: 2018)
        #expect(zeilen.bilder.map(\.reihen.count) == [1, 2] && Set(zeilen.bilder.map(\.id)).count == 2)
        #expect(
            zeilen.zeilen.map(\.lage) == [
                "keine Daten", "im Viertel mit den höchsten Werten", "im Viertel mit den höchsten Werten",
                "niedriger als alle Vergleichswerte",
            ])
        #expect(zeilen.zeilen[1].vergleich.contains("Median 30,00\u{00A0}Arbeitsplätze"))
        let leer = Ressourcenzeilen([], [], jahr: 2018)
        #expect(leer.bilder.isEmpty && leer.zeilen.allSatisfy { $0.wert == "keine Daten" && $0.lage == "keine Daten" })
    }
}
