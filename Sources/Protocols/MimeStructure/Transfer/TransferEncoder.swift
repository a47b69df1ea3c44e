// SPDX-License-Identifier: EUPL-1.2

/// Writes content so that no transport needs to touch it, which a signature would not survive (RFC 8551 §3.1.3).
public enum TransferEncoder {
    /// Lines of 76 characters, each ended by CRLF (RFC 2045 §6.8).
    public static func base64(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((content.count / 57 + 1) * 78)
        var rest = content
        while !rest.isEmpty {
            result += Base64Encoder.digits(rest.prefix(57))
            result += [0x0D, 0x0A]
            rest = rest.dropFirst(57)
        }
        return result
    }

    /// Lines of at most 76 characters, none ending in a blank; CRLF stays a line end, a bare CR or LF is coded.
    /// Coded too is what somebody might touch: `From ` (mbox) and a dot (SMTP) at the beginning of a line, and two
    /// hyphens there, so that no line can be a delimiter of the multipart around it.
    public static func quotedPrintable(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + content.count / 8)
        var (column, position) = (0, content.startIndex)
        while position < content.endIndex {
            let rest = content[position...]
            if isLineEnd(rest) {
                result += [0x0D, 0x0A]
                column = 0
                position += 2
                continue
            }
            var isCoded = needsCode(rest, atLineStart: column == 0)
            if column + (isCoded ? 3 : 1) > 75 {
                result += [0x3D, 0x0D, 0x0A]
                column = 0
                isCoded = needsCode(rest, atLineStart: true)
            }
            let byte = content[position]
            if isCoded { result += [0x3D, upperHex(byte >> 4), upperHex(byte & 15)] } else { result.append(byte) }
            column += isCoded ? 3 : 1
            position += 1
        }
        return result
    }

    private static func needsCode(_ rest: ArraySlice<UInt8>, atLineStart: Bool) -> Bool {
        let byte = rest[rest.startIndex]
        switch byte {
        case 0x20, 0x09:
            let after = rest.dropFirst()
            return after.isEmpty || isLineEnd(after)
        case 0x2E: return atLineStart
        case 0x2D: return atLineStart && rest.dropFirst().first == 0x2D
        case 0x46: return atLineStart && rest.starts(with: from)
        default: return byte == 0x3D || !(0x21...0x7E).contains(byte)
        }
    }

    private static func isLineEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.count > 1 && rest[rest.startIndex] == 0x0D && rest[rest.startIndex + 1] == 0x0A
    }

    private static func upperHex(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x37 + nibble }

    private static let from = Array("From ".utf8)
}

enum Base64Encoder {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// RFC 4648 §4, without lines.
    static func digits(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let count = min(3, bytes.endIndex - position)
            let second = count > 1 ? UInt32(bytes[position + 1]) : 0
            let third = count > 2 ? UInt32(bytes[position + 2]) : 0
            let value = UInt32(bytes[position]) << 16 | second << 8 | third
            result.append(alphabet[Int(value >> 18)])
            result.append(alphabet[Int(value >> 12 & 63)])
            result.append(count > 1 ? alphabet[Int(value >> 6 & 63)] : 0x3D)
            result.append(count > 2 ? alphabet[Int(value & 63)] : 0x3D)
            position += count
        }
        return result
    }
}
