// SPDX-License-Identifier: EUPL-1.2
import Pptx
import Testing
import XmlTree

@Suite("PPTX: Folien") struct FolienTests {
    @Test("Der Titel steht vorn, dann Text, Tabelle oder Bild, Fußzeile und Nummer; kein Platzhalter bleibt leer")
    func leseordnung() throws {
        let paket = try Paket(Beispiele.bericht)
        let plaetze = try (1...8).map { nummer in
            try paket.folie(nummer).alle("spTree")[0].elements.dropFirst(2).map { form in
                form.alle("ph").first.map { $0.attribute("type") ?? "inhalt" } ?? form.name.local
            }
        }
        let soll = [
            ["ctrTitle", "subTitle"], ["title", "body", "ftr", "sldNum"], ["title", "inhalt", "ftr", "sldNum"],
            ["title", "inhalt", "ftr", "sldNum"], ["title", "inhalt", "graphicFrame", "ftr", "sldNum"],
            ["title", "inhalt", "pic", "ftr", "sldNum"], ["title", "inhalt", "ftr", "sldNum"], ["title", "ftr", "sldNum"],
        ]
        #expect(plaetze == soll)
        for nummer in 1...8 {
            for form in try paket.folie(nummer).alle("sp") { #expect(form.absaetze.contains { !$0.isEmpty }, "\(nummer)") }
        }
    }

    @Test("Jeder Platzhalter einer Folie hat sein Gegenstück im Layout, mit derselben Art und Nummer")
    func gegenstuecke() throws {
        let paket = try Paket(Beispiele.bericht)
        for nummer in 1...8 {
            let layout = try #require(try paket.beziehungen("ppt/slides/slide\(nummer).xml").first { $0.art == "slideLayout" })
            let dort = try paket.xml(layout.ziel).alle("ph").map { [$0.attribute("type"), $0.attribute("idx")] }
            for platz in try paket.folie(nummer).alle("ph") {
                #expect(dort.contains([platz.attribute("type"), platz.attribute("idx")]), "\(nummer)")
            }
        }
    }

    @Test("Stufen, Aufzählung, Nummern und fette Läufe kommen an; jeder Lauf nennt seine Sprache")
    func absaetze() throws {
        let folie = try Paket(Beispiele.bericht).folie(3)
        let text = folie.alle("sp")[1]
        #expect(text.absaetze.prefix(2) == ["Auftrag Digitalisierungsstrategie", "Masterplan für 10 Jahre"])
        let absaetze = text.alle("p").filter { $0.name.namespace.contains("drawingml") }
        let stufen = absaetze.map { $0.alle("pPr").first?.attribute("lvl") ?? "0" }
        #expect(stufen == ["0", "1", "1", "2", "0", "0", "0"])
        let marken = absaetze.map { absatz in absatz.alle("pPr").first?.elements.last?.name.local ?? "erbt" }
        #expect(marken == ["erbt", "erbt", "erbt", "erbt", "buNone", "buAutoNum", "buAutoNum"])
        let sprachen = absaetze[4].alle("rPr").compactMap { $0.attribute("lang") }
        #expect(sprachen == ["de-DE", "en-GB"])
        #expect(absaetze[4].alle("rPr").map { $0.attribute("b") } == ["1", nil])
        let ohne = folie.alle.filter { ["rPr", "endParaRPr"].contains($0.name.local) && $0.attribute("lang") == nil }
        #expect(ohne.isEmpty)
    }

    @Test("Eine Liste, die nicht bei eins beginnt, sagt es")
    func anfang() throws {
        let folie = try Paket(
            Beispiele.mit([Slide(title: "A", body: [SlideParagraph("Dritter", list: .ordered(from: 3))])])
        ).folie(1)
        #expect(folie.alle("buAutoNum").map { $0.attribute("startAt") } == ["3"])
    }

    @Test("Was einen Punkt fortsetzt, hat kein Zeichen und beginnt dort, wo sein Text beginnt")
    func fortsetzung() throws {
        let folie = try Paket(
            Beispiele.mit([
                Slide(
                    title: "A",
                    body: [
                        SlideParagraph("Punkt", level: 1), SlideParagraph("weiter", level: 1, list: .continued),
                        SlideParagraph("frei", level: 1, list: .none),
                    ])
            ])
        ).folie(1)
        let einzuege = folie.alle("pPr").map { $0.attribute("marL") ?? "" }
        #expect(einzuege.suffix(2) == ["685800", "342900"])
        #expect(folie.alle("buNone").count == 2)
    }

    @Test("Eine Tabelle hat eine Kopfzeile, die als solche gilt, und Spalten, die zusammen so breit sind wie sie")
    func tabelle() throws {
        let folie = try Paket(Beispiele.bericht).folie(4)
        let rahmen = try #require(folie.alle("graphicFrame").first)
        let art = try #require(rahmen.alle("tblPr").first)
        #expect(art.attribute("firstRow") == "1" && art.attribute("firstCol") == "1")
        #expect(rahmen.alle("cNvPr").first?.attribute("descr") == "Vorhaben mit Stand und Kosten")
        let zeilen = rahmen.alle("tr").map { $0.alle("tc").map { $0.absaetze.joined() } }
        #expect(zeilen == [["Vorhaben", "Stand", "Euro"]] + Beispiele.tabelle.rows)
        let breiten = rahmen.alle("gridCol").compactMap { $0.attribute("w").flatMap { Int($0) } }
        let ganz = rahmen.alle("ext").first?.attribute("cx").flatMap { Int($0) }
        #expect(breiten.count == 3 && breiten.reduce(0, +) == ganz)
        let stil = try Paket(Beispiele.bericht).xml("ppt/tableStyles.xml").alle("tblStyle").first?.attribute("styleId")
        #expect(rahmen.alle("tableStyleId").first?.text == stil)
    }

    @Test("Ein Bild behält sein Seitenverhältnis und hat einen Ersatztext; eine SVG bringt ihre PNG mit")
    func bild() throws {
        let paket = try Paket(Beispiele.bericht)
        let bild = try #require(try paket.folie(6).alle("pic").first)
        #expect(bild.alle("cNvPr").first?.attribute("descr") == "Linie steigt von 2 auf 7")
        let mass = try #require(bild.alle("ext").last)
        let (breite, hoehe) = (Int(mass.attribute("cx") ?? "") ?? 0, Int(mass.attribute("cy") ?? "") ?? 0)
        #expect(breite > 0 && abs(breite * 9 - hoehe * 16) <= 16)
        let ziele = try paket.beziehungen("ppt/slides/slide6.xml").filter { $0.art == "image" }.map(\.ziel)
        #expect(ziele == ["ppt/media/image1.png", "ppt/media/image2.svg"])
        let inhalte = try ziele.map { try paket.inhalt($0) }
        #expect(inhalte == [Beispiele.png, Beispiele.svg])
        let allein = try paket.beziehungen("ppt/slides/slide7.xml").filter { $0.art == "image" }.map(\.ziel)
        #expect(allein == ["ppt/media/image3.png"])
    }

    @Test("Notizen stehen Absatz für Absatz bei ihrer Folie")
    func notizen() throws {
        let paket = try Paket(Beispiele.bericht)
        let zweite = try #require(try paket.beziehungen("ppt/slides/slide4.xml").first { $0.art == "notesSlide" })
        #expect(try paket.beziehungen(zweite.ziel).contains { $0.ziel == "ppt/slides/slide4.xml" })
        let erste = try paket.xml("ppt/notesSlides/notesSlide1.xml").alle("sp")[1].absaetze
        #expect(erste == ["Quelle: Antrag & Beschluss", "Stand: 14.02.2019"])
        #expect(try paket.xml(zweite.ziel).alle("sp")[1].absaetze == ["Quelle: Haushalt"])
    }

    @Test("Was zu lang für eine Folie ist, wird kleiner geschrieben und meldet sich, wenn auch das nicht reicht")
    func platz() throws {
        func folie(_ absaetze: Int) -> Slide {
            Slide(title: "Viel", body: (0..<absaetze).map { SlideParagraph("Punkt \($0) mit einigen Worten dahinter") })
        }
        let groessen = try [5, 12, 20].map { anzahl in
            try Paket(Beispiele.mit([folie(anzahl)])).folie(1).alle("normAutofit").last?.attribute("fontScale").flatMap {
                Int($0)
            }
        }
        #expect(groessen[0] == nil)
        let (mittel, klein) = (try #require(groessen[1]), try #require(groessen[2]))
        #expect(klein < mittel && mittel < 100_000)
        #expect(folie(5).fits && folie(12).fits && !folie(40).fits)
        let zeilen = [[String]](repeating: ["a", "b", "c"], count: 40)
        var tabelle = Beispiele.tabelle
        #expect(Slide(title: "T", exhibit: .table(tabelle)).fits)
        tabelle.rows = zeilen
        #expect(!Slide(title: "T", exhibit: .table(tabelle)).fits)
    }
}
