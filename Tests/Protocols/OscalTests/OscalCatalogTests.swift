// SPDX-License-Identifier: EUPL-1.2
import Foundation
import JsonTree
import Testing

@testable import Oscal

@Suite("Kataloge in OSCAL")
struct OscalCatalogTests {
    static func probe() throws -> [UInt8] {
        let wurzel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: wurzel.appendingPathComponent("Oscal/katalog.json")))
    }

    static func changed(_ what: String, _ by: String) throws -> [UInt8] {
        let text = String(decoding: try probe(), as: UTF8.self)
        #expect(text.contains(what))
        return Array(text.replacingOccurrences(of: what, with: by).utf8)
    }

    @Test("Gruppen, geschachtelte Anforderungen, Parameter und Eigenschaften kommen an")
    func reads() throws {
        let catalog = try OscalCatalog(bytes: try Self.probe())
        #expect(catalog.title == "Probekatalog" && catalog.version == "2026-05" && catalog.oscalVersion == "1.1.3")
        #expect(catalog.controls.map(\.id) == ["PROBE.1.1", "PROBE.1.1.1", "ORGA.1"])
        let first = catalog.controls[0], inner = catalog.controls[1]
        #expect(first.groups.map(\.id) == ["PROBE", "PROBE.1"] && first.parent == nil)
        #expect(first.statement == "Betrieb für IT-Systeme MUSS Daten täglich sichern.")
        #expect(first.statementId == "PROBE.1.1_stm" && first.guidance.hasPrefix("Eine Sicherung"))
        #expect(first.property("modalverb", "modal_verb") == "MUSS" && first.property("sec_level") == "normal-SdT")
        #expect(inner.parent == "PROBE.1.1" && inner.statement.contains(", täglich erstellt,"))
    }

    @Test("Geschrieben und wieder gelesen fehlt nichts")
    func roundTrip() throws {
        let catalog = try OscalCatalog(bytes: try Self.probe())
        let again = try OscalCatalog(bytes: catalog.document.bytes)
        #expect(again.document == catalog.document && again.controls == catalog.controls)
    }

    struct Mistake: Sendable {
        let what: String
        let by: String
        let error: OscalError
    }

    @Test(
        "Was kein Katalog ist, wird mit der Stelle genannt",
        arguments: [
            Mistake(what: "\"catalog\"", by: "\"profile\"", error: .otherModel("profile")),
            Mistake(what: "\"title\": \"Probekatalog\"", by: "\"titel\": \"x\"", error: .missing(path: "catalog/metadata/title")),
            Mistake(
                what: "6f1c2d7e-3b4a-4c5d-8e9f-0a1b2c3d4e5f", by: "keine",
                error: .invalid(path: "catalog/uuid", value: "keine")),
            Mistake(
                what: "\"oscal-version\": \"1.1.3\"", by: "\"oscal-version\": \"2.0\"",
                error: .invalid(path: "catalog/metadata/oscal-version", value: "2.0")),
            Mistake(what: "\"id\": \"PROBE.1.1.1\"", by: "\"id\": \"PROBE.1.1\"", error: .duplicateControl("PROBE.1.1")),
            Mistake(
                what: "\"id\": \"ORGA.1\"", by: "\"id\": \"1 ORGA\"",
                error: .invalid(path: "catalog/groups[1]/controls[0]/id", value: "1 ORGA")),
            Mistake(
                what: "\"title\": \"Daten sichern\"", by: "\"x\": 1",
                error: .missing(path: "catalog/groups[0]/groups[0]/controls[0]/title")),
        ])
    func refuses(mistake: Mistake) throws {
        let bytes = try Self.changed(mistake.what, mistake.by)
        #expect(throws: mistake.error) { _ = try OscalCatalog(bytes: bytes) }
    }

    @Test("Was in geschweiften Klammern unbekannt ist, bleibt stehen")
    func parameters() {
        let parameters = OscalParameters(["x": "1"])
        #expect(parameters.filled("a {{ insert: param, x }} b {{y}} {{") == "a 1 b {{y}} {{")
        #expect(parameters.filled("{{insert: param,x}}{{ insert: param, z }}") == "1{{ insert: param, z }}")
    }

    @Test("Werte nennen Werte; ein Kreis und eine Lawine enden")
    func nested() {
        let insert = "{{ insert: param, x }}"
        #expect(OscalParameters(["x": "2", "y": "1 / \(insert)"]).filled("{{ insert: param, y }}") == "1 / 2")
        #expect(OscalParameters(["x": "a \(insert)"]).filled(insert).hasPrefix("a a "))
        let avalanche = OscalParameters(["x": String(repeating: "{{ insert: param, y }}", count: 500), "y": "zehn Bytes"])
        #expect(avalanche.filled(insert).hasPrefix("{{ insert: param, y }}"))
    }

    static let forms = """
        {"catalog": {"uuid": "6f1c2d7e-3b4a-4c5d-8e9f-0a1b2c3d4e5f",
          "metadata": {"title": "T", "version": "1", "last-modified": "2026-01-01T00:00:00Z", "oscal-version": "1.1.3"},
          "params": [{"id": "ort", "label": "im Haus"}],
          "groups": [{"title": "G", "params": [{"id": "wann", "select": {"choice": ["täglich", " {{ insert: param, ort }} "]}}],
            "controls": [
              {"id": "_1", "class": "eigene", "title": "Mit Gliederung",
               "props": [{"name": "label", "value": "Z-01", "class": "andere"}, {"name": "label", "value": "A.1"}],
               "parts": [{"name": "statement", "prose": " Prüfen: ", "parts": [
                 {"name": "item", "props": [{"name": "label", "value": "a."}], "prose": " {{ insert: param, wann }};"},
                 {"name": "item", "props": [{"name": "label", "value": "b."}], "prose": "mit {{ insert: param, spaeter }}."}]}]},
              {"id": "x-2", "title": "Entfallen", "props": [{"name": "status", "value": "withdrawn"}],
               "params": [{"id": "spaeter", "values": ["Beleg", "Zeuge"]}]}]}]}}
        """

    @Test("Bezeichnung, Gliederung, Entfallenes und Parameter an jeder Stelle des Katalogs")
    func otherForms() throws {
        let controls = try OscalCatalog(bytes: Array(Self.forms.utf8)).controls
        let first = controls[0], second = controls[1]
        #expect(first.label == "A.1" && first.kind == "eigene" && !first.isWithdrawn && first.groups.map(\.id) == ["G"])
        #expect(first.statement == "Prüfen:\na. täglich / im Haus;\nb. mit Beleg, Zeuge.")
        #expect(second.label == nil && second.kind == nil && second.isWithdrawn && second.statement.isEmpty)
    }

    @Test("Aus Namen werden beständige UUIDs der Version 5")
    func identities() {
        let uuid = OscalUuid.of("a")
        #expect(uuid == OscalUuid.of("a") && uuid != OscalUuid.of("b") && OscalUuid.isValid(uuid))
        #expect(!OscalUuid.isValid("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"))
    }
}
