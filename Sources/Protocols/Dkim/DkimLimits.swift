// SPDX-License-Identifier: EUPL-1.2

/// What one message may cost.
public struct DkimLimits: Hashable, Sendable {
    public var headerBytes = 512 << 10
    /// Signatures that are looked at, from the top; the rest is passed over (RFC 6376 §6.1 leaves the number to the verifier).
    public var signatures = 10
    public init() {}
}
