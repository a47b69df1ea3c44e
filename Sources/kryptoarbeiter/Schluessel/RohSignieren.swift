// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// Signs bytes as they stand: RSA with PKCS #1 v1.5 and SHA-256 (RFC 8301 §3.1), Ed25519 without a hash before it (RFC 8463 §3).
enum RohSignieren {
    static func signiere(_ frage: Kryptosatz, _ schluessel: OpaquePointer) throws(Absage) -> Kryptosatz {
        guard let inhalt = frage.bytes(.inhalt) else { throw Absage(.fragenFehlerhaft, "nothing to sign") }
        guard let kontext = EVP_MD_CTX_new() else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { EVP_MD_CTX_free(kontext) }
        let hash = EVP_PKEY_get_id(schluessel) == EVP_PKEY_RSA ? EVP_sha256() : nil
        var laenge = Int(EVP_PKEY_get_size(schluessel))
        var signatur = [UInt8](repeating: 0, count: laenge)
        guard EVP_DigestSignInit(kontext, nil, hash, nil, schluessel) == 1,
            EVP_DigestSign(kontext, &signatur, &laenge, inhalt, inhalt.count) == 1
        else { throw Absage(.bibliothek, Ossl.fehler()) }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, Array(signatur[..<laenge]))
        return antwort
    }
}
