// SPDX-License-Identifier: EUPL-1.2

/// A text between quotation marks (RFC 8259 §7). Half of a surrogate pair is no character and is refused.
struct JsonString {
    private let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], from position: Int) {
        self.bytes = bytes
        self.position = position
    }

    mutating func read() throws(TlsReportError) -> String {
        guard position < bytes.count, bytes[position] == 0x22 else { throw .malformed }
        position += 1
        var result: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case 0x22:
                guard let text = String(validating: result, as: UTF8.self) else { throw .malformed }
                return text
            case 0x5C: result += String(Character(try escape())).utf8
            case 0..<0x20: throw .malformed
            default: result.append(byte)
            }
        }
        throw .malformed
    }

    private mutating func escape() throws(TlsReportError) -> Unicode.Scalar {
        guard position < bytes.count else { throw .malformed }
        let byte = bytes[position]
        position += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75: return try scalar()
        default: throw .malformed
        }
    }

    private mutating func scalar() throws(TlsReportError) -> Unicode.Scalar {
        let first = try unit()
        guard (0xD800..<0xDC00).contains(first) else {
            guard let scalar = Unicode.Scalar(first) else { throw .malformed }
            return scalar
        }
        guard bytes[position...].starts(with: [0x5C, 0x75]) else { throw .malformed }
        position += 2
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw .malformed }
        return scalar
    }

    private mutating func unit() throws(TlsReportError) -> UInt32 {
        guard bytes.count - position >= 4 else { throw .malformed }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: throw .malformed
            }
        }
        position += 4
        return value
    }
}
