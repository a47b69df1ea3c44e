// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// SMIMEEncryptionKeyPreference (RFC 8551 §2.5.3): which certificate a signer wants to be written to, where it is another one than signs.
enum Vorzug {
    /// id-aa-encrypKeyPref with its header.
    private static let kennung: [UInt8] = [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0B]

    /// Names the certificate by issuer and serial number among the signed attributes.
    static func setze(_ unterzeichner: OpaquePointer, _ x509: OpaquePointer) throws(Absage) {
        let wert = satz(0xA0, try benennung(x509))
        let der = satz(0x30, kennung + satz(0x31, wert))
        let merkmal = der.withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            return d2i_X509_ATTRIBUTE(nil, &zeiger, puffer.count)
        }
        guard let merkmal else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { X509_ATTRIBUTE_free(merkmal) }
        guard CMS_signed_add1_attr(unterzeichner, merkmal) == 1 else { throw Absage(.bibliothek, Ossl.fehler()) }
    }

    /// - Parameters:
    ///   - wert: DER of the attribute's value.
    ///   - alle: certificates the message brings.
    static func gemeint(_ wert: [UInt8], unter alle: OpaquePointer?) throws(Absage) -> OpaquePointer? {
        guard let (art, inhalt) = element(wert[...]) else { return nil }
        for stelle in 0..<rathaus_x509s_count(alle) {
            guard let x509 = rathaus_x509s_at(alle, stelle) else { continue }
            let passt: Bool
            switch art {
            case 0xA0: passt = try benennung(x509)[...] == inhalt
            // RecipientKeyIdentifier: the identifier of the key, then a date nobody needs.
            case 0xA1: passt = element(inhalt).map { $0.art == 0x04 && istKennung($0.inhalt, x509) } ?? false
            case 0x82: passt = istKennung(inhalt, x509)
            default: passt = false
            }
            if passt { return x509 }
        }
        return nil
    }

    private static func istKennung(_ bytes: ArraySlice<UInt8>, _ x509: OpaquePointer) -> Bool {
        Ossl.bytes(X509_get0_subject_key_id(x509))?[...] == bytes
    }

    /// Issuer and serial number, without the header around them.
    private static func benennung(_ x509: OpaquePointer) throws(Absage) -> [UInt8] {
        try Ossl.der { i2d_X509_NAME(X509_get_issuer_name(x509), $0) }
            + Ossl.der { i2d_ASN1_INTEGER(X509_get0_serialNumber(x509), $0) }
    }

    private static func satz(_ art: UInt8, _ inhalt: [UInt8]) -> [UInt8] {
        let zahl = inhalt.count
        let laenge: [UInt8] =
            zahl < 0x80
            ? [UInt8(zahl)] : zahl < 0x100 ? [0x81, UInt8(zahl)] : [0x82, UInt8(zahl >> 8 & 0xFF), UInt8(zahl & 0xFF)]
        return [art] + laenge + inhalt
    }

    /// The first element of DER bytes.
    private static func element(_ der: ArraySlice<UInt8>) -> (art: UInt8, inhalt: ArraySlice<UInt8>)? {
        guard let art = der.first, der.count >= 2 else { return nil }
        let kurz = der[der.startIndex + 1]
        var anfang = der.startIndex + 2
        var laenge = Int(kurz)
        if kurz >= 0x80 {
            let stellen = Int(kurz & 0x7F)
            guard (1...3).contains(stellen), der.endIndex - anfang >= stellen else { return nil }
            laenge = der[anfang..<(anfang + stellen)].reduce(0) { $0 << 8 | Int($1) }
            anfang += stellen
        }
        guard der.endIndex - anfang >= laenge else { return nil }
        return (art, der[anfang..<(anfang + laenge)])
    }
}
