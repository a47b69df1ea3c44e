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
}
