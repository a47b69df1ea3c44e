// SPDX-License-Identifier: EUPL-1.2

/// RFC 2047: `=?charset?B?…?=` and `=?charset?Q?…?=` in a field. Neighbours of one kind are joined as bytes first, since
/// many mailers cut between the bytes of one character.
enum EncodedWords {
    static func decode(_ bytes: [UInt8]) -> String {
        var result = ""
        var plain: [UInt8] = []
        var pending: (charset: String, bytes: [UInt8])?
        func flush() {
            if let word = pending { result += Charset.decode(word.bytes, word.charset).text }
            pending = nil
        }
        var i = 0
        while i < bytes.count {
            guard let word = word(bytes, at: i) else {
                plain.append(bytes[i])
                i += 1
                continue
            }
            // Blanks between two words belong to neither.
            if pending == nil || !plain.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                flush()
                result += Charset.decode(plain, nil).text
            }
            plain = []
            if pending?.charset == word.charset {
                pending?.bytes += word.bytes
            } else {
                flush()
                pending = (word.charset, word.bytes)
            }
            i = word.end
        }
        flush()
        result += Charset.decode(plain, nil).text
        return clean(result)
    }

    /// Decoded text may hold line ends and other controls again, which no field may show.
    static func clean(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let blank = scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
            if !blank { view.append(scalar) } else if let last = view.last, last != " " { view.append(" ") }
        }
        if view.last == " " { view.removeLast() }
        return String(view)
    }

    private static func word(_ bytes: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
        guard start + 1 < bytes.count, bytes[start] == 0x3D, bytes[start + 1] == 0x3F else { return nil }
        // A charset name is short; looking further would cost time squared on hostile fields.
        guard let first = mark(bytes, start + 2, 80), first + 2 < bytes.count, bytes[first + 2] == 0x3F else { return nil }
        guard let last = mark(bytes, first + 3, 2000), last + 1 < bytes.count, bytes[last + 1] == 0x3D else { return nil }
        let name = bytes[(start + 2)..<first].prefix { $0 != 0x2A }  // RFC 2231 adds `*de`
        let content = bytes[(first + 3)..<last]
        let charset = String(decoding: name, as: UTF8.self).lowercased()
        switch bytes[first + 1] {
        case 0x42, 0x62: return (charset, TransferDecoding.base64(content).bytes, last + 2)
        case 0x51, 0x71: return (charset, TransferDecoding.quotedPrintable(content, word: true).bytes, last + 2)
        default: return nil
        }
    }

    private static func mark(_ bytes: [UInt8], _ from: Int, _ reach: Int) -> Int? {
        guard from < bytes.count else { return nil }
        return bytes[from..<min(from + reach, bytes.count)].firstIndex(of: 0x3F)
    }
}
