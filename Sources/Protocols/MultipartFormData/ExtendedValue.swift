// SPDX-License-Identifier: EUPL-1.2

/// `UTF-8'de'F%C3%BChrerschein.pdf` (RFC 5987 §3.2, RFC 2231 §4). UTF-8 and ISO-8859-1 are the two every reader must know.
enum ExtendedValue {
    /// Broken UTF-8 becomes U+FFFD, as in a plain file name.
    static func decode(_ bytes: [UInt8]) throws(MultipartError) -> String {
        let pieces = bytes.split(separator: 0x27, maxSplits: 2, omittingEmptySubsequences: false)
        guard pieces.count == 3 else { throw .headerMalformed }
        let content = try percentDecode(pieces[2])
        switch ParameterField.lower(pieces[0]) {
        case "utf-8": return String(decoding: content, as: UTF8.self)
        case "iso-8859-1":
            var text = String.UnicodeScalarView()
            text.append(contentsOf: content.map { Unicode.Scalar($0) })
            return String(text)
        default: throw .filenameEncodingUnknown
        }
    }

    private static func percentDecode(_ bytes: ArraySlice<UInt8>) throws(MultipartError) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                result.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hex), let low = rest.popFirst().flatMap(hex) else { throw .headerMalformed }
            result.append(high << 4 | low)
        }
        return result
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
