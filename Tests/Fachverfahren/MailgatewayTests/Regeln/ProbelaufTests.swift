// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Logging
import Mailrichtlinie
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Probelauf anderer Regeln") struct ProbelaufTests {
    private static let vorgabe = Geltendes.vorgabe(lies(#"{"format": 1, "bezeichnung": "x", "version": 1}"#))

    private static func lies(_ text: String) -> Regelwerk {
        do { return try Regelwerk(json: Array(text.utf8)) } catch { fatalError("\(error)") }
    }

    private static func merkmale(an: String = "eva@a.example", _ nachricht: Nachrichtenbefund = Nachrichtenbefund()) throws
        -> Merkmale
    {
        Merkmale(
            richtung: .ausgehend, absender: Mailadresse("amt@stadt.example"), empfaenger: try #require(Mailadresse(an)),
            nachricht: nachricht, umstaende: Umstaende(zeit: Wochenzeit(tag: .mo, minute: 600)))
    }

    @Test("Was aufgehoben wird, enthält weder Betreff noch Dateinamen noch andere Werte, und die Entscheidung bleibt dieselbe")
    func ohneInhalt() throws {
        let werk = Self.lies(
            Regeltexte.werk(
                """
                {"id": "a", "titel": "A", "ebene": "global", "rang": 1, "wenn": {"kopf": {"Sensitivity": ["private"]}, "anhangtyp": [".exe"],
                 "inhalt": ["aktenzeichen"]}, "dann": {"halten": "Ansehen"}}
                """, weiteres: ##", "aktenzeichenformen": ["#-#"]"##))
        var befund = Nachrichtenbefund()
        befund.betreff = "Kündigung Müller"
        befund.koepfe = ["sensitivity": ["Private", "Geheimer Wert"]]
        befund.anhaenge = [Anhangbefund(name: "Kündigung Müller.EXE. ", typ: "application/pdf", bytes: 7)]
        befund.inhalt.aktenzeichen = ["12-34"]
        befund.inhalt.aktenzeichenImBetreff = "12-34"
        let merkmale = try Self.merkmale(befund)
        let geltend = Geltendes(werk: werk, name: "Fassung 1", fassung: nil)
        let probe = Probemerkmal(merkmale, Verfuegbar(), geltend)
        let json = String(decoding: try JSONEncoder().encode(probe), as: UTF8.self)
        for wort in ["ündigung", "üller", "Geheimer", "geheimer", "12-34"] { #expect(!json.contains(wort)) }
        let wieder = try #require(probe.merkmale)
        let vorher = entscheide(merkmale, werk, Verfuegbar()).kurz
        #expect(vorher == "halten bis zur Freigabe; Ansehen")
        #expect(entscheide(wieder, werk, probe.verfuegbar).kurz == vorher)
    }

    @Test("Gezählt wird, über wen anders entschieden würde, und gesagt, was niemand mehr weiß")
    func zaehlt() throws {
        let alle = try (0..<60).map { Probemerkmal(try Self.merkmale(an: "nr\($0)@a.example"), Verfuegbar(), Self.vorgabe) }
        let gleich = Probelauf(alle, bisher: Self.vorgabe, neu: Self.vorgabe.werk)
        #expect(gleich.zahl == 60)
        #expect(gleich.anders == 0)
        #expect(gleich.vorbehalte.isEmpty)
        let lauf = Probelauf(alle, bisher: Self.vorgabe, neu: Self.lies(Regeltexte.halten))
        #expect(lauf.anders == 60)
        #expect(lauf.arten.map(\.nach) == ["halten bis zur Freigabe"])
        #expect(lauf.faelle.count == Probelauf.faelleHoechstens)
        #expect(lauf.faelle.first?.empfaenger == "nr0@a.example")
        let worte = Self.lies(
            Regeltexte.werk(
                """
                {"id": "w", "titel": "W", "ebene": "global", "rang": 1, "wenn": {"inhalt": ["worte:neu"], "anhangtyp": [".tar.gz"],
                 "kopf": {"X-Art": ["a"]}}, "dann": {"halten": "Ansehen"}}
                """, weiteres: #", "wortlisten": {"neu": ["eins"]}"#))
        #expect(
            Probelauf(alle, bisher: Geltendes(werk: Self.vorgabe.werk, name: "Fassung 2", fassung: nil), neu: worte).vorbehalte
                .count == 4)
    }

    @Test("Aufgehoben werden die letzten tausend", arguments: Dialect.allCases)
    func aufheben(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let sammlung = Probensammlung()
            let pflege = Regelpflege(
                store: probe.store, stand: Regelstand(vorgabe: Self.vorgabe.werk), sammlung: sammlung, log: .init(label: "probe"))
            for stoss in 0..<3 {
                sammlung.nimm(
                    try (0..<400).map {
                        Probemerkmal(try Self.merkmale(an: "nr\(stoss * 400 + $0)@a.example"), Verfuegbar(), Self.vorgabe)
                    })
                try await pflege()
                probe.uhr.vor(.seconds(1))
            }
            let alle = try await probe.store.read { try $0.probemerkmale() }
            #expect(alle.count == Probensammlung.hoechstens)
            // What was kept in one go has no order among itself.
            let stoesse = alle.map { (Int($0.empfaenger.dropFirst(2).prefix { $0 != "@" }) ?? -1) / 400 }
            #expect(
                stoesse == Array(repeating: 2, count: 400) + Array(repeating: 1, count: 400) + Array(repeating: 0, count: 200))
            let zahl: Int? = try await probe.store.read {
                try $0.row("SELECT COUNT(*) AS n FROM mg_regelprobe").map { try $0["n"] }
            }
            #expect(zahl == 1_000)
        }
    }

    @Test("Das laufende Gateway entscheidet nach der freigegebenen Fassung, nennt sie im Laufweg und hebt die Merkmale auf")
    func imBetrieb() async throws {
        try await Probegateway.mit { gateway in
            let akt = RegelwerkAendern(store: gateway.store)
            let id = try await akt.vorschlagen(Regeltexte.halten, bemerkung: "x", akteur: .system("eins"))
            let summe = try #require(try await gateway.store.read { try $0.regelfassung(id) }).pruefsumme
            try await akt.freigeben(id, pruefsumme: summe, bisher: nil, akteur: .system("zwei"))
            try await gateway.pflege()
            let mail = brief(von: "amt@stadt.example", an: "<eva@welt.example>")
            let nachricht = try await gateway.sende(mail, von: "amt@stadt.example", an: "eva@welt.example")
            #expect(try await gateway.gehalten(nachricht) == ["Bitte ansehen"])
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            #expect(spur.schichten.flatMap(\.zeilen).contains { $0.satz.contains("Regelwerk: Fassung 1.") })
            // Nothing of mailboxes that the rules exclude; here none are.
            try await gateway.pflege()
            let proben = try await gateway.store.read { try $0.probemerkmale() }
            #expect(proben.map(\.empfaenger) == ["eva@welt.example"])
            #expect(proben.map(\.regelwerk) == ["Fassung 1"])
        }
    }

    @Test("Von ausgenommenen Postfächern wird nichts aufgehoben")
    func ausgenommen() async throws {
        try await Probegateway.mit { gateway in
            let mail = brief(von: "personalrat@stadt.example", an: "<eva@welt.example>")
            _ = try await gateway.sende(mail, von: "personalrat@stadt.example", an: "eva@welt.example")
            #expect(gateway.proben.entleere().isEmpty)
        }
    }
}
