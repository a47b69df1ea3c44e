// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte

@Suite("Textvergleich") struct TextvergleichTests {
    /// `=gleich`, `-entfernt`, `+neu`, the parts of one line joined by a space.
    private static func bild(_ alt: String, _ neu: String) -> [String] {
        Textvergleich(alt, neu).zeilen.map { zeile in
            zeile.teile.map { teil in
                let zeichen =
                    switch teil.art {
                    case .gleich: "="
                    case .entfernt: "-"
                    case .neu: "+"
                    }
                return zeichen + teil.text
            }.joined(separator: " ")
        }
    }

    @Test("Gleiche Texte haben keinen Unterschied, auch wenn nur Leerraum anders ist")
    func gleich() {
        let vergleich = Textvergleich("Sehr  geehrte\r\n\r\nDamen", "Sehr geehrte\nDamen\n")
        #expect(vergleich.zeilen.allSatisfy { !$0.geaendert } && vergleich.zeilen.count == 2)
        #expect(vergleich.entfernt == 0 && vergleich.neu == 0 && !vergleich.gekuerzt)
    }

    @Test("Neue und entfernte Zeilen stehen als ganze Zeilen da")
    func zeilen() {
        #expect(Self.bild("a\nb\nc", "a\nc\nd") == ["=a", "-b", "=c", "+d"])
        #expect(Self.bild("", "nur neu") == ["+nur neu"])
        #expect(Self.bild("nur alt", "") == ["-nur alt"])
    }

    @Test("In einer umgeschriebenen Zeile sind nur die Worte markiert, die sich unterscheiden")
    func worte() {
        #expect(
            Self.bild("Die Frist beträgt zwei Wochen ab Zugang", "Die Frist beträgt vier Wochen ab Zugang")
                == ["=Die Frist beträgt -zwei +vier =Wochen ab Zugang"])
        let vergleich = Textvergleich("Die Gebühr beträgt 10 Euro", "Die Gebühr beträgt 12 Euro")
        #expect(vergleich.entfernt == 1 && vergleich.neu == 1)
    }

    @Test("Zeilen, die kaum etwas gemeinsam haben, stehen nacheinander statt ineinander")
    func fremd() {
        #expect(
            Self.bild("Guten Tag Frau Meier", "Der Antrag wird abgelehnt") == [
                "-Guten Tag Frau Meier", "+Der Antrag wird abgelehnt",
            ])
    }

    @Test("Was gleich ist und was neu ist, ergibt zusammen immer den neuen Text, und umgekehrt den alten", arguments: 0..<40)
    func zusammen(saat: Int) {
        var zahl = UInt64(saat) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func naechste(_ grenze: Int) -> Int {
            zahl = zahl &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(zahl >> 33) % grenze
        }
        func text() -> [String] {
            (0..<naechste(12)).map { _ in
                (0...naechste(5)).map { _ in ["ab", "cd", "ef", "gh"][naechste(4)] }.joined(separator: " ")
            }
        }
        let alt = text(), neu = text()
        let teile = Textvergleich(alt.joined(separator: "\n"), neu.joined(separator: "\n")).zeilen.flatMap(\.teile)
        func worte(ohne art: Textvergleich.Art) -> [Substring] {
            teile.filter { $0.art != art }.flatMap { $0.text.split(separator: " ") }
        }
        #expect(worte(ohne: .entfernt) == neu.joined(separator: " ").split(separator: " "))
        #expect(worte(ohne: .neu) == alt.joined(separator: " ").split(separator: " "))
    }

    @Test("Sehr lange Texte werden gekürzt verglichen, und das wird gesagt")
    func lang() {
        let lang = (0..<(Textvergleich.hoechstensZeilen + 10)).map { "Zeile \($0)" }.joined(separator: "\n")
        let vergleich = Textvergleich(lang, lang + "\nneu")
        #expect(vergleich.gekuerzt && vergleich.zeilen.count == Textvergleich.hoechstensZeilen && vergleich.neu == 0)
    }

    @Test("Zwei lange, ganz verschiedene Texte sind in kurzer Zeit verglichen: alles ist ersetzt")
    func verschieden() {
        let alt = (0..<5_000).map { "alte Zeile \($0) mit diesem und jenem" }.joined(separator: "\n")
        let neu = (0..<5_000).map { "neuer Absatz \($0) ganz anderen Inhalts" }.joined(separator: "\n")
        var vergleich: Textvergleich?
        let dauer = ContinuousClock().measure { vergleich = Textvergleich(alt, neu) }
        #expect(vergleich?.entfernt == 5_000 && vergleich?.neu == 5_000)
        // The exact comparison took seconds and hundreds of megabytes; the bound is wide for a slow machine.
        #expect(dauer < .seconds(3))
    }

    @Test("In langen Texten wird eine eingefügte und eine gestrichene Zeile genau gefunden")
    func langMitAenderung() {
        var alt = (0..<3_000).map { "Zeile \($0) von vielen" }
        var neu = alt
        neu.insert("Dazwischen", at: 1_500)
        alt.insert("Gestrichen", at: 200)
        let teile = Textvergleich(alt.joined(separator: "\n"), neu.joined(separator: "\n")).zeilen.flatMap(\.teile)
        #expect(teile.filter { $0.art == .neu }.map(\.text) == ["Dazwischen"])
        #expect(teile.filter { $0.art == .entfernt }.map(\.text) == ["Gestrichen"])
    }

    @Test("Der Unterschied langer Folgen, angewandt auf die erste, ergibt die zweite", arguments: 0..<20)
    func angewandt(saat: Int) {
        var zahl = UInt64(saat) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func naechste(_ grenze: Int) -> Int {
            zahl = zahl &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(zahl >> 33) % grenze
        }
        // Few different words make no anchors, many make plenty.
        let vorrat = [3, 40, 5_000][saat % 3]
        let a = (0..<naechste(1_500)).map { _ in "w\(naechste(vorrat))" }
        var b = a
        for _ in 0..<naechste(300) where !b.isEmpty {
            if naechste(2) == 0 {
                b.remove(at: naechste(b.count))
            } else {
                b.insert("w\(naechste(vorrat))", at: naechste(b.count))
            }
        }
        let (weg, neu) = Textvergleich.Folge.unterschied(a, b)
        var geblieben = a.indices.filter { !weg[$0] }.map { a[$0] }.makeIterator()
        let ergebnis = b.indices.map { neu[$0] ? b[$0] : geblieben.next() }
        #expect(ergebnis == b && geblieben.next() == nil)
    }
}
