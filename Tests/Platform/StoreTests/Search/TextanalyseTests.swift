// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Store

@Suite("Textanalyse") struct TextanalyseTests {
    static func stamm(_ wort: String) -> String { Rohwort.gefaltet(Wortstamm.stamm(Rohwort.aus(wort[...])[0].text)) }

    @Test(
        "Beugung ändert den Stamm nicht",
        arguments: [
            ["Wohnung", "Wohnungen"], ["Bescheid", "Bescheide", "Bescheides", "Bescheiden"],
            ["Antrag", "Anträge", "Anträgen", "Antrags"],
            ["Haus", "Häuser", "Hauses", "Häusern"], ["Amt", "Ämter", "Amtes"], ["Kind", "Kinder", "Kindern"], ["Akte", "Akten"],
            ["Bürger", "Bürgers", "Bürgern", "Bürgerin", "Bürgerinnen"], ["Verzeichnis", "Verzeichnisse", "Verzeichnissen"],
            ["Gebäude", "Gebäuden", "Gebäudes"],
            ["schriftlich", "schriftliche", "schriftlicher", "schriftlichem", "schriftlichen"],
            ["Gremium", "Gremien"], ["Straße", "Straßen", "Strasse"], ["Verfahren", "Verfahrens"], ["Baum", "Bäume", "Bäumen"],
            ["Büro", "Büros"], ["Müller", "Mueller", "Muller"], ["Schild", "Schilder"],
        ])
    func beugung(formen: [String]) {
        #expect(Set(formen.map(Self.stamm)).count == 1, "\(formen.map(Self.stamm))")
    }

    @Test("Verschiedene Wörter behalten verschiedene Stämme")
    func verschieden() {
        let worte = ["Bürger", "Burg", "Steuer", "Raum", "Post", "Kreis", "Prozess", "Bus", "Berlin", "Wohnung", "wohnen", "Amt"]
        #expect(Set(worte.map(Self.stamm)).count == worte.count, "\(worte.map(Self.stamm))")
    }

    @Test("Zusammensetzungen zerfallen in bekannte Wörter, andere Wörter bleiben ganz")
    func zerlegung() {
        let zerlegung = Wortzerlegung()
        func teile(_ wort: String) -> [String] { zerlegung.teile(Rohwort.aus(wort[...])[0].text) }
        #expect(teile("Grundsteuerbescheid") == ["grund", "steuer", "bescheid"])
        #expect(teile("Straßenverkehrsämter") == ["strass", "verkehr", "amt"])
        #expect(teile("Schulweg") == ["schul", "weg"])
        for wort in ["Wohnung", "Bescheid", "Verwaltung", "Leistung", "Antrag", "Termine"] {
            #expect(teile(wort).isEmpty, "\(wort): \(teile(wort))")
        }
    }

    @Test("Eine Liste des Betreibers bringt weitere Wörter und eine andere Kennung")
    func liste() {
        let eigene = Wortzerlegung(), groesser = Wortzerlegung(weitere: ["Eichen", "Prozession", "klein"].map { $0[...] })
        #expect(eigene.teile("eichenprozession").isEmpty)
        #expect(groesser.teile("eichenprozession").count == 2)
        #expect(eigene.kennung != groesser.kennung && eigene.kennung == Wortzerlegung().kennung)
    }

    @Test(
        "Der Anfang eines Wortes ist der Anfang seiner Form",
        arguments: ["Müllerin", "Mueller", "Straßenbäume", "Quelle", "Bauer", "Steuer", "aktuell"])
    func anfaenge(wort: String) {
        let roh = Rohwort.aus(wort[...])[0].text, form = Rohwort(text: roh).form
        for laenge in 1...roh.count {
            #expect(form.hasPrefix(Rohwort(text: String(roh.prefix(laenge))).form), "\(roh.prefix(laenge))")
        }
    }

    @Test("Zeichen und Kennzeichen bleiben ganz, wie man sie auch schreibt")
    func genau() {
        #expect(Textanalyse.formen("36.10.01-2026/0004").contains("36_10_01_2026_0004"))
        for text in ["LEV-AB 12", "lev-ab12", "LEV-AB-12"] { #expect(Textanalyse.formen(text).contains("lev_ab_12"), "\(text)") }
        #expect(Textanalyse.formen("LEV-AB 12E").contains("lev_ab_12e"))
        #expect(!Textanalyse.formen("E-Mail 12").contains { $0.contains("_") })
    }

    @Test("Eine Frage lässt Füllwörter weg, außer sie sagt sonst nichts, und liest Folgen in Anführungszeichen")
    func frage() {
        #expect(Suchglied.aus("Antrag auf Wohngeld ", letztesAlsAnfang: false).count == 2)
        #expect(Suchglied.aus("auf der ", letztesAlsAnfang: false).count == 2)
        #expect(
            Suchglied.aus("\"Beschluss des Rates\" Haus", letztesAlsAnfang: true).first == .folge(["beschluss", "des", "rates"]))
        #expect(Suchglied.aus("LEV-AB 12", letztesAlsAnfang: false) == [.wort(eines: [["lev_ab_12"]], anfang: nil)])
        #expect(Suchglied.aus("36.10", letztesAlsAnfang: true) == [.wort(eines: [["36_10"]], anfang: "36_10")])
    }
}
