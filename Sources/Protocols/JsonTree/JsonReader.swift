// SPDX-License-Identifier: EUPL-1.2

extension JsonValue {
    /// Reads JSON text (RFC 8259); stricter only in that a name occurs once in an object.
    public init(bytes: [UInt8], limits: JsonLimits = JsonLimits()) throws(JsonError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        var reader = JsonReader(bytes, limits)
        self = try reader.document()
    }
}

struct JsonReader {
    private let bytes: [UInt8]
    private let limits: JsonLimits
    private var at = 0
    private var values = 0

    init(_ bytes: [UInt8], _ limits: JsonLimits) {
        self.bytes = bytes
        self.limits = limits
        // A mark of the order of bytes is tolerated (RFC 8259, 8.1).
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    mutating func document() throws(JsonError) -> JsonValue {
        let value = try value(depth: 0)
        space()
        guard at == bytes.count else { throw malformed("end of text") }
        return value
    }

    private var line: Int { bytes[..<min(at, bytes.count)].reduce(into: 1) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 } }
    private func malformed(_ expected: String) -> JsonError { .malformed(line: line, expected: expected) }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func space() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(JsonError) -> JsonValue {
        guard depth <= limits.depth else { throw .tooDeep(line: line, limit: limits.depth) }
        values += 1
        guard values <= limits.values else { throw .tooMany(limit: limits.values) }
        space()
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ value: JsonValue) throws(JsonError) -> JsonValue {
        let text = Array("\(word)".utf8)
        guard bytes[at...].starts(with: text) else { throw malformed("\(word)") }
        at += text.count
        return value
    }

    private mutating func object(_ depth: Int) throws(JsonError) -> JsonValue {
        at += 1
        var members: [JsonMember] = [], names: Set<String> = []
        space()
        if take("}") { return .object([]) }
        repeat {
            space()
            guard next == UInt8(ascii: "\"") else { throw malformed("a name in quotes") }
            let name = try string()
            guard names.insert(name).inserted else { throw .duplicateName(line: line, name: name) }
            space()
            guard take(":") else { throw malformed(":") }
            members.append(JsonMember(name, try value(depth: depth + 1)))
            space()
        } while take(",")
        guard take("}") else { throw malformed("} or ,") }
        return .object(members)
    }

    private mutating func array(_ depth: Int) throws(JsonError) -> JsonValue {
        at += 1
        var items: [JsonValue] = []
        space()
        if take("]") { return .array([]) }
        repeat {
            items.append(try value(depth: depth + 1))
            space()
        } while take(",")
        guard take("]") else { throw malformed("] or ,") }
        return .array(items)
    }

    private mutating func number() throws(JsonError) -> String {
        let start = at
        func digit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        _ = take("-")
        let first = next
        guard digit(first) else { throw malformed("a value") }
        at += 1
        if first != UInt8(ascii: "0") { while digit(next) { at += 1 } }
        if take(".") {
            guard digit(next) else { throw malformed("a digit") }
            while digit(next) { at += 1 }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            at += 1
            if !take("+") { _ = take("-") }
            guard digit(next) else { throw malformed("a digit") }
            while digit(next) { at += 1 }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func string() throws(JsonError) -> String {
        var string = JsonString(bytes, at: at)
        do {
            let text = try string.read()
            at = string.position
            return text
        } catch {
            at = string.position
            switch error {
            case .notUtf8: throw .notUtf8(line: line)
            case .malformed(let expected): throw malformed(expected)
            }
        }
    }
}
