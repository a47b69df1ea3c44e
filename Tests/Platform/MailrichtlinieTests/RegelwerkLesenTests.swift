// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

struct Fehlfall: Sendable, CustomStringConvertible {
    let text: String
    let stelle: String
    let grund: String

    init(_ text: String, _ stelle: String, _ grund: String) { (self.text, self.stelle, self.grund) = (text, stelle, grund) }

    /// One rule with this condition and these actions.
    init(wenn: String = "{}", dann: String = #"{"akte": true}"#, _ stelle: String, _ grund: String) {
        self.init(Werkstatt.text([Werkstatt.regel("r", wenn: wenn, dann: dann)]), "regeln[0].\(stelle)", grund)
    }

    var description: String { stelle }
}

@Suite("Regelwerk lesen") struct RegelwerkLesenTests {
    private static let dann = #"{"akte": true}"#

    @Test(
        "Was kein Regelwerk ist, wird mit Stelle und Grund abgelehnt",
        arguments: [
            Fehlfall("{\"format\": 1,\n \"bezeichnung\" 2}", "Zeile 2", "Doppelpunkt"),
            Fehlfall("{} {}", "Zeile 1", "Hinter dem Ende"),
            Fehlfall(#"{"format": 1, "format": 1}"#, "Zeile 1", "„format“ steht zweimal"),
            Fehlfall(#"{"format": 1.0}"#, "Zeile 1", "ganze Zahl"),
            Fehlfall(#"{"format": 01}"#, "Zeile 1", "ganze Zahl"),
            Fehlfall(#"{"format": "\ud800"}"#, "Zeile 1", "Anführungszeichen"),
            Fehlfall(String(repeating: "[", count: 1_000), "Zeile 1", "Zu tief"),
            Fehlfall("[]", "", "Objekt erwartet"),
            Fehlfall(#"{"format": 2}"#, "format", "von 1 bis 1"),
            Fehlfall(#"{"format": 1, "bezeichnung": "x"}"#, "version", "fehlt"),
            Fehlfall(Werkstatt.text([], weitere: #""regel": []"#), "regel", "möglich sind: format, bezeichnung"),
            Fehlfall(Werkstatt.text(["7"]), "regeln[0]", "Objekt erwartet, es steht aber eine Zahl"),
            Fehlfall(Werkstatt.text([Werkstatt.regel("R", dann: dann)]), "regeln[0].id", "kleine Buchstaben"),
            Fehlfall(Werkstatt.text([Werkstatt.regel("r", rang: -1, dann: dann)]), "regeln[0].rang", "von 0 bis 9999"),
            Fehlfall(
                Werkstatt.text([Werkstatt.regel("r", dann: dann), Werkstatt.regel("r", rang: 20, dann: dann)]), "regeln[1].id",
                "gibt es schon"),
            Fehlfall(Werkstatt.text([Werkstatt.regel("r", fuer: "a@b.example", dann: dann)]), "regeln[0].fuer", "gilt für alle"),
            Fehlfall(Werkstatt.text([Werkstatt.regel("r", ebene: "person", dann: dann)]), "regeln[0].fuer", "fehlt"),
            Fehlfall(
                Werkstatt.text([Werkstatt.regel("r", fuer: "b.example", ebene: "person", dann: dann)]), "regeln[0].fuer",
                "Adresse erwartet"),
            Fehlfall(
                Werkstatt.text([Werkstatt.regel("r", fuer: "*.b.example", ebene: "domaene", dann: dann)]), "regeln[0].fuer",
                "ohne Stern"),
            Fehlfall(wenn: #"{"absendr": ["a.example"]}"#, "wenn.absendr", "Diesen Namen gibt es hier nicht"),
            Fehlfall(wenn: #"{"absender": ["bürger.example"]}"#, "wenn.absender[0]", "xn--"),
            Fehlfall(wenn: #"{"absender": []}"#, "wenn.absender", "darf nicht leer sein"),
            Fehlfall(wenn: #"{"empfaenger": ["*.*.example"]}"#, "wenn.empfaenger[0]", "Domäne"),
            Fehlfall(wenn: #"{"marke": ["geheim"]}"#, "wenn.marke[0]", "vertraulich, verschluesselt"),
            Fehlfall(wenn: #"{"marke": ["offen", "offen"]}"#, "wenn.marke[1]", "steht zweimal"),
            Fehlfall(wenn: #"{"inhalt": ["worte:fehlt"]}"#, "wenn", "Wortliste „fehlt“ gibt es nicht"),
            Fehlfall(wenn: #"{"anhangtyp": ["zip"]}"#, "wenn.anhangtyp[0]", "Endung"),
            Fehlfall(wenn: #"{"zeit": {"von": "24:01"}}"#, "wenn.zeit.von", "Uhrzeit"),
            Fehlfall(wenn: #"{"kopf": {"X Y": ["*"]}}"#, "wenn.kopf.X Y", "kein Name"),
            Fehlfall(wenn: #"{"kopf": {"X-Y": ["*"], "x-y": ["*"]}}"#, "wenn.kopf.x-y", "zweimal"),
            Fehlfall(
                wenn: #"{"nicht": {"nicht": {"nicht": {"nicht": {"nicht": {}}}}}}"#, "wenn.nicht.nicht.nicht.nicht.nicht",
                "5 Stufen"),
            Fehlfall(dann: "{}", "dann", "bestimmt nichts"),
            Fehlfall(dann: #"{"wege": ["brief"]}"#, "dann.wege[0]", "smimePerson"),
            Fehlfall(dann: #"{"verschluesseln": "muss", "wege": ["unverschluesselt"]}"#, "dann.wege", "Pflicht"),
            Fehlfall(dann: #"{"abweisen": "a\r\n250 ok"}"#, "dann.abweisen", "Steuerzeichen"),
            Fehlfall(dann: #"{"abweisen": " "}"#, "dann.abweisen", "nicht leer"),
            Fehlfall(dann: #"{"hinweis": "fehlt"}"#, "dann.hinweis", "Text „fehlt“ gibt es nicht"),
            Fehlfall(dann: #"{"linkAb": 0}"#, "dann.linkAb", "von 1"),
            Fehlfall(dann: #"{"akte": 1}"#, "dann.akte", "true oder false"),
            Fehlfall(Werkstatt.text([], weitere: ##""aktenzeichenformen": ["#"]"##), "aktenzeichenformen[0]", "Form"),
            Fehlfall(Werkstatt.text([], weitere: #""wortlisten": {"a": ["***"]}"#), "wortlisten.a[0]", "keine Buchstaben"),
            Fehlfall(Werkstatt.text([], weitere: #""gruppen": ["a"]"#), "gruppen", "Objekt erwartet"),
            Fehlfall(Werkstatt.text([], weitere: #""gruppen": {"a": ["bürger.example"]}"#), "gruppen.a[0]", "xn--"),
            Fehlfall(Werkstatt.text([], weitere: #""gruppen": {"a ": []}"#), "gruppen.a ", "Leerzeichen"),
            Fehlfall(
                Werkstatt.text([], weitere: #""gruppen": {"a": []}, "offenErlaubt": ["b"]"#), "offenErlaubt", "bekannt sind: a"),
            Fehlfall(
                Werkstatt.text(
                    [Werkstatt.regel("r", wenn: #"{"nicht": {"gruppe": ["b"]}}"#, dann: dann)], weitere: #""gruppen": {"a": []}"#),
                "regeln[0].wenn", "Gruppe „b“ gibt es nicht"),
            Fehlfall(
                Werkstatt.text([Werkstatt.regel("r", fuer: "b", ebene: "gruppe", dann: dann)], weitere: #""gruppen": {"a": []}"#),
                "regeln[0].fuer", "Gruppe „b“ gibt es nicht"),
            Fehlfall(
                Werkstatt.text(
                    [Werkstatt.regel("r", wenn: #"{"partnerklasse": ["b"]}"#, dann: dann)],
                    weitere: #""partnerklassen": {"a": []}"#), "regeln[0].wenn", "Partnerklasse „b“ gibt es nicht"),
            Fehlfall(
                Werkstatt.text([], weitere: #""partnerklassen": {"a": ["x.example"], "b": ["X.example"]}"#), "partnerklassen",
                "„x.example“ steht in mehreren Klassen (a, b)"),
            Fehlfall(
                Werkstatt.text([], weitere: #""schutzbedarfe": [{"zeichen": "50 1", "klasse": "hoch", "grund": "x"}]"#),
                "schutzbedarfe[0].zeichen", "ohne Leerzeichen"),
            Fehlfall(
                Werkstatt.text([], weitere: #""schutzbedarfe": [{"zeichen": "50", "klasse": "mittel", "grund": "x"}]"#),
                "schutzbedarfe[0].klasse", "normal, hoch, sehr hoch"),
            Fehlfall(
                Werkstatt.text([], weitere: #""schutzbedarfe": [{"zeichen": "50", "klasse": "hoch"}]"#), "schutzbedarfe[0].grund",
                "fehlt"),
            Fehlfall(
                Werkstatt.text(
                    [],
                    weitere:
                        #""schutzbedarfe": [{"zeichen": "5", "klasse": "hoch", "grund": "x"}, {"zeichen": "5", "klasse": "normal", "grund": "y"}]"#
                ),
                "schutzbedarfe[1].zeichen", "hat schon"),
        ])
    func abgelehnt(_ fall: Fehlfall) throws {
        let fehler = #expect(throws: RegelwerkError.self) { try Regelwerk(json: Array(fall.text.utf8)) }
        #expect(fehler?.stelle == fall.stelle)
        #expect(fehler?.grund.contains(fall.grund) == true, "\(fehler?.grund ?? "")")
    }

    @Test("5.000 Regeln sind erlaubt, 5.001 nicht, und mehr als ein Mebibyte auch nicht")
    func grenzen() throws {
        let regeln = (0..<5_001).map { Werkstatt.regel("r\($0)", dann: #"{"akte":true}"#) }
        let gross = try Regelwerk(json: Array(Werkstatt.text(Array(regeln.dropLast())).utf8))
        #expect(gross.regeln.count == 5_000)
        let zuViele = #expect(throws: RegelwerkError.self) { try Regelwerk(json: Array(Werkstatt.text(regeln).utf8)) }
        #expect(zuViele?.grund.contains("5000") == true)
        let lang = Array(Werkstatt.text([]).utf8) + [UInt8](repeating: 0x20, count: 1 << 20)
        let zuLang = #expect(throws: RegelwerkError.self) { try Regelwerk(json: lang) }
        #expect(zuLang?.grund.contains("1048576") == true)
    }

    @Test("Geschrieben und wieder gelesen ist jedes Regelwerk dasselbe, mit allem, was es enthalten kann")
    func rundreise() throws {
        let wenn = #"""
            {"richtung": "ausgehend", "absender": ["a@b.example", "b.example", "*.b.example"], "gruppe": ["g"],
             "empfaenger": ["c.example"],
             "partnerklasse": ["p"], "marke": ["offen"], "kopf": {"X-B": ["*"], "Sensitivity": ["private", "x"]},
             "anhangtyp": ["image/*", ".exe", "application/zip"], "anhangAb": 5, "groesseAb": 6, "schutzbedarf": ["sehr hoch"],
             "inhalt": ["iban", "aktenzeichen", "worte:w", "unvollstaendig"], "tls": ["keine"],
             "zeit": {"tage": ["so", "mo"], "von": "22:15", "bis": "06:00"}, "kalender": false, "schutz": ["signiert"],
             "alle": [{"kalender": true}, {"nicht": {"kalender": true}}], "eine": [{}], "nicht": {"groesseAb": 9}}
            """#
        let dann = #"""
            {"signieren": "muss", "verschluesseln": "nein", "wege": ["portal", "unverschluesselt"], "transport": "qualifiziert",
             "betreff": "aktenzeichen", "hinweis": "t", "halten": "Weil \"\\ \u00fc", "abweisen": false, "akte": false,
             "linkAb": false,
             "kalenderOffen": false, "wahl": []}
            """#
        let werk = try Werkstatt.werk(
            Werkstatt.regel("r", fuer: "A@B.example", ebene: "person", wenn: wenn, dann: dann),
            Werkstatt.regel("s", fuer: "g", ebene: "gruppe", dann: #"{"linkAb": 7}"#),
            weitere: ##"""
                "wortlisten": {"w": ["eins*", "zwei drei"]}, "texte": {"t": "Zeile\nZeile"}, "offenErlaubt": ["g"],
                "ausgenommen": [{"muster": "*.b.example", "grund": "Grund"}],
                "gruppen": {"g": ["A@b.example", "*.b.example"], "h": []}, "partnerklassen": {"p": ["c.example"]},
                "schutzbedarfe": [{"zeichen": "50.", "klasse": "sehr hoch", "grund": "Sozial \"x\""}], "aktenzeichenformen": ["AA #/#"]
                """##.split(separator: "AA ").joined(separator: "A.A-"))
        let wieder = try Regelwerk(json: werk.json)
        #expect(wieder == werk)
        #expect(wieder.regeln[0].ebene.deutsch == "Person a@b.example")
        #expect(wieder.regeln[0].dann.halten?.inhalt == "Weil \"\\ ü")
        #expect(Regelwerk.vergleich(werk, wieder).isEmpty)
    }
}
