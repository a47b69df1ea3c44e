// SPDX-License-Identifier: EUPL-1.2

/// A JSON value that loses nothing: members keep their order, numbers their digits. What was read can be written again and is the same value.
public indirect enum JsonValue: Hashable, Sendable {
    case object([JsonMember])
    case array([JsonValue])
    case string(String)
    /// As it stood in the text.
    case number(String)
    case bool(Bool)
    case null

    public static func integer(_ number: some BinaryInteger) -> JsonValue { .number(String(number)) }

    /// An object in the order given.
    public static func object(pairs: [(String, JsonValue)]) -> JsonValue { .object(pairs.map { JsonMember($0.0, $0.1) }) }

    /// The first member of that name.
    public subscript(_ name: String) -> JsonValue? {
        if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
    }

    public var text: String? { if case .string(let text) = self { text } else { nil } }

    /// Items of an array; empty for anything else.
    public var items: [JsonValue] { if case .array(let items) = self { items } else { [] } }

    public var members: [JsonMember] { if case .object(let members) = self { members } else { [] } }

    /// Equal whatever the order of members, as JSON wants it (RFC 8259, 4).
    public func means(_ other: JsonValue) -> Bool {
        switch (self, other) {
        case (.object(let a), .object(let b)):
            guard a.count == b.count else { return false }
            return zip(a.sorted { $0.name < $1.name }, b.sorted { $0.name < $1.name }).allSatisfy {
                $0.name == $1.name && $0.value.means($1.value)
            }
        case (.array(let a), .array(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.means($1) }
        default: return self == other
        }
    }
}

public struct JsonMember: Hashable, Sendable {
    public let name: String
    public let value: JsonValue

    public init(_ name: String, _ value: JsonValue) {
        self.name = name
        self.value = value
    }
}
