// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll
internal import SecretSharing

/// Keys that people may need when this installation and its secret are gone. Sealed to a public key, so that nobody who can put something in can take
/// anything out; the private key exists as shares alone, two of three of which are enough.
enum Hinterlegung {
    private static let anteile = 3
    private static let noetig = 2

    static func erzeuge() throws(Absage) -> Kryptosatz {
        let geheim = try Ossl.zufall(32, geheim: true)
        guard let schluessel = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nil, geheim, 32) else {
            throw Absage(.bibliothek, Ossl.fehler())
        }
        defer { EVP_PKEY_free(schluessel) }
        var antwort = Kryptosatz()
        antwort.setze(.oeffentlich, try roh(schluessel))
        let alle = try SecretSharing.split(geheim, threshold: noetig, count: anteile) { anzahl throws(Absage) in
            try Ossl.zufall(anzahl, geheim: true)
        }
        for anteil in alle { antwort.setze(.anteil, [anteil.number] + anteil.bytes) }
        return antwort
    }

    /// Form: version 1, 32 bytes public key of this one time, 12 bytes nonce, ciphertext, 16 bytes tag.
    static func hinterlege(_ frage: Kryptosatz, _ siegel: Siegel) throws(Absage) -> Kryptosatz {
        let art = try art(frage)
        let klar = try siegel.oeffne(frage.bytes(.schluessel) ?? [], art)
        let stelle = frage.bytes(.oeffentlich) ?? []
        guard stelle.count == 32, let einmal = rathaus_x25519_new() else { throw Absage(.fragenFehlerhaft, "escrow key") }
        defer { EVP_PKEY_free(einmal) }
        let oeffentlich = try roh(einmal)
        let kek = try gemeinsam(einmal, stelle, oeffentlich + stelle)
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, [1] + oeffentlich + (try Siegel(kek).schliesse(klar, art)))
        return antwort
    }

    /// With `schluessel` the answer is whether it is the same key, and nothing else leaves.
    static func oeffne(_ frage: Kryptosatz, _ siegel: Siegel) throws(Absage) -> Kryptosatz {
        let art = try art(frage)
        let hinterlegtes = frage.bytes(.hinterlegtes) ?? []
        guard hinterlegtes.count > 33, hinterlegtes[0] == 1 else { throw Absage(.unlesbar, "escrowed key") }
        let geheim: [UInt8]
        do throws(SecretSharingError) {
            geheim = try SecretSharing.combine(
                frage.alle(.anteil).filter { $0.count == 33 }.map { Share(number: $0[0], bytes: Array($0[1...])) })
        } catch {
            throw Absage(.kennwortFalsch, "\(error)")
        }
        guard geheim.count == 32, let schluessel = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nil, geheim, 32) else {
            throw Absage(.kennwortFalsch, "shares")
        }
        defer { EVP_PKEY_free(schluessel) }
        let einmal = Array(hinterlegtes[1..<33])
        let kek = try gemeinsam(schluessel, einmal, einmal + (try roh(schluessel)))
        let klar = try Siegel(kek).oeffne(Array(hinterlegtes[33...]), art)
        var antwort = Kryptosatz()
        if let versiegelt = frage.bytes(.schluessel) {
            antwort.setze(.urteil, try siegel.oeffne(versiegelt, art) == klar)
        } else {
            antwort.setze(.schluessel, try siegel.schliesse(klar, art))
        }
        return antwort
    }

    private static func art(_ frage: Kryptosatz) throws(Absage) -> Schluesselart {
        switch frage.text(.verwendung) {
        case "smime": .smime
        case "pgp": .pgp
        case let andere: throw Absage(.fragenFehlerhaft, "kind of key \(andere ?? "missing")")
        }
    }

    private static func roh(_ schluessel: OpaquePointer) throws(Absage) -> [UInt8] {
        var (bytes, laenge) = ([UInt8](repeating: 0, count: 32), 32)
        guard EVP_PKEY_get_raw_public_key(schluessel, &bytes, &laenge) == 1, laenge == 32 else {
            throw Absage(.bibliothek, Ossl.fehler())
        }
        return bytes
    }

    /// X25519, then HKDF with SHA-256 (RFC 5869) bound to both public keys.
    private static func gemeinsam(_ eigener: OpaquePointer, _ fremder: [UInt8], _ bindung: [UInt8]) throws(Absage) -> [UInt8] {
        guard let anderer = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nil, fremder, fremder.count) else {
            throw Absage(.unlesbar, Ossl.fehler())
        }
        defer { EVP_PKEY_free(anderer) }
        guard var geheim = Ossl.gemeinsam(eigener, anderer), geheim.count == 32 else { throw Absage(.unlesbar, Ossl.fehler()) }
        defer { Ossl.wische(&geheim) }
        var schluessel = [UInt8](repeating: 0, count: 32)
        let zweck = Array("rathaus/hinterlegung".utf8)
        guard rathaus_hkdf_sha256(geheim, geheim.count, bindung, bindung.count, zweck, zweck.count, &schluessel, 32) == 1 else {
            throw Absage(.bibliothek, Ossl.fehler())
        }
        return schluessel
    }
}
