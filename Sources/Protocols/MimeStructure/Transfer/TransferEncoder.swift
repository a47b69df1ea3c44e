// SPDX-License-Identifier: EUPL-1.2

/// Writes content so that no transport needs to touch it, which a signature would not survive (RFC 8551 §3.1.3).
public enum TransferEncoder {
    /// Lines of 76 characters, each ended by CRLF (RFC 2045 §6.8).
    public static func base64(_ content: ArraySlice<UInt8>) -> [UInt8] { Base64Encoder.digits(content, lines: true) }

    /// Lines of at most 76 characters, none ending in a blank; CRLF stays a line end, a bare CR or LF is coded.
    /// Coded too is what somebody might touch: `From ` (mbox) and a dot (SMTP) at the beginning of a line, and two
    /// hyphens there, so that no line can be a delimiter of the multipart around it.
    public static func quotedPrintable(_ content: ArraySlice<UInt8>) -> [UInt8] {
        content.withUnsafeBytes { quotedPrintable($0) }
    }

    private static func quotedPrintable(_ content: UnsafeRawBufferPointer) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + content.count / 8)
        var (column, position) = (0, 0)
        while position < content.count {
            if isLineEnd(content, position) {
                result += [0x0D, 0x0A]
                column = 0
                position += 2
                continue
            }
            if column > 0, case let end = runEnd(content, position, most: widest - column), end > position {
                result.append(contentsOf: UnsafeRawBufferPointer(rebasing: content[position..<end]))
                column += end - position
                position = end
                continue
            }
            var isCoded = needsCode(content, position, atLineStart: column == 0)
            if column + (isCoded ? 3 : 1) > widest {
                result += [0x3D, 0x0D, 0x0A]
                column = 0
                isCoded = needsCode(content, position, atLineStart: true)
            }
            let byte = content[position]
            if isCoded { result += [0x3D, upperHex(byte >> 4), upperHex(byte & 15)] } else { result.append(byte) }
            column += isCoded ? 3 : 1
            position += 1
        }
        return result
    }

    /// Without the equals sign of a soft line end.
    private static let widest = 75

    /// Up to where bytes inside a line stay as they are.
    private static func runEnd(_ content: UnsafeRawBufferPointer, _ start: Int, most: Int) -> Int {
        let limit = min(content.count, start + most)
        var end = start
        while end + 8 <= limit, areTextual(content.loadUnaligned(fromByteOffset: end, as: UInt64.self)) { end += 8 }
        // From blank to tilde, and no equals sign.
        while end < limit, case let byte = content[end], byte &- 0x20 < 0x5F && byte != 0x3D || byte == 0x09 { end += 1 }
        return end > start && needsCode(content, end - 1, atLineStart: false) ? end - 1 : end
    }

    /// Eight bytes at once, all of them from blank to tilde and none an equals sign: a borrow shows in the highest bit of a byte that is
    /// below what is taken away from it.
    private static func areTextual(_ eight: UInt64) -> Bool {
        let (ones, tops) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
        let (equals, deletes) = (eight ^ ones &* 0x3D, eight ^ ones &* 0x7F)
        let below = (eight &- ones &* 0x20) & ~eight
        let same = (equals &- ones) & ~equals | (deletes &- ones) & ~deletes
        return (eight | below | same) & tops == 0
    }

    private static func needsCode(_ content: UnsafeRawBufferPointer, _ position: Int, atLineStart: Bool) -> Bool {
        let byte = content[position]
        switch byte {
        case 0x20, 0x09: return position + 1 == content.count || isLineEnd(content, position + 1)
        case 0x2E: return atLineStart
        case 0x2D: return atLineStart && position + 1 < content.count && content[position + 1] == 0x2D
        case 0x46: return atLineStart && content[position...].starts(with: from)
        default: return byte == 0x3D || !(0x21...0x7E).contains(byte)
        }
    }

    private static func isLineEnd(_ content: UnsafeRawBufferPointer, _ position: Int) -> Bool {
        position + 1 < content.count && content[position] == 0x0D && content[position + 1] == 0x0A
    }

    private static func upperHex(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x37 + nibble }

    private static let from = Array("From ".utf8)
}
