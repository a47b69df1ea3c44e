// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie

/// Rule sets, facts and keys by chance, from few values so that they meet.
struct Erfindung {
    let regeln: [String]
    let werk: Regelwerk
    let merkmale: Merkmale
    let verfuegbar: Verfuegbar

    static let weitere = #"""
        "wortlisten": {"w": ["x"]}, "texte": {"t": "x"}, "offenErlaubt": ["presse"],
        "ausgenommen": [{"muster": "rat@stadt.example", "grund": "Rat"}]
        """#
    private static let gruppen = ["presse", "amt", "team"]

    static func fall(_ wuerfel: inout Wuerfel) throws -> Erfindung {
        let regeln = (0..<Int(wuerfel.next() % 12)).map { regel($0, &wuerfel) }
        return Erfindung(
            regeln: regeln, werk: try Regelwerk(json: Array(Werkstatt.text(regeln, weitere: weitere).utf8)),
            merkmale: try merkmale(&wuerfel),
            verfuegbar: Verfuegbar(
                wege: Dictionary(uniqueKeysWithValues: wuerfel.einige(Weg.allCases, 25).map { ($0, "v") }),
                signaturen: Set(wuerfel.einige(Signaturart.allCases))))
    }

    /// The wishes the sender may have.
    static func marken(_ fall: Erfindung) -> Set<Marke> {
        guard fall.merkmale.richtung == .ausgehend else { return [] }
        let marken = fall.merkmale.nachricht.marken
        return fall.merkmale.umstaende.gruppen.contains("presse") ? marken : marken.subtracting([.offen])
    }

    private static func liste(_ worte: [String]) -> String { "[" + worte.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }

    private static func regel(_ nummer: Int, _ wuerfel: inout Wuerfel) -> String {
        let (wort, fuer): (String, String?) = wuerfel.eines([
            ("global", nil), ("global", nil), ("domaene", "stadt.example"), ("domaene", "welt.example"), ("gruppe", "amt"),
            ("gruppe", "team"), ("person", "anna@stadt.example"), ("person", "max@welt.example"),
        ])
        return Werkstatt.regel(
            "r\(nummer)", rang: Int(wuerfel.next() % 4), fuer: fuer, ebene: wort, wenn: wenn(&wuerfel, 2), dann: dann(&wuerfel))
    }

    private static func wenn(_ wuerfel: inout Wuerfel, _ tiefe: Int) -> String {
        var glieder = wuerfel.einige(
            [
                #""richtung": "ausgehend""#, #""empfaenger": ["welt.example"]"#, #""absender": ["anna@stadt.example"]"#,
                #""schutzbedarf": ["hoch", "sehr hoch"]"#, #""marke": ["offen", "portal"]"#, #""inhalt": ["iban", "worte:w"]"#,
                #""tls": ["qualifiziert", "einfach"]"#, #""zeit": {"von": "07:00", "bis": "18:00"}"#, #""kalender": false"#,
                #""partnerklasse": ["gesichert"]"#, #""gruppe": ["amt"]"#, #""anhangAb": 10"#,
            ], 12)
        if tiefe > 0, wuerfel.chance(30) { glieder.append("\"nicht\": \(wenn(&wuerfel, tiefe - 1))") }
        if tiefe > 0, wuerfel.chance(30) { glieder.append("\"eine\": [\(wenn(&wuerfel, tiefe - 1)), {\"groesseAb\": 5}]") }
        return "{\(glieder.joined(separator: ", "))}"
    }

    private static func dann(_ wuerfel: inout Wuerfel) -> String {
        let grad = wuerfel.eines(["muss", "muss", "versuchen", "nein"])
        let wege = wuerfel.einige(Weg.allCases.map(\.rawValue), 35) + ["smimeDomaene"]
        let glieder = [
            "\"verschluesseln\": \"\(grad)\"", "\"signieren\": \"\(wuerfel.eines(["muss", "versuchen", "nein"]))\"",
            "\"wege\": \(liste(Set(wege).sorted()))",
            "\"transport\": \"\(wuerfel.eines(["beliebig", "pflicht", "qualifiziert"]))\"",
            "\"wahl\": \(liste(wuerfel.einige(["portal", "trotzdem"])))", "\"kalenderOffen\": \(wuerfel.chance(50))",
            "\"hinweis\": \"t\"",
            "\"linkAb\": \(wuerfel.eines(["false", "10"]))",
            "\"betreff\": \"\(wuerfel.eines(["lassen", "auslassung", "aktenzeichen"]))\"",
        ]
        let harte = wuerfel.einige(
            ["\"halten\": \(wuerfel.eines(["false", "\"Prüfen\""]))", "\"abweisen\": \(wuerfel.eines(["false", "\"Nein.\""]))"],
            10)
        return "{\(([glieder[0]] + wuerfel.einige(Array(glieder.dropFirst())) + harte).joined(separator: ", "))}"
    }

    private static func merkmale(_ wuerfel: inout Wuerfel) throws -> Merkmale {
        try Werkstatt.merkmale { merkmale in
            merkmale.richtung = wuerfel.chance(85) ? .ausgehend : .eingehend
            let namen = [
                "anna@stadt.example", "anna@stadt.example", "rat@stadt.example", "otto@amt.stadt.example", "max@welt.example",
            ]
            merkmale.absender = wuerfel.chance(5) ? nil : try Werkstatt.adresse(wuerfel.eines(namen))
            merkmale.empfaenger = try Werkstatt.adresse(wuerfel.eines(namen))
            merkmale.nachricht.marken = Set(wuerfel.einige(Marke.allCases, 10))
            merkmale.nachricht.istTermin = wuerfel.chance(15)
            merkmale.nachricht.bestand = wuerfel.eines([.keiner, .keiner, .keiner, .keiner, .signiert, .verschluesselt])
            merkmale.nachricht.inhalt.ibans = wuerfel.chance(30) ? 1 : 0
            merkmale.nachricht.anhaenge =
                wuerfel.chance(30) ? [Anhangbefund(name: "a.pdf", typ: "application/pdf", bytes: 20)] : []
            merkmale.umstaende.gruppen = Set(wuerfel.einige(gruppen))
            merkmale.umstaende.partnerklasse = wuerfel.eines([nil, "gesichert"])
            merkmale.umstaende.tls = wuerfel.eines(Tlslage.allCases)
            merkmale.umstaende.schutzbedarf = wuerfel.eines(Schutzbedarf.allCases)
            merkmale.umstaende.zeit = Wochenzeit(tag: wuerfel.eines(Wochentag.allCases), minute: Int(wuerfel.next() % 1_440))
            merkmale.umstaende.entschieden = Set(wuerfel.einige(Entschluss.allCases, 10))
        }
    }
}
