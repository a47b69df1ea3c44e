// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What comparing the audit chain with its stamped heads found.
public struct Protokollbefund: Sendable {
    public struct Bruch: Sendable, Hashable {
        public let tag: Kalendertag
        /// The entry up to which that day's tree holds the chain.
        public let nr: Int64
        public let grund: String
    }

    /// Days whose head was compared.
    public internal(set) var geprueft = 0
    /// Those that bear a stamp.
    public internal(set) var gestempelt = 0
    /// The first day that does not fit.
    public internal(set) var bruch: Bruch?
    /// What the operator should know though nothing is broken.
    public internal(set) var hinweis: String?

    public init() {}
}
