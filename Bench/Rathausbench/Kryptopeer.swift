// SPDX-License-Identifier: EUPL-1.2
import COpenSSL

/// The same cryptography by libcrypto alone, in this process, with keys and certificates that stay read: CMS in CMS, no mail around it.
/// Several may ask at once: what it keeps is only read, and libcrypto counts its references safely.
final class Kryptopeer: @unchecked Sendable {
    private let signierer: (x509: OpaquePointer, schluessel: OpaquePointer)
    private let empfaenger: (x509: OpaquePointer, schluessel: OpaquePointer)
    private let kette: OpaquePointer
    private let vertrauen: OpaquePointer

    init(wer: Zertifikatswerk.Person, an: Zertifikatswerk.Person) throws {
        signierer = (try Self.zertifikat(wer.zertifikat), try Self.schluessel(wer.schluessel))
        empfaenger = (try Self.zertifikat(an.zertifikat), try Self.schluessel(an.schluessel))
        guard let kette = rathaus_x509s_new(), let vertrauen = X509_STORE_new() else { throw Self.fehler("X509_STORE_new") }
        self.kette = kette
        self.vertrauen = vertrauen
        rathaus_x509s_push(kette, try Self.zertifikat(wer.ca))
        guard X509_STORE_add_cert(vertrauen, rathaus_x509s_at(kette, 0)) == 1 else { throw Self.fehler("X509_STORE_add_cert") }
    }

    func frei() {
        for einer in [signierer, empfaenger] {
            X509_free(einer.x509)
            EVP_PKEY_free(einer.schluessel)
        }
        rathaus_x509s_free_all(kette)
        X509_STORE_free(vertrauen)
    }

    func schuetze(_ klar: [UInt8]) throws -> [UInt8] {
        let signiert = try mit(
            CMS_sign(nil, nil, kette, nil, UInt32(CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP)), "CMS_sign"
        ) { cms in
            guard
                CMS_add1_signer(
                    cms, signierer.x509, signierer.schluessel, EVP_sha256(), UInt32(CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP))
                    != nil
            else { throw Self.fehler("CMS_add1_signer") }
            return try Self.fertig(cms, klar)
        }
        return try mit(CMS_encrypt(nil, nil, EVP_aes_256_gcm(), UInt32(CMS_PARTIAL | CMS_BINARY)), "CMS_encrypt") { cms in
            guard let einer = CMS_add1_recipient_cert(cms, empfaenger.x509, UInt32(CMS_KEY_PARAM)),
                EVP_PKEY_CTX_set_ecdh_kdf_md(rathaus_recipient_context(einer), EVP_sha256()) > 0
            else { throw Self.fehler("CMS_add1_recipient_cert") }
            return try Self.fertig(cms, signiert)
        }
    }

    func oeffne(_ geschuetzt: [UInt8]) throws -> [UInt8] {
        let signiert = try mit(Self.lies(geschuetzt), "d2i_CMS") { cms in
            try Self.inBio { CMS_decrypt(cms, empfaenger.schluessel, empfaenger.x509, nil, $0, UInt32(CMS_BINARY)) }
        }
        return try mit(Self.lies(signiert), "d2i_CMS") { cms in
            try Self.inBio { CMS_verify(cms, nil, vertrauen, nil, $0, UInt32(CMS_BINARY)) }
        }
    }

    private func mit(_ cms: OpaquePointer?, _ was: String, _ tun: (OpaquePointer) throws -> [UInt8]) throws -> [UInt8] {
        guard let cms else { throw Self.fehler(was) }
        defer { CMS_ContentInfo_free(cms) }
        return try tun(cms)
    }

    private static func lies(_ der: [UInt8]) -> OpaquePointer? {
        let bio = BIO_new_mem_buf(der, Int32(der.count))
        defer { BIO_free_all(bio) }
        return d2i_CMS_bio(bio, nil)
    }

    private static func fertig(_ cms: OpaquePointer, _ inhalt: [UInt8]) throws -> [UInt8] {
        let bio = BIO_new_mem_buf(inhalt, Int32(inhalt.count))
        defer { BIO_free_all(bio) }
        guard CMS_final(cms, bio, nil, UInt32(CMS_BINARY)) == 1 else { throw fehler("CMS_final") }
        return try inBio { i2d_CMS_bio($0, cms) }
    }

    private static func inBio(_ schreiben: (OpaquePointer?) -> Int32) throws -> [UInt8] {
        let bio = BIO_new(BIO_s_mem())
        defer { BIO_free_all(bio) }
        guard schreiben(bio) == 1 else { throw fehler("CMS") }
        var zeiger: UnsafeMutablePointer<CChar>?
        let laenge = rathaus_bio_memory(bio, &zeiger)
        return Array(UnsafeRawBufferPointer(start: zeiger, count: laenge))
    }

    private static func zertifikat(_ der: [UInt8]) throws -> OpaquePointer {
        let bio = BIO_new_mem_buf(der, Int32(der.count))
        defer { BIO_free_all(bio) }
        guard let x509 = d2i_X509_bio(bio, nil) else { throw fehler("d2i_X509") }
        return x509
    }

    private static func schluessel(_ der: [UInt8]) throws -> OpaquePointer {
        let bio = BIO_new_mem_buf(der, Int32(der.count))
        defer { BIO_free_all(bio) }
        guard let schluessel = d2i_PrivateKey_bio(bio, nil) else { throw fehler("d2i_PrivateKey") }
        return schluessel
    }

    private static func fehler(_ was: String) -> Maschine.Fehler { Maschine.Fehler(text: "libcrypto: \(was) failed") }
}
