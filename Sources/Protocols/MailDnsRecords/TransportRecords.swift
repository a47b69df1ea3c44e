// SPDX-License-Identifier: EUPL-1.2

/// Where reports about failed TLS go: the TXT record at `_smtp._tls.<domain>` (RFC 8460 §3).
public struct TlsReportRecord: Hashable, Sendable {
    public var reports: [ReportUri]

    public init(reports: [ReportUri]) { self.reports = reports }

    /// Unknown tags are passed over, and places that are neither `mailto:` nor `https:`.
    public init(_ text: String) throws(MailDnsError) {
        let list = try TagList(text, version: "TLSRPTv1")
        guard let value = list["rua"] else { throw .missing("rua") }
        reports = ReportUri.list(value).good.filter { ["mailto", "https"].contains($0.scheme) }
        guard !reports.isEmpty else { throw .malformed("rua") }
    }

    public static func name(domain: String) -> String { "_smtp._tls.\(domain)" }

    public var text: String { "v=TLSRPTv1; rua=\(reports.map(\.listed).joined(separator: ","))" }
}

/// Says that there is a policy about TLS and which one: the TXT record at `_mta-sts.<domain>` (RFC 8461 §3.1).
public struct MtaStsRecord: Hashable, Sendable {
    /// Changes with the policy; 1 to 32 letters and digits.
    public let id: String

    public init(id: String) throws(MailDnsError) {
        let good = id.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        guard (1...32).contains(id.utf8.count), good else { throw .malformed("id") }
        self.id = id
    }

    /// Reads a record; unknown tags are passed over.
    public init(_ text: String) throws(MailDnsError) {
        let list = try TagList(text, version: "STSv1")
        guard let id = list["id"] else { throw .missing("id") }
        try self.init(id: id)
    }

    public static func name(domain: String) -> String { "_mta-sts.\(domain)" }

    public var text: String { "v=STSv1; id=\(id);" }
}
