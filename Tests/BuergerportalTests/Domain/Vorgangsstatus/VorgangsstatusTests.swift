// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Identity
import Testing

@Suite("Vorgangsstufe")
struct VorgangsstufeTests {
    private func stufe(geschlossen: Bool = false, uebernommen: Bool = false, wartet: Bool = false) -> Vorgangsstufe {
        .bestimmen(gesendet: true, geschlossen: geschlossen, uebernommen: uebernommen, wartet: wartet)
    }

    @Test("Ein gesendeter Antrag ist eingegangen, wird bearbeitet und abgeschlossen")
    func lauf() {
        #expect(Vorgangsstufe.bestimmen(gesendet: false, geschlossen: true, uebernommen: true, wartet: true) == .entwurf)
        #expect(stufe() == .eingegangen)
        #expect(stufe(uebernommen: true) == .inBearbeitung)
        #expect(stufe(geschlossen: true, uebernommen: true) == .abgeschlossen)
    }

    @Test("Wer noch etwas tun muss, erfährt es, auch wenn das Amt schon fertig ist")
    func wartet() {
        #expect(stufe(uebernommen: true, wartet: true) == .handlungNoetig)
        #expect(stufe(geschlossen: true, wartet: true) == .handlungNoetig)
    }
}

@Suite("Grenzen einer Nachricht")
struct NachrichtengrenzenTests {
    @Test("Leere, zu lange und überladene Nachrichten werden abgewiesen")
    func grenzen() throws {
        func pruefen(_ text: String, _ anlagen: Int) throws -> String {
            try Nachrichtengrenzen.pruefen(text: text, anlagen: anlagen)
        }
        #expect(throws: PostfachError.nachrichtLeer) { try pruefen(" \n\u{200B}\t ", 0) }
        #expect(try pruefen("  ", 1) == "")
        #expect(try pruefen(String(repeating: "x", count: 10_000), 0).count == 10_000)
        #expect(throws: PostfachError.nachrichtZuLang) { try pruefen(String(repeating: "x", count: 10_001), 0) }
        #expect(throws: PostfachError.zuVieleAnlagen) { try pruefen("x", 11) }
        #expect(try pruefen("\r\n Guten Tag \r\n\r\nMaja\n", 0) == "Guten Tag\n\nMaja")
    }

    @Test("Die Sätze nennen genau die Grenzen, die geprüft werden")
    func ehrlich() {
        #expect(PostfachError.nachrichtZuLang.meldung.contains("\(Nachrichtengrenzen.maxZeichen)"))
        #expect(PostfachError.zuVieleAnlagen.meldung.contains("\(Nachrichtengrenzen.maxAnlagen)"))
    }
}

@Suite("Zugangscode")
struct ZugangscodeTests {
    @Test("Ein neuer Code hat sieben Vierergruppen und mindestens 128 Bit Zufall")
    func form() throws {
        let codes = (0..<500).map { _ in Zugangscode.neu() }
        #expect(Set(codes).count == 500)
        for code in codes {
            #expect(code.gruppiert.split(separator: "-").map(\.count) == [4, 4, 4, 4, 4, 4, 4])
            #expect(Zugangscode(eingabe: code.gruppiert) == code)
        }
        // Every one of the 32 characters occurs, so each carries five bits.
        #expect(Set(codes.flatMap(\.kanonisch)).count == 32)
        #expect(Zugangscode.laenge * 5 >= 128)
    }

    @Test("Kleinbuchstaben, Leerzeichen und verwechselte Zeichen werden verstanden")
    func tolerant() {
        #expect(
            Zugangscode(eingabe: " oLIo l234 6789 abcd-efgh\u{00A0}jkmn-PQRS ")?.kanonisch == "01101234" + "6789ABCDEFGHJKMNPQRS")
    }

    @Test(
        "Zu kurze, zu lange und fremde Zeichen werden nicht gelesen",
        arguments: [
            "", "0", "0000-0000-0000-0000-0000-0000-000", "0000-0000-0000-0000-0000-0000-00000",
            "U000-0000-0000-0000-0000-0000-0000",
            "Ä000-0000-0000-0000-0000-0000-0000", "٣000-0000-0000-0000-0000-0000-0000", String(repeating: "-", count: 1_000),
        ])
    func unsinn(text: String) { #expect(Zugangscode(eingabe: text) == nil) }

    @Test("Gespeichert wird derselbe Hash, den die Anmeldung bildet, wie auch immer jemand den Code abtippt")
    func hash() throws {
        let code = Zugangscode.neu()
        let getippt = code.gruppiert.lowercased().replacing("0", with: "o").replacing("1", with: "l")
        #expect(Gastcode.hash(getippt) == code.hash)
        #expect(Zugangscode(eingabe: getippt.replacing("-", with: " ")) == code)
        #expect(!code.kanonisch.contains("-") && !code.hash.contains(code.kanonisch))
    }
}

@Suite("Eingabetext")
struct EingabetextTests {
    @Test(
        "Unsichtbare Zeichen und Ränder verschwinden, Namen bleiben unversehrt",
        arguments: [
            ("  Anna\u{00A0} ", "Anna"), ("a\u{202E}b\u{0000}c", "abc"), ("Zeile\r\nzwei", "Zeile zwei"),
            ("Çelik-Müller d’Ávila", "Çelik-Müller d’Ávila"),
        ])
    func getrimmt(roh: String, erwartet: String) { #expect(Eingabetext.getrimmt(roh) == erwartet) }

    @Test(
        "Zum Vergleich werden Umlaute aufgelöst",
        arguments: [("Führerschein", "fuehrerschein"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("Café", "cafe")])
    func gefaltet(roh: String, erwartet: String) { #expect(Eingabetext.gefaltet(roh) == erwartet) }
}
