// SPDX-License-Identifier: EUPL-1.2

/// RFC 4648 §4. Reading passes over blanks and line ends (RFC 9580 §6) and nothing else.
struct Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private(set) var bytes: [UInt8] = []
    private var value: UInt32 = 0
    private var count = 0
    private var padding = 0

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let rest = bytes.count - start
            let second = rest > 1 ? UInt32(bytes[start + 1]) : 0
            let third = rest > 2 ? UInt32(bytes[start + 2]) : 0
            let value = UInt32(bytes[start]) << 16 | second << 8 | third
            out.append(alphabet[Int(value >> 18)])
            out.append(alphabet[Int(value >> 12 & 63)])
            out.append(rest > 1 ? alphabet[Int(value >> 6 & 63)] : 0x3D)
            out.append(rest > 2 ? alphabet[Int(value & 63)] : 0x3D)
        }
        return out
    }

    static func decode(_ text: some Sequence<UInt8>) throws(PgpError) -> [UInt8] {
        var reader = Base64()
        try reader.feed(text)
        return try reader.finish()
    }

    mutating func feed(_ text: some Sequence<UInt8>) throws(PgpError) {
        for byte in text where byte != 0x0A && !Ascii.isBlank(byte) {
            if byte == 0x3D {
                padding += 1
                continue
            }
            // Behind the padding nothing may follow.
            guard padding == 0, let six = Self.sextet(byte) else { throw .malformed }
            value = value << 6 | six
            count += 1
            guard count % 4 == 0 else { continue }
            bytes += [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
            value = 0
        }
    }

    mutating func finish() throws(PgpError) -> [UInt8] {
        switch (count % 4, padding) {
        case (0, 0): break
        case (2, 2): bytes.append(UInt8(value >> 4 & 0xFF))
        case (3, 1): bytes += [UInt8(value >> 10 & 0xFF), UInt8(value >> 2 & 0xFF)]
        default: throw .malformed
        }
        return bytes
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
