// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing
import XmlSchema

@Suite("XML Schema") struct XmlSchemaTests {
    private static func schema(_ typ: String, _ name: String = "zahl") -> String {
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:probe"><xs:element name="\(name)" type="xs:\(typ)"/>
        </xs:schema>
        """
    }

    private static func mit<T>(_ dateien: [String: String], _ body: (String) throws -> T) throws -> T {
        let ordner = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: ordner) }
        for (name, text) in dateien { try Data(text.utf8).write(to: ordner.appending(path: name)) }
        return try body(ordner.path)
    }

    private static func urteil(_ xml: String, _ weitere: [String: String] = [:]) throws -> [XmlSchema.Finding] {
        let dateien = weitere.merging(["haupt.xsd": schema("integer"), "probe.xml": xml]) { $1 }
        return try mit(dateien) { try XmlSchema.findings(in: "\($0)/probe.xml", schema: "\($0)/haupt.xsd") }
    }

    @Test("Was dem Schema entspricht, ist gültig; was nicht, wird mit der Zeile genannt")
    func urteile() throws {
        #expect(try Self.urteil("<zahl xmlns='urn:probe'>7</zahl>").isEmpty)
        let falsch = try Self.urteil("<zahl xmlns='urn:probe'>\nsieben</zahl>")
        #expect(falsch.first?.text.contains("sieben") == true)
    }

    @Test("Das Schema, das ein Dokument selbst nennt, wird nicht geöffnet und macht es weder gültig noch ungültig")
    func eigenesSchema() throws {
        let selbst = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:fremd fremd.xsd'"
        let fremd = Self.schema("string", "wort").replacing("urn:probe", with: "urn:fremd")
        #expect(try Self.urteil("<zahl xmlns='urn:probe' \(selbst)>7</zahl>", ["fremd.xsd": fremd]).isEmpty)
        #expect(try Self.urteil("<zahl xmlns='urn:probe' \(selbst)>7</zahl>").isEmpty)
        #expect(try !Self.urteil("<wort xmlns='urn:fremd' \(selbst)>x</wort>", ["fremd.xsd": fremd]).isEmpty)
    }

    @Test("Die Teile, aus denen das eigene Schema besteht, werden gelesen")
    func teile() throws {
        let haupt = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:probe"><xs:include schemaLocation="teil.xsd"/>
            </xs:schema>
            """
        let weitere = ["haupt.xsd": haupt, "teil.xsd": Self.schema("integer"), "probe.xml": "<zahl xmlns='urn:probe'>7</zahl>"]
        #expect(try Self.mit(weitere) { try XmlSchema.findings(in: "\($0)/probe.xml", schema: "\($0)/haupt.xsd") }.isEmpty)
    }

    @Test("Ein fehlendes Schema ist ein Fehler, kein Urteil")
    func fehlt() throws {
        let fehler = try Self.mit(["probe.xml": "<zahl/>"]) { ordner in
            #expect(throws: XmlSchema.Failure.self) {
                try XmlSchema.findings(in: "\(ordner)/probe.xml", schema: "\(ordner)/haupt.xsd")
            }
        }
        #expect(fehler != nil)
    }
}
