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
            var (bits, least) = (UInt8(0), UInt8.max)
            for byte in raw { (bits, least) = (bits | byte, min(least, byte)) }
            (hasEightBit, hasNul) = (bits >= 0x80, least == 0)
            var start = 0
            while start < raw.count {
                let feed = raw.first(0x0A, from: start, to: raw.count)
                endLine(raw, start..<feed, isEnded: feed < raw.count)
                start = feed + 1
            }
        }
    }

    private mutating func endLine(_ raw: UnsafeRawBufferPointer, _ line: Range<Int>, isEnded: Bool) {
        var end = line.upperBound
        if isEnded {
            if end > line.lowerBound, raw[end - 1] == 0x0D { end -= 1 } else { hasBareLineEnd = true }
        }
        if raw.first(0x0D, from: line.lowerBound, to: end) < end { hasBareLineEnd = true }
        longestLine = max(longestLine, end - line.lowerBound)
        guard end > line.lowerBound else { return }
        if isBlank(raw[end - 1]) { hasTrailingBlank = true }
        if raw[line.lowerBound] == 0x46, raw[line.lowerBound..<end].starts(with: Self.from) { hasFromLine = true }
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
