// SPDX-License-Identifier: EUPL-1.2

/// A JSON value. There is no null: what is not known is left out (OParl 1.1, null values).
public indirect enum OparlValue: Sendable, Hashable {
    case flag(Bool)
    case number(Int64)
    /// A number that is no integer, as it is to be written.
    case decimal(String)
    case text(String)
    case list([OparlValue])
    /// In the order given.
    case object([OparlMember])

    /// The same values give the same bytes.
    public var json: String {
        var out = ""
        write(&out)
        return out
    }

    public subscript(_ name: String) -> OparlValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    public var string: String? { if case .text(let text) = self { text } else { nil } }
    public var items: [OparlValue] { if case .list(let items) = self { items } else { [] } }
    public var members: [OparlMember] { if case .object(let members) = self { members } else { [] } }

    private func write(_ out: inout String) {
        switch self {
        case .flag(let flag): out += flag ? "true" : "false"
        case .number(let number): out += String(number)
        case .decimal(let text): out += text
        case .text(let text): Self.write(text, &out)
        case .list(let items):
            out += "["
            for (nr, item) in items.enumerated() {
                if nr > 0 { out += "," }
                item.write(&out)
            }
            out += "]"
        case .object(let members):
            out += "{"
            for (nr, member) in members.enumerated() {
                if nr > 0 { out += "," }
                Self.write(member.name, &out)
                out += ":"
                member.value.write(&out)
            }
            out += "}"
        }
    }

    private static func write(_ text: String, _ out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            // Harmless inside a page, too.
            case "<": out += "\\u003c"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}

/// A name with its value.
public struct OparlMember: Sendable, Hashable {
    public let name: String
    public let value: OparlValue

    public init(_ name: String, _ value: OparlValue) {
        self.name = name
        self.value = value
    }
}
