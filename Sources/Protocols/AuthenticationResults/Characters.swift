// SPDX-License-Identifier: EUPL-1.2

/// The classes of bytes the grammar speaks of.
enum Characters {
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

    /// RFC 2045 §5.1 token; RFC 8616 adds UTF-8.
    static func isToken(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !specials.contains(byte)
    }

    /// What stands in an address or a value without quotes as servers write it, also where the grammar wants quotes.
    static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && ![0x3B, 0x28, 0x29, 0x22, 0x5C].contains(byte)
    }

    /// RFC 5321 §4.1.2 Keyword.
    static func isKeyword(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }

    /// Text without line ends and control characters, each of which becomes a blank.
    static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let breaks = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
            result.append(breaks ? " " : scalar)
        }
        return String(result)
    }

    private static let specials = Set("()<>@,;:\\\"/[]?=".utf8)
}
