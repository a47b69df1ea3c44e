// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Web

@Suite("Cookies")
struct KeksTests {
    @Test("Ein Cookie ist für Skripte unsichtbar und geht nicht auf fremde Formulare mit")
    func zeile() {
        let keks = Keks(name: "rh", wert: "1", dauer: nil, sicher: false)
        #expect(keks.zeile == "rh=1; Path=/; HttpOnly; SameSite=Lax")
    }

    @Test("Mit TLS ist es als sicher gekennzeichnet, mit Dauer läuft es ab, mit null wird es gelöscht")
    func zusaetze() {
        #expect(Keks(name: "rh", wert: "1", dauer: 60, sicher: true).zeile.hasSuffix("; Max-Age=60; Secure"))
        #expect(Keks(name: "rh", wert: "", dauer: 0, sicher: false).zeile.hasSuffix("; Max-Age=0"))
    }

    @Test("Die Kopfzeile wird in Namen und Werte zerlegt, der erste eines Namens zählt")
    func lesen() {
        let gelesen = Keks.lesen("a=1; b=x=y;a=2; kaputt; =leer; c=")
        #expect(gelesen["a"] == "1" && gelesen["b"] == "x=y" && gelesen["c"] == "")
        #expect(gelesen["kaputt"] == nil)
        #expect(Keks.lesen(nil).isEmpty)
    }

    @Test("Mehr als fünfzig Cookies werden nicht gelesen")
    func viele() {
        let gelesen = Keks.lesen((0..<1_000).map { "k\($0)=1" }.joined(separator: "; "))
        #expect(gelesen.count == 50)
    }
}
