// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Poststelle

@Suite("Zeichen im Text finden")
struct ZeichensucherTests {
    private func zeichen(_ text: String) -> [String] { Zeichensucher.kandidaten([(.text, text)]).map(\.zeichen) }

    @Test("Ein Vorgangszeichen wird im Satz gefunden, ohne den Punkt am Ende, und dazu das seiner Akte")
    func imSatz() {
        let gefunden = zeichen("Ihr Schreiben zu Az.: 36.10.01-2026/0004/003. Danke")
        #expect(gefunden.contains("36.10.01-2026/0004/003"))
        #expect(gefunden.contains("36.10.01-2026/0004"))
    }

    @Test(
        "Leerzeichen um Bindezeichen schließt die Suche, wie Scanner sie schreiben",
        arguments: ["36.10.01 - 2026 / 0004", "36.10.01 -2026/ 0004", "36.10.01–2026/0004"])
    func luecken(text: String) { #expect(zeichen("Zeichen \(text) vom").contains("36.10.01-2026/0004")) }

    @Test("Verlesene Buchstaben werden als Ziffern versucht und als ungenau bezeichnet")
    func lesefehler() throws {
        let kandidat = try #require(
            Zeichensucher.kandidaten([(.text, "Az 36.1O.0l-2026/0004")]).first { $0.zeichen == "36.10.01-2026/0004" })
        #expect(!kandidat.genau)
    }

    @Test("Gewöhnlicher Text und E-Mail-Adressen geben keine Zeichen")
    func gewoehnlich() { #expect(zeichen("Sehr geehrte Damen und Herren, ich bin - wie gesagt - da. a@b.example").isEmpty) }

    @Test("Der Betreff kommt vor dem Text, und es sind nie mehr als erlaubt")
    func grenze() {
        let viele = (0..<500).map { "1\($0).22-33/\($0)" }.joined(separator: ", ")
        let alle = Zeichensucher.kandidaten([(.betreff, "Zu 99.88-2026/1"), (.text, viele)])
        #expect(alle.first?.zeichen == "99.88-2026/1")
        #expect(alle.count == Zeichensucher.hoechstens)
    }
}
