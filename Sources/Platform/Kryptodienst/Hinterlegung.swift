// SPDX-License-Identifier: EUPL-1.2
internal import Kryptoprotokoll

/// Which kind of key lies under a seal.
public enum Schluesselform: String, Sendable {
    case smime, pgp
}

/// A private key sealed to an escrow: two of its three shares open it, without the secret of this installation.
public struct HinterlegterSchluessel: Sendable, Hashable {
    public let bytes: [UInt8]
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// A share of an escrow's key. Exists from its making to its being printed, and while somebody types it in.
public struct Anteil: Sendable, Hashable {
    /// 1, 2 or 3.
    public let nummer: UInt8
    /// 32.
    public let bytes: [UInt8]

    public init(nummer: UInt8, bytes: [UInt8]) {
        self.nummer = nummer
        self.bytes = bytes
    }
}

extension Kryptodienst {
    /// A new escrow.
    /// - Returns: its public key (X25519, 32 bytes) and its three shares, which nothing else keeps.
    public func erzeugeHinterlegung() async throws(KryptoError) -> (oeffentlich: [UInt8], anteile: [Anteil]) {
        let antwort = try await frage(.hinterlegungErzeugen, Kryptosatz())
        return (
            try feld(.oeffentlich, antwort), antwort.alle(.anteil).map { Anteil(nummer: $0[0], bytes: Array($0[1...])) }
        )
    }

    public func hinterlege(
        _ schluessel: VersiegelterSchluessel, _ form: Schluesselform, bei oeffentlich: [UInt8]
    ) async throws(KryptoError) -> HinterlegterSchluessel {
        var satz = Kryptosatz()
        satz.setze(.schluessel, schluessel.bytes)
        satz.setze(.oeffentlich, oeffentlich)
        satz.setze(.verwendung, form.rawValue)
        return HinterlegterSchluessel(try ergebnis(await frage(.hinterlegen, satz)))
    }

    /// Opens it and seals it for this installation.
    /// - Throws: `.abgelehnt(.siegelGebrochen)` where the shares are not those of this escrow.
    public func stelleWiederHer(
        _ hinterlegt: HinterlegterSchluessel, _ form: Schluesselform, anteile: [Anteil]
    ) async throws(KryptoError) -> VersiegelterSchluessel {
        let antwort = try await frage(.hinterlegtesOeffnen, satz(hinterlegt, form, anteile))
        return VersiegelterSchluessel(try feld(.schluessel, antwort))
    }

    /// Opens it and says whether it is this key; what was opened is forgotten in the worker.
    public func vergleiche(
        _ hinterlegt: HinterlegterSchluessel, _ form: Schluesselform, anteile: [Anteil], mit schluessel: VersiegelterSchluessel
    ) async throws(KryptoError) -> Bool {
        var satz = satz(hinterlegt, form, anteile)
        satz.setze(.schluessel, schluessel.bytes)
        return try await frage(.hinterlegtesOeffnen, satz).ja(.urteil)
    }

    private nonisolated func satz(
        _ hinterlegt: HinterlegterSchluessel, _ form: Schluesselform, _ anteile: [Anteil]
    ) -> Kryptosatz {
        var satz = Kryptosatz()
        satz.setze(.hinterlegtes, hinterlegt.bytes)
        satz.setze(.verwendung, form.rawValue)
        for anteil in anteile { satz.setze(.anteil, [anteil.nummer] + anteil.bytes) }
        return satz
    }

    /// For use elsewhere.
    /// - Parameters:
    ///   - zertifikat: DER; needed for S/MIME.
    ///   - kennwort: at least 12 characters.
    /// - Returns: PKCS #12, or an OpenPGP key in armor.
    public func gibAus(
        _ schluessel: VersiegelterSchluessel, _ form: Schluesselform, zertifikat: [UInt8]?, kette: [[UInt8]], name: String,
        kennwort: String
    ) async throws(KryptoError) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.schluessel, schluessel.bytes)
        satz.setze(.verwendung, form.rawValue)
        if let zertifikat { satz.setze(.zertifikat, zertifikat) }
        for glied in kette { satz.setze(.kette, glied) }
        satz.setze(.name, name)
        satz.setze(.kennwort, kennwort)
        return try ergebnis(await frage(.schluesselAusgeben, satz))
    }
}
