// SPDX-License-Identifier: EUPL-1.2
import Mustache
import MustacheRenderer
import Testing

/// The same template and the same model, shown by the library that the community keeps and by this renderer.
@Suite("Gegen die Referenz") struct ReferenzTests {
    struct Ort: Encodable, Sendable {
        let name: String
        var zusatz: String?
        var strassen: [String] = []
    }

    struct Modell: Encodable, Sendable {
        var titel = #"<Amt> "für" & 'wider' {{zahl}}"#
        var zahl = -42
        var ja = true
        var nein = false
        var leer: String?
        var nichts = ""
        var ort = Ort(name: "Opladen", zusatz: "Nord")
        var orte = [Ort(name: "Wiesdorf", strassen: ["A", "B"]), Ort(name: "Schlebusch", zusatz: "Süd")]
        var worte = ["eins", "zwei"]
        var keine: [String] = []
    }

    static let vorlagen = [
        "{{titel}} {{{titel}}} {{&titel}}",
        "{{zahl}}|{{ja}}|{{leer}}|{{nichts}}",
        "{{#ja}}a{{/ja}}{{#nein}}b{{/nein}}{{^nein}}c{{/nein}}{{#leer}}d{{/leer}}{{^leer}}e{{/leer}}{{#nichts}}f{{/nichts}}",
        "{{ort.name}}{{#ort}} {{name}} {{zusatz}} {{titel}}{{/ort}}",
        "{{#orte}}[{{name}}{{#strassen}} {{.}}{{/strassen}}{{^strassen}} -{{/strassen}}{{#zusatz}} {{.}}{{/zusatz}}]{{/orte}}",
        "{{#orte}}{{#.zusatz}}{{name}}{{/.zusatz}}{{^.zusatz}}ohne{{/.zusatz}}{{/orte}}",
        "{{#worte}}{{.}},{{/worte}}{{^keine}}leer{{/keine}}{{#keine}}voll{{/keine}}",
        "{{#ort.strassen}}x{{/ort.strassen}}{{#ort.zusatz}}{{.}}{{/ort.zusatz}}",
        "a {{! eine Bemerkung }}b\n{{! allein }}\nc\n  {{#ja}}\n  drin\n  {{/ja}}\nd",
        "{{#ja}}\n{{^nein}}\n{{titel}}\n{{/nein}}\n{{/ja}}\n",
        "{{>teil}}|{{#orte}}{{>teil}}{{/orte}}",
        "{{<rahmen}}{{$inhalt}}{{titel}}{{/inhalt}} wird nicht gezeigt {{/rahmen}}",
        "{{<aussen}}{{$inhalt}}{{zahl}}{{/inhalt}}{{$fuss}}F{{/fuss}}{{/aussen}}",
        "ä{{titel}}€ {{#worte}}ß{{/worte}}",
        "",
    ]

    static let bausteine = [
        "teil": "({{name}}{{titel}})", "rahmen": "<{{$kopf}}Kopf{{/kopf}}>{{$inhalt}}leer{{/inhalt}}</>",
        "aussen": "{{<rahmen}}{{$kopf}}K{{/kopf}}{{/rahmen}}-{{$fuss}}ohne{{/fuss}}",
    ]

    @Test("Jede Vorlage zeigt bei beiden dasselbe", arguments: vorlagen)
    func gleich(vorlage: String) throws {
        let quellen = Self.bausteine.merging(["seite": vorlage]) { $1 }
        var referenz = MustacheLibrary()
        for (name, text) in quellen { try referenz.register(text, named: name) }
        let library = try TemplateLibrary(quellen)
        let eigenes = try library.render("seite", try library.value(of: Modell())).text
        #expect(eigenes == referenz.render(Modell(), withTemplate: "seite"))
    }
}
