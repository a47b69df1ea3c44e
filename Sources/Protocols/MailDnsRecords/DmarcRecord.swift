// SPDX-License-Identifier: EUPL-1.2

/// What a domain asks receivers to do with mail that is not from it: the TXT record at `_dmarc.<domain>` (RFC 9989 §4.7).
public struct DmarcRecord: Hashable, Sendable {
    public enum Policy: String, Hashable, Sendable, CaseIterable {
        /// Not called `none`, which in an optional would mean that nothing is said.
        case noAction = "none"
        case quarantine, reject
    }
    /// Whether the domain is one under which others register theirs.
    public enum PublicSuffix: String, Hashable, Sendable, CaseIterable {
        case yes = "y"
        case no = "n"
        case unknown = "u"
    }
    /// RFC 9989 §4.7 `fo`.
    public enum FailureOption: String, Hashable, Sendable, CaseIterable {
        case allFail = "0"
        case anyFails = "1"
        case dkim = "d"
        case spf = "s"
    }

    public var policy: Policy
    /// For subdomains that exist; nothing means as `policy`.
    public var subdomains: Policy?
    /// For subdomains that do not; nothing means as `subdomains`.
    public var nonexistent: Policy?
    /// `t=y`: receivers apply one level less.
    public var testing: Bool
    public var publicSuffix: PublicSuffix
    public var strictDkim: Bool
    public var strictSpf: Bool
    public var aggregateReports: [ReportUri]
    public var failureReports: [ReportUri]
    public var failureOptions: [FailureOption]

    public init(
        policy: Policy, subdomains: Policy? = nil, nonexistent: Policy? = nil, testing: Bool = false,
        publicSuffix: PublicSuffix = .unknown, strictDkim: Bool = false, strictSpf: Bool = false,
        aggregateReports: [ReportUri] = [], failureReports: [ReportUri] = [], failureOptions: [FailureOption] = [.allFail]
    ) {
        self.policy = policy
        self.subdomains = subdomains
        self.nonexistent = nonexistent
        self.testing = testing
        self.publicSuffix = publicSuffix
        self.strictDkim = strictDkim
        self.strictSpf = strictSpf
        self.aggregateReports = aggregateReports
        self.failureReports = failureReports
        self.failureOptions = failureOptions
    }

    public static func name(domain: String) -> String { "_dmarc.\(domain)" }

    /// The record, with what is the default left out.
    public var text: String {
        var parts = ["v=DMARC1", "p=\(policy.rawValue)"]
        if let subdomains { parts.append("sp=\(subdomains.rawValue)") }
        if let nonexistent { parts.append("np=\(nonexistent.rawValue)") }
        if testing { parts.append("t=y") }
        if publicSuffix != .unknown { parts.append("psd=\(publicSuffix.rawValue)") }
        if strictDkim { parts.append("adkim=s") }
        if strictSpf { parts.append("aspf=s") }
        if !aggregateReports.isEmpty { parts.append("rua=\(aggregateReports.map(\.listed).joined(separator: ","))") }
        if !failureReports.isEmpty { parts.append("ruf=\(failureReports.map(\.listed).joined(separator: ","))") }
        if !failureOptions.isEmpty, failureOptions != [.allFail] {
            parts.append("fo=\(failureOptions.map(\.rawValue).joined(separator: ":"))")
        }
        return parts.joined(separator: "; ")
    }
}
