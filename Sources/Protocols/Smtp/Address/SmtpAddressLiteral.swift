// SPDX-License-Identifier: EUPL-1.2

/// `[192.0.2.1]` or `[IPv6:2001:db8::1]` in place of a domain (RFC 5321 §4.1.3).
public struct SmtpAddressLiteral: Hashable, Sendable, CustomStringConvertible {
    /// 4 or 16, the highest first.
    public let bytes: [UInt8]

    /// `nil` unless there are 4 or 16.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// What stands between the brackets. Other tags than `IPv6` have never been registered.
    init?(content: ArraySlice<UInt8>) {
        if content.count > 5, content.prefix(5).isSame("IPv6:") {
            guard let bytes = Self.ipv6(content.dropFirst(5)) else { return nil }
            self.bytes = bytes
        } else {
            guard let bytes = Self.ipv4(content) else { return nil }
            self.bytes = bytes
        }
    }

    /// With brackets; IPv6 in the one form of RFC 5952.
    public var description: String {
        guard bytes.count == 16 else { return "[" + bytes.map { "\($0)" }.joined(separator: ".") + "]" }
        let groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        let words = groups.map { String($0, radix: 16) }
        let zeros = Self.longestZeros(groups)
        guard zeros.count >= 2 else { return "[IPv6:" + words.joined(separator: ":") + "]" }
        let (head, tail) = (words[..<zeros.lowerBound], words[zeros.upperBound...])
        return "[IPv6:" + head.joined(separator: ":") + "::" + tail.joined(separator: ":") + "]"
    }

    /// Leading zeros are refused: readers disagree whether they mean octal.
    private static func ipv4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let words = text.split(separator: .dot, omittingEmptySubsequences: false)
        guard words.count == 4 else { return nil }
        let numbers = words.compactMap { word -> UInt8? in
            guard word.count <= 3, word.count == 1 || word.first != 0x30, let number = word.number else { return nil }
            return UInt8(exactly: number)
        }
        return numbers.count == 4 ? numbers : nil
    }

    /// `::` stands for at least two groups.
    private static func ipv6(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count <= 45 else { return nil }
        let gap = text.indices.dropLast().first { text[$0] == .colon && text[$0 + 1] == .colon }
        guard let gap else {
            guard let bytes = groups(text, mayEndInIPv4: true), bytes.count == 16 else { return nil }
            return bytes
        }
        guard let head = groups(text[..<gap], mayEndInIPv4: false), let tail = groups(text[(gap + 2)...], mayEndInIPv4: true),
            head.count + tail.count <= 12
        else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    private static func groups(_ text: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> [UInt8]? {
        if text.isEmpty { return [] }
        var words = text.split(separator: .colon, omittingEmptySubsequences: false)
        var end: [UInt8] = []
        if mayEndInIPv4, let last = words.last, last.contains(.dot) {
            guard let bytes = ipv4(last) else { return nil }
            end = bytes
            words.removeLast()
        }
        var result: [UInt8] = []
        for word in words {
            guard (1...4).contains(word.count) else { return nil }
            var value: UInt16 = 0
            for digit in word {
                guard let nibble = digit.hexValue(capital: false) else { return nil }
                value = value << 4 | UInt16(nibble)
            }
            result += [UInt8(value >> 8), UInt8(value & 0xFF)]
        }
        return result + end
    }

    /// The first of the longest runs.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
        var (best, start) = (0..<0, 0)
        for index in 0...groups.count where index == groups.count || groups[index] != 0 {
            if index - start > best.count { best = start..<index }
            start = index + 1
        }
        return best
    }
}
