// SPDX-License-Identifier: EUPL-1.2
internal import CryptoLayers
internal import HeaderProtection
internal import Kryptodienst
internal import Kryptoprotokoll
internal import MimeStructure

extension Schaelung {
    /// `multipart/signed`: over the exact bytes of its first part, with CRLF where a tool on the way wrote bare LF
    /// (RFC 8551 §3.1.1, RFC 3156 §5).
    mutating func pruefe(_ signatur: DetachedSignature, _ schicht: CryptoLayer) async throws(KryptoError) {
        let format: Schutzformat = signatur.format == .smime ? .smime : .pgpMime
        let beiwerk: [UInt8]
        do { beiwerk = try signatur.signature.content(of: kern[...], limits: grenzen.schichten.mime).bytes } catch {
            return signiert(format, abgesetzt: true, deckt: schicht.coversAll, [], .aufbau)
        }
        var text = Array(kern[signatur.signed])
        if LineReport(text[...]).hasBareLineEnd { text = LineEnds.canonical(text) }
        do throws(KryptoError) {
            let alle: [Unterzeichner]
            switch signatur.format {
            case .smime:
                alle = await unterzeichner(
                    try dienst.pruefe(
                        signatur: beiwerk, inhalt: text, anker: bund.anker, sperrlisten: bund.sperrlisten, zeit: bund.zeit))
            case .openPgp:
                alle = try await unterzeichner(dienst.pruefePgp(signatur: beiwerk, inhalt: text, bekannte: bund.bekannte))
            }
            signiert(format, abgesetzt: true, deckt: schicht.coversAll, alle, Signaturstand.bester(alle.map(\.stand)))
        } catch {
            _ = try Haltegrund(error)
            signiert(format, abgesetzt: true, deckt: schicht.coversAll, [], .aufbau)
        }
    }

    /// A cleartext signature (RFC 9580 §7).
    mutating func pruefeText(_ block: [UInt8], deckt: Bool) async throws(KryptoError) {
        do throws(KryptoError) {
            let alle = try await unterzeichner(dienst.pruefePgp(signatur: block, inhalt: nil, bekannte: bund.bekannte))
            signiert(.pgpImText, abgesetzt: false, deckt: deckt, alle, Signaturstand.bester(alle.map(\.stand)))
        } catch {
            _ = try Haltegrund(error)
            signiert(.pgpImText, abgesetzt: false, deckt: deckt, [], .aufbau)
        }
    }

    mutating func signaturFehlt(_ schicht: CryptoLayer, _ mangel: LayerDefect) {
        let stand = mangel == .protocolUnknown ? Signaturstand.verfahrenUnbekannt : .aufbau
        signiert(.smime, abgesetzt: true, deckt: schicht.coversAll, [], stand)
    }

    mutating func signiert(
        _ format: Schutzformat, abgesetzt: Bool, deckt: Bool, _ alle: [Unterzeichner], _ stand: Signaturstand
    ) {
        decktAlles = decktAlles && deckt
        schichten.append(
            .signiert(
                Signaturschicht(
                    format: format, abgesetzt: abgesetzt, decktAlles: decktAlles, unterzeichner: alle, stand: stand)))
    }

    func unterzeichner(_ pruefung: SmimePruefung) async -> [Unterzeichner] {
        var alle: [Unterzeichner] = []
        for einer in pruefung.unterzeichner {
            let (stand, sperrstand) = await mitSperrstand(Self.stand(einer, gut: pruefung.signaturGut), einer.kette)
            alle.append(
                Unterzeichner(
                    stand: stand, adressen: einer.adressen, zertifikat: einer.zertifikat,
                    kette: einer.kette, heute: einer.heute, damals: einer.damals, fingerabdruck: nil,
                    signierzeit: einer.signierzeit, faehigkeiten: einer.faehigkeiten,
                    vorzug: einer.vorzug, verfahren: "\(einer.hash) \(einer.verfahren)", sperrstand: sperrstand))
        }
        return alle
    }

    /// Only where everything else holds: nobody is asked because of a certificate that nobody trusts.
    private func mitSperrstand(_ stand: Signaturstand, _ kette: [[UInt8]]) async -> (Signaturstand, Sperrstand?) {
        guard stand == .gueltig, let frage = bund.sperrstand else { return (stand, nil) }
        let sperrstand = await frage(kette)
        return switch sperrstand {
        case .gesperrt: (.gesperrt, sperrstand)
        case .gut, .ohneAuskunft: (stand, sperrstand)
        case .unbekannt, .veraltet: (bund.nachsichtig ? stand : .sperrstandUnbekannt, sperrstand)
        }
    }

    private static func stand(_ einer: SmimeUnterzeichner, gut: Bool) -> Signaturstand {
        guard einer.zertifikat != nil, let heute = einer.heute, let damals = einer.damals else { return .schluesselUnbekannt }
        // The library fails in the same way on an algorithm it does not know, such as Ed25519 in version 3.0.
        guard gut else { return istBekannt(einer.verfahren) ? .inhaltVeraendert : .verfahrenUnbekannt }
        return istSchwach(einer.hash) ? .zuSchwach : Signaturstand(heute: heute, damals: damals)
    }

    private static func istBekannt(_ verfahren: String) -> Bool {
        let name = verfahren.lowercased()
        return ["rsa", "ecdsa", "ecpublickey"].contains { name.contains($0) }
    }

    func unterzeichner(_ pruefung: PgpPruefung) async throws(KryptoError) -> [Unterzeichner] {
        var alle: [Unterzeichner] = []
        for einer in pruefung.unterzeichner {
            let angaben = try await angaben(einer.fingerabdruck)
            alle.append(
                Unterzeichner(
                    stand: Self.stand(einer, angaben), adressen: angaben?.namen.compactMap(ProtectedMessage.comparable) ?? [],
                    zertifikat: nil, kette: [], heute: nil, damals: nil, fingerabdruck: einer.fingerabdruck ?? einer.kennung,
                    signierzeit: einer.signierzeit, faehigkeiten: nil, vorzug: nil, verfahren: einer.hash))
        }
        return alle
    }

    /// Of the known certificate with this fingerprint.
    private func angaben(_ fingerabdruck: String?) async throws(KryptoError) -> PgpAngaben? {
        guard let fingerabdruck else { return nil }
        for bekanntes in bund.bekannte {
            do throws(KryptoError) {
                let angaben = try await dienst.lies(pgp: bekanntes)
                if angaben.fingerabdruck == fingerabdruck { return angaben }
            } catch {
                // One that is no certificate is not this one.
                _ = try Haltegrund(error)
            }
        }
        return nil
    }

    private static func stand(_ einer: PgpUnterzeichner, _ angaben: PgpAngaben?) -> Signaturstand {
        switch einer.urteil {
        case .falsch: .inhaltVeraendert
        case .schluesselUnbekannt: .schluesselUnbekannt
        case .abgelaufen: .abgelaufen
        case .gueltig:
            if let angaben {
                angaben.zurueckgezogen
                    ? .gesperrt : !angaben.gueltig ? .abgelaufen : istSchwach(einer.hash) ? .zuSchwach : .gueltig
            } else {
                .schluesselUnbekannt
            }
        }
    }

    private static func istSchwach(_ hash: String) -> Bool { ["md5", "sha1"].contains(hash.lowercased()) }
}
