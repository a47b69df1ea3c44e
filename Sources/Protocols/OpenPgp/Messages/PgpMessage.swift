// SPDX-License-Identifier: EUPL-1.2

/// What a sequence of packets is (RFC 9580 §10.3), told before it is handed to what decrypts or verifies.
public enum PgpMessage: Hashable, Sendable {
    case encrypted(PgpEncryption)
    /// Signed in the clear; the issuers are as many as there are signatures, and unknown where they do not name themselves.
    case signed(issuers: [PgpKeyId?], Content)
    case compressed(algorithm: UInt8)
    case literal
    /// Signatures of something else; those of an unknown version are left out.
    case signatures([PgpSignature])
    /// Key material, to be read with `PgpCertificate`.
    case keys

    /// What is signed.
    public enum Content: Hashable, Sendable {
        case literal
        case compressed(algorithm: UInt8)
        case encrypted(PgpEncryption)
    }

    public init(_ bytes: [UInt8], limits: PgpLimits = PgpLimits()) throws(PgpError) {
        var reader = MessageReader(bytes, try PacketReader.all(bytes, limits))
        self = try reader.read()
    }
}

/// An encrypted message: for whom, and what guards it against changes.
public struct PgpEncryption: Hashable, Sendable {
    public enum Container: Hashable, Sendable {
        /// SEIPD version 1: a hash inside, which whoever decrypts must check (RFC 9580 §5.13.1).
        case modificationDetection
        /// SEIPD version 2 with the numbers of cipher and mode and the size of its chunks in bytes (RFC 9580 §5.13.2).
        case authenticated(cipher: UInt8, mode: UInt8, chunkBytes: Int)
        /// The packet 20 of LibrePGP, which the standard does not know.
        case librePgp(cipher: UInt8, mode: UInt8)
    }

    public let container: Container
    /// Only those that belong to the container's version; others count as none (RFC 9580 §10.3.2.1).
    public let recipients: [PgpRecipient]
    /// Passwords that open it.
    public let passwords: Int
    /// Of the ciphertext.
    public let bytes: Int
}

/// A key that the message is encrypted to.
public struct PgpRecipient: Hashable, Sendable {
    /// Of the subkey, if it is one; `nil` where the sender hides it.
    public let keyId: PgpKeyId?
    /// Only newer messages name it.
    public let fingerprint: PgpFingerprint?
    /// Number of the algorithm (RFC 9580 §9.1).
    public let algorithm: UInt8
    let version: UInt8

    /// RFC 9580 §5.1; `nil` for a version that is not known.
    init?(_ body: [UInt8]) throws(PgpError) {
        var reader = ByteReader(body[...])
        version = try reader.byte()
        switch version {
        case 3:
            let id = try reader.take(8)
            keyId = id.allSatisfy { $0 == 0 } ? nil : PgpKeyId(id)
            fingerprint = nil
        case 6:
            var named = ByteReader(try reader.take(try reader.number(1)))
            if named.isAtEnd {
                fingerprint = nil
            } else {
                guard let read = PgpFingerprint(version: try named.byte(), named.rest) else { throw .malformed }
                fingerprint = read
            }
            keyId = fingerprint?.keyId
        default: return nil
        }
        algorithm = try reader.byte()
    }
}
