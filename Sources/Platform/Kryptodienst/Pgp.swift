// SPDX-License-Identifier: EUPL-1.2
public import Kryptoprotokoll

/// What an OpenPGP certificate says, and whether it can be used now.
public struct PgpAngaben: Sendable, Hashable {
    /// Hex, small letters.
    public let fingerabdruck: String
    public let verfahren: String
    /// Seconds since 1970; without an end where it never expires.
    public let gueltigAb: Int64
    public let gueltigBis: Int64?
    public let gueltig: Bool
    public let zurueckgezogen: Bool
    /// User ids whose own signature holds.
    public let namen: [String]
    public let darfVerschluesseln: Bool
    public let darfSignieren: Bool
    /// The certificate in binary form, as it is kept.
    public let zertifikat: [UInt8]
}

/// One signature in or beside an OpenPGP message.
public struct PgpUnterzeichner: Sendable, Hashable {
    public let urteil: PgpUrteil
    /// Key id as the signature names it, hex.
    public let kennung: String?
    /// Fingerprint of the primary key, where the certificate was at hand.
    public let fingerabdruck: String?
    public let signierzeit: Int64?
    public let hash: String
}

public struct PgpPruefung: Sendable, Hashable {
    public let inhalt: [UInt8]?
    public let unterzeichner: [PgpUnterzeichner]
}

extension Kryptodienst {
    /// - Parameter tage: until it expires; `nil` for never.
    public func erzeugePgp(name: String, tage: Int?) async throws(KryptoError) -> NeuerSchluessel {
        var satz = Kryptosatz()
        satz.setze(.name, name)
        if let tage { satz.setze(.gueltigBis, Int64(tage)) }
        let antwort = try await frage(.pgpErzeugen, satz)
        return NeuerSchluessel(
            schluessel: VersiegelterSchluessel(try feld(.schluessel, antwort)), oeffentlich: try feld(.pgpSchluessel, antwort),
            zertifikat: nil, kette: [])
    }

    /// - Parameters:
    ///   - datei: one secret key with its subkeys, with or without armor.
    ///   - kennwort: that protects it; `nil` for none.
    public func uebernimm(pgp datei: [UInt8], kennwort: String?) async throws(KryptoError) -> NeuerSchluessel {
        var satz = Kryptosatz()
        satz.setze(.inhalt, datei)
        if let kennwort { satz.setze(.kennwort, kennwort) }
        let antwort = try await frage(.pgpUebernehmen, satz)
        return NeuerSchluessel(
            schluessel: VersiegelterSchluessel(try feld(.schluessel, antwort)), oeffentlich: try feld(.pgpSchluessel, antwort),
            zertifikat: nil, kette: [])
    }

    public func lies(pgp bytes: [UInt8]) async throws(KryptoError) -> PgpAngaben {
        var satz = Kryptosatz()
        satz.setze(.pgpSchluessel, bytes)
        let antwort = try await frage(.pgpLesen, satz)
        let verwendung = antwort.texte(.verwendung)
        return PgpAngaben(
            fingerabdruck: antwort.text(.fingerabdruck) ?? "", verfahren: antwort.text(.verfahren) ?? "",
            gueltigAb: antwort.zahl(.gueltigAb) ?? 0,
            gueltigBis: antwort.zahl(.gueltigBis), gueltig: antwort.ja(.urteil), zurueckgezogen: antwort.ja(.gesperrt),
            namen: antwort.texte(.name),
            darfVerschluesseln: verwendung.contains("encrypt"), darfSignieren: verwendung.contains("sign"),
            zertifikat: try feld(.pgpSchluessel, antwort))
    }

    /// Armoured detached signature with SHA-256 (`micalg=pgp-sha256`).
    public func signierePgp(_ inhalt: [UInt8], schluessel: VersiegelterSchluessel) async throws(KryptoError) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.inhalt, inhalt)
        satz.setze(.schluessel, schluessel.bytes)
        return try ergebnis(await frage(.pgpSignieren, satz))
    }

    /// Armoured message; signed inside where a key is given.
    public func verschluesslePgp(
        _ inhalt: [UInt8], fuer zertifikate: [[UInt8]], signiert schluessel: VersiegelterSchluessel?
    ) async throws(KryptoError) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.inhalt, inhalt)
        for zertifikat in zertifikate { satz.setze(.pgpSchluessel, zertifikat) }
        if let schluessel { satz.setze(.schluessel, schluessel.bytes) }
        return try ergebnis(await frage(.pgpVerschluesseln, satz))
    }

    /// - Parameter bekannte: certificates of possible signers.
    public func entschluesslePgp(
        _ nachricht: [UInt8], schluessel: [VersiegelterSchluessel], bekannte: [[UInt8]]
    ) async throws(KryptoError) -> PgpPruefung {
        var satz = Kryptosatz()
        satz.setze(.inhalt, nachricht)
        for einer in schluessel { satz.setze(.schluessel, einer.bytes) }
        for zertifikat in bekannte { satz.setze(.pgpSchluessel, zertifikat) }
        let antwort = try await frage(.pgpEntschluesseln, satz)
        return PgpPruefung(inhalt: try ergebnis(antwort), unterzeichner: unterzeichner(antwort))
    }

    /// - Parameter inhalt: the signed bytes of a detached signature; `nil` when `signatur` carries its text.
    public func pruefePgp(signatur: [UInt8], inhalt: [UInt8]?, bekannte: [[UInt8]]) async throws(KryptoError) -> PgpPruefung {
        var satz = Kryptosatz()
        satz.setze(.signatur, signatur)
        if let inhalt { satz.setze(.inhalt, inhalt) }
        for zertifikat in bekannte { satz.setze(.pgpSchluessel, zertifikat) }
        let antwort = try await frage(.pgpPruefen, satz)
        return PgpPruefung(inhalt: antwort.bytes(.ergebnis), unterzeichner: unterzeichner(antwort))
    }

    private nonisolated func unterzeichner(_ antwort: Kryptosatz) -> [PgpUnterzeichner] {
        antwort.gruppen(.unterzeichner).map { einer in
            PgpUnterzeichner(
                urteil: einer.text(.urteil).flatMap(PgpUrteil.init(rawValue:)) ?? .falsch, kennung: einer.text(.kennung),
                fingerabdruck: einer.text(.fingerabdruck), signierzeit: einer.zahl(.signierzeit), hash: einer.text(.hash) ?? "")
        }
    }
}
