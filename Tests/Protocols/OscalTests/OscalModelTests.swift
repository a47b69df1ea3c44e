// SPDX-License-Identifier: EUPL-1.2
import JsonTree
import Testing

@testable import Oscal

@Suite("Modelle in OSCAL")
struct OscalModelTests {
    static let impact = OscalSystem.Impact(confidentiality: "hoch", integrity: "normal", availability: "normal")

    static func system(checks: Int = 3, measures: Int = 1) -> OscalSystem {
        let states: [OscalCheck.State] = [.implemented, .missing, .open, .partial, .notApplicable]
        return OscalSystem(
            id: "s", title: "Bürgerbüro", description: "", organisation: "Stadt", modified: "2026-05-04T08:00:00Z",
            namespace: "https://example.org/oscal",
            components: [.init(id: "k", type: "software", title: "Fach", description: "x", impact: impact)],
            catalogs: [.init(id: "c", title: "Katalog", href: "https://example.org/c.json")],
            checks: (0..<checks).map {
                OscalCheck(
                    id: "p\($0)", catalog: "c", control: "A.\($0)", statementId: $0 == 0 ? "A.0_stm" : nil, title: "A",
                    component: "k",
                    state: states[$0 % 5], reason: "", by: "", at: states[$0 % 5] == .open ? nil : "2026-05-04T08:00:00Z",
                    evidence: nil)
            },
            risks: [
                .init(id: "r", title: "Ausfall", statement: "x", likelihood: "selten", impact: "begrenzt", status: "open")
            ],
            measures: (0..<measures).map {
                .init(id: "m\($0)", title: "M", description: "x", due: "2026-06-01T00:00:00Z", done: false, risk: "r")
            }, impact: impact)
    }

    /// All values of members of that name, wherever they stand.
    static func all(_ name: String, in json: JsonValue) -> [String] {
        json.members.flatMap { ($0.name == name ? [$0.value.text].compactMap(\.self) : []) + all(name, in: $0.value) }
            + json.items.flatMap { all(name, in: $0) }
    }

    @Test("Jedes Modell hat eigene, gültige Kennungen und nie leere Listen oder Texte", arguments: OscalModel.allCases)
    func valid(model: OscalModel) throws {
        let json = try #require(Self.system(checks: 5).document(model))
        let uuids = Self.all("uuid", in: json)
        #expect(Set(uuids).count == uuids.count && uuids.allSatisfy(OscalUuid.isValid))
        let text = String(decoding: json.bytes, as: UTF8.self)
        #expect(!text.contains("[]") && !text.contains("\"\"") && !text.contains("{}"))
    }

    @Test("Was ungeprüft ist, hat keinen Befund; entbehrlich gilt als erfüllt, fehlend nicht")
    func findings() throws {
        let json = try #require(Self.system(checks: 5).document(.results))
        let findings = json["assessment-results"]?["results"]?.items.first?["findings"]?.items ?? []
        let states = findings.compactMap { $0["target"]?["status"]?["state"]?.text }
        #expect(states == ["satisfied", "not-satisfied", "not-satisfied", "satisfied"])
        #expect(findings.first?["target"]?["type"]?.text == "statement-id")
    }

    @Test("Ohne Anforderung gibt es kein Sicherheitskonzept, ohne Maßnahme keinen Maßnahmenplan")
    func empty() {
        #expect(Self.system(checks: 0).document(.plan) == nil && Self.system(measures: 0).document(.poam) == nil)
        #expect(Self.system(checks: 0).document(.poam) != nil)
    }
}
