// SPDX-License-Identifier: EUPL-1.2

extension OscalJson {
    /// Reads JSON text (RFC 8259); stricter only in that a name occurs once in an object.
    public init(bytes: [UInt8], limits: OscalLimits = OscalLimits()) throws(OscalError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        var reader = OscalJsonReader(bytes, limits)
        self = try reader.document()
    }
}

struct OscalJsonReader {
    private let bytes: [UInt8]
    private let limits: OscalLimits
    private var at = 0
    private var values = 0

    init(_ bytes: [UInt8], _ limits: OscalLimits) {
        self.bytes = bytes
        self.limits = limits
        // A mark of the order of bytes is tolerated (RFC 8259, 8.1).
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    mutating func document() throws(OscalError) -> OscalJson {
        let value = try value(depth: 0)
        space()
        guard at == bytes.count else { throw malformed("end of text") }
        return value
    }

    private var line: Int { bytes[..<min(at, bytes.count)].reduce(into: 1) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 } }
    private func malformed(_ expected: String) -> OscalError { .malformed(line: line, expected: expected) }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func space() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(OscalError) -> OscalJson {
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

    private mutating func word(_ word: StaticString, _ value: OscalJson) throws(OscalError) -> OscalJson {
        let text = Array("\(word)".utf8)
        guard bytes[at...].starts(with: text) else { throw malformed("\(word)") }
        at += text.count
        return value
    }

    private mutating func object(_ depth: Int) throws(OscalError) -> OscalJson {
        at += 1
        var members: [OscalMember] = [], names: Set<String> = []
        space()
        if take("}") { return .object([]) }
        repeat {
            space()
            guard next == UInt8(ascii: "\"") else { throw malformed("a name in quotes") }
            let name = try string()
            guard names.insert(name).inserted else { throw .duplicateName(line: line, name: name) }
            space()
            guard take(":") else { throw malformed(":") }
            members.append(OscalMember(name, try value(depth: depth + 1)))
            space()
        } while take(",")
        guard take("}") else { throw malformed("} or ,") }
        return .object(members)
    }

    private mutating func array(_ depth: Int) throws(OscalError) -> OscalJson {
        at += 1
        var items: [OscalJson] = []
        space()
        if take("]") { return .array([]) }
        repeat {
            items.append(try value(depth: depth + 1))
            space()
        } while take(",")
        guard take("]") else { throw malformed("] or ,") }
        return .array(items)
    }

    private mutating func number() throws(OscalError) -> String {
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

    private mutating func string() throws(OscalError) -> String {
        at += 1
        var text: [UInt8] = []
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw .notUtf8 }
                return string
            case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
            case 0..<0x20: throw malformed("no control character in a text")
            default: text.append(byte)
            }
        }
        throw malformed("\"")
    }

    private mutating func escape() throws(OscalError) -> Unicode.Scalar {
        guard let byte = next else { throw malformed("an escape") }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let high = try hex()
            if let scalar = Unicode.Scalar(high) { return scalar }
            // The two halves of a character beyond the first plane.
            guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else { throw malformed("a pair of surrogates") }
            let low = try hex()
            guard (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            else { throw malformed("a pair of surrogates") }
            return scalar
        default: throw malformed("a known escape")
        }
    }

    private mutating func hex() throws(OscalError) -> UInt32 {
        guard at + 4 <= bytes.count, let text = String(validating: bytes[at..<at + 4], as: UTF8.self),
            text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16)
        else { throw malformed("four hexadecimal digits") }
        at += 4
        return value
    }
}
