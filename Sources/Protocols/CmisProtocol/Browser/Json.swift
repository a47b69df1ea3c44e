// SPDX-License-Identifier: EUPL-1.2

/// A JSON value that is written.
public enum Json: Sendable {
    case null
    case flag(Bool)
    case number(Int64)
    case text(String)
    case list([Json])
    /// In the order given.
    case object([(String, Json)])

    public var text: String {
        var out = ""
        write(&out)
        return out
    }

    private func write(_ out: inout String) {
        switch self {
        case .null: out += "null"
        case .flag(let flag): out += flag ? "true" : "false"
        case .number(let number): out += String(number)
        case .text(let text): Self.write(text, &out)
        case .list(let list):
            out += "["
            for (nr, value) in list.enumerated() {
                if nr > 0 { out += "," }
                value.write(&out)
            }
            out += "]"
        case .object(let pairs):
            out += "{"
            for (nr, (name, value)) in pairs.enumerated() {
                if nr > 0 { out += "," }
                Self.write(name, &out)
                out += ":"
                value.write(&out)
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
