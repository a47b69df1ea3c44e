// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

/// Collects the controls of a catalogue, groups within groups and controls within controls.
struct OscalCatalogReader {
    private(set) var controls: [OscalControl] = []
    private var ids: Set<String> = []
    private let limits: OscalLimits
    private let parameters: OscalParameters

    init(_ catalog: JsonValue, _ limits: OscalLimits) throws(OscalError) {
        self.limits = limits
        parameters = try OscalParameters(of: catalog, path: "catalog")
    }

    mutating func group(_ group: JsonValue, groups: [OscalControl.Group], path: String) throws(OscalError) {
        for (nr, inner) in (group["groups"]?.items ?? []).enumerated() {
            let place = "\(path)/groups[\(nr)]"
            guard let title = inner["title"]?.text else { throw .missing(path: "\(place)/title") }
            try self.group(
                inner, groups: groups + [.init(id: inner["id"]?.text ?? title, title: title)], path: place)
        }
        for (nr, control) in (group["controls"]?.items ?? []).enumerated() {
            try self.control(control, groups: groups, parent: nil, path: "\(path)/controls[\(nr)]")
        }
    }

    private mutating func control(
        _ control: JsonValue, groups: [OscalControl.Group], parent: String?, path: String
    ) throws(OscalError) {
        guard let id = control["id"]?.text, !id.isEmpty else { throw .missing(path: "\(path)/id") }
        guard let title = control["title"]?.text, !title.isEmpty else { throw .missing(path: "\(path)/title") }
        guard Self.isToken(id) else { throw .invalid(path: "\(path)/id", value: id) }
        guard ids.insert(id).inserted else { throw .duplicateControl(id) }
        guard controls.count < limits.controls else { throw .tooMany(limit: limits.controls) }
        let parts = control["parts"]?.items ?? []
        let statement = parts.first { $0["name"]?.text == "statement" }
        let guidance = parts.first { $0["name"]?.text == "guidance" }
        var properties: [String: String] = [:]
        for property in (control["props"]?.items ?? []) + (statement?["props"]?.items ?? []) {
            guard let name = property["name"]?.text, let value = property["value"]?.text else { continue }
            properties[name] = properties[name].map { "\($0), \(value)" } ?? value
        }
        controls.append(
            OscalControl(
                id: id, label: Self.label(control), title: title, kind: control["class"]?.text,
                isWithdrawn: properties["status"]?.lowercased() == "withdrawn", groups: groups, parent: parent,
                statement: statement.map(prose) ?? "", statementId: statement?["id"]?.text,
                guidance: guidance.map(prose) ?? "", properties: properties))
        for (nr, inner) in (control["controls"]?.items ?? []).enumerated() {
            try self.control(inner, groups: groups, parent: id, path: "\(path)/controls[\(nr)]")
        }
    }

    /// The publisher's label; one with a class is for another document, such as that of the assessment.
    private static func label(_ value: JsonValue) -> String? {
        value["props"]?.items.first { $0["name"]?.text == "label" && $0["class"] == nil }?["value"]?.text
    }

    /// The text of a part and of the parts within it, a line each, those within behind their own label, such as "a.".
    private func prose(_ part: JsonValue) -> String {
        let own = parameters.filled(part["prose"]?.text ?? "").trimmed
        let inner = (part["parts"]?.items ?? []).map { item in
            [Self.label(item) ?? "", prose(item)].filter { !$0.isEmpty }.joined(separator: " ")
        }
        return ([own] + inner).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A token of OSCAL: a letter or `_` in front, then letters, digits, `.`, `-`, `_`.
    static func isToken(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first == "_" else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || ".-_".contains($0) }
    }
}
