// SPDX-License-Identifier: EUPL-1.2

/// A TXT record as a line of a zone file (RFC 1035 §3.3.14, §5.1).
public struct TxtRecord: Hashable, Sendable {
    /// Full name, with or without the dot at the end.
    public let name: String
    public let text: String

    /// Longest text that is read or written; more does not fit an answer that servers like to give.
    public static let longest = 4_000

    /// Refuses names that are none in the DNS and texts that are too long.
    public init(name: String, text: String) throws(MailDnsError) {
        guard Self.isName(name) else { throw .malformed(String(name.prefix(40))) }
        guard text.utf8.count <= Self.longest else { throw .tooLong }
        self.name = name.hasSuffix(".") ? String(name.dropLast()) : name
        self.text = text
    }

    /// The text in strings of at most 255 bytes; whoever reads puts them together without anything between.
    public var strings: [[UInt8]] {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return [[]] }
        return stride(from: 0, to: bytes.count, by: 255).map { Array(bytes[$0..<min($0 + 255, bytes.count)]) }
    }

    /// `name. 3600 IN TXT "…" "…"`, without a line end.
    public func zoneLine(ttl: UInt32 = 3600) -> String {
        "\(name). \(ttl) IN TXT " + strings.map { "\"\(Self.escaped($0))\"" }.joined(separator: " ")
    }

    private static func escaped(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            switch byte {
            case 0x22: "\\\""
            case 0x5C: "\\\\"
            case 0x20...0x7E: String(Unicode.Scalar(byte))
            default: "\\\(String(1_000 + Int(byte)).dropFirst())"
            }
        }.joined()
    }

    /// Labels of letters, digits, hyphens and underscores, which is all that names of mail need.
    private static func isName(_ name: String) -> Bool {
        let whole = name.hasSuffix(".") ? name.dropLast() : name[...]
        guard whole.utf8.count <= 253 else { return false }
        return whole.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count)
                && label.allSatisfy {
                    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
                        || $0 == 0x5F
                }
        }
    }
}
