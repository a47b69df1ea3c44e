// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
internal import COpenSSL
internal import Kryptoprotokoll

extension Umschlagempfaenger {
    /// DER KeyAgreeRecipientInfo under its tag (RFC 5652 §6.2.2) with a key on the recipient's curve for this message alone (RFC 5753 §3.1).
    /// - Parameter erzeuger: makes that key.
    func vereinbarung(_ inhaltsschluessel: [UInt8], _ erzeuger: OpaquePointer) throws(Absage) -> [UInt8] {
        var einmal: OpaquePointer?
        guard EVP_PKEY_keygen(erzeuger, &einmal) == 1, let einmal else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { EVP_PKEY_free(einmal) }
        let huelle = inhaltsschluessel.count == 16 ? CmsOid.aes128wrap : CmsOid.aes256wrap
        var schluessel = try abgeleitet(einmal, Der.sequence(huelle), inhaltsschluessel.count)
        defer { Ossl.wische(&schluessel) }
        return Der.constructed(
            .context(1),
            [
                Der.integer(3),
                Der.constructed(.context(0), [Der.constructed(.context(1), [Self.kurvenschluessel, try Self.punkt(einmal)])]),
                Der.sequence(CmsOid.ecdhSha256, Der.sequence(huelle)),
                Der.sequence(Der.sequence(kennung, Der.octets(try Self.verpackt(inhaltsschluessel, schluessel)))),
            ])
    }

    /// The curve is the recipient's, so it is not named again.
    private static let kurvenschluessel = Der.sequence(CmsOid.ecPublicKey)

    /// DER BIT STRING of the uncompressed point.
    private static func punkt(_ einmal: OpaquePointer) throws(Absage) -> [UInt8] {
        let punkt = try Ossl.der { Int32(EVP_PKEY_get1_encoded_public_key(einmal, $0)) }
        return Der.primitive(.bitString, [0] + punkt)
    }

    /// What both know, through the key derivation of ANSI X9.63 with SHA-256 (SEC 1 §3.6.1): up to 32 bytes it is one hash.
    private func abgeleitet(_ einmal: OpaquePointer, _ huelle: [UInt8], _ bytes: Int) throws(Absage) -> [UInt8] {
        guard var gemeinsam = Ossl.gemeinsam(einmal, schluessel, geprueft: true) else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { Ossl.wische(&gemeinsam) }
        let zaehler: [UInt8] = [0, 0, 0, 1]
        var eingabe = gemeinsam + zaehler + Self.geteilt(huelle, bits: bytes * 8)
        defer { Ossl.wische(&eingabe) }
        return Array(Ossl.sha256(eingabe).prefix(bytes))
    }

    /// DER ECC-CMS-SharedInfo (RFC 5753 §7.2).
    private static func geteilt(_ huelle: [UInt8], bits: Int) -> [UInt8] {
        let anzahl = (0..<4).map { UInt8(truncatingIfNeeded: bits >> (24 - 8 * $0)) }
        return Der.sequence(huelle, Der.constructed(.context(2), [Der.octets(anzahl)]))
    }

    /// AES key wrap (RFC 3394).
    private static func verpackt(_ inhaltsschluessel: [UInt8], _ schluessel: [UInt8]) throws(Absage) -> [UInt8] {
        guard let kontext = EVP_CIPHER_CTX_new() else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { EVP_CIPHER_CTX_free(kontext) }
        EVP_CIPHER_CTX_set_flags(kontext, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW)
        var (verpackt, laenge) = ([UInt8](repeating: 0, count: inhaltsschluessel.count + 8), Int32(0))
        guard
            EVP_EncryptInit_ex(kontext, schluessel.count == 16 ? EVP_aes_128_wrap() : EVP_aes_256_wrap(), nil, schluessel, nil)
                == 1,
            EVP_EncryptUpdate(kontext, &verpackt, &laenge, inhaltsschluessel, Int32(inhaltsschluessel.count)) == 1,
            Int(laenge) == verpackt.count
        else { throw Absage(.bibliothek, Ossl.fehler()) }
        return verpackt
    }
}
