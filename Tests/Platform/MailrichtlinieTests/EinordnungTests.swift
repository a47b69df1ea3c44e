// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

@Suite("Einordnung von Personen, Partnern und Verfahren") struct EinordnungTests {
    struct Fall: Sendable, CustomStringConvertible {
        let description: String
        var gruppen: [String] = []
        var klasse: String?
    }

    private static let weitere = #"""
        "gruppen": {"jugendamt": ["jugendamt@stadt.example", "*.jugend.stadt.example"], "presse": ["jugendamt@stadt.example"],
                    "alle": ["stadt.example"], "leer": []},
        "partnerklassen": {"gesichert": ["kreis.example", "*.land.example"], "gericht": ["*.gericht.land.example"],
                           "offen": ["presse@kreis.example"], "leer": []}
        """#

    @Test(
        "Gruppen sind alle, deren Muster passt; die Partnerklasse ist die des engsten Musters",
        arguments: [
            Fall(description: "jugendamt@stadt.example", gruppen: ["alle", "jugendamt", "presse"]),
            Fall(description: "Jugendamt+akte@Stadt.example", gruppen: ["alle", "jugendamt", "presse"]),
            Fall(description: "anna@stadt.example", gruppen: ["alle"]),
            Fall(description: "anna@nord.jugend.stadt.example", gruppen: ["jugendamt"]),
            Fall(description: "anna@jugend.stadt.example"),
            Fall(description: "max@kreis.example", klasse: "gesichert"),
            Fall(description: "presse@kreis.example", klasse: "offen"),
            Fall(description: "max@unter.kreis.example"),
            Fall(description: "max@a.land.example", klasse: "gesichert"),
            Fall(description: "max@gericht.land.example", klasse: "gesichert"),
            Fall(description: "max@ag.gericht.land.example", klasse: "gericht"),
            Fall(description: "max@land.example"),
            Fall(description: "max@xkreis.example"),
        ])
    func ausAdressen(_ fall: Fall) throws {
        let werk = try Werkstatt.werk(weitere: Self.weitere)
        let adresse = try Werkstatt.adresse(fall.description)
        #expect(werk.einordnung.gruppen(adresse).sorted() == fall.gruppen)
        #expect(werk.einordnung.partnerklasse(adresse) == fall.klasse)
    }

    @Test("Hinaus gehört die Gruppe zum Absender und die Klasse zum Empfänger, herein umgekehrt")
    func richtung() throws {
        let werk = try Werkstatt.werk(weitere: Self.weitere)
        let hinaus = werk.eingeordnet(
            try Werkstatt.merkmale { $0.empfaenger = try Werkstatt.adresse("max@kreis.example") })
        #expect(hinaus.umstaende.gruppen == ["alle"] && hinaus.umstaende.partnerklasse == "gesichert")
        let herein = werk.eingeordnet(
            try Werkstatt.merkmale {
                $0.richtung = .eingehend
                ($0.absender, $0.empfaenger) = (
                    try Werkstatt.adresse("max@kreis.example"), try Werkstatt.adresse("anna@stadt.example")
                )
            })
        #expect(herein.umstaende.gruppen == ["alle"] && herein.umstaende.partnerklasse == "gesichert")
        let bericht = werk.eingeordnet(try Werkstatt.merkmale { $0.absender = nil })
        #expect(bericht.umstaende.gruppen.isEmpty && bericht.umstaende.partnerklasse == nil)
    }

    struct Bedarfsfall: Sendable, CustomStringConvertible {
        /// Of the file, and in the subject.
        let akte: String?
        let betreff: String?
        let bedarf: Schutzbedarf
        let satz: String?

        var description: String { "\(akte ?? "-") \(betreff ?? "-")" }
    }

    @Test(
        "Der längste Anfang des Aktenzeichens bestimmt den Schutzbedarf, und die Spur sagt, welcher",
        arguments: [
            Bedarfsfall(akte: "50.12-2026/0004", betreff: nil, bedarf: .hoch, satz: "Schutzbedarf hoch: 50.12 Sozialdaten."),
            Bedarfsfall(akte: nil, betreff: "50.12-2026/0004", bedarf: .hoch, satz: "Schutzbedarf hoch: 50.12 Sozialdaten."),
            Bedarfsfall(
                akte: "51.3-2026/1", betreff: "50.12-2026/0004", bedarf: .sehrHoch,
                satz: "Schutzbedarf sehr hoch: 51. Jugendhilfe."),
            Bedarfsfall(akte: "50.12.9-2026/1", betreff: nil, bedarf: .normal, satz: "Schutzbedarf normal: 50.12.9 Statistik."),
            Bedarfsfall(akte: "50.1-2026/1", betreff: nil, bedarf: .normal, satz: nil),
            Bedarfsfall(akte: "150.12-2026/1", betreff: nil, bedarf: .normal, satz: nil),
            Bedarfsfall(akte: nil, betreff: nil, bedarf: .normal, satz: nil),
        ])
    func schutzbedarf(_ fall: Bedarfsfall) throws {
        let werk = try Werkstatt.werk(
            weitere: #"""
                "schutzbedarfe": [{"zeichen": "50.12.9", "klasse": "normal", "grund": "Statistik"},
                 {"zeichen": "50.12", "klasse": "hoch", "grund": "Sozialdaten"},
                 {"zeichen": "51.", "klasse": "sehr hoch", "grund": "Jugendhilfe"}]
                """#)
        let merkmale = werk.eingeordnet(
            try Werkstatt.merkmale {
                $0.umstaende.aktenzeichen = fall.akte
                $0.nachricht.inhalt.aktenzeichenImBetreff = fall.betreff
            })
        #expect(merkmale.umstaende.schutzbedarf == fall.bedarf)
        let entscheidung = entscheide(merkmale, werk, Verfuegbar())
        #expect(entscheidung.spur.map(\.satz).first { $0.hasPrefix("Schutzbedarf") } == fall.satz)
        #expect(entscheidung.schutzbedarf.map { "Schutzbedarf \($0)." } == fall.satz)
    }

    @Test("Was andere Regeln sagten, bleibt nicht stehen, wenn neu eingeordnet wird")
    func neu() throws {
        let werk = try Werkstatt.werk()
        let merkmale = werk.eingeordnet(
            try Werkstatt.merkmale {
                ($0.umstaende.gruppen, $0.umstaende.partnerklasse) = (["a"], "b")
                ($0.umstaende.schutzbedarf, $0.umstaende.bedarfsbeleg) = (.hoch, "50.12 Sozialdaten")
            })
        #expect(try merkmale == Werkstatt.merkmale())
    }

    @Test("Von ausgenommenen Postfächern nennt niemand den Schutzbedarf")
    func ausgenommen() throws {
        let werk = try Werkstatt.werk(
            weitere: #"""
                "ausgenommen": [{"muster": "anna@stadt.example", "grund": "Rat"}],
                "schutzbedarfe": [{"zeichen": "5", "klasse": "hoch", "grund": "x"}]
                """#)
        let merkmale = werk.eingeordnet(try Werkstatt.merkmale { $0.umstaende.aktenzeichen = "50.1-1/1" })
        #expect(entscheide(merkmale, werk, Verfuegbar()).schutzbedarf == nil)
    }
}
