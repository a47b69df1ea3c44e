// SPDX-License-Identifier: EUPL-1.2

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
        var (lineStart, last, position) = (bytes.startIndex, UInt8(0), bytes.startIndex)
        for byte in bytes {
            if byte >= 0x80 { hasEightBit = true }
            if byte == 0 { hasNul = true }
            if last == 0x0D, byte != 0x0A { hasBareLineEnd = true }
            if byte == 0x0A {
                if last != 0x0D { hasBareLineEnd = true }
                endLine(bytes[lineStart..<(last == 0x0D ? position - 1 : position)])
                lineStart = position + 1
            }
            last = byte
            position += 1
        }
        if last == 0x0D { hasBareLineEnd = true }
        endLine(bytes[lineStart...])
    }

    private mutating func endLine(_ line: ArraySlice<UInt8>) {
        longestLine = max(longestLine, line.count)
        if let last = line.last, isBlank(last) { hasTrailingBlank = true }
        if line.first == 0x46, line.starts(with: Self.from) { hasFromLine = true }
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
