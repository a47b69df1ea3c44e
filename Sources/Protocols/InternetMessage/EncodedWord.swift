// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// RFC 2047: text outside ASCII as `=?utf-8?B?…?=`, cut between characters so that every word can be read alone.
enum EncodedWord {
    /// A line with such a word has at most 76 characters: room for `=?utf-8?B?`, `?=` and the longest field name before it,
    /// in whole groups of base64.
    private static let bytesPerWord = 39

    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var part: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if part.count + bytes.count > bytesPerWord {
                words.append(word(part))
                part = []
            }
            part += bytes
        }
        if !part.isEmpty { words.append(word(part)) }
        return words
    }

    private static func word(_ bytes: [UInt8]) -> String {
        "=?utf-8?B?\(Base64.text(bytes))?="
    }
}
