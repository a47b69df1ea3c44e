// SPDX-License-Identifier: EUPL-1.2
public import JsonTree

/// The models of OSCAL that a system is written in, in the order in which they rest on each other.
public enum OscalModel: String, Sendable, CaseIterable {
    case profile
    case componentDefinition = "component-definition"
    case plan = "system-security-plan"
    case assessmentPlan = "assessment-plan"
    case results = "assessment-results"
    case poam = "plan-of-action-and-milestones"

    public static let version = "1.1.3"
}

extension OscalSystem {
    /// Writes the system in one model.
    /// - Returns: `nil` where OSCAL does not allow the model without what the system does not have yet: controls, or measures.
    public func document(_ model: OscalModel) -> JsonValue? {
        if model == .poam { guard !measures.isEmpty else { return nil } } else { guard !checks.isEmpty else { return nil } }
        let body =
            switch model {
            case .profile: profile
            case .componentDefinition: componentDefinition
            case .plan: securityPlan
            case .assessmentPlan: assessmentPlan
            case .results: results
            case .poam: planOfAction
            }
        let kopf: [JsonMember?] = [
            .text("uuid", uuid(model.rawValue)), .of("metadata", metadata(model)),
        ]
        return .object([JsonMember(model.rawValue, .fields(kopf + body))])
    }

    func uuid(_ name: String) -> String { OscalUuid.of("\(id)/\(name)") }
    var party: String { uuid("party") }

    private func metadata(_ model: OscalModel) -> JsonValue {
        .fields([
            .text("title", "\(title): \(model.rawValue)"), .text("last-modified", modified), .text("version", modified),
            .text("oscal-version", OscalModel.version),
            .list("roles", [.fields([.text("id", Self.role), .text("title", "Informationssicherheit")])]),
            .list(
                "parties",
                [.fields([.text("uuid", party), .text("type", "organization"), .text("name", organisation)])]),
            .list("responsible-parties", [.fields([.text("role-id", Self.role), .list("party-uuids", [.string(party)])])]),
        ])
    }

    static let role = "information-security"

    /// Where another model of the same system is found.
    func reference(_ model: OscalModel) -> JsonValue { .fields([.text("href", "\(model.rawValue).json")]) }

    /// Controls in the order in which they first occur, each once.
    func controls(of catalog: String? = nil) -> [String] {
        var seen: Set<String> = []
        return checks.filter { catalog == nil || $0.catalog == catalog }.map(\.control).filter { seen.insert($0).inserted }
    }

    func property(_ name: String, _ value: String) -> JsonValue {
        // A value is one line that begins and ends with ink.
        let line = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return .fields([
            .text("name", name), .text("ns", namespace), .text("value", line.isEmpty ? "–" : line),
        ])
    }
}

extension JsonMember {
    /// `nil` for an empty text, which OSCAL does not have.
    static func text(_ name: String, _ text: String?) -> JsonMember? {
        text.flatMap { $0.isEmpty ? nil : JsonMember(name, .string($0)) }
    }
    /// `nil` for an empty list, which OSCAL does not have.
    static func list(_ name: String, _ items: [JsonValue]) -> JsonMember? {
        items.isEmpty ? nil : JsonMember(name, .array(items))
    }
    static func of(_ name: String, _ value: JsonValue) -> JsonMember? { JsonMember(name, value) }
}

extension JsonValue {
    static func fields(_ members: [JsonMember?]) -> JsonValue { .object(members.compactMap(\.self)) }
}
