// SPDX-License-Identifier: EUPL-1.2
public import HeaderProtection
public import Kryptodienst

/// How one message is to leave: the same for all its recipients, since who reads the weak copy reads the message (RFC 8551 §2.7.3).
public struct Schutzauftrag: Sendable, Hashable {
    public var signatur: Signierauftrag
    public var verschluesselung: Verschluesselungsauftrag
    public var kopfschutz: Kopfschutz
    /// One more certificate of the same kind that can open it; without an encryption it means nothing.
    public var archiv: [UInt8]?

    public init(
        signatur: Signierauftrag = .keine, verschluesselung: Verschluesselungsauftrag = .keine,
        kopfschutz: Kopfschutz = .norm(.baseline, altanzeige: false), archiv: [UInt8]? = nil
    ) {
        self.signatur = signatur
        self.verschluesselung = verschluesselung
        self.kopfschutz = kopfschutz
        self.archiv = archiv
    }
}

public enum Signierauftrag: Sendable, Hashable {
    case keine
    case smime(SmimeSignierschluessel)
    case pgp(VersiegelterSchluessel)
}

public struct SmimeSignierschluessel: Sendable, Hashable {
    public var schluessel: VersiegelterSchluessel
    /// DER.
    public var zertifikat: [UInt8]
    /// DER, from the issuer of the certificate up; the anchor may be missing.
    public var kette: [[UInt8]]
    /// DER of the certificate for what is written to the signer, where it is another one.
    public var vorzug: [UInt8]?

    public init(schluessel: VersiegelterSchluessel, zertifikat: [UInt8], kette: [[UInt8]] = [], vorzug: [UInt8]? = nil) {
        self.schluessel = schluessel
        self.zertifikat = zertifikat
        self.kette = kette
        self.vorzug = vorzug
    }
}

public enum Verschluesselungsauftrag: Sendable, Hashable {
    case keine
    /// For DER certificates.
    /// - Parameter pkcs1: RSA key transport of PKCS #1 v1.5, for partners that know nothing newer.
    case smime(fuer: [[UInt8]], Inhaltsverfahren, pkcs1: Bool)
    /// For OpenPGP certificates, one each.
    case pgp(fuer: [[UInt8]])
}

public enum Kopfschutz: Sendable, Hashable {
    /// The header stays outside, for partners whose programs show the copies as text.
    case keiner
    /// RFC 9788: `hp="clear"` for what is signed only, else `hp="cipher"` with this policy.
    /// - Parameter altanzeige: repeat hidden fields at the top of the text for old readers (§2.1.2).
    case norm(ConfidentialityPolicy, altanzeige: Bool)
}
