// SPDX-License-Identifier: EUPL-1.2

/// One attempt to deliver to a host. Without failures it succeeded; under a policy that is only tested it may have failed and
/// delivered nevertheless.
public struct TlsSession: Hashable, Sendable {
    public let policy: TlsPolicy
    public let failures: [TlsFailure]

    public init(policy: TlsPolicy, failures: [TlsFailure] = []) {
        self.policy = policy
        self.failures = failures
    }
}

/// Counts sessions and makes a report for each policy domain. The order of the sessions shows only in the order of the lists.
public struct TlsTally: Sendable {
    /// So many kinds of failure are told apart for one policy; sessions with others still count.
    public static let mostDetails = 1_000
    /// So many policies are told apart for one domain; sessions under others are not counted.
    public static let mostPolicies = 1_000

    private var entries: [String: [Entry]] = [:]
    private var places: [TlsPolicy: Int] = [:]

    public init() {}

    /// All policy domains that a report can be made for, in order.
    public var domains: [String] { entries.keys.sorted() }

    public mutating func add(_ session: TlsSession) {
        let domain = session.policy.domain
        let place: Int
        if let known = places[session.policy] {
            place = known
        } else {
            place = entries[domain]?.count ?? 0
            guard place < Self.mostPolicies else { return }
            places[session.policy] = place
            entries[domain, default: []].append(Entry(session.policy))
        }
        entries[domain]?[place].count(session.failures)
    }

    /// The report for a policy domain; `nil` when no session was counted for it.
    public func report(
        for domain: String, organization: String, contact: String, id: String, start: Int64, end: Int64
    ) -> TlsReport? {
        guard let found = entries[domain] else { return nil }
        return TlsReport(
            organization: organization, contact: contact, id: id, start: start, end: end, results: found.map(\.result))
    }
}

/// The sessions under one policy.
private struct Entry {
    var result: TlsReport.Result
    private var places: [TlsFailure: Int] = [:]

    init(_ policy: TlsPolicy) { result = TlsReport.Result(policy: policy) }

    /// A failure that a session met several times counts once: the number is one of sessions.
    mutating func count(_ failures: [TlsFailure]) {
        guard !failures.isEmpty else {
            result.successes += 1
            return
        }
        result.failures += 1
        for failure in Set(failures).sorted(by: { $0.order < $1.order }) {
            if let place = places[failure] {
                result.details[place].sessions += 1
            } else if result.details.count < TlsTally.mostDetails {
                places[failure] = result.details.count
                result.details.append(TlsReport.Detail(failure, sessions: 1))
            }
        }
    }
}

extension TlsFailure {
    /// The same set is listed in the same order.
    fileprivate var order: String {
        [type.name, receivingHost, receivingIp, receivingHelo, sendingIp, reasonCode, information].joined(separator: "\0")
    }
}
