// SPDX-License-Identifier: EUPL-1.2

/// The character sets German mail comes in. Others are shown as far as ASCII goes, with a doubt.
enum Charset {
    /// - Returns: the text, and whether the set was known.
    static func decode(_ bytes: some Collection<UInt8>, _ name: String?) -> (text: String, known: Bool) {
        switch lower(name ?? "") {
        case "", "us-ascii", "ascii", "utf-8", "utf8":
            // Senders that name no set, or the wrong one, mostly mean Windows-1252.
            if let text = String(validating: bytes, as: UTF8.self) { return (text, true) }
            return (windows(bytes), true)
        case "iso-8859-1", "latin1", "iso_8859-1", "windows-1252", "cp1252": return (windows(bytes), true)
        case "iso-8859-15", "latin9": return (latin9(bytes), true)
        case "utf-16le": return (utf16(bytes, bigEndian: false), true)
        case "utf-16be", "utf-16": return (utf16(bytes, bigEndian: true), true)
        default: return (text(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" }), false)
        }
    }

    static func windows(_ bytes: some Collection<UInt8>) -> String {
        text(bytes.map { (0x80...0x9F).contains($0) ? high[Int($0) - 0x80] : Unicode.Scalar($0) })
    }

    static func utf16(_ bytes: some Collection<UInt8>, bigEndian: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var first: UInt8?
        for byte in bytes {
            guard let one = first else {
                first = byte
                continue
            }
            units.append(bigEndian ? UInt16(one) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(one))
            first = nil
        }
        // Without a mark big-endian counts (RFC 2781); a mark says otherwise and is not part of the text.
        if units.first == 0xFFFE { units = units.map(\.byteSwapped) }
        if units.first == 0xFEFF { units.removeFirst() }
        return String(decoding: units, as: UTF16.self)
    }

    static func lower(_ text: String) -> String { text.lowercased() }

    private static func latin9(_ bytes: some Collection<UInt8>) -> String {
        text(
            bytes.map { byte in
                switch byte {
                case 0xA4: "€"
                case 0xA6: "Š"
                case 0xA8: "š"
                case 0xB4: "Ž"
                case 0xB8: "ž"
                case 0xBC: "Œ"
                case 0xBD: "œ"
                case 0xBE: "Ÿ"
                default: Unicode.Scalar(byte)
                }
            })
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// 0x80 to 0x9F; the five places Windows leaves open stay what they are.
    private static let high: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
}
