// SPDX-License-Identifier: EUPL-1.2

/// How TLS went with a domain in some time, usually a day of UTC (RFC 8460 §4.4).
public struct TlsReport: Hashable, Sendable {
    /// All sessions under one policy.
    public struct Result: Hashable, Sendable {
        public var policy: TlsPolicy
        public var successes: Int
        public var failures: Int
        public var details: [Detail]

        public init(policy: TlsPolicy, successes: Int = 0, failures: Int = 0, details: [Detail] = []) {
            self.policy = policy
            self.successes = successes
            self.failures = failures
            self.details = details
        }
    }

    public struct Detail: Hashable, Sendable {
        public var failure: TlsFailure
        public var sessions: Int

        public init(_ failure: TlsFailure, sessions: Int) {
            self.failure = failure
            self.sessions = sessions
        }
    }

    public var organization: String
    public var contact: String
    /// Unique for its sender.
    public var id: String
    /// Seconds since 1970, both of them inside the time.
    public var start: Int64
    public var end: Int64
    public var results: [Result]

    public init(organization: String, contact: String, id: String, start: Int64, end: Int64, results: [Result]) {
        self.organization = organization
        self.contact = contact
        self.id = id
        self.start = start
        self.end = end
        self.results = results
    }
}
