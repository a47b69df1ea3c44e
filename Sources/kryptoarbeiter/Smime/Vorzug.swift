// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
internal import COpenSSL
internal import Kryptoprotokoll

/// SMIMEEncryptionKeyPreference (RFC 8551 §2.5.3): which certificate a signer wants to be written to, where it is another one than signs.
enum Vorzug {
    /// id-aa-encrypKeyPref.
    private static let kennung = "1.2.840.113549.1.9.16.2.11"

    /// Names the certificate by issuer and serial number among the signed attributes.
    static func setze(_ unterzeichner: OpaquePointer, _ x509: OpaquePointer) throws(Absage) {
        let wert = Der.constructed(.set, [Der.constructed(.context(0), try benennung(x509))]), der: [UInt8]
        do { der = Der.sequence(try Der.oid(kennung), wert) } catch { throw Absage(.bibliothek, "\(error)") }
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
    /// - Returns: `nil` also for a value that cannot be read: then nobody else is meant.
    static func gemeint(_ wert: [UInt8], unter alle: OpaquePointer?) throws(Absage) -> OpaquePointer? {
        guard let wunsch = try? Wunsch(wert) else { return nil }
        for stelle in 0..<rathaus_x509s_count(alle) {
            guard let x509 = rathaus_x509s_at(alle, stelle) else { continue }
            let passt =
                switch wunsch {
                case .aussteller(let felder): try benennung(x509) == felder
                case .schluessel(let kennung): Ossl.bytes(X509_get0_subject_key_id(x509)) == kennung
                }
            if passt { return x509 }
        }
        return nil
    }

    /// How a certificate is named.
    private enum Wunsch {
        /// By issuer and serial number, each as DER.
        case aussteller([[UInt8]])
        /// By the identifier of its key.
        case schluessel([UInt8])

        init(_ der: [UInt8]) throws(DerError) {
            let wert = try DerValue(der)
            switch wert.tag {
            case DerTag.context(0): self = .aussteller(try wert.members(.context(0), atMost: 2).map(\.encoded))
            // RecipientKeyIdentifier: the identifier of the key, then a date nobody needs.
            case DerTag.context(1):
                var felder = try wert.fields(.context(1))
                self = .schluessel(try felder.required(.octetString).octets())
            case DerTag.context(2): self = .schluessel(try wert.content(.context(2)))
            default: throw .unexpected(wert.tag)
            }
        }
    }

    /// Issuer and serial number.
    private static func benennung(_ x509: OpaquePointer) throws(Absage) -> [[UInt8]] {
        [
            try Ossl.der { i2d_X509_NAME(X509_get_issuer_name(x509), $0) },
            try Ossl.der { i2d_ASN1_INTEGER(X509_get0_serialNumber(x509), $0) },
        ]
    }
}
