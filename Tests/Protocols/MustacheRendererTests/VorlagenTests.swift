// SPDX-License-Identifier: EUPL-1.2
import Foundation
import MustacheRenderer
import Testing

@Suite("Vorlagen übersetzen und zeigen") struct UebersetzungTests {
    struct Modell: Encodable {
        var titel = "T"
        var leer: String?
        var ort = ["name": "Opladen"]
        var viele = [1, 2]
    }

    private func zeige(_ vorlage: String, _ bausteine: [String: String] = [:]) throws -> TemplateLibrary.Rendering {
        let library = try TemplateLibrary(bausteine.merging(["seite": vorlage]) { $1 })
        return try library.render("seite", try library.value(of: Modell()))
    }

    @Test("Was in HTML etwas bedeutet, wird entschärft, auch zwischen anführenden Zeichen")
    func entschaerft() throws {
        struct Boese: Encodable { let text = #"<a href='x'>&"y"</a>"# }
        let library = try TemplateLibrary(["seite": "{{text}}"])
        let text = try library.render("seite", try library.value(of: Boese())).text
        #expect(text == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;y&quot;&lt;/a&gt;")
    }

    @Test("Namen, die niemand hat, und fehlende Bausteine werden genannt, leere Angaben nicht")
    func fehlend() throws {
        #expect(try zeige("{{titel}}{{leer}}{{#leer}}{{niemals}}{{/leer}}").missing == [])
        #expect(
            try zeige("{{tittel}}{{ort.strasse}}{{>nirgends}}{{#viele}}{{nr}}{{/viele}}").missing == [
                "nirgends", "nr", "strasse", "tittel",
            ])
        #expect(try zeige("{{#ort}}{{.titel}}{{titel}}{{/ort}}").missing == ["titel"])
    }

    @Test(
        "Was keine Vorlage ist, nennt Vorlage, Zeile und Grund",
        arguments: [
            ("a\n{{b", 2, TemplateError.Reason.unclosedTag),
            ("{{{b}}", 1, .unclosedTag),
            ("\n\n{{#a}}x", 3, .unclosedSection("a")),
            ("{{#a}}\n{{/b}}", 2, .wrongEnd(found: "b", open: "a")),
            ("{{/b}}", 1, .wrongEnd(found: "b", open: nil)),
            ("{{=<% %>=}}", 1, .unknownTag("=<% %>=")),
            ("{{a b}}", 1, .unknownTag("a b")),
            ("{{}}", 1, .unknownTag("")),
            (String(repeating: "{{#a}}", count: 200), 1, .tooDeep),
        ])
    func kaputt(vorlage: String, zeile: Int, grund: TemplateError.Reason) {
        let fehler = #expect(throws: TemplateError.self) { try TemplateLibrary(["seite": vorlage]) }
        #expect(fehler?.template == "seite" && fehler?.line == zeile && fehler?.reason == grund, "\(String(describing: fehler))")
    }

    @Test("Bausteine, die einander ohne Ende enthalten, werden abgebrochen")
    func endlos() throws {
        let fehler = #expect(throws: TemplateError.self) { try zeige("{{>a}}", ["a": "{{>b}}", "b": "{{>a}}"]) }
        #expect(fehler?.reason == .tooDeep)
    }

    @Test("Ein Block, dessen Füllung ihn selbst wieder enthält, wird abgebrochen")
    func endloserBlock() throws {
        let fehler = #expect(throws: TemplateError.self) {
            try zeige("{{<a}}{{$x}}{{$x}}leer{{/x}}{{/x}}{{/a}}", ["a": "{{$x}}leer{{/x}}"])
        }
        #expect(fehler?.reason == .tooDeep)
    }

    @Test("Der Inhalt eines mehrzeiligen Feldes wird durch den Einzug eines Bausteins nicht verändert")
    func einzug() throws {
        let text = try zeige("<div>\n    {{>feld}}\n</div>", ["feld": "<textarea>{{titel}}\nzwei</textarea>"]).text
        #expect(text == "<div>\n<textarea>T\nzwei</textarea></div>")
    }

    @Test("Jede Vorlage des Hauses lässt sich übersetzen und nennt nur Bausteine, die es gibt")
    func haus() throws {
        let wurzel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        var quellen: [String: String] = [:]
        let dateien = try #require(
            FileManager.default.enumerator(at: wurzel.appending(path: "Sources"), includingPropertiesForKeys: nil))
        for case let datei as URL in dateien where datei.pathExtension == "mustache" {
            let name = datei.deletingPathExtension().path.components(separatedBy: "/Templates/").last ?? ""
            quellen[name] = try String(contentsOf: datei, encoding: .utf8)
        }
        #expect(quellen.count > 90)
        #expect(try TemplateLibrary(quellen).absent == [])
    }
}
