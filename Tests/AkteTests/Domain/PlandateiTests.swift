// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte

@Suite("Aktenplan als CSV") struct PlandateiTests {
    let kopf = "Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart\n"

    func lesen(_ text: String) throws -> Plandatei { try Plandatei(Array(text.utf8)) }

    @Test("Gute Zeilen werden gelesen, auch mit Komma, anderer Reihenfolge und Byte-Marke")
    func gut() throws {
        let datei = try lesen(
            "\u{FEFF}Aussonderungsart,Kennzeichen,Inhaltsangabe,Aufbewahrungsdauer\r\nb,36.10,\"Zulassung, Abmeldung\",unbefristet\r\n"
        )
        let zeile = try #require(datei.zeilen.first)
        #expect(zeile.zeichen.text == "36.10")
        #expect(zeile.inhaltsangabe == "Zulassung, Abmeldung")
        #expect(zeile.eigene == Aussonderung(dauer: .unbefristet, art: .zuBewerten))
        #expect(datei.fehler.isEmpty)
    }

    @Test("Leere Angaben heißen: von oben erben")
    func leer() throws {
        #expect(try lesen(kopf + "36;Verkehr;;").zeilen.first?.eigene == Aussonderung(dauer: nil, art: nil))
    }

    @Test("Jede schlechte Zeile wird mit ihrer Nummer und dem Grund genannt, die guten bleiben")
    func schlecht() throws {
        let datei = try lesen(
            kopf + "36;Verkehr;10;V\nabc;X;10;V\n37;;10;V\n38;Y;viele;V\n39;Z;10;Q\n36;Doppelt;10;V\n4\"0;A;1;V\n41;Gut;5;A\n")
        #expect(datei.zeilen.map(\.zeichen.text) == ["36", "41"])
        #expect(datei.fehler.map(\.zeile) == [3, 4, 5, 6, 7, 8])
        #expect(datei.fehler[4].grund.contains("mehrfach"))
    }

    @Test(
        "Eine Datei ohne die Spalten ist kein Aktenplan",
        arguments: ["", "a;b;c\n1;2;3", "Kennzeichen;Inhaltsangabe\n36;Verkehr"])
    func keinPlan(text: String) {
        #expect(throws: AkteError.planKopfFehlt) { try lesen(text) }
    }
}
