// SPDX-License-Identifier: EUPL-1.2

/// Why a blob is not handed on to what decrypts or verifies.
public enum CmsError: Error, Hashable, Sendable {
    case tooLarge
    /// Not BER (X.690), or not the structure of RFC 5652.
    case malformed
    case nestedTooDeep
    case tooMany(CmsCounted)
    /// A content type that mail does not carry, by its identifier.
    case contentType(String)
    /// Keys that come from a password or were agreed beforehand: parsers of both have a history of holes, and mail has no use for
    /// them.
    case refusedRecipient(CmsRefusedRecipient)
    /// A cipher that does not go with the content type: without authentication where it is promised, or with one that nothing
    /// carries.
    case cipher(String)
    /// A nonce, initialisation vector or authentication code of a length that cannot be right.
    case parameters
}

public enum CmsCounted: Hashable, Sendable { case elements, recipients, signers, certificates, capabilities }
public enum CmsRefusedRecipient: Hashable, Sendable { case password, keyEncryptionKey }

/// How much is read at all.
public struct CmsLimits: Hashable, Sendable {
    public var bytes = 100 << 20
    /// Types and lengths. Content that is written as a stream has one for every piece.
    public var elements = 500_000
    public var depth = 32
    /// Each certificate a recipient is named by counts.
    public var recipients = 1_000
    public var signers = 20
    public var certificates = 50
    /// Of one certificate, and of all revocation lists together, in bytes.
    public var certificateBytes = 64 << 10
    public var revocationBytes = 4 << 20

    public init() {}
}
