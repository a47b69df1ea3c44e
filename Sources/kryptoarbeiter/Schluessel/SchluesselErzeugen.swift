// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// Makes a key pair for S/MIME: P-256, or RSA from 3072 bits (BSI TR-02102-1); or one that signs bare bytes for DKIM: RSA of 2048 bits, since longer
/// records do not fit everywhere into the DNS (RFC 6376 §3.3.3), or Ed25519 (RFC 8463).
struct SchluesselErzeugen {
    let siegel: Siegel

    func callAsFunction(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let schluessel: OpaquePointer?
        var art = Schluesselart.smime
        switch frage.text(.verfahren) {
        case "P-256": schluessel = rathaus_ec_new("P-256")
        case "RSA-3072": schluessel = rathaus_rsa_new(3072)
        case "RSA-4096": schluessel = rathaus_rsa_new(4096)
        case "RSA-2048": (schluessel, art) = (rathaus_rsa_new(2048), .roh)
        case "Ed25519": (schluessel, art) = (rathaus_ed25519_new(), .roh)
        case let anderes: throw Absage(.fragenFehlerhaft, "kind of key \(anderes ?? "missing")")
        }
        guard let schluessel else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { EVP_PKEY_free(schluessel) }
        return try versiegelt(schluessel, siegel, art)
    }
}

/// The answer that gives a key back: sealed, and its public part.
func versiegelt(
    _ schluessel: OpaquePointer, _ siegel: Siegel, _ art: Schluesselart = .smime
) throws(Absage) -> Kryptosatz {
    var antwort = Kryptosatz()
    antwort.setze(.schluessel, try siegel.schliesse(try Pkcs8.schreibe(schluessel), art))
    antwort.setze(.oeffentlich, try Pkcs8.oeffentlich(schluessel))
    return antwort
}
