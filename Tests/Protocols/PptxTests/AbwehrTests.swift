// SPDX-License-Identifier: EUPL-1.2
import Pptx
import Testing

@Suite("PPTX: was nicht geschrieben werden kann, wird mit Grund und Stelle abgelehnt") struct AbwehrTests {
    struct Fall: Sendable, CustomTestStringConvertible {
        let grund: PptxError.Reason
        let teil: PptxError.Part
        let folie: Slide

        var testDescription: String { "\(teil): \(grund)" }

        init(_ grund: PptxError.Reason, _ teil: PptxError.Part, _ folie: Slide) {
            self.grund = grund
            self.teil = teil
            self.folie = folie
        }
    }

    private static func bild(_ inhalt: SlidePicture.Content, _ ersatz: String = "Bild") -> Slide {
        Slide(title: "B", exhibit: .picture(SlidePicture(inhalt, description: ersatz)))
    }

    private static func svg(_ innen: String, kopf: String = "") -> Slide {
        let text = "\(kopf)<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(innen)</svg>"
        return bild(.svg(Array(text.utf8), fallback: Beispiele.png))
    }

    private static func tabelle(_ aendern: (inout SlideTable) -> Void) -> Slide {
        var tabelle = Beispiele.tabelle
        aendern(&tabelle)
        return Slide(title: "T", exhibit: .table(tabelle))
    }

    private static func text(_ absatz: SlideParagraph) -> Slide { Slide(title: "A", body: [absatz]) }

    private static let faelle = [
        Fall(.blank, .title, Slide(title: " \u{A0}\n")),
        Fall(.forbiddenCharacter(0), .title, Slide(title: "a\0b")),
        Fall(.forbiddenCharacter(0x1B), .body, text(SlideParagraph("\u{1B}[0m"))),
        Fall(.forbiddenCharacter(0xFFFE), .notes, Slide(title: "A", notes: ["\u{FFFE}"])),
        Fall(.forbiddenCharacter(0xFFFF), .table, tabelle { $0.rows[0][0] = "\u{FFFF}" }),
        Fall(.forbiddenCharacter(1), .picture, bild(.png(Beispiele.png), "a\u{1}")),
        Fall(.limit, .title, Slide(title: String(repeating: "ä", count: 5001))),
        Fall(.limit, .body, Slide(title: "A", body: [SlideParagraph](repeating: SlideParagraph("x"), count: 101))),
        Fall(.limit, .notes, Slide(title: "A", notes: [String](repeating: "x", count: 101))),
        Fall(.level, .body, text(SlideParagraph("x", level: 9))),
        Fall(.level, .body, text(SlideParagraph("x", level: -1))),
        Fall(.listStart, .body, text(SlideParagraph("x", list: .ordered(from: 0)))),
        Fall(.language, .language, text(SlideParagraph([SlideRun("x", language: "de\" x=\"")]))),
        Fall(.layout, .body, Slide(.titleOnly, title: "A", body: [SlideParagraph("x")])),
        Fall(.layout, .table, Slide(.title, title: "A", exhibit: .table(Beispiele.tabelle))),
        Fall(.layout, .picture, Slide(.sectionHeader, title: "A", exhibit: bild(.png(Beispiele.png)).exhibit)),
        Fall(.blank, .table, tabelle { $0.columns[1].header = " " }),
        Fall(.blank, .table, tabelle { $0.columns = [] }),
        Fall(.cells, .table, tabelle { $0.rows[1].removeLast() }),
        Fall(.weight, .table, tabelle { $0.columns[0].weight = 0 }),
        Fall(.limit, .table, tabelle { $0.rows = [[String]](repeating: ["a", "b", "c"], count: 101) }),
        Fall(.blank, .picture, bild(.png(Beispiele.png), "  ")),
        Fall(.png, .picture, bild(.png([]))),
        Fall(.png, .picture, bild(.png(Beispiele.svg))),
        Fall(.png, .picture, bild(.png(Array(Beispiele.png.dropLast())))),
        Fall(.png, .picture, bild(.png(Beispiele.png.prefix(16) + [0, 0, 0, 0] + Beispiele.png.dropFirst(20)))),
        Fall(.limit, .picture, bild(.png(Beispiele.png.prefix(16) + [0, 1, 0, 0] + Beispiele.png.dropFirst(20)))),
        Fall(.png, .picture, bild(.svg(Beispiele.svg, fallback: Beispiele.svg))),
        Fall(.svg, .picture, bild(.svg(Beispiele.png, fallback: Beispiele.png))),
        Fall(.svg, .picture, svg("<script>alert(1)</script>")),
        Fall(.svg, .picture, svg("", kopf: "<!DOCTYPE svg>")),
        Fall(.svg, .picture, svg(#"<rect onclick="a()"/>"#)),
        Fall(.svg, .picture, svg(#"<image xlink:href="http://fremd.example/a.png"/>"#)),
        Fall(.svg, .picture, svg(#"<rect style="fill:url('http://fremd.example/a')"/>"#)),
        Fall(.svg, .picture, svg(#"<rect style="fill:u\72l(http://fremd.example/a)"/>"#)),
        Fall(.svg, .picture, svg(#"<style>@import "http://fremd.example/a.css";</style>"#)),
    ]

    @Test("Auf einer Folie", arguments: faelle)
    func folie(_ fall: Fall) throws {
        let datei = Beispiele.mit([Slide(title: "Gut"), fall.folie])
        #expect(throws: PptxError(fall.grund, fall.teil, slide: 2)) { try datei.pptx() }
    }

    @Test("Ein SVG mit Verweisen in sich selbst und eingebettetem Bild ist keins, das anderswo holt")
    func harmlos() throws {
        let innen = ##"<use href="#a"/><rect style="fill: url( '#b' )"/><image xlink:href="data:image/png;base64,AA=="/>"##
        let datei = Beispiele.mit([Self.svg(innen)])
        #expect(try datei.pptx().count > 10_000)
    }

    @Test("An der ganzen Datei")
    func datei() throws {
        func abgelehnt(_ grund: PptxError.Reason, _ teil: PptxError.Part, _ aendern: (inout Presentation) -> Void) {
            var datei = Beispiele.mit([Slide(title: "A")])
            aendern(&datei)
            #expect(throws: PptxError(grund, teil)) { try datei.check() }
        }
        abgelehnt(.blank, .slides) { $0.slides = [] }
        abgelehnt(.limit, .slides) { $0.slides = [Slide](repeating: Slide(title: "A"), count: 501) }
        abgelehnt(.blank, .title) { $0.title = "" }
        abgelehnt(.forbiddenCharacter(8), .author) { $0.author = "\u{8}" }
        abgelehnt(.forbiddenCharacter(0xFFFF), .footer) { $0.footer = "\u{FFFF}" }
        for sprache in ["", "d", "de-", "-de", "de_DE", "12-DE", "deutschsprachig"] {
            abgelehnt(.language, .language) { $0.language = sprache }
        }
        abgelehnt(.time, .created) { $0.created = .max }
        abgelehnt(.time, .modified) { $0.modified = -62_167_219_201 }
    }

    @Test("Grenzen gelten für alle Bilder zusammen und lassen sich setzen")
    func grenzen() throws {
        let einzeln = Self.bild(.png(Beispiele.png))
        let datei = Beispiele.mit([einzeln, einzeln])
        let beide = PptxLimits(totalBytes: 2 * Beispiele.png.count)
        #expect(throws: Never.self) { try datei.check(limits: beide) }
        let knapp = PptxLimits(totalBytes: 2 * Beispiele.png.count - 1)
        #expect(throws: PptxError(.limit, .picture, slide: 2)) { try datei.check(limits: knapp) }
        let klein = PptxLimits(pictureBytes: Beispiele.png.count - 1)
        #expect(throws: PptxError(.limit, .picture, slide: 1)) { try datei.check(limits: klein) }
    }
}
