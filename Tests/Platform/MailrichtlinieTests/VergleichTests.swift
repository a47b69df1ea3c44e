// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

@Suite("Vergleich zweier Regelwerke") struct VergleichTests {
    @Test("Jede Änderung ergibt einen deutschen Satz")
    func saetze() throws {
        let alt = try Werkstatt.werk(
            Werkstatt.regel("weg", dann: #"{"akte": true}"#),
            Werkstatt.regel("a", wenn: #"{"tls": ["keine"]}"#, dann: #"{"signieren": "muss", "akte": true}"#),
            Werkstatt.regel("b", dann: #"{"akte": true}"#),
            weitere:
                #""wortlisten": {"w": ["eins", "zwei"]}, "texte": {"t": "x", "u": "x"}, "offenErlaubt": ["g"], "#
                + #""gruppen": {"g": ["a.example", "b.example"], "weg": []}, "partnerklassen": {"p": ["a.example"]}, "#
                + #""schutzbedarfe": [{"zeichen": "50", "klasse": "hoch", "grund": "x"}]"#)
        let neu = try Werkstatt.werk(
            Werkstatt.regel("b", dann: #"{"akte": true}"#),
            Werkstatt.regel(
                "a", rang: 20, fuer: "stadt.example", ebene: "domaene", wenn: #"{"tls": ["keine", "qualifiziert"]}"#,
                dann: #"{"signieren": "nein", "linkAb": 9}"#),
            Werkstatt.regel("neu", wenn: #"{"marke": ["portal"]}"#, dann: #"{"wege": ["portal"]}"#),
            weitere:
                #""wortlisten": {"w": ["eins", "drei"]}, "texte": {"t": "y", "v": "x"}, "#
                + #""ausgenommen": [{"muster": "a@b.example", "grund": "Rat"}], "#
                + #""gruppen": {"g": ["a.example", "c.example"]}, "partnerklassen": {"p": ["a.example"], "q": ["b.example"], "r": []}, "#
                + #""schutzbedarfe": [{"zeichen": "50", "klasse": "sehr hoch", "grund": "x"}]"#
        )
        #expect(
            Regelwerk.vergleich(alt, neu) == [
                "Die Regel „weg“ (weg) entfällt.",
                "Regel „a“ (a): sie gilt für Domäne stadt.example statt für global.",
                "Regel „a“ (a): der Rang ist 20 statt 10.",
                "Regel „a“ (a): die Bedingung ist „Transport ohne TLS oder qualifiziertes TLS“ statt „Transport ohne TLS“.",
                "Regel „a“ (a): Signieren: nein statt muss.",
                "Regel „a“ (a): Kopie in die Akte: nicht bestimmt statt ja.",
                "Regel „a“ (a): große Anhänge als Link: ab 9 Bytes statt nicht bestimmt.",
                "Die Regel „neu“ (neu) ist neu: global, Rang 10, wenn Betreff mit [portal], "
                    + "dann erlaubte Wege Abholung im Portal.",
                "Die Reihenfolge der Regeln im Text ist eine andere; sie zählt bei gleichem Rang.",
                "Wortliste „w“: neu drei.", "Wortliste „w“: nicht mehr zwei.", "Der Text „t“ ist geändert.",
                "Der Text „u“ entfällt.",
                "Der Text „v“ ist neu.", "Ausgenommene Postfächer: neu a@b.example (Rat).",
                "Gruppen, die [offen] verwenden dürfen: nicht mehr g.", "Gruppe „g“: neu c.example.",
                "Gruppe „g“: nicht mehr b.example.", "Gruppe „weg“ entfällt.", "Partnerklasse „q“ ist neu: b.example.",
                "Partnerklasse „r“ ist neu: noch niemand.", "Schutzbedarf: neu 50: sehr hoch (x).",
                "Schutzbedarf: nicht mehr 50: hoch (x).",
            ])
        #expect(Regelwerk.vergleich(alt, alt).isEmpty)
    }
}
