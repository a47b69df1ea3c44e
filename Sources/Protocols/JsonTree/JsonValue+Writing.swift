// SPDX-License-Identifier: EUPL-1.2

/// The same value gives the same text.
extension JsonValue {
    /// JSON text in one line, harmless inside a page.
    public var line: String {
        var text: [UInt8] = []
        write(into: &text, level: nil)
        return String(decoding: text, as: UTF8.self)
    }

    /// JSON text in UTF-8, two blanks a level, as the publishers of catalogues write it.
    public var bytes: [UInt8] {
        var text: [UInt8] = []
        write(into: &text, level: 0)
        text.append(UInt8(ascii: "\n"))
        return text
    }

    /// - Parameter level: `nil` writes one line.
    private func write(into text: inout [UInt8], level: Int?) {
        switch self {
        case .object(let members):
            Self.list(members, "{", "}", into: &text, level: level) { member, text in
                JsonString.quote(member.name, inPage: level == nil, into: &text)
                text += Array((level == nil ? ":" : ": ").utf8)
                member.value.write(into: &text, level: level.map { $0 + 1 })
            }
        case .array(let items):
            Self.list(items, "[", "]", into: &text, level: level) { $0.write(into: &$1, level: level.map { $0 + 1 }) }
        case .string(let string): JsonString.quote(string, inPage: level == nil, into: &text)
        case .number(let digits): text += Array(digits.utf8)
        case .bool(let value): text += Array((value ? "true" : "false").utf8)
        case .null: text += Array("null".utf8)
        }
    }

    private static func list<T>(
        _ list: [T], _ open: Unicode.Scalar, _ close: Unicode.Scalar, into text: inout [UInt8], level: Int?,
        _ one: (T, inout [UInt8]) -> Void
    ) {
        func newLine(_ level: Int?) { if let level { text += [0x0A] + [UInt8](repeating: 0x20, count: 2 * level) } }
        text.append(UInt8(ascii: open))
        for (nr, item) in list.enumerated() {
            if nr > 0 { text.append(UInt8(ascii: ",")) }
            newLine(level.map { $0 + 1 })
            one(item, &text)
        }
        if !list.isEmpty { newLine(level) }
        text.append(UInt8(ascii: close))
    }
}
