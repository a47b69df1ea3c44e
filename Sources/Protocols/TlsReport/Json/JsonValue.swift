// SPDX-License-Identifier: EUPL-1.2

/// RFC 8259. Numbers stay as they stand, so that none is rounded.
enum JsonValue: Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JsonValue])
    case object([String: JsonValue])

    var members: [String: JsonValue]? { if case .object(let members) = self { members } else { nil } }
    var elements: [JsonValue]? { if case .array(let elements) = self { elements } else { nil } }
    var text: String? { if case .string(let text) = self { text } else { nil } }

    /// A whole number that is not negative.
    var count: Int? {
        guard case .number(let digits) = self, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits)
    }
}
