// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

/// Header protection by the composer (RFC 9788 §5.2). The message goes in as it would go out without any cryptography;
/// the layer around the payload is made elsewhere and put behind the outer fields.
public enum HeaderProtector {
    public struct Protected: Hashable, Sendable {
        /// The entity to sign, or to sign and encrypt: all fields but those of mail systems and Bcc, the parameter `hp`,
        /// and the body byte for byte.
        public let payload: [UInt8]
        /// The fields for outside, each with CRLF and as it was written, but no MIME-Version and no Content-*: those
        /// come with the layer, and with them the empty line. Fields that mail systems had added stand only here.
        public let outerFields: [UInt8]
        /// Names, as written, of the fields that outside are missing or say something else.
        public let confidential: [String]
    }

    /// For a message that is signed and not encrypted: outside and inside say the same, `hp="clear"`.
    /// - Parameter header: what reading the message with the same limits gave, where it has been read already.
    public static func forSigning(
        _ message: [UInt8], header: MessageHeader? = nil, limits: MimeLimits = MimeLimits()
    ) throws(HeaderProtectionError) -> Protected {
        try ProtectionWriter(message, header, hp: "clear", policy: nil, limits).write()
    }

    /// For a message that is encrypted, signed before or not: `hp="cipher"`, with a copy of what is outside.
    /// - Parameters:
    ///   - header: what reading the message with the same limits gave, where it has been read already.
    ///   - legacyDisplay: repeats confidential fields at the top of the text, marked, for readers that know encryption but not
    ///     this standard (§2.1.2, §5.2.2).
    public static func forEncryption(
        _ message: [UInt8], header: MessageHeader? = nil, policy: ConfidentialityPolicy = .baseline,
        legacyDisplay: Bool = false, limits: MimeLimits = MimeLimits()
    ) throws(HeaderProtectionError) -> Protected {
        let writer = try ProtectionWriter(message, header, hp: "cipher", policy: policy, limits)
        return try legacyDisplay ? writer.withLegacyDisplay().write() : writer.write()
    }
}
