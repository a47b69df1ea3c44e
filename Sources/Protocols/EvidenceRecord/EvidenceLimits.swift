// SPDX-License-Identifier: EUPL-1.2

/// How much of an evidence record is read.
public struct EvidenceLimits: Sendable {
    public var bytes = 1 << 20
    /// Renewals of the hash tree.
    public var chains = 32
    /// Renewals of the stamp in one chain.
    public var stamps = 64
    /// Levels of a hash tree.
    public var lists = 64
    /// Hashes in one list.
    public var hashes = 1024

    public init() {}
}
