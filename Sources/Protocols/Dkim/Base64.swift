// SPDX-License-Identifier: EUPL-1.2

/// RFC 4648 §4.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                out.append(place <= group.count ? alphabet[Int(value >> UInt32(18 - 6 * place) & 63)] : 0x3D)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Strict but for folding white space (RFC 6376 §2.10); `nil` for anything else.
    static func decode(_ bytes: some Collection<UInt8>) -> [UInt8]? {
        var (out, value, count, padding) = ([UInt8](), UInt32(0), 0, 0)
        for byte in bytes {
            if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { continue }
            if byte == 0x3D {
                padding += 1
                continue
            }
            guard padding == 0, let six = sextet(byte) else { return nil }
            value = value << 6 | six
            count += 1
            if count % 4 != 1 { out.append(UInt8(truncatingIfNeeded: value >> UInt32(6 - 2 * ((count - 1) % 4)))) }
        }
        guard (count + padding) % 4 == 0, padding <= 2 else { return nil }
        return out
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
