// SPDX-License-Identifier: EUPL-1.2
import Testing
import XmlTree

@Suite("XML lesen")
struct XmlReaderTests {
    private func lesen(_ text: String, _ limits: XmlLimits = XmlLimits()) throws(XmlError) -> XmlElement {
        try XmlReader.read(Array(text.utf8), limits: limits)
    }

    @Test("Namensräume von Elementen und Attributen kommen aufgelöst an")
    func namensraeume() throws {
        let wurzel = try lesen(
            "<?xml version='1.0' encoding='utf-8'?><!-- x --><a:r xmlns:a='u:a' xmlns='u:d' k='1' a:k='2'><b/><c xmlns=''/></a:r>"
        )
        #expect(wurzel.name == XmlName("u:a", "r"))
        #expect(wurzel.attribute("k") == "1" && wurzel.attribute("k", "u:a") == "2")
        #expect(wurzel.elements.map(\.name) == [XmlName("u:d", "b"), XmlName("", "c")])
    }

    @Test("Zeichenverweise, CDATA und Zeilenenden werden zu Text")
    func text() throws {
        #expect(try lesen("<a>&lt;&#65;&#x20AC;&amp;<![CDATA[<b>]]>\r\nx\ry</a>").text == "<A€&<b>\nx\ny")
    }

    @Test(
        "Was Entitäten, fremde Zeichensätze oder kaputten Aufbau mitbringt, wird abgelehnt",
        arguments: [
            ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", XmlError.doctype), ("<a>&x;</a>", .entity),
            ("<a><!DOCTYPE b></a>", .doctype), ("<?xml version='1.0' encoding='utf-16'?><a/>", .encoding),
            ("<a>\0</a>", .encoding),
            ("<x:a/>", .namespace), ("<a xmlns:b=''><b:c/></a>", .namespace),
            ("<a xmlns:b='u' xmlns:c='u' b:k='1' c:k='2'/>", .namespace),
            ("<a:b:c xmlns:a='u'/>", .namespace), ("<a xmlns:xml='u'/>", .namespace), ("<p:1 xmlns:p='u'/>", .namespace),
        ])
    func abgelehnt(text: String, fehler: XmlError) {
        #expect(throws: fehler) { try lesen(text) }
    }

    @Test(
        "Nicht wohlgeformtes wird abgelehnt",
        arguments: [
            "", "<a>", "<a></b>", "<a b='1' b='2'/>", "<a b=1/>", "<a/><b/>", "x<a/>", "<a>&#0;</a>", "<a>&#xD800;</a>",
            "<a b='<'/>",
            "<a><!-- -- --></a>", "<a b='1'c='2'/>", "<1a/>", "<a>\u{1}</a>",
        ])
    func nichtWohlgeformt(text: String) {
        #expect(throws: XmlError.self) { try lesen(text) }
    }

    @Test("Größe, Tiefe und Zahl sind begrenzt")
    func grenzen() {
        let tief = String(repeating: "<a>", count: 9) + String(repeating: "</a>", count: 9)
        let eng = XmlLimits(bytes: 100, depth: 8, elements: 5, attributes: 2)
        #expect(throws: XmlError.limit) { try lesen(String(repeating: " ", count: 101), eng) }
        #expect(throws: XmlError.limit) { try lesen(tief, XmlLimits(depth: 8)) }
        #expect(throws: XmlError.limit) { try lesen("<a><b/><b/><b/><b/><b/></a>", eng) }
        #expect(throws: XmlError.limit) { try lesen("<a b='' c='' d=''/>", eng) }
    }

    @Test("Geschrieben und wieder gelesen bleibt alles gleich")
    func hinUndZurueck() throws {
        let text = "<a xmlns='u:1' xml:lang='de' xmlns:p='u:2' p:k='&quot;&#10;'><b xmlns=''>ä&amp;<c/>\u{10000}</b>&#13;</a>"
        let einmal = try lesen(text)
        #expect(try lesen(einmal.xml) == einmal)
    }
}
