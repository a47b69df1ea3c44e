// SPDX-License-Identifier: EUPL-1.2

/// Whether the chain of those who handled a message holds (RFC 8617 §4.4, `cv=`).
public enum ArcState: String, Hashable, Sendable, CaseIterable {
    /// Nobody has sealed it.
    case none
    case fail, pass
}

/// Why a chain does not hold.
public enum ArcFault: Hashable, Sendable {
    /// More sets than RFC 8617 §4.2.1 allows.
    case tooManySets
    /// A set that lacks a field, has one twice, or a number that is missing or none.
    case incomplete
    /// A field that cannot be read, by its number.
    case malformed(Int)
    /// A seal that does not say what it has to: `none` in the first, `pass` in all others (RFC 8617 §5.2).
    case saidToFail(Int)
    case bodyChanged
    /// A message signature or a seal, by its number, whose key is missing, unfit, or has not signed this.
    case messageSignature(Int)
    case seal(Int)
}

/// How much of a chain is read.
public enum ArcLimits {
    public static let sets = 50
}
