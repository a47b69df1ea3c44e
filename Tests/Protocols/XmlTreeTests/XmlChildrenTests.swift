// SPDX-License-Identifier: EUPL-1.2
import Testing
import XmlTree

@Suite("XML Kind für Kind")
struct XmlChildrenTests {
    @Test("Die Kinder der Wurzel kommen der Reihe nach und wie im ganzen Baum")
    func reihenfolge() throws {
        let bytes = Array("<a x='1' xmlns:n='urn:n'>t<b>1</b><!-- c --><n:c><d/></n:c><![CDATA[<]]></a><!-- ende -->".utf8)
        var kinder = try XmlChildren(bytes)
        #expect(kinder.root.attribute("x") == "1")
        var gelesen: [XmlElement] = []
        while let kind = try kinder.next() { gelesen.append(kind) }
        #expect(gelesen == (try XmlReader.read(bytes).elements))
        #expect(try kinder.next() == nil)
    }

    @Test("Eine leere Wurzel hat keine Kinder")
    func leer() throws {
        var kinder = try XmlChildren(Array("<a/>".utf8))
        #expect(try kinder.next() == nil)
    }

    @Test(
        "Was nach dem letzten Kind falsch ist, wird bemerkt",
        arguments: ["<a><b/></c>", "<a><b/></a><a/>", "<a><b/>", "<a>&x;</a>", "<a><!DOCTYPE x></a>"])
    func falsch(_ text: String) throws {
        var kinder = try XmlChildren(Array(text.utf8))
        #expect(throws: XmlError.self) { while try kinder.next() != nil {} }
    }
}
