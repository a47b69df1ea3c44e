// SPDX-License-Identifier: EUPL-1.2

/// A text between quotation marks (RFC 8259 §7). Half of a surrogate pair and broken UTF-8 are no text.
struct JsonText {
    private let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], ab position: Int) {
        self.bytes = bytes
        self.position = position
    }

    mutating func lies() -> String? {
        guard position < bytes.count, bytes[position] == 0x22 else { return nil }
        position += 1
        var inhalt: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case 0x22: return String(validating: inhalt, as: UTF8.self)
            case 0x5C:
                guard let zeichen = maskiert() else { return nil }
                inhalt += String(Character(zeichen)).utf8
            case 0..<0x20: return nil
            default: inhalt.append(byte)
            }
        }
        return nil
    }

    private mutating func maskiert() -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75: return zeichen()
        default: return nil
        }
    }

    private mutating func zeichen() -> Unicode.Scalar? {
        guard let erste = einheit() else { return nil }
        guard (0xD800..<0xDC00).contains(erste) else { return Unicode.Scalar(erste) }
        guard bytes[position...].starts(with: [0x5C, 0x75]) else { return nil }
        position += 2
        guard let zweite = einheit(), (0xDC00..<0xE000).contains(zweite) else { return nil }
        return Unicode.Scalar(0x10000 + (erste - 0xD800) << 10 + (zweite - 0xDC00))
    }

    private mutating func einheit() -> UInt32? {
        guard bytes.count - position >= 4 else { return nil }
        let ziffern = bytes[position..<position + 4]
        let istZiffer = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
        }
        guard ziffern.allSatisfy(istZiffer) else { return nil }
        position += 4
        return UInt32(String(decoding: ziffern, as: UTF8.self), radix: 16)
    }
}
