// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

/// Collects the controls of a catalogue, groups within groups and controls within controls.
struct OscalCatalogReader {
    private(set) var controls: [OscalControl] = []
    private var ids: Set<String> = []
    private let limits: OscalLimits

    init(_ limits: OscalLimits) { self.limits = limits }

    mutating func group(_ group: JsonValue, groups: [OscalControl.Group], path: String) throws(OscalError) {
        for (nr, inner) in (group["groups"]?.items ?? []).enumerated() {
            let place = "\(path)/groups[\(nr)]"
            guard let title = inner["title"]?.text else { throw .missing(path: "\(place)/title") }
            try self.group(
                inner, groups: groups + [.init(id: inner["id"]?.text ?? title, title: title)], path: place)
        }
        for (nr, control) in (group["controls"]?.items ?? []).enumerated() {
            try self.control(control, groups: groups, parent: nil, parameters: [:], path: "\(path)/controls[\(nr)]")
        }
    }

    private mutating func control(
        _ control: JsonValue, groups: [OscalControl.Group], parent: String?, parameters: [String: String], path: String
    ) throws(OscalError) {
        guard let id = control["id"]?.text, !id.isEmpty else { throw .missing(path: "\(path)/id") }
        guard let title = control["title"]?.text, !title.isEmpty else { throw .missing(path: "\(path)/title") }
        guard Self.isToken(id) else { throw .invalid(path: "\(path)/id", value: id) }
        guard ids.insert(id).inserted else { throw .duplicateControl(id) }
        guard controls.count < limits.controls else { throw .tooMany(limit: limits.controls) }
        var known = parameters
        for parameter in control["params"]?.items ?? [] {
            guard let name = parameter["id"]?.text else { throw .missing(path: "\(path)/params/id") }
            known[name] = Self.value(of: parameter)
        }
        let parts = control["parts"]?.items ?? []
        let statement = parts.first { $0["name"]?.text == "statement" }
        var properties: [String: String] = [:]
        for property in (control["props"]?.items ?? []) + (statement?["props"]?.items ?? []) {
            guard let name = property["name"]?.text, let value = property["value"]?.text else { continue }
            properties[name] = properties[name].map { "\($0), \(value)" } ?? value
        }
        controls.append(
            OscalControl(
                id: id, title: title, groups: groups, parent: parent, statement: Self.prose(statement, known),
                statementId: statement?["id"]?.text,
                guidance: Self.prose(parts.first { $0["name"]?.text == "guidance" }, known), properties: properties))
        for (nr, inner) in (control["controls"]?.items ?? []).enumerated() {
            try self.control(inner, groups: groups, parent: id, parameters: known, path: "\(path)/controls[\(nr)]")
        }
    }

    private static func value(of parameter: JsonValue) -> String {
        let values = parameter["values"]?.items.compactMap(\.text) ?? []
        if !values.isEmpty { return values.joined(separator: ", ") }
        return parameter["label"]?.text ?? parameter["select"]?["choice"]?.items.compactMap(\.text).joined(separator: " / ")
            ?? "…"
    }

    /// The text of a part and of the parts within it.
    private static func prose(_ part: JsonValue?, _ parameters: [String: String]) -> String {
        guard let part else { return "" }
        let own = filled(part["prose"]?.text ?? "", parameters)
        let inner = (part["parts"]?.items ?? []).map { prose($0, parameters) }
        return ([own] + inner).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Puts values where `{{ insert: param, name }}` stands; what is not known stays as it is.
    static func filled(_ text: String, _ parameters: [String: String]) -> String {
        var result = "", rest = Substring(text)
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            let inside = rest[start.upperBound..<end.lowerBound].split(whereSeparator: { $0 == "," || $0.isWhitespace })
            let value = inside.first == "insert:" && inside.count == 3 ? parameters[String(inside[2])] : nil
            result += rest[..<start.lowerBound] + (value ?? String(rest[start.lowerBound..<end.upperBound]))
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// A token of OSCAL: a letter or `_` in front, then letters, digits, `.`, `-`, `_`.
    static func isToken(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first == "_" else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || ".-_".contains($0) }
    }
}
