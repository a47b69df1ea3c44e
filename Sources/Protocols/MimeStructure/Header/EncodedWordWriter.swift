// SPDX-License-Identifier: EUPL-1.2

/// RFC 2047: free text as the value of a field.
public enum EncodedWordWriter {
    /// An encoded word has at most 75 characters (§2), which leaves room for 45 bytes in base64.
    private static let bytesPerWord = 45

    /// Printable ASCII as it is; anything else as UTF-8 in encoded words, no character cut in two.
    /// - Throws: `invalidFieldValue` for control characters, which no reader should get back from a field.
    public static func value(_ text: String) throws(MimeError) -> [UInt8] {
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }) else {
            throw .invalidFieldValue
        }
        let plain = Array(text.utf8)
        // What looks like an encoded word would be undone by the reader; what no blank cuts could not be folded.
        let isPlain = plain.allSatisfy { $0 < 0x7F } && !zip(plain, plain.dropFirst()).contains { $0 == 0x3D && $1 == 0x3F }
        if isPlain, plain.split(separator: 0x20).allSatisfy({ $0.count <= 500 }) { return plain }
        var words: [[UInt8]] = []
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
        return Array(words.joined(separator: [0x20]))
    }

    private static func word(_ bytes: [UInt8]) -> [UInt8] {
        Array("=?utf-8?B?".utf8) + Base64Encoder.digits(bytes[...]) + Array("?=".utf8)
    }
}
