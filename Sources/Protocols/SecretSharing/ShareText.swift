// SPDX-License-Identifier: EUPL-1.2

/// A share as people print it and type it: base32 with Crockford's alphabet in groups of four. The last characters check the others, so that a typing
/// error shows at once.
public enum ShareText {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let version: UInt8 = 1

    /// - Parameters:
    ///   - id: of the split; four bytes.
    ///   - checksum: SHA-256.
    public static func write(_ share: Share, id: [UInt8], checksum: ([UInt8]) -> [UInt8]) -> String {
        precondition(id.count == 4)
        let body = [version] + id + [share.number] + share.bytes
        let letters = encode(body + checksum(body).prefix(4))
        return stride(from: 0, to: letters.count, by: 4).map {
            String(decoding: letters[$0..<min($0 + 4, letters.count)], as: UTF8.self)
        }
        .joined(separator: "-")
    }

    /// Takes small letters, blanks and hyphens anywhere, and the letters O, I and L for the digits they look like.
    public static func read(
        _ text: String, checksum: ([UInt8]) -> [UInt8]
    ) throws(ShareTextError) -> (id: [UInt8], share: Share) {
        var letters: [UInt8] = []
        for letter in text.uppercased().utf8 {
            switch letter {
            case 0x20, 0x09, 0x0A, 0x0D, 0x2D: continue
            case UInt8(ascii: "O"): letters.append(UInt8(ascii: "0"))
            case UInt8(ascii: "I"), UInt8(ascii: "L"): letters.append(UInt8(ascii: "1"))
            default: letters.append(letter)
            }
            guard letters.count <= 4_000 else { throw .unreadable }
        }
        let bytes = try decode(letters)
        guard bytes.count > 10 else { throw .unreadable }
        let body = Array(bytes.dropLast(4))
        guard Array(checksum(body).prefix(4)) == Array(bytes.suffix(4)) else { throw .typo }
        guard body[0] == version, body[5] != 0 else { throw .unreadable }
        return (Array(body[1..<5]), Share(number: body[5], bytes: Array(body[6...])))
    }

    private static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var (letters, rest, bits): ([UInt8], UInt32, UInt32) = ([], 0, 0)
        for byte in bytes {
            rest = rest << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                letters.append(alphabet[Int(rest >> bits & 31)])
            }
            rest &= 1 << bits - 1
        }
        if bits > 0 { letters.append(alphabet[Int(rest << (5 - bits) & 31)]) }
        return letters
    }

    private static func decode(_ letters: [UInt8]) throws(ShareTextError) -> [UInt8] {
        var (bytes, rest, bits): ([UInt8], UInt32, UInt32) = ([], 0, 0)
        for letter in letters {
            guard let value = alphabet.firstIndex(of: letter) else { throw .unreadable }
            rest = rest << 5 | UInt32(value)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(rest >> bits & 255))
            }
            rest &= 1 << bits - 1
        }
        // What is left fills the last letter up and is zero.
        guard bits < 5, rest == 0 else { throw .typo }
        return bytes
    }
}

public enum ShareTextError: Error, Hashable, Sendable {
    case unreadable
    /// A letter is wrong, missing or too many.
    case typo
}
