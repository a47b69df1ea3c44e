// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
internal import COpenSSL
internal import Kryptoprotokoll

/// How the content is encrypted: GCM (RFC 5084 §3.2) or, for partners that read nothing else, CBC (RFC 3565 §4.1).
enum Inhaltschiffre: String {
    case aes256gcm = "AES-256-GCM"
    case aes128gcm = "AES-128-GCM"
    case aes256cbc = "AES-256-CBC"

    struct Geheim {
        /// DER AlgorithmIdentifier.
        let verfahren: [UInt8]
        let bytes: [UInt8]
        /// The tag of GCM; empty for CBC.
        let marke: [UInt8]
    }

    private static let markenbytes: UInt8 = 16
    private static let blockbytes = 16

    var beglaubigt: Bool { self != .aes256cbc }
    var schluesselbytes: Int { self == .aes128gcm ? 16 : 32 }

    func verschluessle(_ inhalt: [UInt8], _ schluessel: [UInt8]) throws(Absage) -> Geheim {
        guard let anzahl = Int32(exactly: inhalt.count), let kontext = EVP_CIPHER_CTX_new() else { throw Absage(.bibliothek) }
        defer { EVP_CIPHER_CTX_free(kontext) }
        let anfang = try Ossl.zufall(beglaubigt ? 12 : Self.blockbytes)
        guard EVP_EncryptInit_ex(kontext, chiffre, nil, schluessel, anfang) == 1 else { throw Absage(.bibliothek, Ossl.fehler()) }
        var gelungen = false
        let bytes = [UInt8](unsafeUninitializedCapacity: inhalt.count + Self.blockbytes) { puffer, belegt in
            var (laenge, rest) = (Int32(0), Int32(0))
            gelungen =
                EVP_EncryptUpdate(kontext, puffer.baseAddress, &laenge, inhalt, anzahl) == 1
                && EVP_EncryptFinal_ex(kontext, puffer.baseAddress.map { $0 + Int(laenge) }, &rest) == 1
            belegt = gelungen ? Int(laenge + rest) : 0
        }
        guard gelungen else { throw Absage(.bibliothek, Ossl.fehler()) }
        return Geheim(verfahren: Der.sequence(oid, parameter(anfang)), bytes: bytes, marke: try marke(kontext))
    }

    private func marke(_ kontext: OpaquePointer) throws(Absage) -> [UInt8] {
        guard beglaubigt else { return [] }
        var marke = [UInt8](repeating: 0, count: Int(Self.markenbytes))
        guard EVP_CIPHER_CTX_ctrl(kontext, EVP_CTRL_AEAD_GET_TAG, Int32(marke.count), &marke) == 1 else {
            throw Absage(.bibliothek, Ossl.fehler())
        }
        return marke
    }

    private func parameter(_ anfang: [UInt8]) -> [UInt8] {
        beglaubigt ? Der.sequence(Der.octets(anfang), Der.integer(Self.markenbytes)) : Der.octets(anfang)
    }

    private var chiffre: OpaquePointer? {
        switch self {
        case .aes256gcm: EVP_aes_256_gcm()
        case .aes128gcm: EVP_aes_128_gcm()
        case .aes256cbc: EVP_aes_256_cbc()
        }
    }

    private var oid: [UInt8] {
        switch self {
        case .aes256gcm: CmsOid.aes256gcm
        case .aes128gcm: CmsOid.aes128gcm
        case .aes256cbc: CmsOid.aes256cbc
        }
    }
}
