// SPDX-License-Identifier: EUPL-1.2

/// How binding a policy is (RFC 8461 §5).
public enum StsMode: String, Hashable, Sendable, CaseIterable {
    /// No delivery to a host that is not named or whose certificate does not hold.
    case enforce
    /// Delivery as without a policy, failures are reported.
    case testing
    /// The domain gives its policy up.
    case none
}

/// What `https://mta-sts.<domain>/.well-known/mta-sts.txt` says (RFC 8461 §3.2).
public struct StsPolicy: Hashable, Sendable {
    /// The longest life of a policy in seconds, about a year.
    public static let longestAge = 31_557_600
    /// The longest file that is read, in bytes (RFC 8461 §3.3).
    public static let longestFile = 64 << 10

    public let mode: StsMode
    /// How long the policy may be kept, in seconds.
    public let maxAge: Int
    /// Never empty, unless the mode is `none`.
    public let mx: [MxPattern]

    public init(mode: StsMode, maxAge: Int, mx: [MxPattern]) throws(StsError) {
        guard (0...Self.longestAge).contains(maxAge) else { throw .maxAge }
        guard mode == .none || !mx.isEmpty else { throw .missing("mx") }
        self.mode = mode
        self.maxAge = maxAge
        self.mx = mx
    }

    /// Whether mail may go to this host of the domain. A policy of mode `none` names no one and hinders no one.
    public func matches(_ host: String) -> Bool {
        guard mode != .none else { return true }
        guard let name = HostName.normal(Array(host.utf8)) else { return false }
        return mx.contains { $0.matches(name) }
    }

    /// The file to serve as `text/plain`, with CRLF.
    public var text: String {
        let lines = ["version: STSv1", "mode: \(mode.rawValue)"] + mx.map { "mx: \($0)" } + ["max_age: \(maxAge)"]
        return lines.map { $0 + "\r\n" }.joined()
    }
}
