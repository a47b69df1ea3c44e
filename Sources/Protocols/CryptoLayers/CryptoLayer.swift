// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

/// A part of a message that is signed, encrypted or compressed, seen from outside.
public struct CryptoLayer: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// `application/pkcs7-mime` (RFC 8551 §3.2); its body is one CMS object.
        case smime(SmimeObject)
        /// `multipart/signed` (RFC 1847 §2.1).
        case signed(DetachedSignature)
        /// `multipart/encrypted` of PGP/MIME (RFC 3156 §4), also where a mail server made it a mixed multipart; the part
        /// with the encrypted data.
        case pgpEncrypted(MimePart)
        /// Armor in a text part, without MIME. Ranges are those of the text with its transfer encoding undone.
        case inlinePgp([InlinePgpBlock])
        /// It calls itself a layer and is none: to be treated as unsigned or unreadable, never as fine.
        case broken(LayerDefect)
    }

    /// Where the layer stands in the message it was found in.
    public enum Placement: Hashable, Sendable {
        /// It is the message.
        case whole
        /// The message consists of it but for wrappers, and short plain texts such as list footers beside it.
        case soleContent
        /// Foreign parts surround it. What comes out of an encryption here may not be shown among them, or they can carry
        /// it away (Efail, CVE-2017-17688 and -17689): it is to be handed on as a file of its own.
        case inside
    }

    public let kind: Kind
    public let part: MimePart
    public let placement: Placement
    /// Nothing of the message's body lies outside the layer: only then does its signature speak for the message.
    public let coversAll: Bool
}

/// How `application/pkcs7-mime` says what is in it. It is a hint: what counts is the CMS object (RFC 8551 §3.2.2).
public struct SmimeObject: Hashable, Sendable {
    public enum Evidence: Hashable, Sendable {
        case mediaType
        /// The media type says something else, the name ends in .p7m, .p7c or .p7z (RFC 8551 §3.10, widened).
        case fileName
    }

    /// `nil` if it does not say.
    public let type: SmimeType?
    public let evidence: Evidence
}

/// RFC 8551 §3.2.2, as written in the parameter `smime-type`.
public enum SmimeType: String, Hashable, Sendable, CaseIterable {
    case enveloped = "enveloped-data"
    case authEnveloped = "authEnveloped-data"
    case signed = "signed-data"
    case compressed = "compressed-data"
    case certsOnly = "certs-only"
}

public struct DetachedSignature: Hashable, Sendable {
    public enum Format: Hashable, Sendable {
        case smime
        case openPgp
    }

    public let format: Format
    /// The bytes the signature covers, exactly. Before comparing, line ends have to be CRLF.
    public let signed: Range<Int>
    public let signature: MimePart
    /// As announced, in small letters; what the signature itself says counts.
    public let micalg: [String]
}

public enum LayerDefect: Hashable, Sendable {
    /// Readers see another structure (`MimeDoubt`).
    case ambiguous
    /// Neither S/MIME nor PGP/MIME, or nothing at all.
    case protocolUnknown
    /// RFC 1847: exactly two parts.
    case notTwoParts
    /// The second part of a signature, or a part of an encryption, is not of the announced type.
    case partMismatch
    /// RFC 3156 §4: the first part has to say `Version: 1`.
    case versionMissing
}
