// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

/// The parameters of a catalogue, wherever in it they are defined: their names hold for all of it.
struct OscalParameters {
    /// Values name parameters of their own at most this deep; a circle ends here too.
    private static let depth = 3
    /// What values grow to at most by the values within them.
    private static let longest = 2_000

    private var values: [String: String] = [:]

    init(_ values: [String: String]) {
        self.values = values
        settle()
    }

    /// - Throws: `OscalError.missing` for a parameter without `id`.
    init(of catalog: JsonValue, path: String) throws(OscalError) {
        try collect(catalog, path: path)
        settle()
    }

    private mutating func collect(_ value: JsonValue, path: String) throws(OscalError) {
        for parameter in value["params"]?.items ?? [] {
            guard let name = parameter["id"]?.text else { throw .missing(path: "\(path)/params/id") }
            values[name] = Self.value(of: parameter)
        }
        for list in ["groups", "controls"] {
            for (nr, inner) in (value[list]?.items ?? []).enumerated() {
                try collect(inner, path: "\(path)/\(list)[\(nr)]")
            }
        }
    }

    private static func value(of parameter: JsonValue) -> String {
        let values = parameter["values"]?.items.compactMap(\.text) ?? []
        if !values.isEmpty { return values.joined(separator: ", ") }
        let choices = parameter["select"]?["choice"]?.items.compactMap { $0.text?.trimmed } ?? []
        return parameter["label"]?.text ?? (choices.isEmpty ? "…" : choices.joined(separator: " / "))
    }

    private mutating func settle() {
        for _ in 0..<Self.depth {
            let named = values.filter { $0.value.contains("{{") }
            guard !named.isEmpty else { return }
            let before = self
            for (name, value) in named {
                let longer = before.filled(value)
                if longer.utf8.count <= Self.longest { values[name] = longer }
            }
        }
    }

    /// Puts values where `{{ insert: param, name }}` stands; what is not known stays as it is.
    func filled(_ text: String) -> String {
        var result = "", rest = Substring(text)
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            let inside = rest[start.upperBound..<end.lowerBound].split(whereSeparator: { $0 == "," || $0.isWhitespace })
            let value = inside.first == "insert:" && inside.count == 3 ? values[String(inside[2])] : nil
            result += rest[..<start.lowerBound] + (value ?? String(rest[start.lowerBound..<end.upperBound]))
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}

extension String {
    /// Without white space around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
