// SPDX-License-Identifier: EUPL-1.2

/// Whether a text is an address of the Internet.
enum IpAddress {
    /// Four numbers without leading zeros (RFC 7208 §5.6).
    static func isV4(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
                    && (part.count == 1 || part.first != 0x30)
                    && part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
            }
    }

    /// Eight groups, one run of them as `::`, the last two perhaps as an IPv4 address (RFC 4291 §2.2).
    static func isV6(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard (3...9).contains(parts.count) else { return false }
        // `::` shows as an empty part, at an end as two.
        let gaps = parts.indices.filter { parts[$0].isEmpty }
        let last = parts.count - 1
        let good: Bool
        switch gaps {
        case []: good = true
        case [0, 1, 2]: good = last == 2
        case [0, 1]: good = last > 1
        case [last - 1, last]: good = true
        default: good = gaps.count == 1 && gaps[0] != 0 && gaps[0] != last
        }
        guard good else { return false }
        var groups = 0
        for (index, part) in parts.enumerated() where !part.isEmpty {
            if index == last, part.contains(0x2E) {
                guard isV4(part) else { return false }
                groups += 2
            } else {
                guard part.count <= 4, part.allSatisfy(isHex) else { return false }
                groups += 1
            }
        }
        return gaps.isEmpty ? groups == 8 : groups <= 7
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
