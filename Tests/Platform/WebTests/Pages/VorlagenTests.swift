// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Web

@Suite("Vorlagen")
struct VorlagenTests {
    private struct Ort: Encodable, Sendable {
        let name: String
        let zusatz: String?
    }

    private struct Probe: Page {
        static let vorlage = "probe/seite"
        var titel = "Titel"
        var zahl = 42
        var wahr = true
        var falsch = false
        var leer: String?
        var ort = Ort(name: "Opladen", zusatz: nil)
        var orte: [Ort] = []
        var worte: [String] = []
    }

    @Test("Ein Name, den die Seite nicht hat, lässt die Seite scheitern und wird genannt")
    func unbekannterName() throws {
        let fehler = #expect(throws: Vorlagenfehler.self) {
            try Vorlagenprobe.zeige(Probe(), "{{titel}} {{titell}} {{ort.strasse}}")
        }
        guard case .unaufgeloest(let vorlage, let namen) = fehler else {
            return #expect(Bool(false), "\(String(describing: fehler))")
        }
        #expect(vorlage == "probe/seite")
        #expect(namen == ["strasse", "titell"])
    }

    @Test("Auch in einem Abschnitt, einer Liste und einem Baustein fällt ein unbekannter Name auf")
    func unbekanntImInneren() {
        var probe = Probe()
        probe.orte = [Ort(name: "Wiesdorf", zusatz: nil)]
        for vorlage in [
            "{{#wahr}}{{fehlt}}{{/wahr}}", "{{#orte}}{{fehlt}}{{/orte}}", "{{^falsch}}{{fehlt}}{{/falsch}}", "{{>teil}}",
        ] {
            #expect(throws: Vorlagenfehler.self, "\(vorlage)") {
                try Vorlagenprobe.zeige(probe, vorlage, weitere: ["teil": "{{fehlt}}"])
            }
        }
    }

    @Test("Was da ist, aber nichts enthält, ist kein Fehler")
    func leereAngaben() throws {
        let text = try Vorlagenprobe.zeige(
            Probe(), "[{{leer}}{{#leer}}x{{/leer}}{{^leer}}-{{/leer}}{{#orte}}x{{/orte}}{{ort.zusatz}}{{^falsch}}+{{/falsch}}]")
        #expect(text == "[-+]")
    }

    @Test("Ohne Strenge bleibt ein unbekannter Name leer, damit im Betrieb keine Seite ausfällt")
    func ohneStrenge() throws {
        #expect(try Vorlagenprobe.zeige(Probe(), "a{{fehlt}}b", streng: false) == "ab")
    }

    @Test("Text wird für HTML entschärft, auch in Listen und Attributen")
    func entschaerft() throws {
        var probe = Probe()
        probe.titel = #"<script>alert("x")</script> & 'y'"#
        probe.worte = ["<b>"]
        let text = try Vorlagenprobe.zeige(probe, #"<p title="{{titel}}">{{titel}}</p>{{#worte}}<i>{{.}}</i>{{/worte}}"#)
        #expect(!text.contains("<script>") && !text.contains("<b>"))
        #expect(text.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; "))
        #expect(!text.contains("title=\"<") && text.contains("<i>&lt;b&gt;</i>"))
    }

    @Test("Geschweifte Klammern in Daten werden nie als Vorlage gelesen")
    func klammern() throws {
        var probe = Probe()
        probe.titel = "{{zahl}} {{{zahl}}} {{#wahr}}drin{{/wahr}} {{>teil}}"
        let text = try Vorlagenprobe.zeige(probe, "{{titel}}", weitere: ["teil": "GEHEIM"])
        #expect(text == probe.titel.replacingOccurrences(of: ">", with: "&gt;"))
    }

    @Test("Zahlen, Wahrheitswerte, Unterbauten und Listen stehen so da, wie man sie liest")
    func werte() throws {
        var probe = Probe()
        probe.orte = [Ort(name: "Wiesdorf", zusatz: nil), Ort(name: "Rheindorf", zusatz: "Nord")]
        let text = try Vorlagenprobe.zeige(
            probe, "{{zahl}} {{ort.name}}{{#orte}} {{name}}{{#.zusatz}}-{{.}}{{/.zusatz}}{{/orte}}{{#falsch}}nie{{/falsch}}")
        #expect(text == "42 Opladen Wiesdorf Rheindorf-Nord")
    }

    @Test("Ein Rahmen nimmt die Teile der Seite auf und behält seine Vorgaben, wo die Seite schweigt")
    func rahmen() throws {
        let text = try Vorlagenprobe.zeige(
            Probe(), "{{<huelle}}{{$inhalt}}{{titel}}{{/inhalt}}{{/huelle}}",
            weitere: ["huelle": "<{{$klasse}}breit{{/klasse}}>{{$inhalt}}leer{{/inhalt}}</>"])
        #expect(text == "<breit>Titel</>")
    }

    @Test("Die Vorlage der Stadt geht der des Moduls vor, alle anderen bleiben")
    func ueberschreiben() throws {
        try Vorlagenprobe.mitOrdner { ordner in
            let (modul, stadt) = (ordner.appendingPathComponent("modul"), ordner.appendingPathComponent("stadt"))
            try Vorlagenprobe.schreibe("Modul: {{>fuss}}", nach: modul.appendingPathComponent("probe/seite.mustache"))
            try Vorlagenprobe.schreibe("alt", nach: modul.appendingPathComponent("fuss.mustache"))
            try Vorlagenprobe.schreibe("neu", nach: stadt.appendingPathComponent("fuss.mustache"))
            #expect(try Vorlagen(ordner: [modul, stadt], streng: true).brief(Probe()) == "Modul: neu")
            #expect(try Vorlagen(ordner: [stadt, modul], streng: true).brief(Probe()) == "Modul: alt")
        }
    }

    @Test("Eine fehlende und eine kaputte Vorlage sagen ihren Namen")
    func fehlend() throws {
        try Vorlagenprobe.mitOrdner { ordner in
            let leer = try Vorlagen(ordner: [ordner], streng: true)
            let fehlt = #expect(throws: Vorlagenfehler.self) { try leer.brief(Probe()) }
            guard case .fehlt("probe/seite") = fehlt else { return #expect(Bool(false), "\(String(describing: fehlt))") }
            try Vorlagenprobe.schreibe("{{#offen}}", nach: ordner.appendingPathComponent("probe/kaputt.mustache"))
            let kaputt = #expect(throws: Vorlagenfehler.self) { try Vorlagen(ordner: [ordner], streng: true) }
            guard case .kaputt("probe/kaputt", _) = kaputt else { return #expect(Bool(false), "\(String(describing: kaputt))") }
        }
    }
}
