// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import HttpClient
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Mailrichtlinie
internal import OpenPgp
internal import Store

/// Somebody who may be asked for the key of an address.
struct Schluesselquelle: Sendable {
    /// In the trace and in the memory of answers, in small letters.
    let name: String
    /// Whether the settings let it be asked about this address.
    let fragt: @Sendable (Mailadresse) -> Bool
    /// What does not answer together: after a failure none of these addresses is asked for a while.
    let rechner: @Sendable (Mailadresse) -> String
    let hole: @Sendable (Mailadresse) async throws -> [Schluesselfund]

    /// The settings' sources, those that prove more first (mail facts §10.3).
    static func alle(_ vorgabe: Fundvorgabe, _ abruf: Schluesselabruf, _ dienst: Schluesseldienst) -> [Schluesselquelle] {
        (vorgabe.wkd ? [wkd(abruf)] : []) + vorgabe.verzeichnisse.map { verzeichnis($0, abruf, dienst) }
            + (vorgabe.vks.map { [vks($0, abruf)] } ?? [])
    }

    /// The advanced way, and the direct one only where the host of the first does not exist (draft-koch-openpgp-webkey-service §3.1).
    static func wkd(_ abruf: Schluesselabruf) -> Schluesselquelle {
        Schluesselquelle(name: "wkd", fragt: { _ in true }, rechner: { $0.domaene }) { adresse in
            guard let ort = Wkd(address: adresse.description, hashes: .rathaus) else { return [] }
            var antwort: [UInt8]?
            do { antwort = try await abruf.hole(ort.advanced) } catch HttpFehler.rechnerUnbekannt {
                do { antwort = try await abruf.hole(ort.direct) } catch HttpFehler.rechnerUnbekannt { antwort = nil }
            }
            return schluessel(antwort, adresse, .wkd, "WKD von \(adresse.domaene)")
        }
    }

    static func vks(_ vorgabe: Vksvorgabe, _ abruf: Schluesselabruf) -> Schluesselquelle {
        Schluesselquelle(name: "vks", fragt: { vorgabe.partner.nennt($0) }, rechner: { _ in vorgabe.server.host }) { adresse in
            let antwort = try await abruf.hole(try vorgabe.server.url(address: adresse.description))
            return schluessel(antwort, adresse, .vks, "Schlüsselserver \(vorgabe.server.host)")
        }
    }

    /// A certificate from there proves itself only under an authority that is trusted.
    static func verzeichnis(
        _ vorgabe: Verzeichnisvorgabe, _ abruf: Schluesselabruf, _ dienst: Schluesseldienst
    ) -> Schluesselquelle {
        let name = vorgabe.name.lowercased()
        return Schluesselquelle(name: name, fragt: { vorgabe.partner.nennt($0) }, rechner: { _ in name }) { adresse in
            guard let url = vorgabe.url(adresse), let antwort = try await abruf.hole(url), !antwort.isEmpty else { return [] }
            let alle =
                vorgabe.istLdap ? try await zertifikate(antwort, dienst.krypto) : Verzeichnisantwort.datei(antwort)
            let anker = try await dienst.store.read { try $0.anker() }
            var funde: [Schluesselfund] = []
            for der in alle.prefix(hoechstens) {
                let befund = try await dienst.krypto.pruefe(
                    zertifikat: der, kette: alle, anker: anker, sperrlisten: [], zweck: .verschluesseln,
                    zeit: dienst.store.uhr.jetzt.millisekunden / 1_000)
                funde.append(
                    Schluesselfund(
                        adresse: adresse, art: .smime, bytes: der, herkunft: .verzeichnis, quelle: "Verzeichnis \(vorgabe.name)",
                        istBestaetigt: befund.urteil == .gueltig))
            }
            return funde
        }
    }

    /// What stands in `userSMIMECertificate` was meant for mail, so it comes first.
    private static func zertifikate(_ antwort: [UInt8], _ krypto: Kryptodienst) async throws(KryptoError) -> [[UInt8]] {
        var alle: [[UInt8]] = []
        for objekt in Verzeichnisantwort.werte(antwort, "usersmimecertificate").prefix(hoechstens) {
            do throws(KryptoError) { alle += try await krypto.zertifikate(in: objekt) } catch {
                // Somebody else's bytes; what is no such object brings nothing.
                guard case .abgelehnt = error else { throw error }
            }
        }
        for eines in Verzeichnisantwort.werte(antwort, "usercertificate") where !alle.contains(eines) { alle.append(eines) }
        return alle
    }

    /// Certificates of one answer that are looked at.
    private static let hoechstens = 5

    private static func schluessel(
        _ antwort: [UInt8]?, _ adresse: Mailadresse, _ herkunft: Zertifikatsherkunft, _ quelle: String
    ) -> [Schluesselfund] {
        guard let bytes = antwort.flatMap({ Ernte.schluessel($0, fuer: adresse.description) }) else { return [] }
        return [Schluesselfund(adresse: adresse, art: .pgp, bytes: bytes, herkunft: herkunft, quelle: quelle)]
    }
}
