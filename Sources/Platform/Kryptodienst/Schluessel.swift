// SPDX-License-Identifier: EUPL-1.2
internal import Kryptoprotokoll

/// A private key as the worker has sealed it. Useless without the key-encryption key of this installation.
public struct VersiegelterSchluessel: Sendable, Hashable {
    public let bytes: [UInt8]
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// Kinds of key pairs for S/MIME. P-256 signs some twenty times faster than RSA of the same strength.
public enum Schluesselverfahren: String, Sendable, CaseIterable {
    case p256 = "P-256"
    case rsa3072 = "RSA-3072"
    case rsa4096 = "RSA-4096"
}

/// A key pair that was just made or taken over.
public struct NeuerSchluessel: Sendable {
    public let schluessel: VersiegelterSchluessel
    /// DER SubjectPublicKeyInfo; for OpenPGP the certificate.
    public let oeffentlich: [UInt8]
    /// Only where a PKCS #12 file brought them.
    public let zertifikat: [UInt8]?
    public let kette: [[UInt8]]
}

extension Kryptodienst {
    public func erzeuge(_ verfahren: Schluesselverfahren) async throws(KryptoError) -> NeuerSchluessel {
        var satz = Kryptosatz()
        satz.setze(.verfahren, verfahren.rawValue)
        return try neuer(await frage(.schluesselErzeugen, satz))
    }

    /// - Parameter kennwort: that of a PKCS #12 file; `nil` for bare PKCS #8.
    public func uebernimm(_ datei: [UInt8], kennwort: String?) async throws(KryptoError) -> NeuerSchluessel {
        var satz = Kryptosatz()
        satz.setze(.inhalt, datei)
        if let kennwort { satz.setze(.kennwort, kennwort) }
        return try neuer(await frage(.schluesselUebernehmen, satz))
    }

    /// DER of a PKCS #10 request.
    /// - Parameters:
    ///   - kennung: organizationIdentifier, such as `VATDE-123456789`.
    ///   - zwecke: `signieren`, `entschluesseln`; both where none is named.
    public func antrag(
        _ schluessel: VersiegelterSchluessel, name: String, organisation: String, kennung: String = "", adressen: [String],
        zwecke: [String] = []
    ) async throws(KryptoError) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.schluessel, schluessel.bytes)
        satz.setze(.name, name)
        satz.setze(.aussteller, organisation)
        satz.setze(.kennung, kennung)
        for adresse in adressen { satz.setze(.adresse, adresse) }
        for zweck in zwecke { satz.setze(.verwendung, zweck) }
        return try ergebnis(await frage(.antrag, satz))
    }

    /// Certificates in a CMS object that carries nothing else (RFC 8551 §3.8), DER.
    public func zertifikate(in objekt: [UInt8]) async throws(KryptoError) -> [[UInt8]] {
        var satz = Kryptosatz()
        satz.setze(.inhalt, objekt)
        return try await frage(.zertifikateLesen, satz).alle(.kette)
    }

    /// Issues what a request asks for, by an authority that is made for it and that nobody trusts.
    /// - Returns: the certificate, and behind it that of its issuer.
    public func simuliereAusstellung(_ antrag: [UInt8]) async throws(KryptoError) -> [[UInt8]] {
        var satz = Kryptosatz()
        satz.setze(.inhalt, antrag)
        let antwort = try await frage(.simuliertAusstellen, satz)
        return [try feld(.zertifikat, antwort)] + antwort.alle(.kette)
    }

    private func neuer(_ antwort: Kryptosatz) throws(KryptoError) -> NeuerSchluessel {
        NeuerSchluessel(
            schluessel: VersiegelterSchluessel(try feld(.schluessel, antwort)), oeffentlich: antwort.bytes(.oeffentlich) ?? [],
            zertifikat: antwort.bytes(.zertifikat), kette: antwort.alle(.kette))
    }

    nonisolated func ergebnis(_ antwort: Kryptosatz) throws(KryptoError) -> [UInt8] { try feld(.ergebnis, antwort) }

    nonisolated func feld(_ feld: Kryptofeld, _ antwort: Kryptosatz) throws(KryptoError) -> [UInt8] {
        guard let bytes = antwort.bytes(feld) else { throw .abgestuerzt("the answer lacks \(feld)") }
        return bytes
    }
}
