// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// What a transport could stumble over in some bytes, found in one pass.
public struct LineReport: Hashable, Sendable {
    /// A byte above 127.
    public private(set) var hasEightBit = false
    public private(set) var hasNul = false
    /// CR or LF other than as CRLF.
    public private(set) var hasBareLineEnd = false
    /// In bytes, without its end.
    public private(set) var longestLine = 0
    /// A blank before a line end or at the end, which some gateways take away.
    public private(set) var hasTrailingBlank = false
    /// A line begins with `From `, to which mbox files add a sign.
    public private(set) var hasFromLine = false

    public init(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { raw in
            let returns = readBytes(raw)
            var (start, ended) = (0, 0)
            while start < raw.count {
                let feed = raw.first(0x0A, from: start, to: raw.count)
                if endLine(raw, start..<feed, isEnded: feed < raw.count) { ended += 1 }
                start = feed + 1
            }
            // Whatever CR is left over belongs to no line end.
            if returns != ended { hasBareLineEnd = true }
        }
    }

    /// - Returns: how many CR there are.
    private mutating func readBytes(_ raw: UnsafeRawBufferPointer) -> Int {
        var (bits, least, returns) = (UInt8(0), UInt8.max, 0)
        // Counted in single bytes, as many at once as the processor can, so no block may be longer than one of them counts.
        for start in stride(from: 0, to: raw.count, by: 255) {
            var count: UInt8 = 0
            for byte in UnsafeRawBufferPointer(rebasing: raw[start..<min(start + 255, raw.count)]) {
                bits |= byte
                least = min(least, byte)
                count &+= byte == 0x0D ? 1 : 0
            }
            returns += Int(count)
        }
        (hasEightBit, hasNul) = (bits >= 0x80, least == 0)
        return returns
    }

    /// - Returns: whether it is ended by CRLF.
    private mutating func endLine(_ raw: UnsafeRawBufferPointer, _ line: Range<Int>, isEnded: Bool) -> Bool {
        var end = line.upperBound
        let isWhole = isEnded && end > line.lowerBound && raw[end - 1] == 0x0D
        if isWhole { end -= 1 } else if isEnded { hasBareLineEnd = true }
        longestLine = max(longestLine, end - line.lowerBound)
        guard end > line.lowerBound else { return isWhole }
        if isBlank(raw[end - 1]) { hasTrailingBlank = true }
        if raw[line.lowerBound] == 0x46, raw[line.lowerBound..<end].starts(with: Self.from) { hasFromLine = true }
        return isWhole
    }

    /// RFC 2045 §2.7: what every mail system carries as it is, and what a `multipart/signed` has to be made of
    /// (RFC 8551 §3.1.3).
    public var isSevenBit: Bool { isEightBit && !hasEightBit }

    /// RFC 2045 §2.8: the same with bytes above 127, for systems with 8BITMIME.
    public var isEightBit: Bool { !hasNul && !hasBareLineEnd && longestLine <= 998 }

    /// Allowed, but changed on the way now and then (RFC 8551 §3.1.4, RFC 3156 §5).
    public var isFragile: Bool { hasTrailingBlank || hasFromLine }

    private static let from = Array("From ".utf8)
}
