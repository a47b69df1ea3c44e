// SPDX-License-Identifier: EUPL-1.2
import Testing
import Web

@Suite("Weiterleitung nach einer Handlung")
struct OrtsangabeTests {
    @Test(
        "Kein Ziel führt aus dem Haus",
        arguments: [
            "https://boese.example", "//boese.example", "/\\boese.example", "\\\\boese.example", "boese.example", "",
            "javascript:alert(1)", "/\t/boese.example", "/konto\r\nSet-Cookie: a=b", "/\u{7F}", " /konto",
        ])
    func fremd(ziel: String) {
        #expect(Ortsangabe.sicher(ziel, sonst: "/start") == "/start")
    }

    @Test("Ein Pfad dieses Hauses bleibt, wie er ist", arguments: ["/", "/konto", "/amt/suche?q=a%2Fb&seite=2", "/ä"])
    func eigen(ziel: String) {
        #expect(Ortsangabe.sicher(ziel, sonst: "/start") == ziel)
    }

    @Test("Ein fehlendes oder übermäßig langes Ziel führt zum Ausweichziel")
    func grenzen() {
        #expect(Ortsangabe.sicher(nil, sonst: "/start") == "/start")
        #expect(Ortsangabe.sicher("/" + String(repeating: "a", count: 2_000), sonst: "/start") == "/start")
    }
}
