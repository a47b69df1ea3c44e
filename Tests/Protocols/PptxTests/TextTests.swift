// SPDX-License-Identifier: EUPL-1.2
import Pptx
import Testing
import XmlTree

@Suite("PPTX: Texte, Angaben und Farben") struct TextTests {
    private static let boese = #"<a:t> & "x" 'y' ]]> 😀 _x000D_ é"#

    @Test("Zeichen, die XML bedeuten könnten, bleiben überall Text")
    func maskiert() throws {
        let text = Self.boese
        let bild = SlidePicture(.png(Beispiele.png), description: text)
        let tabelle = SlideTable(columns: [SlideTable.Column(text)], rows: [[text]], description: text)
        let paket = try Paket(
            Beispiele.mit(
                [
                    Slide(title: text, body: [SlideParagraph(text)], exhibit: .picture(bild), notes: [text]),
                    Slide(title: text, exhibit: .table(tabelle)),
                ], titel: text, fuss: text))
        let erste = try paket.folie(1)
        #expect(erste.alle("sp").prefix(3).map(\.absaetze) == [[text], [text], [text]])
        #expect(erste.alle("pic")[0].alle("cNvPr")[0].attribute("descr") == text)
        let zweite = try paket.folie(2)
        #expect(zweite.alle("tc").map(\.absaetze) == [[text], [text]])
        #expect(zweite.alle("graphicFrame")[0].alle("cNvPr")[0].attribute("descr") == text)
        #expect(try paket.xml("ppt/notesSlides/notesSlide1.xml").alle("sp")[1].absaetze == [text])
        #expect(try paket.xml("docProps/core.xml").alle("title")[0].text == text)
    }

    @Test(
        "Jedes Zeilenende wird ein Umbruch, in Angaben ein Leerzeichen",
        arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func umbruch(_ ende: String) throws {
        let text = "eins\(ende)zwei"
        let bild = SlidePicture(.png(Beispiele.png), description: text)
        let paket = try Paket(
            Beispiele.mit(
                [Slide(title: text, body: [SlideParagraph(text)], exhibit: .picture(bild), notes: [text])], titel: text))
        let folie = try paket.folie(1)
        #expect(folie.alle("sp").prefix(2).map(\.absaetze) == [["eins|zwei"], ["eins|zwei"]])
        #expect(folie.alle("pic")[0].alle("cNvPr")[0].attribute("descr") == "eins zwei")
        #expect(try paket.xml("docProps/core.xml").alle("title")[0].text == "eins zwei")
    }

    @Test("Titel, Urheber, Sprache und Zeiten stehen in den Angaben der Datei")
    func angaben() throws {
        let angaben = try Paket(Beispiele.bericht).xml("docProps/core.xml")
        #expect(angaben.alle("title")[0].text == "Statusbericht")
        #expect(angaben.alle("creator")[0].text == "Stadtverwaltung")
        #expect(angaben.alle("language")[0].text == "de-DE")
        #expect(angaben.alle("created")[0].text == "2019-02-14T09:00:00Z")
        #expect(angaben.alle("modified")[0].text == "2019-02-14T10:00:01Z")
    }

    struct Tag: Sendable {
        let sekunden: Int64
        let text: String
    }

    @Test(
        "Zeiten gelten vom Jahr 0 bis 9999, auch um Schalttage",
        arguments: [
            Tag(sekunden: 0, text: "1970-01-01T00:00:00Z"), Tag(sekunden: -1, text: "1969-12-31T23:59:59Z"),
            Tag(sekunden: 951_782_400, text: "2000-02-29T00:00:00Z"), Tag(sekunden: 951_868_800, text: "2000-03-01T00:00:00Z"),
            Tag(sekunden: 4_107_542_399, text: "2100-02-28T23:59:59Z"),
            Tag(sekunden: 4_107_542_400, text: "2100-03-01T00:00:00Z"),
            Tag(sekunden: -62_167_219_200, text: "0000-01-01T00:00:00Z"),
            Tag(sekunden: 253_402_300_799, text: "9999-12-31T23:59:59Z"),
        ])
    func zeiten(_ tag: Tag) throws {
        var datei = Beispiele.mit([Slide(title: "A")])
        datei.created = tag.sekunden
        #expect(try Paket(datei).xml("docProps/core.xml").alle("created")[0].text == tag.text)
    }

    @Test("Eine andere Sprache gilt für jeden Lauf und für die Namen")
    func englisch() throws {
        let paket = try Paket(Beispiele.mit([Slide(title: "One")], sprache: "en-GB"))
        #expect(try paket.xml("ppt/slideLayouts/slideLayout2.xml").alle("cSld")[0].attribute("name") == "Title and Content")
        #expect(try paket.folie(1).alle("rPr").allSatisfy { $0.attribute("lang") == "en-GB" })
        #expect(try paket.folie(1).alle("cNvPr")[1].attribute("name") == "Title 1")
    }

    @Test("Jede dunkle Farbe des Themas hat zu jeder hellen mindestens 4,5 : 1")
    func kontrast() throws {
        let farben = try Paket(Beispiele.bericht).xml("ppt/theme/theme1.xml").alle("clrScheme")[0].elements
        #expect(farben.map(\.name.local).prefix(4) == ["dk1", "lt1", "dk2", "lt2"] && farben.count == 12)
        let werte = farben.map { Self.helligkeit($0.alle("srgbClr")[0].attribute("val") ?? "") }
        for hell in [werte[1], werte[3]] {
            for (stelle, dunkel) in werte.enumerated() where stelle != 1 && stelle != 3 {
                let kontrast = (hell + 0.05) / (dunkel + 0.05)
                #expect(kontrast >= 4.5, "\(farben[stelle].name.local): \(kontrast)")
            }
        }
    }

    /// Relative luminance, WCAG 2.2; x^2.4 as (x^12)^(1/5) by Newton, since nothing here needs a library of mathematics.
    private static func helligkeit(_ rgb: String) -> Double {
        let zahl = Int(rgb, radix: 16) ?? 0
        let anteile = [zahl >> 16, zahl >> 8 & 255, zahl & 255].map { Double($0) / 255 }.map { wert -> Double in
            guard wert > 0.04045 else { return wert / 12.92 }
            let x = (wert + 0.055) / 1.055
            let ziel = (0..<12).reduce(1.0) { p, _ in p * x }
            return (0..<60).reduce(1.0) { y, _ in y - (y * y * y * y * y - ziel) / (5 * y * y * y * y) }
        }
        return 0.2126 * anteile[0] + 0.7152 * anteile[1] + 0.0722 * anteile[2]
    }
}
