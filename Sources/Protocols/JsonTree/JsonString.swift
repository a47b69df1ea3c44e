// SPDX-License-Identifier: EUPL-1.2

/// A text between quotation marks (RFC 8259 §7).
public struct JsonString: Sendable {
    private let bytes: [UInt8]
    /// Behind what was read; where it stumbled, behind that.
    public private(set) var position: Int

    /// - Parameter position: of the first quotation mark.
    public init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// Half of a surrogate pair, a control character and broken UTF-8 are no text.
    public mutating func read() throws(JsonStringError) -> String {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw .malformed("\"") }
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw .notUtf8 }
                return string
            case UInt8(ascii: "\\"): text += String(Character(try escape())).utf8
            case 0..<0x20: throw .malformed("no control character in a text")
            default: text.append(byte)
            }
        }
        throw .malformed("\"")
    }

    private mutating func escape() throws(JsonStringError) -> Unicode.Scalar {
        guard position < bytes.count else { throw .malformed("an escape") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar()
        default: throw .malformed("a known escape")
        }
    }

    /// A character beyond the first plane comes in two halves.
    private mutating func scalar() throws(JsonStringError) -> Unicode.Scalar {
        let high = try unit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, bytes[position...].starts(with: [0x5C, 0x75]) else { throw .malformed("a pair of surrogates") }
        position += 2
        let low = try unit()
        guard (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw .malformed("a pair of surrogates") }
        return scalar
    }

    private mutating func unit() throws(JsonStringError) -> UInt32 {
        guard bytes.count - position >= 4 else { throw .malformed("four hexadecimal digits") }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: throw .malformed("four hexadecimal digits")
            }
        }
        position += 4
        return value
    }
}

/// Why a text between quotation marks is none.
public enum JsonStringError: Error, Hashable, Sendable {
    case notUtf8
    /// What should have stood there.
    case malformed(String)
}

extension JsonString {
    /// Writes a text with its quotation marks.
    /// - Parameter inPage: `<` is escaped as well, so that the text is harmless inside a page.
    public static func quote(_ text: String, inPage: Bool = false, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += [0x5C, UInt8(ascii: "\"")]
            case UInt8(ascii: "\\"): out += [0x5C, 0x5C]
            case 0x0A: out += [0x5C, UInt8(ascii: "n")]
            case 0x0D: out += [0x5C, UInt8(ascii: "r")]
            case 0x09: out += [0x5C, UInt8(ascii: "t")]
            case UInt8(ascii: "<") where inPage: hexadecimal(byte, into: &out)
            case 0..<0x20: hexadecimal(byte, into: &out)
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func hexadecimal(_ byte: UInt8, into out: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
