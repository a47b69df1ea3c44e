// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// AES-256-GCM around private keys, so that the database and its copies hold none in the clear.
///
/// Form: version byte 1, 12 bytes nonce, ciphertext, 16 bytes tag. What kind of key it is goes into the tag, so that a sealed OpenPGP key
/// is never taken for another one.
struct Siegel {
    private let kek: [UInt8]

    init(_ kek: [UInt8]) throws(Absage) {
        guard kek.count == 32 else {
            throw Absage(.fragenFehlerhaft, "the key-encryption key has \(kek.count) bytes instead of 32")
        }
        self.kek = kek
    }

    func schliesse(_ klar: [UInt8], _ art: Schluesselart) throws(Absage) -> [UInt8] {
        let nonce = try Ossl.zufall(12)
        let (geheim, marke) = try gcm(klar, nonce, art, marke: nil)
        return [1] + nonce + geheim + marke
    }

    func oeffne(_ versiegelt: [UInt8], _ art: Schluesselart) throws(Absage) -> [UInt8] {
        guard versiegelt.count > 29, versiegelt[0] == 1 else { throw Absage(.siegelGebrochen) }
        let ende = versiegelt.count - 16
        return try gcm(Array(versiegelt[13..<ende]), Array(versiegelt[1..<13]), art, marke: Array(versiegelt[ende...])).0
    }

    /// Seals without a tag, opens with one.
    private func gcm(
        _ eingabe: [UInt8], _ nonce: [UInt8], _ art: Schluesselart, marke: [UInt8]?
    ) throws(Absage) -> ([UInt8], [UInt8]) {
        let kontext = EVP_CIPHER_CTX_new()
        defer { EVP_CIPHER_CTX_free(kontext) }
        let schliessen = marke == nil ? Int32(1) : 0
        var (ausgabe, laenge, rest) = ([UInt8](repeating: 0, count: eingabe.count + 16), Int32(0), Int32(0))
        var tag = marke ?? [UInt8](repeating: 0, count: 16)
        guard EVP_CipherInit_ex(kontext, EVP_aes_256_gcm(), nil, kek, nonce, schliessen) == 1,
            EVP_CipherUpdate(kontext, nil, &laenge, art.kennung, Int32(art.kennung.count)) == 1,
            EVP_CipherUpdate(kontext, &ausgabe, &laenge, eingabe, Int32(eingabe.count)) == 1
        else { throw Absage(.bibliothek, Ossl.fehler()) }
        if marke != nil, EVP_CIPHER_CTX_ctrl(kontext, EVP_CTRL_AEAD_SET_TAG, 16, &tag) != 1 {
            throw Absage(.bibliothek, Ossl.fehler())
        }
        // GCM has nothing left to write at the end; the room is asked for all the same.
        var schluss = [UInt8](repeating: 0, count: 16)
        guard EVP_CipherFinal_ex(kontext, &schluss, &rest) == 1 else { throw Absage(.siegelGebrochen) }
        if marke == nil, EVP_CIPHER_CTX_ctrl(kontext, EVP_CTRL_AEAD_GET_TAG, 16, &tag) != 1 {
            throw Absage(.bibliothek, Ossl.fehler())
        }
        return (Array(ausgabe[..<Int(laenge)]), tag)
    }
}

enum Schluesselart: String {
    case smime = "rathaus/pkcs8"
    case pgp = "rathaus/openpgp"
    /// Signs bare bytes (DKIM). One for S/MIME must never do that: it could be made to sign a message nobody saw.
    case roh = "rathaus/roh"

    var kennung: [UInt8] { Array(rawValue.utf8) }
}
