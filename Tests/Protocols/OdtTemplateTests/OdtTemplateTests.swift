// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import OdtTemplate

@Suite("Platzhalter in OpenDocument-Vorlagen füllen")
struct OdtTemplateTests {
    private func fuellen(_ xml: String, _ werte: [String: String]) throws -> String {
        String(decoding: try OdtTemplate.fill(Array(xml.utf8), werte), as: UTF8.self)
    }

    @Test("Der Wert steht an der Stelle des Platzhalters, und XML-Zeichen darin werden maskiert")
    func einfach() throws {
        #expect(try fuellen("<text:p>Zu {{ zeichen }}.</text:p>", ["zeichen": "A<B&C"]) == "<text:p>Zu A&lt;B&amp;C.</text:p>")
    }

    @Test("Auch von Formatierungen zerschnitten wird er gefunden, und die Marken bleiben geschlossen")
    func zerschnitten() throws {
        let xml = "<text:p><text:span a=\">\">{</text:span>{zei<text:span>chen}</text:span>}</text:p>"
        #expect(
            try fuellen(xml, ["zeichen": "X"]) == "<text:p><text:span a=\">\">X</text:span><text:span></text:span></text:p>")
    }

    @Test("Zeilen des Wertes werden Zeilenumbrüche")
    func zeilen() throws {
        #expect(try fuellen("<text:p>{{a}}</text:p>", ["a": "Eva\nOrt"]) == "<text:p>Eva<text:line-break/>Ort</text:p>")
    }

    @Test("Ein unbekannter Name ist ein Fehler, keine leere Stelle")
    func unbekannt() {
        #expect(throws: OdtTemplateError.unknownName("b")) { try fuellen("<text:p>{{b}}</text:p>", ["a": ""]) }
        #expect(throws: OdtTemplateError.unknownName("B c")) { try fuellen("<text:p>{{B c}}</text:p>", [:]) }
    }

    @Test("Ein Platzhalter endet mit seinem Absatz", arguments: ["<text:p>{{a</text:p><text:p>}}</text:p>", "<text:p>{{a"])
    func offen(xml: String) { #expect(throws: OdtTemplateError.unclosed) { try fuellen(xml, ["a": ""]) } }

    @Test("Einzelne Klammern, Attribute und alles andere bleiben, wie sie waren")
    func unveraendert() throws {
        let xml = "<?xml version=\"1.0\"?><a b=\"{{x}}\"><text:p>{ } }} {</text:p></a>"
        #expect(try fuellen(xml, [:]) == xml)
    }

    @Test("Die Namen kommen in der Reihenfolge ihres Auftretens, jeder einmal")
    func namen() throws {
        #expect(try OdtTemplate.names(Array("<text:p>{{b}}{{a}}{{b}}</text:p>".utf8)) == ["b", "a"])
    }
}
