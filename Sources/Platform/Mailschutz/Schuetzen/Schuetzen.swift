// SPDX-License-Identifier: EUPL-1.2
internal import CmsOutline
internal import CryptoLayers
public import Kryptodienst
internal import MimeStructure

/// Makes the protected form of one message: sign, then encrypt (RFC 8551 §3.7, RFC 3156 §6).
public struct Schuetzen: Sendable {
    let dienst: Kryptodienst

    public init(_ dienst: Kryptodienst) { self.dienst = dienst }

    /// - Parameter nachricht: a complete message (RFC 5322) as it would go out in clear, lines of the header ended by CRLF.
    /// - Returns: the message with its header section kept, but for Bcc and what the policy hides; without an order unchanged.
    public func callAsFunction(
        _ nachricht: [UInt8], _ auftrag: Schutzauftrag
    ) async throws(Schutzfehler) -> GeschuetzteNachricht {
        if auftrag.signatur == .keine, auftrag.verschluesselung == .keine {
            return GeschuetzteNachricht(bytes: nachricht, verborgen: [], kopfGeschuetzt: false)
        }
        let verschluesselt = auftrag.verschluesselung != .keine
        let last = try Nutzlast(nachricht, auftrag.kopfschutz, verschluesselt: verschluesselt)
        let teil: [UInt8]
        switch (auftrag.signatur, auftrag.verschluesselung) {
        // One OpenPGP message that is signed and encrypted is what all its programs read (RFC 3156 §6.2).
        case (.pgp(let schluessel), .pgp(let fuer)):
            teil = try await pgp(last.innen, fuer: fuer, auftrag.archiv, signiert: schluessel)
        case (let signatur, .pgp(let fuer)):
            teil = try await pgp(signiert(last.innen, signatur), fuer: fuer, auftrag.archiv, signiert: nil)
        case (.smime(let wer), .smime(let fuer, let verfahren, let pkcs1)):
            teil = try await smime(last.innen, wer, fuer: fuer, auftrag.archiv, verfahren, pkcs1: pkcs1)
        case (let signatur, .smime(let fuer, let verfahren, let pkcs1)):
            let inhalt = try await signiert(last.innen, signatur)
            teil = try await smime(inhalt, fuer: fuer, auftrag.archiv, verfahren, pkcs1: pkcs1)
        case (let signatur, .keine): teil = try await signiert(last.innen, signatur)
        }
        return GeschuetzteNachricht(
            bytes: last.aussen + teil, verborgen: last.verborgen, kopfGeschuetzt: last.kopfGeschuetzt)
    }

    private func signiert(_ inhalt: [UInt8], _ auftrag: Signierauftrag) async throws(Schutzfehler) -> [UInt8] {
        switch auftrag {
        case .keine: return inhalt
        case .smime(let wer):
            // What may not be re-encoded keeps its bytes inside the signature; such a message needs a reader with S/MIME.
            let (inhalt, haltbar) = try siebenBit(inhalt)
            let signatur: [UInt8]
            do {
                signatur = try await dienst.signiere(
                    inhalt, schluessel: wer.schluessel, zertifikat: wer.zertifikat, kette: wer.kette, abgesetzt: haltbar,
                    faehigkeiten: SmimeCapabilities.der, vorzug: wer.vorzug)
            } catch { throw .krypto(error) }
            guard haltbar else { return Smime.pkcs7Mime(signatur, type: .signed) }
            do {
                return try Smime.multipartSigned(inhalt, p7s: signatur, micalg: "sha-256", boundary: Trennzeichen.neu())
            } catch { throw .bau(error) }
        case .pgp(let schluessel):
            let (inhalt, haltbar) = try siebenBit(inhalt)
            guard haltbar else { throw .nichtSiebenBit }
            let signatur: [UInt8]
            do { signatur = try await dienst.signierePgp(inhalt, schluessel: schluessel) } catch { throw .krypto(error) }
            do {
                return try PgpMime.signed(
                    inhalt, signature: LineEnds.canonical(signatur), micalg: "pgp-sha256", boundary: Trennzeichen.neu())
            } catch { throw .bau(error) }
        }
    }

    /// - Returns: the content as far as it may be changed, and whether every transport keeps it.
    private func siebenBit(_ inhalt: [UInt8]) throws(Schutzfehler) -> (inhalt: [UInt8], haltbar: Bool) {
        do {
            let umgesetzt = try SevenBit.convert(inhalt, for: .signing)
            return (umgesetzt.bytes, umgesetzt.refused.isEmpty || LineReport(umgesetzt.bytes[...]).isSevenBit)
        } catch { throw .mime(error) }
    }

    /// Both in one question to the worker, where the signature may stand beside what it signs.
    private func smime(
        _ klar: [UInt8], _ wer: SmimeSignierschluessel, fuer: [[UInt8]], _ archiv: [UInt8]?, _ verfahren: Inhaltsverfahren,
        pkcs1: Bool
    ) async throws(Schutzfehler) -> [UInt8] {
        let (inhalt, haltbar) = try siebenBit(klar)
        guard haltbar else {
            return try await smime(signiert(inhalt, .smime(wer)), fuer: fuer, archiv, verfahren, pkcs1: pkcs1)
        }
        let alle = try empfaenger(fuer, archiv)
        let rahmen: (before: [UInt8], between: [UInt8], after: [UInt8])
        do {
            rahmen = try Smime.signedFrame(
                around: inhalt, isSevenBit: haltbar, micalg: "sha-256", boundary: Trennzeichen.neu())
        } catch { throw .bau(error) }
        do {
            let cms = try await dienst.schuetze(
                inhalt, schluessel: wer.schluessel, zertifikat: wer.zertifikat, kette: wer.kette,
                faehigkeiten: SmimeCapabilities.der, vorzug: wer.vorzug, rahmen: (rahmen.before, rahmen.between, rahmen.after),
                fuer: alle, verfahren,
                pkcs1: pkcs1)
            return Self.umschlag(cms, verfahren)
        } catch { throw .krypto(error) }
    }

    private static func umschlag(_ cms: [UInt8], _ verfahren: Inhaltsverfahren) -> [UInt8] {
        Smime.pkcs7Mime(cms, type: verfahren == .aes256cbc ? .enveloped : .authEnveloped)
    }

    private func smime(
        _ inhalt: [UInt8], fuer: [[UInt8]], _ archiv: [UInt8]?, _ verfahren: Inhaltsverfahren, pkcs1: Bool
    ) async throws(Schutzfehler) -> [UInt8] {
        let alle = try empfaenger(fuer, archiv)
        do {
            let cms = try await dienst.verschluessle(inhalt, fuer: alle, verfahren, pkcs1: pkcs1)
            return Self.umschlag(cms, verfahren)
        } catch { throw .krypto(error) }
    }

    private func pgp(
        _ inhalt: [UInt8], fuer: [[UInt8]], _ archiv: [UInt8]?, signiert schluessel: VersiegelterSchluessel?
    ) async throws(Schutzfehler) -> [UInt8] {
        let alle = try empfaenger(fuer, archiv)
        let armor: [UInt8]
        do { armor = try await dienst.verschluesslePgp(inhalt, fuer: alle, signiert: schluessel) } catch { throw .krypto(error) }
        do {
            return try PgpMime.encrypted(LineEnds.canonical(armor), boundary: Trennzeichen.neu())
        } catch { throw .bau(error) }
    }

    /// The archive alone is nobody the message is for.
    private func empfaenger(_ fuer: [[UInt8]], _ archiv: [UInt8]?) throws(Schutzfehler) -> [[UInt8]] {
        guard !fuer.isEmpty else { throw .ohneEmpfaenger }
        var alle: [[UInt8]] = []
        for einer in fuer + [archiv].compactMap(\.self) where !alle.contains(einer) { alle.append(einer) }
        return alle
    }
}
