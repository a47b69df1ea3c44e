// SPDX-License-Identifier: EUPL-1.2

/// RFC 4648 §4, without lines.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

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
}
