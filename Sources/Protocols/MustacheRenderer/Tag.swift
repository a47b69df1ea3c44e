// SPDX-License-Identifier: EUPL-1.2

/// One `{{…}}` of a template's source.
struct Tag {
    enum Kind {
        case variable, unescaped, section, inverted, end, partial, parent, block, comment
    }

    let kind: Kind
    let name: String
    /// Where it stands in the source, with the braces, and with the whole line when it is alone there (Mustache specification,
    /// "standalone lines").
    let range: Range<Int>
    let line: Int

    /// The next tag at or after `start`, `nil` when there is none.
    static func next(in source: [UInt8], from start: Int, line: inout Int, template: String) throws(TemplateError) -> Tag? {
        guard let open = find("{{", in: source, from: start) else { return nil }
        line += source[start..<open].count { $0 == newline }
        let triple = open + 2 < source.count && source[open + 2] == UInt8(ascii: "{")
        guard let close = find(triple ? "}}}" : "}}", in: source, from: open + 2) else {
            throw TemplateError(template: template, line: line, reason: .unclosedTag)
        }
        let end = close + (triple ? 3 : 2)
        let inner = String(decoding: source[(open + (triple ? 3 : 2))..<close], as: UTF8.self).trimmed
        let (kind, name) = triple ? (.unescaped, inner) : split(inner)
        guard let kind, kind == .comment || isName(name) else {
            throw TemplateError(template: template, line: line, reason: .unknownTag(inner))
        }
        let alone = kind == .variable || kind == .unescaped ? nil : wholeLine(open..<end, in: source)
        let tag = Tag(kind: kind, name: name, range: alone ?? open..<end, line: line)
        line += source[open..<tag.range.upperBound].count { $0 == newline }
        return tag
    }

    private static let newline = UInt8(ascii: "\n")

    private static func split(_ inner: String) -> (Kind?, String) {
        guard let sign = inner.first else { return (nil, "") }
        let rest = String(inner.dropFirst()).trimmed
        switch sign {
        case "#": return (.section, rest)
        case "^": return (.inverted, rest)
        case "/": return (.end, rest)
        case ">": return (.partial, rest)
        case "<": return (.parent, rest)
        case "$": return (.block, rest)
        case "!": return (.comment, "")
        case "&": return (.unescaped, rest)
        default: return (.variable, inner)
        }
    }

    /// Letters, digits and what joins them; no spaces, no functions.
    private static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte >= 128 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
                    || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || "._-/".utf8.contains(byte)
            }
    }

    /// The line that holds nothing but the tag, with its end.
    private static func wholeLine(_ range: Range<Int>, in source: [UInt8]) -> Range<Int>? {
        var start = range.lowerBound
        while start > 0, isBlank(source[start - 1]) { start -= 1 }
        guard start == 0 || source[start - 1] == newline else { return nil }
        var end = range.upperBound
        while end < source.count, isBlank(source[end]) { end += 1 }
        guard end == source.count || source[end] == newline else { return nil }
        return start..<min(end + 1, source.count)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    private static func find(_ mark: StaticString, in source: [UInt8], from start: Int) -> Int? {
        let length = mark.utf8CodeUnitCount
        guard source.count - start >= length else { return nil }
        return (start...(source.count - length)).first { at in
            (0..<length).allSatisfy { source[at + $0] == mark.utf8Start[$0] }
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
