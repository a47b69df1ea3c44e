// SPDX-License-Identifier: EUPL-1.2
public import CmisProtocol
import Foundation
import Testing
public import XmlTree

extension XmlElement: CmisElement {
    public var cmisNamespace: String { name.namespace }
    public var cmisLocal: String { name.local }
    public var cmisElements: [XmlElement] { elements }
    public var cmisText: String { text }
    public func cmisAttribute(_ name: String) -> String? { attribute(name) }
}

@Suite("Dokumente der AtomPub-Bindung")
struct AtomTests {
    static let objekt = CmisObject(
        id: "dokument-1", name: "Brief & <x>.odt", isFolder: false,
        properties: [
            CmisProperty("cmis:objectId", .id, .text("dokument-1")),
            CmisProperty("cmis:objectTypeId", .id, .text("rathaus:dokument")),
            CmisProperty("cmis:name", .string, .text("Brief & <x>.odt")), CmisProperty("cmis:checkinComment", .string, nil),
            CmisProperty("cmis:contentStreamLength", .integer, .number(7)),
            CmisProperty("cmis:creationDate", .datetime, .time(iso: "2026-11-23T08:00:00.000Z", milliseconds: 1_795_420_800_000)),
            CmisProperty("x", .string, all: [.text("a"), .text("b")]),
        ], actions: [("canCheckOut", true), ("canCheckIn", false)], parentID: "vorgang-1", workingCopyID: "kopie-1",
        contentType: "text/plain", updated: "2026-11-23T08:00:00.000Z", author: "Ada")

    private let schreiber = AtomWriter(base: "http://amt.test/amt/cmis/atom")

    private func lesen(_ text: String) throws -> XmlElement { try XmlReader.read(Array(text.utf8)) }

    @Test("Ein Eintrag ist wohlgeformt und trägt, was Programme suchen: Verweise, Angaben, Erlaubtes, Inhalt")
    func eintrag() throws {
        let wurzel = try lesen(schreiber.entry(Self.objekt))
        let verweise = wurzel.elements.filter { $0.name.local == "link" }
        for rel in ["self", "up", "version-history", "working-copy", "describedby", "edit-media"] {
            #expect(verweise.contains { $0.attribute("rel") == rel }, "\(rel)")
        }
        #expect(
            wurzel.elements.first { $0.name.local == "content" }?.attribute("src")
                == "http://amt.test/amt/cmis/atom/inhalt?id=dokument-1")
        #expect(wurzel.elements.first { $0.name.local == "title" }?.text == "Brief & <x>.odt")
        // What is written can be read as what a client would send.
        let entry = try AtomEntry(wurzel)
        #expect(entry.properties["cmis:name"] == ["Brief & <x>.odt"] && entry.properties["x"] == ["a", "b"])
        #expect(entry.properties["cmis:checkinComment"] == [])
    }

    @Test("Dienstdokument, Listen und Typen sind wohlgeformt")
    func dokumente() throws {
        let ablage = CmisRepository(
            id: "akte", name: "A & B", description: "", vendor: "v", product: "p", version: "1", rootFolderID: "wurzel")
        let dienst = try lesen(schreiber.service(ablage))
        #expect(dienst.name.local == "service" && dienst.text.contains("objectbypath"))
        let liste = try lesen(
            schreiber.feed(
                [Self.objekt, Self.objekt], title: "x", place: "kinder?id=a&b", next: "kinder?id=a&skipCount=2", total: 9,
                updated: ""))
        #expect(liste.elements.filter { $0.name.local == "entry" }.count == 2)
        #expect(liste.elements.contains { $0.attribute("rel") == "next" })
        let typ = CmisTypeDefinition(
            id: "t", title: "T", parent: "cmis:document", isFolder: false, creatable: true, queryable: true, versionable: true,
            properties: [.init("cmis:name", .string, "Name", writable: true)])
        #expect(try lesen(schreiber.type(typ, updated: "")).elements.contains { $0.name.local == "type" })
        let baum = CmisTree(Self.objekt, [CmisTree(Self.objekt, [])])
        #expect(try lesen(schreiber.tree([baum], place: "baum", updated: "")).elements.contains { $0.name.local == "entry" })
        #expect(try lesen(schreiber.allowableActions(Self.objekt)).elements.map(\.text) == ["true", "false"])
    }

    @Test("Ein Eintrag von außen: Inhalt in Base64, Unbekanntes wird übergangen, Falsches abgelehnt")
    func vonAussen() throws {
        let text = """
            <entry xmlns="http://www.w3.org/2005/Atom" xmlns:c="http://docs.oasis-open.org/ns/cmis/core/200908/"
             xmlns:r="http://docs.oasis-open.org/ns/cmis/restatom/200908/"><title>t</title><fremd/>
            <r:content><r:mediatype>text/plain</r:mediatype><r:base64>SGFsbG8=</r:base64></r:content>
            <r:object><c:properties><c:propertyString propertyDefinitionId="cmis:name"><c:value>n</c:value></c:propertyString></c:properties>
            </r:object></entry>
            """
        let entry = try AtomEntry(try lesen(text))
        #expect(entry.content?.base64 == "SGFsbG8=" && entry.content?.type == "text/plain" && entry.title == "t")
        #expect(entry.properties == ["cmis:name": ["n"]])
        #expect(throws: CmisError.invalidArgument) { try AtomEntry(try lesen("<entry/>")) }
        let frage =
            "<query xmlns='http://docs.oasis-open.org/ns/cmis/core/200908/'><statement>SELECT</statement><maxItems>5</maxItems></query>"
        #expect(try AtomQuery(try lesen(frage)).maxItems == 5)
    }
}
