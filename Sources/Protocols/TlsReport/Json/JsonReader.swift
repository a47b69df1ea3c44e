// SPDX-License-Identifier: EUPL-1.2

/// Reads one document in one pass. A name twice in an object is refused: readers disagree on which counts.
struct JsonReader {
    private let bytes: [UInt8]
    private let depth: Int
    private var position = 0

    static func read(_ bytes: [UInt8], depth: Int) throws(TlsReportError) -> JsonValue {
        var reader = JsonReader(bytes: bytes, depth: depth)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        let value = try reader.value(reader.depth)
        reader.blanks()
        guard reader.position == bytes.count else { throw .malformed }
        return value
    }

    private init(bytes: [UInt8], depth: Int) {
        self.bytes = bytes
        self.depth = depth
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func blanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        blanks()
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func value(_ left: Int) throws(TlsReportError) -> JsonValue {
        blanks()
        switch next {
        case 0x7B: return try object(left)
        case 0x5B: return try array(left)
        case 0x22: return .string(try string())
        case 0x74: return try word("true", .bool(true))
        case 0x66: return try word("false", .bool(false))
        case 0x6E: return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(_ left: Int) throws(TlsReportError) -> JsonValue {
        guard left > 0 else { throw .nestedTooDeep }
        position += 1
        var members: [String: JsonValue] = [:]
        if take(0x7D) { return .object(members) }
        repeat {
            blanks()
            let name = try string()
            guard take(0x3A), members.updateValue(try value(left - 1), forKey: name) == nil else { throw .malformed }
        } while take(0x2C)
        guard take(0x7D) else { throw .malformed }
        return .object(members)
    }

    private mutating func array(_ left: Int) throws(TlsReportError) -> JsonValue {
        guard left > 0 else { throw .nestedTooDeep }
        position += 1
        var elements: [JsonValue] = []
        if take(0x5D) { return .array(elements) }
        repeat { elements.append(try value(left - 1)) } while take(0x2C)
        guard take(0x5D) else { throw .malformed }
        return .array(elements)
    }

    private mutating func word(_ text: String, _ value: JsonValue) throws(TlsReportError) -> JsonValue {
        guard bytes[position...].starts(with: text.utf8) else { throw .malformed }
        position += text.utf8.count
        return value
    }

    private mutating func number() throws(TlsReportError) -> JsonValue {
        let start = position
        if next == 0x2D { position += 1 }
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[position - whole] != 0x30 else { throw .malformed }
        if next == 0x2E {
            position += 1
            guard digits() > 0 else { throw .malformed }
        }
        if next == 0x65 || next == 0x45 {
            position += 1
            if next == 0x2B || next == 0x2D { position += 1 }
            guard digits() > 0 else { throw .malformed }
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func string() throws(TlsReportError) -> String {
        var scanner = JsonString(bytes, from: position)
        let text = try scanner.read()
        position = scanner.position
        return text
    }
}
