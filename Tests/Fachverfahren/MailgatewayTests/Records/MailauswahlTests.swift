// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Auswahl in der Warteschlange") struct MailauswahlTests {
    struct Fall: Sendable {
        let auswahl: Mailauswahl
        let erwartet: [String]

        init(_ auswahl: Mailauswahl, _ erwartet: [String]) {
            self.auswahl = auswahl
            self.erwartet = erwartet
        }
    }

    static let faelle = [
        Fall(Mailauswahl(), ["gehalten@b.example", "wartet_1@a.example", "wartetx1@a.example"]),
        Fall(Mailauswahl(zustand: .gehalten), ["gehalten@b.example"]),
        Fall(Mailauswahl(zustand: .zugestellt), ["fertig@a.example"]),
        Fall(Mailauswahl(domain: "A.example"), ["wartet_1@a.example", "wartetx1@a.example"]),
        Fall(Mailauswahl(domain: "example"), []),
        Fall(Mailauswahl(adresse: "WARTET_1"), ["wartet_1@a.example"]),
        Fall(Mailauswahl(adresse: "bauamt"), ["gehalten@b.example"]),
        Fall(Mailauswahl(adresse: "%"), []),
        // Whoever asks for one message wants it wherever it stands.
        Fall(Mailauswahl(kennung: "<drei@stadt.example>"), ["fertig@a.example"]),
        Fall(Mailauswahl(zustand: .wartet, kennung: "drei@stadt.example"), []),
    ]

    @Test("Zustand, Domain, Adresse und Message-ID grenzen ein, Platzhalter gelten nicht", arguments: Dialect.allCases)
    func auswahl(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            try await probe.lege(an: "wartet_1@a.example", kennung: "eins@stadt.example")
            try await probe.lege(an: "wartetx1@a.example", kennung: "zwei@stadt.example")
            let fertig = try await probe.lege(an: "fertig@a.example", kennung: "drei@stadt.example")
            try await probe.versuch(fertig, .zugestellt, "250 OK")
            try await probe.lege(
                von: "bauamt@stadt.example", an: "gehalten@b.example", kennung: "vier@stadt.example",
                .halten(grund: "kein Schlüssel"))
            for fall in Self.faelle {
                let gefunden = try await probe.store.read { try $0.mailzeilen(fall.auswahl, limit: 10) }.map(\.adresse).sorted()
                #expect(gefunden == fall.erwartet, "\(fall.auswahl)")
                let zahl = try await probe.store.read { try $0.mailzahl(fall.auswahl, hoechstens: 10) }
                #expect(zahl == fall.erwartet.count, "\(fall.auswahl)")
            }
            let gezaehlt = try await probe.store.read { try $0.mailzahl(Mailauswahl(), hoechstens: 1) }
            #expect(gezaehlt == 2)
        }
    }

    @Test("Seite um Seite kommt alles einmal, die neuesten zuerst, in welchem Zustand es auch ist", arguments: Dialect.allCases)
    func seiten(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            var erwartet: [ZustellungID] = []
            for nummer in 0..<9 {
                probe.uhr.vor(.seconds(1))
                let an = "p\(nummer)@a.example"
                switch nummer % 3 {
                case 0: erwartet.append(try await probe.lege(an: an).id)
                case 1: erwartet.append(try await probe.lege(an: an, .halten(grund: "kein Schlüssel")).id)
                default:
                    let weg = try await probe.lege(an: an)
                    try await probe.versuch(weg, .endgueltig, "550 no such user")
                    erwartet.append(weg.id)
                }
            }
            let fremd = try await probe.lege(an: "eva@b.example")
            try await probe.versuch(fremd, .zugestellt, "250 OK")
            var (gefunden, nach): ([ZustellungID], ZustellungID?) = ([], nil)
            while true {
                let stand = nach
                let seite = try await probe.store.read {
                    try $0.mailzeilen(Mailauswahl(domain: "a.example"), nach: stand, limit: 2)
                }
                guard let letzte = seite.last else { break }
                gefunden += seite.map(\.id)
                nach = letzte.id
            }
            #expect(gefunden == erwartet.reversed())
        }
    }

    @Test("Der Stand zählt Offenes und nennt das älteste Wartende", arguments: Dialect.allCases)
    func stand(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let angenommen = probe.uhr.jetzt
            try await probe.lege(an: "eva@a.example")
            probe.uhr.vor(.seconds(60))
            try await probe.lege(an: "eva@a.example")
            try await probe.lege(an: "eva@a.example", nil)
            try await probe.lege(an: "eva@a.example", .halten(grund: "kein Schlüssel"))
            try await probe.versuch(try await probe.lege(an: "weg@a.example"), .endgueltig, "550 no such user")
            let jetzt = probe.uhr.jetzt
            let stand = try await probe.store.read { try $0.mailstand(jetzt) }
            #expect(stand.offen == [.neu: 1, .wartet: 2, .gehalten: 1])
            #expect(stand.gescheitert == 1)
            #expect(stand.wartetSeit == angenommen)
            let spaeter = try await probe.store.read { try $0.mailstand(jetzt + .seconds(8 * 86_400)) }
            #expect(spaeter.gescheitert == 0)
            let hoechstens = try await probe.store.read { try $0.mailstand(jetzt, zaehlt: 1) }
            #expect(hoechstens.offen == [.neu: 1, .wartet: 2, .gehalten: 1])
            let keine = try await probe.store.read { try $0.mailstand(jetzt, zaehlt: 0) }
            #expect(keine.offen == [.neu: 1, .wartet: 1, .gehalten: 1])
            #expect(keine.gescheitert == 1)
            let gehalten = try await probe.store.read { try $0.gehalteneMails() }
            #expect(gehalten == 1)
        }
    }
}
