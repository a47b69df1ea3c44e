// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Mailrichtlinie
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Gruppen, Partnerklassen, Schutzbedarf und Transport im Betrieb", .serialized) struct RegelmerkmaleTests {
    /// One rule each that holds the message with its name.
    private static func werk(_ wenn: String, grund: String = "gefunden", bedarf: String = "hoch") -> String {
        Regeltexte.werk(
            """
            {"id": "r", "titel": "R", "ebene": "global", "rang": 1, "wenn": \(wenn), "dann": {"halten": "\(grund)"}},
            {"id": "team", "titel": "Team", "ebene": "gruppe", "fuer": "team", "rang": 1, "wenn": {}, "dann": {"akte": true}}
            """,
            weiteres: ##"""
                , "gruppen": {"amt": ["anna@stadt.example"], "team": ["team.example"]}, "partnerklassen": {"gesichert": ["welt.example"], "andere": ["*.welt.example"]},
                 "aktenzeichenformen": ["#.#.#-#/#/#", "#.#.#-#/#"],
                 "schutzbedarfe": [{"zeichen": "36.", "klasse": "normal", "grund": "Verkehr"}, {"zeichen": "36.10", "klasse": "\##(bedarf)", "grund": "Zulassungen"}]
                """##)
    }

    struct Fall: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let wenn: String
        var betreff = "Bescheid"
        var hinaus = true
        let haelt: Bool
    }

    @Test(
        "Das laufende Gateway und die Probe halten nach jeder dieser Bedingungen gleich",
        arguments: [
            Fall(testDescription: "Gruppe des Absenders", wenn: #"{"gruppe": ["amt"]}"#, haelt: true),
            Fall(testDescription: "Gruppe des Empfängers", wenn: #"{"gruppe": ["amt"]}"#, hinaus: false, haelt: true),
            Fall(testDescription: "andere Gruppe", wenn: #"{"gruppe": ["team"]}"#, haelt: false),
            Fall(testDescription: "Klasse des Empfängers", wenn: #"{"partnerklasse": ["gesichert"]}"#, haelt: true),
            Fall(testDescription: "Klasse des Absenders", wenn: #"{"partnerklasse": ["gesichert"]}"#, hinaus: false, haelt: true),
            Fall(testDescription: "andere Klasse", wenn: #"{"partnerklasse": ["andere"]}"#, haelt: false),
            Fall(
                testDescription: "Bedarf aus dem Betreff", wenn: #"{"schutzbedarf": ["hoch"]}"#, betreff: "Zu 36.10.01-2026/0004",
                haelt: true),
            Fall(
                testDescription: "Bedarf aus dem Betreff, herein", wenn: #"{"schutzbedarf": ["hoch"]}"#,
                betreff: "Zu 36.10.01-2026/0004", hinaus: false, haelt: true),
            Fall(
                testDescription: "nur der kürzere Anfang", wenn: #"{"schutzbedarf": ["hoch"]}"#, betreff: "Zu 36.20.01-2026/0004",
                haelt: false),
            Fall(testDescription: "kein Aktenzeichen", wenn: #"{"schutzbedarf": ["hoch"]}"#, haelt: false),
        ])
    func bedingung(_ fall: Fall) async throws {
        let regeln = Self.werk(fall.wenn)
        try await Probegateway.mit(regeln: regeln) { gateway in
            let (von, an) = fall.hinaus ? (Aktenprobe.anna, Aktenprobe.otto) : (Aktenprobe.otto, Aktenprobe.anna)
            let mail = brief(von: von, an: an, betreff: fall.betreff)
            let nachricht = try await gateway.sende(mail, von: von, an: an)
            let gehalten = try await gateway.gehalten(nachricht)
            #expect((gehalten == ["gefunden"]) == fall.haelt, "\(gehalten)")
            let probe = Mailprobe(
                bytes: mail, von: Mailadresse(von), an: [try #require(Mailadresse(an))],
                richtung: fall.hinaus ? .ausgehend : .eingehend)
            let ergebnis = try await probe(gateway.store, try Regelwerk(json: Array(regeln.utf8)), [], .partner)
            #expect((ergebnis.ausgaenge.first?.entscheidung.einstellungen.halten == "gefunden") == fall.haelt)
            let kurz = ergebnis.ausgaenge.first?.entscheidung.kurz.hasPrefix("halten bis zur Freigabe")
            #expect(kurz == fall.haelt)
        }
    }

    @Test("Mit Ablage gilt das Zeichen der Akte, auch für die Antwort ohne Zeichen, und der Laufweg nennt Klasse und Grund")
    func ausDerAkte() async throws {
        let regeln = Self.werk(#"{"schutzbedarf": ["normal"]}"#)
        try await Aktenprobe.mit(.sqlite, regeln: regeln) { probe in
            let vorgang = try await probe.vorgang()
            #expect(vorgang.zeichen.text.hasPrefix("36.10"))
            let nachricht = try await probe.sendeHinaus(vorgang.zeichen.text)
            try await probe.legeAb()
            let antwort = Aktenprobe.mail(
                betreff: "AW: Ihr Schreiben", kennung: "antwort@welt.example", kopf: "In-Reply-To: <1@probe.example>\n")
            let herein = try await probe.sende(antwort)
            let fremd = try await probe.sende(Aktenprobe.mail(betreff: "Frage", kennung: "fremd@welt.example"))
            for (eine, gehalten) in [(nachricht, []), (herein, []), (fremd, ["gefunden"])] {
                let ist = try await probe.gateway.gehalten(eine)
                #expect(ist == gehalten)
                let spur = try #require(try await probe.store.read { try $0.mailspur(eine.id) })
                let saetze = spur.schichten.flatMap(\.zeilen).map(\.satz)
                #expect(saetze.contains { $0.contains("Schutzbedarf: hoch: 36.10 Zulassungen.") } == gehalten.isEmpty)
            }
            let bytes = Aktenprobe.mail(
                betreff: "AW: noch eine", kennung: "zwei@welt.example", kopf: "In-Reply-To: <1@probe.example>\n")
            let mailprobe = Mailprobe(
                bytes: bytes, von: Mailadresse(Aktenprobe.otto), an: [try #require(Mailadresse(Aktenprobe.anna))],
                richtung: .eingehend)
            let ergebnis = try await mailprobe(probe.store, try Regelwerk(json: Array(regeln.utf8)), [], [.akte, .partner])
            let schritte = ergebnis.ausgaenge.flatMap(\.entscheidung.spur).map(\.satz)
            #expect(schritte.first == "Schutzbedarf hoch: 36.10 Zulassungen.")
        }
    }

    @Test(
        "Wo die Tabelle der Partner qualifizierten Transport erzwingt, ist er da; von anderen weiß vorher niemand etwas",
        arguments: Dialect.allCases)
    func transport(maschine: Dialect) async throws {
        let regeln = Regeltexte.werk(
            """
            {"id": "q", "titel": "Q", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend", "tls": ["qualifiziert"]},
             "dann": {"verschluesseln": "muss", "wege": ["qualifizierterTransport"]}},
            {"id": "sonst", "titel": "Sonst", "ebene": "global", "rang": 2, "wenn": {}, "dann": {"halten": "unbekannt"}}
            """)
        try await Probegateway.mit(maschine, regeln: regeln) { gateway in
            let betrieb = Mailbetrieb(store: gateway.store, stadt: nil, virenpruefung: false, inhalte: gateway.stand.content)
            for (muster, regel) in [
                ("kreis.example", "may"), (".kreis.example", "dane-only"), ("*", "encrypt"), ("land.example", "dane-only"),
                ("bund.example", "verify"),
            ] {
                try await betrieb.partnerSetzen(muster, regel: regel, werte: [], bemerkung: "")
            }
            for (domain, qualifiziert) in [
                ("kreis.example", false), ("a.b.kreis.example", true), ("welt.example", false), ("land.example", true),
                ("bund.example", false),
            ] {
                let an = "max@\(domain)"
                let nachricht = try await gateway.sende(brief(von: Aktenprobe.anna, an: an), von: Aktenprobe.anna, an: an)
                let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
                let genannt = spur.schichten.flatMap(\.zeilen).contains { $0.satz.contains("Regeln: q") }
                #expect(genannt == qualifiziert, "\(domain)")
            }
        }
    }

    @Test("Der Probelauf ordnet nach beiden Regelwerken neu ein, auch nach dem Schutzbedarf")
    func probelauf() throws {
        let bisher = Geltendes.vorgabe(try Regelwerk(json: Array(Self.werk(#"{"schutzbedarf": ["sehr hoch"]}"#).utf8)))
        let neu = try Regelwerk(json: Array(Self.werk(#"{"schutzbedarf": ["sehr hoch"]}"#, bedarf: "sehr hoch").utf8))
        let proben = try ["36.10.01-2026/0004", "36.20.01-2026/0004", nil].map { zeichen in
            let merkmale = Merkmale(
                richtung: .ausgehend, absender: Mailadresse(Aktenprobe.anna),
                empfaenger: try #require(Mailadresse(Aktenprobe.otto)),
                nachricht: Nachrichtenbefund(),
                umstaende: Umstaende(aktenzeichen: zeichen, zeit: Wochenzeit(tag: .mo, minute: 600)))
            return Probemerkmal(bisher.werk.eingeordnet(merkmale), Verfuegbar(), bisher)
        }
        #expect(proben.map(\.aktenplan) == ["36.10.01-", "36.20.01-", nil])
        #expect(proben[0].gruppen == ["amt"] && proben[0].partnerklasse == "gesichert" && proben[0].schutzbedarf == "hoch")
        let lauf = Probelauf(proben, bisher: bisher, neu: neu)
        #expect(lauf.zahl == 3 && lauf.anders == 1)
        #expect(lauf.vorbehalte.isEmpty)
        let ohne = try Regelwerk(
            json: Array(Self.werk(#"{"gruppe": ["amt"]}"#).replacing(#""amt": ["anna@stadt.example"]"#, with: #""amt": []"#).utf8)
        )
        let mit = try Regelwerk(json: Array(Self.werk(#"{"gruppe": ["amt"]}"#).utf8))
        #expect(Probelauf(proben, bisher: .vorgabe(ohne), neu: mit).anders == 3)
        let einzeln = try Regelwerk(
            json: Array(Self.werk("{}").replacing(#""zeichen": "36.10""#, with: #""zeichen": "36.10.01-2026/0004""#).utf8))
        #expect(Probelauf(proben, bisher: bisher, neu: einzeln).vorbehalte.contains { $0.contains("36.10.01-2026/0004") })
    }
}
