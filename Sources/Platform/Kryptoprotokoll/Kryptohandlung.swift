// SPDX-License-Identifier: EUPL-1.2

/// What the crypto worker can be asked for. The numbers go over the line and are never reused.
public enum Kryptohandlung: UInt8, Sendable, CaseIterable {
    /// Hands over the key-encryption key and asks for the versions; the first question of every worker.
    case beginnen = 1
    /// Makes a key pair and gives it back sealed.
    case schluesselErzeugen = 2
    /// Seals a key somebody brings (PKCS #8 or PKCS #12).
    case schluesselUebernehmen = 3
    /// PKCS #10 request for a certificate.
    case antrag = 4
    /// What stands in a certificate.
    case zertifikatLesen = 5
    /// Chain, dates, purpose and revocation of one certificate.
    case zertifikatPruefen = 6
    /// What stands in a certificate revocation list, and whether its issuer signed it.
    case sperrlisteLesen = 7
    /// Signs bytes with a bare key, without any form around the signature (DKIM).
    case rohSignieren = 8
    /// A question to the authority whether a certificate is revoked (OCSP).
    case ocspFrage = 9
    /// What a revocation list or an answer of OCSP says of a certificate.
    case widerrufPruefen = 10
    /// Makes the pair of keys of an escrow and splits the private one into shares.
    case hinterlegungErzeugen = 11
    /// Seals a private key to the public key of an escrow.
    case hinterlegen = 12
    /// Opens what was sealed to an escrow with shares of its key, and seals it again for this installation; or compares it alone.
    case hinterlegtesOeffnen = 13
    /// Gives a private key out, under a password.
    case schluesselAusgeben = 14
    /// Certificates of an object that carries nothing else.
    case zertifikateLesen = 15
    /// Plays an authority that issues what is asked for.
    case simuliertAusstellen = 20

    case cmsSignieren = 16
    case cmsVerschluesseln = 17
    case cmsEntschluesseln = 18
    case cmsPruefen = 19
    /// Signs, puts the signature as base64 into a frame around the signed bytes, and encrypts the whole.
    case cmsSchuetzen = 21

    case pgpErzeugen = 32
    /// What stands in an OpenPGP certificate.
    case pgpLesen = 33
    case pgpSignieren = 34
    case pgpVerschluesseln = 35
    case pgpEntschluesseln = 36
    case pgpPruefen = 37
    /// Seals an OpenPGP key somebody brings.
    case pgpUebernehmen = 38

    /// Puts files into a PDF and encrypts it with a password.
    case pdfVerschluesseln = 48
}
