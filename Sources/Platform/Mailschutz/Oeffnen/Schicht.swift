// SPDX-License-Identifier: EUPL-1.2
public import Kryptoprotokoll

public enum Schutzformat: String, Sendable, Hashable, CaseIterable {
    case smime
    /// PGP/MIME (RFC 3156).
    case pgpMime
    /// Armor in a text, without MIME.
    case pgpImText
}

/// A layer that was taken off or looked at.
public enum Schicht: Sendable, Hashable {
    case verschluesselt(Verschluesselungsschicht)
    case signiert(Signaturschicht)
}

/// An encryption that was opened.
public struct Verschluesselungsschicht: Sendable, Hashable {
    public let format: Schutzformat
    /// For people, such as `AES-256-GCM` or `OpenPGP SEIPD 1`.
    public let verfahren: String
    /// `kennung` of the key that opened it.
    public let schluessel: String
    /// The form itself shows every change; false for CBC.
    public let unversehrt: Bool
}

public struct Signaturschicht: Sendable, Hashable {
    public let format: Schutzformat
    /// The content stands beside the signature and not in it.
    public let abgesetzt: Bool
    /// Nothing that is delivered stands outside of it.
    public var decktAlles: Bool
    public var unterzeichner: [Unterzeichner]
    public var stand: Signaturstand
}

/// Who signed, and what that is worth.
public struct Unterzeichner: Sendable, Hashable {
    public internal(set) var stand: Signaturstand
    /// Addresses its certificate or OpenPGP key names.
    public let adressen: [String]
    /// S/MIME: DER; `nil` where the message does not bring it.
    public let zertifikat: [UInt8]?
    /// S/MIME: DER, from the certificate to its anchor.
    public let kette: [[UInt8]]
    /// S/MIME: the path now, and at the signing time.
    public let heute: Kettenurteil?
    public let damals: Kettenurteil?
    /// OpenPGP: of the primary key, hex; the key id where the certificate is not known.
    public let fingerabdruck: String?
    /// Seconds since 1970, as the signer claims.
    public let signierzeit: Int64?
    /// S/MIME: DER SMIMECapabilities (RFC 8551 §2.5.2). To be believed only of a valid signature.
    public let faehigkeiten: [UInt8]?
    /// S/MIME: DER of the certificate that should be used for him instead of the one he signs with (RFC 8551 §2.5.3).
    public let vorzug: [UInt8]?
    /// Such as `sha256 ecdsa-with-SHA256`.
    public let verfahren: String
    /// S/MIME: of the path; `nil` where it was not asked for.
    public var sperrstand: Sperrstand?
}
