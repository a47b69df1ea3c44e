// SPDX-License-Identifier: EUPL-1.2

/// Why something of OpenPGP is not read, and so not handed on to what decrypts or verifies.
public enum PgpError: Error, Hashable, Sendable {
    case tooLarge
    case tooMany
    /// Not as RFC 9580 says.
    case malformed
    /// It ends before it is complete.
    case truncated
    /// Encrypted without anything that notices changes (RFC 9580 §5.7): what it would give is not to be trusted.
    case noIntegrity
    /// A packet that must be understood and is not (RFC 9580 §4.3), by its number.
    case unknownPacket(UInt8)
    /// A packet where it may not stand (RFC 9580 §10).
    case unexpectedPacket(UInt8)
    /// A key of another version than 4 or 6. Version 3 rests on MD5, version 5 is none of the standard.
    case keyVersion(UInt8)
    /// An address or a host that cannot be used where it must stand.
    case address
}

/// How much is read at all.
public struct PgpLimits: Hashable, Sendable {
    public var bytes = 100 << 20
    public var packets = 10_000
    /// Partial lengths of one packet (RFC 9580 §4.2.1.4).
    public var pieces = 200_000
    /// Blocks of armor in one text.
    public var blocks = 20
    /// Key material: certificates, and of each the user ids and subkeys.
    public var certificates = 1_000
    public var components = 500

    public init() {}

    /// For key material, which is never large.
    public static var keys: PgpLimits {
        var limits = PgpLimits()
        limits.bytes = 4 << 20
        return limits
    }
}
