// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("Medientypen")
struct MedientypTests {
    @Test("Verglichen wird ohne Zusätze, Leerraum und Großschreibung")
    func vergleich() {
        #expect(Medientyp.ist("application/json", "application/json"))
        #expect(Medientyp.ist(" Application/JSON ; charset=utf-8", "application/json"))
        #expect(!Medientyp.ist("application/jsonx", "application/json"))
        #expect(!Medientyp.ist("text/plain; x=application/json", "application/json"))
        #expect(!Medientyp.ist("", "application/json"))
    }
}

@Suite("Meldung für die nächste Seite")
struct MeldungskeksTests {
    private let keks = Meldungskeks(Geheimnis(Data(repeating: 7, count: 32)))

    @Test(
        "Die Meldung kommt an, wie sie abgeschickt wurde",
        arguments: ["Gespeichert.", "ÄÖÜ ß <b>{{x}}</b>", "a", "ab", "abc", ""])
    func hinUndHer(text: String) throws {
        let gepackt = try keks.packen(Meldung(.erfolg, text, titel: "Titel"))
        #expect(gepackt.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
        let gelesen = keks.lesen(gepackt)
        #expect(gelesen?.text == text && gelesen?.titel == "Titel" && gelesen?.art == .erfolg)
    }

    @Test("Niemand kann uns Worte in den Mund legen")
    func gefaelscht() throws {
        let echt = try keks.packen(Meldung(.erfolg, "Gespeichert."))
        let fremd = try Meldungskeks(Geheimnis(Data(repeating: 8, count: 32))).packen(Meldung(.fehler, "Rufen Sie 0900 an."))
        let teile = echt.split(separator: ".").map(String.init)
        let andere = try keks.packen(Meldung(.fehler, "Anderes")).split(separator: ".").map(String.init)
        for falsch in [fremd, andere[0] + "." + teile[1], teile[0], teile[0] + ".", "." + teile[1], echt + ".x", "", "…"] {
            #expect(keks.lesen(falsch) == nil, "\(falsch)")
        }
        #expect(keks.lesen(nil) == nil)
    }
}

@Suite("Schutzköpfe")
struct SchutzkopfTests {
    private static func koepfe(_ adresse: String?) -> HTTPFields {
        var headers = HTTPFields()
        let konfiguration = Webkonfiguration(
            host: "", port: 0, adresse: adresse, hinterProxy: false, strengeVorlagen: true, simuliert: false, stadtname: "",
            stadtkurz: "", ueberschreibungen: [], geheimnis: Geheimnis(Data(repeating: 7, count: 32)))
        Schutzkopf.setzen(&headers, nonce: "abc", konfiguration: konfiguration)
        return headers
    }

    @Test("Nur eigene Stile und Skripte laufen, Skripte in der Seite nur mit dem einmaligen Kennwort der Antwort")
    func inhalt() throws {
        let csp = try #require(Self.koepfe(nil)[.contentSecurityPolicy])
        let regeln = csp.components(separatedBy: "; ")
        #expect(regeln.contains("default-src 'none'") && regeln.contains("script-src 'self' 'nonce-abc'"))
        #expect(regeln.contains("frame-ancestors 'none'") && regeln.contains("base-uri 'none'"))
        #expect(!csp.contains("unsafe") && !csp.contains("*") && !csp.contains("http"))
    }

    @Test("Mit TLS verlangt der Server TLS auch künftig, ohne TLS nicht")
    func tls() {
        let name = HTTPField.Name("strict-transport-security")
        #expect(name.flatMap { Self.koepfe("https://rathaus.test")[$0] } == "max-age=31536000")
        #expect(name.flatMap { Self.koepfe("http://rathaus.test")[$0] } == nil)
    }
}

@Suite("Einstellungen des Webservers")
struct WebkonfigurationTests {
    private static func konfiguration(_ adresse: String?) -> Webkonfiguration {
        Webkonfiguration(
            host: "", port: 0, adresse: adresse, hinterProxy: false, strengeVorlagen: true, simuliert: false, stadtname: "",
            stadtkurz: "", ueberschreibungen: [], geheimnis: Geheimnis(Data(repeating: 7, count: 32)))
    }

    @Test("Mit TLS tragen die Cookies den Vorsatz, den nur dieser Rechner setzen kann, und Amt und Bürger haben verschiedene")
    func kekse() {
        #expect(Self.konfiguration("https://x").sitzungskeks(imAmt: true) == "__Host-rh_amt")
        #expect(Self.konfiguration("https://x").sitzungskeks(imAmt: false) == "__Host-rh_buerger")
        #expect(Self.konfiguration(nil).sitzungskeks(imAmt: false) == "rh_buerger")
        #expect(Self.konfiguration("https://x").meldungskeks.hasPrefix("__Host-"))
    }
}
