// SPDX-License-Identifier: EUPL-1.2

/// RFC 4648 §6, the alphabet authenticator apps exchange secrets in.
public enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Without padding: `=` has no place in an otpauth address and is not typed by people.
    public static func encode(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var store: UInt16 = 0
        var bits: UInt16 = 0
        for byte in bytes {
            store = (store << 8 | UInt16(byte)) & 0x1FFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                result.append(alphabet[Int(store >> bits & 31)])
            }
        }
        if bits > 0 { result.append(alphabet[Int(store << (5 - bits) & 31)]) }
        return String(decoding: result, as: UTF8.self)
    }

    /// Small letters, blanks, hyphens and padding are accepted as people type them; `nil` for every other character,
    /// for an impossible length and for leftover bits that are not zero (a cut or mistyped secret).
    public static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var result: [UInt8] = []
        var store: UInt16 = 0
        var bits: UInt16 = 0
        var padded = false
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x2D { continue }
            if byte == 0x3D {
                padded = true
                continue
            }
            guard !padded, let value = value(byte) else { return nil }
            store = (store << 5 | value) & 0x1FFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: store >> bits))
            }
        }
        guard bits < 5, store & ((1 << bits) - 1) == 0 else { return nil }
        return result
    }

    private static func value(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x41...0x5A: UInt16(byte - 0x41)
        case 0x61...0x7A: UInt16(byte - 0x61)
        case 0x32...0x37: UInt16(byte - 0x32 + 26)
        default: nil
        }
    }
}
