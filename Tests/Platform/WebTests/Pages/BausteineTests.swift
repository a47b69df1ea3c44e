// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Web

@Suite("Bausteine der Formulare")
struct BausteineTests {
    @Test("Hinweis und Fehler eines Feldes sind mit ihm verbunden, in dieser Reihenfolge")
    func beschreibung() {
        #expect(Feld("name", "Name").beschriebenVon == nil)
        #expect(Feld("name", "Name", hinweis: "h").beschriebenVon == "name-hinweis")
        #expect(Feld("name", "Name", fehler: "f").beschriebenVon == "name-fehler")
        #expect(Feld("name", "Name", hinweis: "h", fehler: "f").beschriebenVon == "name-hinweis name-fehler")
        #expect(Feldtext("t", "Text", fehler: "f").beschriebenVon == "t-fehler")
        #expect(Feldauswahl("a", "Auswahl", [], hinweis: "h").beschriebenVon == "a-hinweis")
        #expect(Felddatum("d", "Datum", fehler: "f").beschriebenVon == "d-fehler")
        #expect(Felddatei("f", "Datei", annahme: ".pdf", hoechstensMb: 5, hinweis: "h").beschriebenVon == "f-hinweis")
    }

    @Test("Die Knöpfe einer Gruppe haben eigene Kennungen, die erste ist das Ziel der Fehlerliste")
    func gruppe() {
        let gruppe = Feldgruppe(
            "art", "Art", [Option("a", "A"), Option("b", "B", gewaehlt: true), Option("c", "C", id: "eigen")])
        #expect(gruppe.optionen.map(\.id) == ["art-1", "art-2", "eigen"])
        #expect(gruppe.optionen.map(\.gewaehlt) == [false, true, false])
    }

    @Test("Die Fehlerliste gibt es nur, wenn es Fehler gibt, und nur mit diesen")
    func fehlerliste() {
        #expect(Fehlerliste([]) == nil)
        #expect(Fehlerliste([("name", nil)]) == nil)
        let liste = Fehlerliste([("name", nil), ("ort", "Bitte geben Sie einen Ort ein.")])
        #expect(liste?.eintraege.map(\.ziel) == ["ort"])
    }

    private struct Probe: Page {
        static let vorlage = "probe"
        let titel = ""
        let eingabe: Feld
        let rahmen = ["t": ""]
    }

    @Test("Eingetipptes HTML und Anführungszeichen brechen nicht aus dem Feld aus")
    func eingetippt() throws {
        let feld = Feld("name", "Name", wert: #""><script>alert(1)</script>{{x}}"#, fehler: "So nicht.")
        let vorlage =
            #"{{#eingabe}}<input value="{{wert}}"{{#.beschriebenVon}} aria-describedby="{{.}}"{{/.beschriebenVon}}>{{/eingabe}}"#
        let text = try Vorlagenprobe.zeige(Probe(eingabe: feld), vorlage)
        #expect(text == #"<input value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{x}}" aria-describedby="name-fehler">"#)
    }
}

@Suite("Seitenzahlen unter einer Liste")
struct SeitenzahlenTests {
    private static func zahlen(_ seite: Int, von gesamt: Int, mehr: Bool = false) -> Seitenzahlen? {
        Seitenzahlen(seite: seite, groesse: 10, gesamt: gesamt, mehr: mehr) { "/liste?seite=\($0)" }
    }

    @Test("Passt alles auf eine Seite, gibt es keine Seitenzahlen")
    func eineSeite() {
        #expect(Self.zahlen(1, von: 10) == nil)
        #expect(Self.zahlen(1, von: 11) != nil)
    }

    @Test("Erste und letzte Seite haben keinen Weg darüber hinaus")
    func raender() throws {
        let erste = try #require(Self.zahlen(1, von: 25))
        #expect(erste.zurueck == nil && erste.weiter == "/liste?seite=2" && erste.von == 1 && erste.bis == 10)
        let letzte = try #require(Self.zahlen(3, von: 25))
        #expect(letzte.zurueck == "/liste?seite=2" && letzte.weiter == nil && letzte.von == 21 && letzte.bis == 25)
    }

    @Test("Weit entfernte Seiten werden zu einer Lücke, die Nachbarn bleiben")
    func luecken() throws {
        let seiten = try #require(Self.zahlen(10, von: 200)).seiten
        #expect(seiten.map { $0.luecke ? "…" : "\($0.nummer)" } == ["1", "…", "8", "9", "10", "11", "12", "…", "20"])
        #expect(seiten.filter(\.aktiv).map(\.nummer) == [10])
    }

    @Test("Eine Zählung, die an ihrer Grenze aufgehört hat, sagt das")
    func mehr() throws {
        #expect(try #require(Self.zahlen(1, von: 1000, mehr: true)).gesamt == "mehr als 1000")
        #expect(try #require(Self.zahlen(1, von: 1000)).gesamt == "1000")
    }
}
