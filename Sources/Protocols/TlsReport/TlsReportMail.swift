// SPDX-License-Identifier: EUPL-1.2

/// What wraps a report that goes by mail (RFC 8460 §5.3). The caller packs the JSON with gzip, builds the parts and signs with
/// DKIM.
public struct TlsReportMail: Hashable, Sendable {
    /// Media type of the JSON packed with gzip, and of the bare JSON.
    public static let packedType = "application/tlsrpt+gzip"
    public static let plainType = "application/tlsrpt+json"

    /// The domain reported on.
    public let domain: String
    /// The host name of who reports.
    public let submitter: String
    /// With the part behind the `@`.
    public let reportId: String
    /// Seconds since 1970.
    public let start: Int64
    public let end: Int64

    /// - Throws: `TlsReportError.unsafe` with what would break a header field or the file name.
    public init(domain: String, submitter: String, reportId: String, start: Int64, end: Int64) throws(TlsReportError) {
        guard Self.isHost(domain) else { throw .unsafe(domain) }
        guard Self.isHost(submitter) else { throw .unsafe(submitter) }
        guard Self.isId(reportId) else { throw .unsafe(reportId) }
        self.domain = domain
        self.submitter = submitter
        self.reportId = reportId
        self.start = start
        self.end = end
    }

    /// The text of the subject, to be folded at its blanks.
    public var subject: String { "Report Domain: \(domain) Submitter: \(submitter) Report-ID: <\(reportId)>" }

    /// Fields that go with it. The last one (RFC 8689 §5) lets a report arrive although the reported TLS is broken (RFC 8460
    /// section 5.3).
    public var fields: [(name: String, value: String)] {
        [("TLS-Report-Domain", domain), ("TLS-Report-Submitter", submitter), ("TLS-Required", "No")]
    }

    /// - Parameter boundary: made of characters that need no quotation mark inside (RFC 2046 §5.1.1).
    public func contentType(boundary: String) -> String {
        "multipart/report; report-type=\"tlsrpt\"; boundary=\"\(boundary)\""
    }

    /// - Parameter unique: letters and digits that tell several reports of the same time apart.
    /// - Throws: `TlsReportError.unsafe` for anything else.
    public func fileName(unique: String? = nil, packed: Bool = true) throws(TlsReportError) -> String {
        var parts = [submitter, domain, String(start), String(end)]
        if let unique {
            guard (1...64).contains(unique.utf8.count), unique.utf8.allSatisfy(Self.letterOrDigit) else { throw .unsafe(unique) }
            parts.append(unique)
        }
        return parts.joined(separator: "!") + (packed ? ".json.gz" : ".json")
    }

    private static func isHost(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count) && text.utf8.first != 0x2E
            && text.utf8.allSatisfy { letterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
    }

    /// `id-left@id-right` or one of them: what RFC 5322 §3.6.4 allows without quotation.
    private static func isId(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && text.utf8.count { $0 == 0x40 } <= 1
            && text.utf8.allSatisfy { letterOrDigit($0) || idMarks.contains($0) }
    }

    private static func letterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static let idMarks = Set("!#$%&'*+-/=?^_`{|}~.@".utf8)
}
