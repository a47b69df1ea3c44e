// SPDX-License-Identifier: EUPL-1.2
internal import Kryptoprotokoll

/// Kinds of key pairs that sign bare bytes.
public enum Rohverfahren: String, Sendable, CaseIterable {
    case rsa2048 = "RSA-2048"
    case ed25519 = "Ed25519"
}

extension Kryptodienst {
    /// - Returns: the sealed key, fit for `signiere(roh:schluessel:)` alone, and its SubjectPublicKeyInfo.
    public func erzeuge(roh verfahren: Rohverfahren) async throws(KryptoError) -> NeuerSchluessel {
        var satz = Kryptosatz()
        satz.setze(.verfahren, verfahren.rawValue)
        let antwort = try await frage(.schluesselErzeugen, satz)
        return NeuerSchluessel(
            schluessel: VersiegelterSchluessel(try feld(.schluessel, antwort)), oeffentlich: try feld(.oeffentlich, antwort),
            zertifikat: nil, kette: [])
    }

    /// - Parameter inhalt: RSA hashes it with SHA-256 and pads it by PKCS #1 v1.5, Ed25519 takes it as it is.
    /// - Returns: the signature alone: 256 bytes for RSA, 64 for Ed25519.
    public func signiere(roh inhalt: [UInt8], schluessel: VersiegelterSchluessel) async throws(KryptoError) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.inhalt, inhalt)
        satz.setze(.schluessel, schluessel.bytes)
        return try ergebnis(await frage(.rohSignieren, satz))
    }
}
