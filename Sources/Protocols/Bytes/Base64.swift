// SPDX-License-Identifier: EUPL-1.2

/// RFC 4648 §4, without lines.
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
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

    public static func text(_ bytes: [UInt8]) -> String { String(decoding: encode(bytes), as: UTF8.self) }

    /// `nil` for every other character, and for `=` anywhere but at the end.
    /// - Parameter canonical: refuses leftover bits that are not zero as well, so that each value has one form.
    public static func decode(_ text: [UInt8], canonical: Bool = false) -> [UInt8]? {
        var reader = Base64Reader()
        return reader.feed(text) ? reader.finish(canonical: canonical) : nil
    }
}

/// Reads text that comes in pieces.
public struct Base64Reader: Sendable {
    private var bytes: [UInt8] = []
    private var bits: UInt32 = 0
    private var count = 0
    private var padding = 0

    public init() {}

    /// - Returns: whether it can still be Base64.
    public mutating func feed(_ text: [UInt8]) -> Bool {
        bytes.reserveCapacity(bytes.count + text.count / 4 * 3)
        for byte in text {
            if byte == 0x3D {
                padding += 1
                continue
            }
            // Behind the padding nothing may follow.
            guard padding == 0, let six = Self.sextet(byte) else { return false }
            bits = bits << 6 | six
            count += 1
            if count % 4 == 0 { bytes += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)] }
        }
        return true
    }

    /// - Returns: `nil` when the last group is not whole.
    public func finish(canonical: Bool = false) -> [UInt8]? {
        switch (count % 4, padding) {
        case (0, 0): return bytes
        case (2, 2) where !canonical || bits & 15 == 0: return bytes + [UInt8(bits >> 4 & 255)]
        case (3, 1) where !canonical || bits & 3 == 0: return bytes + [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)]
        default: return nil
        }
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
