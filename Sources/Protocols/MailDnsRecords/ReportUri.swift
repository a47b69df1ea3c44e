// SPDX-License-Identifier: EUPL-1.2

/// Where a report about mail is sent (RFC 9989 §4.6, RFC 8460 §3): `mailto:` or, for TLS reports, `https:`.
public struct ReportUri: Hashable, Sendable {
    public let text: String

    /// `nil` without a scheme, with blanks or with what is not ASCII.
    public init?(_ text: String) {
        guard let colon = text.utf8.firstIndex(of: 0x3A), text.utf8.index(after: colon) < text.utf8.endIndex,
            text.utf8.count <= 1_000, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        let scheme = text.utf8[..<colon]
        guard let first = scheme.first, Self.isLetter(first),
            scheme.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
        else { return nil }
        self.text = text
    }

    /// An address mail goes to.
    public init?(mailto address: String) { self.init("mailto:\(address)") }

    public var scheme: String { text.split(separator: ":").first?.lowercased() ?? "" }

    /// Comma, exclamation mark and semicolon have a meaning of their own in a list and are written in hex.
    var listed: String {
        text.utf8.map { byte in
            switch byte {
            case 0x2C: "%2C"
            case 0x21: "%21"
            case 0x3B: "%3B"
            default: String(Unicode.Scalar(byte))
            }
        }.joined()
    }

    /// The good ones of a list; a size behind `!` is a thing of the past and dropped (RFC 9989 §4.8).
    static func list(_ value: String) -> (good: [ReportUri], clean: Bool) {
        let parts = value.split(separator: ",", omittingEmptySubsequences: false).map { TagList.trim($0) }
        let good = parts.compactMap { ReportUri(String($0.prefix { $0 != "!" })) }
        return (good, good.count == parts.count)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
