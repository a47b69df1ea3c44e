// SPDX-License-Identifier: EUPL-1.2
public import Kryptoprotokoll

/// How the content of a CMS message is encrypted.
public enum Inhaltsverfahren: String, Sendable, CaseIterable {
    case aes256gcm = "AES-256-GCM"
    case aes128gcm = "AES-128-GCM"
    /// Without integrity; only for partners that are known to read nothing else.
    case aes256cbc = "AES-256-CBC"
}

/// One signer of an S/MIME message.
public struct SmimeUnterzeichner: Sendable, Hashable {
    /// DER; `nil` when the message does not bring it.
    public let zertifikat: [UInt8]?
    public let kette: [[UInt8]]
    /// For which the certificate speaks (RFC 8550 §3).
    public let adressen: [String]
    /// The path of the certificate now, and when it was signed; `nil` without a certificate.
    public let heute: Kettenurteil?
    public let damals: Kettenurteil?
    /// Seconds since 1970, as the signer claims.
    public let signierzeit: Int64?
    /// DER SMIMECapabilities (RFC 8551 §2.5.2).
    public let faehigkeiten: [UInt8]?
    /// DER of the other certificate the signer wants to be written to (RFC 8551 §2.5.3): the message brings it, and its path holds today.
    public let vorzug: [UInt8]?
    public let hash: String
    public let verfahren: String
}

/// What the check of SignedData ends with. `signaturGut` is the mathematics alone.
public struct SmimePruefung: Sendable, Hashable {
    public let signaturGut: Bool
    /// The content, where it stands inside the signature (opaque).
    public let inhalt: [UInt8]?
    public let unterzeichner: [SmimeUnterzeichner]
}

extension Kryptodienst {
    /// DER SignedData over `inhalt` as it stands.
    /// - Parameter vorzug: DER certificate for what is written to the signer, where it is not the one he signs with.
    public func signiere(
        _ inhalt: [UInt8], schluessel: VersiegelterSchluessel, zertifikat: [UInt8], kette: [[UInt8]], abgesetzt: Bool,
        faehigkeiten: [UInt8]?, vorzug: [UInt8]? = nil
    ) async throws(KryptoError) -> [UInt8] {
        let satz = Self.signierfrage(inhalt, schluessel, zertifikat, kette, abgesetzt: abgesetzt, faehigkeiten, vorzug)
        return try ergebnis(await frage(.cmsSignieren, satz))
    }

    /// `signiere`, detached, and then `verschluessle` of `rahmen.vorn`, the content, `rahmen.mitte`, the signature as lines of base64 and
    /// `rahmen.hinten`, without the way here and back between them.
    public func schuetze(
        _ inhalt: [UInt8], schluessel: VersiegelterSchluessel, zertifikat: [UInt8], kette: [[UInt8]], faehigkeiten: [UInt8]?,
        vorzug: [UInt8]?, rahmen: (vorn: [UInt8], mitte: [UInt8], hinten: [UInt8]), fuer empfaenger: [[UInt8]],
        _ verfahren: Inhaltsverfahren,
        pkcs1: Bool = false
    ) async throws(KryptoError) -> [UInt8] {
        var satz = Self.signierfrage(inhalt, schluessel, zertifikat, kette, abgesetzt: true, faehigkeiten, vorzug)
        for teil in [rahmen.vorn, rahmen.mitte, rahmen.hinten] { satz.setze(.rahmen, teil) }
        for einer in empfaenger { satz.setze(.empfaenger, einer) }
        for wort in Self.worte(verfahren, pkcs1: pkcs1) { satz.setze(.verfahren, wort) }
        return try ergebnis(await frage(.cmsSchuetzen, satz))
    }

    private static func worte(_ verfahren: Inhaltsverfahren, pkcs1: Bool) -> [String] {
        [verfahren.rawValue] + (pkcs1 ? ["PKCS1v15"] : [])
    }

    private static func signierfrage(
        _ inhalt: [UInt8], _ schluessel: VersiegelterSchluessel, _ zertifikat: [UInt8], _ kette: [[UInt8]], abgesetzt: Bool,
        _ faehigkeiten: [UInt8]?, _ vorzug: [UInt8]?
    ) -> Kryptosatz {
        var satz = Kryptosatz()
        satz.setze(.inhalt, inhalt)
        satz.setze(.schluessel, schluessel.bytes)
        satz.setze(.zertifikat, zertifikat)
        for glied in kette { satz.setze(.kette, glied) }
        satz.setze(.abgesetzt, abgesetzt)
        if let faehigkeiten { satz.setze(.faehigkeiten, faehigkeiten) }
        if let vorzug { satz.setze(.vorzug, vorzug) }
        return satz
    }

    /// DER AuthEnvelopedData (GCM) or EnvelopedData (CBC).
    /// - Parameter pkcs1: RSA key transport of PKCS #1 v1.5 instead of OAEP, for partners that know nothing newer.
    public func verschluessle(
        _ inhalt: [UInt8], fuer zertifikate: [[UInt8]], _ verfahren: Inhaltsverfahren, pkcs1: Bool = false
    ) async throws(KryptoError) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.inhalt, inhalt)
        for zertifikat in zertifikate { satz.setze(.zertifikat, zertifikat) }
        for wort in Self.worte(verfahren, pkcs1: pkcs1) { satz.setze(.verfahren, wort) }
        return try ergebnis(await frage(.cmsVerschluesseln, satz))
    }

    /// - Returns: the content and whether the form itself protects it from being changed (`false` for CBC).
    public func entschluessle(
        _ cms: [UInt8], schluessel: VersiegelterSchluessel, zertifikat: [UInt8]
    ) async throws(KryptoError) -> (inhalt: [UInt8], unversehrt: Bool) {
        var satz = Kryptosatz()
        satz.setze(.inhalt, cms)
        satz.setze(.schluessel, schluessel.bytes)
        satz.setze(.zertifikat, zertifikat)
        let antwort = try await frage(.cmsEntschluesseln, satz)
        return (try ergebnis(antwort), antwort.ja(.schutz))
    }

    /// - Parameters:
    ///   - inhalt: the exact bytes of the signed part for a detached signature, `nil` for one with the content inside.
    ///   - zeit: now, seconds since 1970.
    public func pruefe(
        signatur: [UInt8], inhalt: [UInt8]?, anker: [[UInt8]], sperrlisten: [[UInt8]], zeit: Int64
    ) async throws(KryptoError) -> SmimePruefung {
        var satz = Kryptosatz()
        satz.setze(.signatur, signatur)
        if let inhalt { satz.setze(.inhalt, inhalt) }
        for einer in anker { satz.setze(.anker, einer) }
        for liste in sperrlisten { satz.setze(.sperrliste, liste) }
        satz.setze(.zeit, zeit)
        let antwort = try await frage(.cmsPruefen, satz)
        return SmimePruefung(
            signaturGut: antwort.ja(.urteil), inhalt: antwort.bytes(.ergebnis),
            unterzeichner: antwort.gruppen(.unterzeichner).map { einer in
                let urteile = einer.texte(.kennung).compactMap(Kettenurteil.init(rawValue:))
                return SmimeUnterzeichner(
                    zertifikat: einer.bytes(.zertifikat), kette: einer.alle(.kette),
                    adressen: einer.texte(.adresse), heute: urteile.first,
                    damals: urteile.dropFirst().first,
                    signierzeit: einer.zahl(.signierzeit), faehigkeiten: einer.bytes(.faehigkeiten),
                    vorzug: einer.bytes(.vorzug), hash: einer.text(.hash) ?? "",
                    verfahren: einer.text(.verfahren) ?? "")
            })
    }
}
