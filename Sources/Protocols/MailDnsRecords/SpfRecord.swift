// SPDX-License-Identifier: EUPL-1.2

/// Who may send for a domain: the TXT record of the domain itself (RFC 7208 §3, §4.6.1).
public struct SpfRecord: Hashable, Sendable {
    public var terms: [SpfTerm]

    public init(_ terms: [SpfTerm]) { self.terms = terms }

    public var text: String { (["v=spf1"] + terms.map(\.text)).joined(separator: " ") }

    /// Terms that make the receiver ask the DNS; those of included records come on top (RFC 7208 §4.6.4).
    public var lookups: Int { terms.count(where: \.asksDns) }

    /// Most lookups a receiver makes before it gives up on the record.
    public static let mostLookups = 10

    /// What is allowed but does not do what its author wants.
    public var findings: [SpfFinding] {
        var result: [SpfFinding] = []
        if lookups > Self.mostLookups { result.append(.tooManyLookups(lookups)) }
        if terms.contains(where: { if case .mechanism(_, .ptr) = $0 { true } else { false } }) {
            result.append(.slowAndUnreliablePtr)
        }
        let all = terms.firstIndex { if case .mechanism(_, .all) = $0 { true } else { false } }
        let redirects = terms.contains { if case .redirect = $0 { true } else { false } }
        if let all {
            if case .mechanism(.pass, _) = terms[all] { result.append(.everybodyMaySend) }
            let after = terms[(all + 1)...].contains { if case .mechanism = $0 { true } else { false } }
            if after || redirects { result.append(.neverReached) }
        } else if !redirects {
            result.append(.nothingSaidAboutOthers)
        }
        return result
    }
}

public enum SpfFinding: Hashable, Sendable {
    /// More than ten of our own already; receivers answer with `permerror`.
    case tooManyLookups(Int)
    /// RFC 7208 §5.5: should not be used.
    case slowAndUnreliablePtr
    /// `+all`
    case everybodyMaySend
    /// Behind `all` nothing is looked at (RFC 7208 §5.1), nor is `redirect` with it (§6.1).
    case neverReached
    /// Neither `all` nor `redirect`: whoever else sends is neutral.
    case nothingSaidAboutOthers
}
