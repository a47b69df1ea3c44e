// SPDX-License-Identifier: EUPL-1.2

/// What a receiver of mail says about all mail that bore a domain in From, usually of one day (RFC 9990; the older form of
/// RFC 7489 Appendix C has the same elements).
public struct DmarcReport: Hashable, Sendable {
    /// What was done with messages.
    public enum Disposition: String, Hashable, Sendable, CaseIterable {
        /// Nothing; in RFC 9990 because the policy asks for nothing.
        case none
        /// RFC 9990: delivered, because it passed.
        case pass
        case quarantine, reject
    }

    /// Messages from one address that fared alike.
    public struct Row: Hashable, Sendable {
        /// IP address as written; whoever shows it takes it for any text.
        public let source: String
        public let count: Int
        public let disposition: Disposition
        /// Passed and in line with the domain in From. One of them is enough.
        public let dkim: Bool
        public let spf: Bool
        public let headerFrom: String

        public var passes: Bool { dkim || spf }

        public init(source: String, count: Int, disposition: Disposition, dkim: Bool, spf: Bool, headerFrom: String) {
            (self.source, self.count, self.disposition) = (source, count, disposition)
            (self.dkim, self.spf, self.headerFrom) = (dkim, spf, headerFrom)
        }
    }

    public let organization: String
    /// Unique for its sender.
    public let id: String
    /// Seconds since 1970.
    public let start: Int64
    public let end: Int64
    /// Whose policy it was, in small letters.
    public let domain: String
    public let rows: [Row]
}

/// Why a report was refused.
public enum DmarcReportError: Error, Hashable, Sendable {
    case tooLarge
    /// No XML that is read here.
    case malformed
    /// An element that is missing or says nothing readable, by its name.
    case field(String)
}

/// How much of a report is read. Reports of others come with mail; they are unpacked before.
public struct DmarcReportLimits: Hashable, Sendable {
    public var bytes = 10 << 20
    public var rows = 20_000
    /// Of any text, in bytes.
    public var textBytes = 512

    public init() {}
}
