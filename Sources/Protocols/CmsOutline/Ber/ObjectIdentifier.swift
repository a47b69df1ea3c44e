// SPDX-License-Identifier: EUPL-1.2

/// X.690 §8.19, both directions.
enum ObjectIdentifier {
    /// `nil` for what is none, for needless leading bytes and for arcs beyond 64 bits.
    static func dotted(_ bytes: ArraySlice<UInt8>) -> String? {
        guard (1...64).contains(bytes.count), let last = bytes.last, last < 0x80 else { return nil }
        var arcs: [UInt64] = []
        var value: UInt64 = 0
        var fresh = true
        for byte in bytes {
            guard !(fresh && byte == 0x80), value < 1 << 57 else { return nil }
            value = value << 7 | UInt64(byte & 0x7F)
            fresh = byte < 0x80
            if fresh {
                arcs.append(value)
                value = 0
            }
        }
        let first = min(arcs[0] / 40, 2)
        return ([first, arcs[0] - first * 40] + arcs.dropFirst()).map(String.init).joined(separator: ".")
    }

    /// `nil` for a text that is no dotted identifier.
    static func bytes(_ dotted: String) -> [UInt8]? {
        let parts = dotted.split(separator: ".", omittingEmptySubsequences: false)
        let arcs = parts.compactMap { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt64(part) : nil }
        guard arcs.count == parts.count, arcs.count >= 2, arcs[0] <= 2, arcs[0] == 2 || arcs[1] < 40, arcs[1] <= .max - 80 else {
            return nil
        }
        let bytes = ([arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)).flatMap(base128)
        // What it writes can be read again: neither too long nor with a larger arc.
        return Self.dotted(bytes[...]) == dotted ? bytes : nil
    }

    private static func base128(_ arc: UInt64) -> [UInt8] {
        var (digits, rest) = ([UInt8(arc & 0x7F)], arc >> 7)
        while rest > 0 {
            digits.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return digits.reversed()
    }
}
