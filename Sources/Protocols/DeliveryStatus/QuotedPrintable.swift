// SPDX-License-Identifier: EUPL-1.2

/// RFC 2045 §6.7, both directions.
enum QuotedPrintable {
    /// Line ends of every kind become CRLF, lines stay within 76 characters; none begins with a dot, `From ` or `--`.
    static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var (result, line, previous) = ([UInt8](), [UInt8](), UInt8(0))
        for byte in bytes {
            defer { previous = byte }
            if byte == 0x0A, previous == 0x0D { continue }
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
        for (index, byte) in line.enumerated() {
            let last = index == line.count - 1
            let blank = byte == 0x20 || byte == 0x09
            var plain = (0x21...0x7E).contains(byte) && byte != 0x3D || blank && !last
            // One place stays free for the `=` of a soft line end.
            if column + (plain ? 1 : 3) > (last ? 76 : 75) {
                result += [0x3D, 0x0D, 0x0A]
                column = 0
            }
            if column == 0, byte == 0x2E || byte == 0x46 || byte == 0x2D { plain = false }
            if plain { result.append(byte) } else { result += hex(byte) }
            column += plain ? 1 : 3
        }
        result += [0x0D, 0x0A]
    }

    private static func hex(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// What is no code stays as it is.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var (result, position) = ([UInt8](), bytes.startIndex)
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            guard byte == 0x3D else {
                result.append(byte)
                continue
            }
            var end = position
            while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
            if end == bytes.endIndex || bytes[end] == 0x0A {
                position = min(end + 1, bytes.endIndex)
            } else if position + 1 < bytes.endIndex, let high = nibble(bytes[position]), let low = nibble(bytes[position + 1]) {
                result.append(high << 4 | low)
                position += 2
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
