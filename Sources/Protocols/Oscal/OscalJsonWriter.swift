// SPDX-License-Identifier: EUPL-1.2

extension OscalJson {
    /// JSON text in UTF-8, two blanks a level, as the publishers of catalogues write it.
    public var bytes: [UInt8] {
        var text: [UInt8] = []
        write(into: &text, level: 0)
        text.append(UInt8(ascii: "\n"))
        return text
    }

    private func write(into text: inout [UInt8], level: Int) {
        switch self {
        case .object(let members):
            Self.list(members, "{", "}", into: &text, level: level) { member, text in
                Self.quote(member.name, into: &text)
                text += Array(": ".utf8)
                member.value.write(into: &text, level: level + 1)
            }
        case .array(let items):
            Self.list(items, "[", "]", into: &text, level: level) { item, text in item.write(into: &text, level: level + 1) }
        case .string(let string): Self.quote(string, into: &text)
        case .number(let digits): text += Array(digits.utf8)
        case .bool(let value): text += Array((value ? "true" : "false").utf8)
        case .null: text += Array("null".utf8)
        }
    }

    private static func list<T>(
        _ list: [T], _ open: Unicode.Scalar, _ close: Unicode.Scalar, into text: inout [UInt8], level: Int,
        _ one: (T, inout [UInt8]) -> Void
    ) {
        text.append(UInt8(ascii: open))
        for (nr, item) in list.enumerated() {
            text += Array((nr == 0 ? "\n" : ",\n").utf8) + [UInt8](repeating: 0x20, count: 2 * (level + 1))
            one(item, &text)
        }
        if !list.isEmpty { text += [0x0A] + [UInt8](repeating: 0x20, count: 2 * level) }
        text.append(UInt8(ascii: close))
    }

    private static func quote(_ string: String, into text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): text += Array("\\\"".utf8)
            case UInt8(ascii: "\\"): text += Array("\\\\".utf8)
            case 0x0A: text += Array("\\n".utf8)
            case 0x0D: text += Array("\\r".utf8)
            case 0x09: text += Array("\\t".utf8)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                text += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }
}
