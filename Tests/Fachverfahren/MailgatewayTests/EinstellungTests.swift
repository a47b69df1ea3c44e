// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Mailgateway

@Suite("Einstellung des E-Mail-Gateways") struct EinstellungTests {
    private static let gut = """
        {"name": "mx.stadt.example", "domains": ["Stadt.example"], "postmeister": "postmaster@stadt.example",
         "eingaenge": [{"art": "welt", "port": 25}, {"art": "haus", "port": 587, "netze": ["10.0.0.0/8", "fd00::/8"]}],
         "haus": {"host": "groupware.stadt.example"}}
        """

    @Test("Was nicht genannt ist, hat einen brauchbaren Wert") func werte() throws {
        let stadt = try Mailstadt(json: Data(Self.gut.utf8))
        #expect(stadt.istEigene("stadt.example"))
        #expect(stadt.istEigene("andere.example") == false)
        #expect(stadt.eingaenge.map(\.name) == ["welt", "haus"])
        #expect(stadt.haus.port == 25)
        #expect(stadt.haus.tls == .moeglich)
        #expect(stadt.groesste == 64 << 20)
        #expect(stadt.smarthost == nil)
    }

    struct Fehler: Sendable {
        let alt: String
        let neu: String
        let stelle: String
    }

    @Test(
        "Ein Fehler nennt seine Stelle und sagt, was erwartet wird",
        arguments: [
            Fehler(
                alt: #""haus": {"host""#, neu: #""haus": {"hots""#, stelle: "haus.hots: unbekannt; bekannt sind host, port, tls."),
            Fehler(alt: #""name": "mx.stadt.example", "#, neu: "", stelle: "name: fehlt."),
            Fehler(alt: #""port": 25"#, neu: #""port": "25""#, stelle: "eingaenge.[0].port: falsche Art von Wert."),
            Fehler(
                alt: #""port": 25"#, neu: #""port": 70000"#, stelle: "eingaenge.[0].port: Ein Port liegt zwischen 0 und 65535."),
            Fehler(
                alt: #"["10.0.0.0/8", "fd00::/8"]"#, neu: "[]",
                stelle: "eingaenge.[1].netze: Der Eingang „haus“ nimmt Post des Hauses an und braucht netze oder anmeldung."),
            Fehler(
                alt: #""port": 25"#, neu: #""port": 25, "anmeldung": true"#,
                stelle: "eingaenge.[0].anmeldung: Anmelden kann man sich nur an einem Eingang der Art haus."),
            Fehler(
                alt: #""port": 587"#, neu: #""port": 587, "anmeldung": true"#,
                stelle: "tls: Am Eingang „haus“ meldet man sich an; ohne TLS ginge das Kennwort offen über die Leitung."),
            Fehler(
                alt: #""port": 25"#, neu: #""port": 25, "duldetLf": true"#,
                stelle:
                    "eingaenge.[0].duldetLf: Andere Zeilenenden duldet nur ein Eingang der Art haus, und nur aus genannten netzen."
            ),
            Fehler(
                alt: #""domains""#, neu: #""empfaengerpruefung": {}, "domains""#,
                stelle: #"empfaengerpruefung.groupware: Nötig ist "groupware": true oder eine liste."#),
            Fehler(
                alt: "10.0.0.0/8", neu: "10.0.0.0/33",
                stelle: "eingaenge.[1].netze.[0]: „10.0.0.0/33“ ist kein Netz wie 10.0.0.0/8."),
            Fehler(
                alt: #""domains""#, neu: #""innereNetze": ["10.0.0"], "domains""#,
                stelle: "innereNetze.[0]: „10.0.0“ ist kein Netz wie 10.0.0.0/8."),
            Fehler(alt: #"["Stadt.example"]"#, neu: "[]", stelle: "domains: Mindestens eine eigene Domain fehlt."),
            Fehler(
                alt: #""haus": {"#, neu: #""ablage": {"einheit": 1, "postfaecher": {"post@welt.example": 1}}, "haus": {"#,
                stelle: "ablage: „post@welt.example“ gehört zu keiner eigenen Domain."),
            Fehler(alt: #""haus": {"#, neu: #""ablage": {"postfaecher": {}}, "haus": {"#, stelle: "ablage.einheit: fehlt."),
            Fehler(alt: "postmaster@stadt.example", neu: "postmaster", stelle: "postmeister: „postmaster“ ist keine Adresse."),
            Fehler(
                alt: #""domains""#, neu: #""schluesselfunde": {"vertraut": ["hand"]}, "domains""#,
                stelle:
                    "schluesselfunde.vertraut: „hand“ gibt es nicht; es gibt signatur, wkd, verzeichnis, vks, anhang, autocrypt."),
            Fehler(
                alt: #""domains""#, neu: #""schluesselfunde": {"vks": {}}, "domains""#,
                stelle: "schluesselfunde.vks.partner: fehlt."),
            Fehler(
                alt: #""domains""#, neu: #""schluesselfunde": {"vks": {"partner": []}}, "domains""#,
                stelle: "schluesselfunde.vks.partner: Mindestens eine Domain von Partnern fehlt."),
            Fehler(
                alt: #""domains""#,
                neu:
                    #""schluesselfunde": {"verzeichnisse": [{"name": "x", "adresse": "http://x.example/{adresse}", "partner": ["a.example"]}]}, "domains""#,
                stelle:
                    "schluesselfunde.verzeichnisse.[0].adresse: „http://x.example/{adresse}“ ist keine Adresse mit https oder ldaps."
            ),
            Fehler(
                alt: #""domains""#, neu: #""rspamd": "http://pruefer.example:11333", "domains""#,
                stelle: "rspamd: „http://pruefer.example:11333“ ist keine Adresse mit https, oder mit http auf diesem Rechner."),
        ])
    func fehler(fall: Fehler) throws {
        let text = Self.gut.replacingOccurrences(of: fall.alt, with: fall.neu)
        #expect(text != Self.gut)
        #expect(throws: MailEinstellungError.unlesbar(fall.stelle)) { try Mailstadt(json: Data(text.utf8)) }
    }

    struct Lage: Sendable {
        let netz: String
        let adresse: String
        let darin: Bool
    }

    @Test(
        "Ein Netz enthält seine Adressen und keine anderen",
        arguments: [
            Lage(netz: "10.0.0.0/8", adresse: "10.255.1.2", darin: true),
            Lage(netz: "10.0.0.0/8", adresse: "11.0.0.1", darin: false),
            Lage(netz: "192.168.4.0/22", adresse: "192.168.7.255", darin: true),
            Lage(netz: "192.168.4.0/22", adresse: "192.168.8.0", darin: false),
            Lage(netz: "127.0.0.1", adresse: "127.0.0.1", darin: true),
            Lage(netz: "127.0.0.1", adresse: "127.0.0.2", darin: false),
            Lage(netz: "127.0.0.1", adresse: "::ffff:127.0.0.1", darin: true),
            Lage(netz: "fd00::/8", adresse: "fd12::1", darin: true), Lage(netz: "fd00::/8", adresse: "fe80::1", darin: false),
            Lage(netz: "0.0.0.0/0", adresse: "::1", darin: false), Lage(netz: "10.0.0.0/8", adresse: "zehn", darin: false),
        ])
    func netze(lage: Lage) throws {
        let netz = try #require(Netz(lage.netz))
        #expect(netz.enthaelt(lage.adresse) == lage.darin)
    }
}
