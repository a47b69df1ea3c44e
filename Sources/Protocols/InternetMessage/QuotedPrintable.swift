// SPDX-License-Identifier: EUPL-1.2

/// RFC 2045 §6.7. Line ends of every kind become CRLF, lines stay within 76 characters.
///
/// A dot or "From " at the start of a line is encoded as well: the output passes SMTP and mailbox files unchanged, with or
/// without dot-stuffing.
enum QuotedPrintable {
    static func encode(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var line: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            defer { previous = byte }
            if byte == 0x0A && previous == 0x0D { continue }
            if byte == 0x0A || byte == 0x0D {
                append(line, to: &result)
                line.removeAll(keepingCapacity: true)
            } else {
                line.append(byte)
            }
        }
        if !line.isEmpty { append(line, to: &result) }
        return result
    }

    private static func append(_ line: [UInt8], to result: inout [UInt8]) {
        var column = 0
        let from = line.starts(with: Array("From ".utf8))
        for (i, byte) in line.enumerated() {
            let last = i == line.count - 1
            let blank = byte == 0x20 || byte == 0x09
            var token = (0x21...0x7E).contains(byte) && byte != 0x3D || blank && !last ? [byte] : hex(byte)
            if i == 0 && from { token = hex(byte) }
            // One place stays free for the `=` of a soft line end.
            if column + token.count > (last ? 76 : 75) {
                result += [0x3D, 0x0D, 0x0A]
                column = 0
            }
            if column == 0 && byte == 0x2E { token = hex(byte) }
            result += token
            column += token.count
        }
        result += [0x0D, 0x0A]
    }

    private static func hex(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
