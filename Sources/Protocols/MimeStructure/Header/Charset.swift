// SPDX-License-Identifier: EUPL-1.2

/// The character sets of western European mail. Of others the ASCII in them is kept and the rest marked as lost.
enum Charset {
    /// - Parameter label: in small letters; `nil` for bytes without one, read as UTF-8 (RFC 6532) if they are, else as
    ///   windows-1252, what old mailers put there.
    static func decode(_ bytes: [UInt8], label: String?) -> (text: String, isLossy: Bool) {
        switch label {
        case nil: String(validating: bytes, as: UTF8.self).map { ($0, false) } ?? table(bytes, windows1252)
        case "utf-8", "utf8", "us-ascii", "ascii": utf8(bytes)
        // WHATWG Encoding §4.2: what calls itself Latin 1 is windows-1252, whose extra letters Latin 1 has no use for.
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "windows-1252", "cp1252": table(bytes, windows1252)
        case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9": table(bytes, latin9)
        default: (String(decoding: bytes.flatMap { $0 < 0x80 ? [$0] : lost }, as: UTF8.self), true)
        }
    }

    private static func utf8(_ bytes: [UInt8]) -> (text: String, isLossy: Bool) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
        return (String(decoding: bytes, as: UTF8.self), true)
    }

    private static func table(_ bytes: [UInt8], _ high: (UInt8) -> UInt32?) -> (text: String, isLossy: Bool) {
        var (view, isLossy) = (String.UnicodeScalarView(), false)
        for byte in bytes {
            let scalar = byte < 0x80 ? Unicode.Scalar(byte) : high(byte).flatMap(Unicode.Scalar.init)
            isLossy = isLossy || scalar == nil
            view.append(scalar ?? "\u{FFFD}")
        }
        return (String(view), isLossy)
    }

    private static func windows1252(_ byte: UInt8) -> UInt32? {
        guard byte < 0xA0 else { return UInt32(byte) }
        let scalar = c1[Int(byte) - 0x80]
        return scalar == 0 ? nil : scalar
    }

    /// ISO/IEC 8859-15: eight places differ from Latin 1.
    private static func latin9(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0xA4: 0x20AC
        case 0xA6: 0x0160
        case 0xA8: 0x0161
        case 0xB4: 0x017D
        case 0xB8: 0x017E
        case 0xBC: 0x0152
        case 0xBD: 0x0153
        case 0xBE: 0x0178
        default: UInt32(byte)
        }
    }

    private static let lost = Array("\u{FFFD}".utf8)
    /// 0x80 to 0x9F of windows-1252; five places are empty.
    private static let c1: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}
