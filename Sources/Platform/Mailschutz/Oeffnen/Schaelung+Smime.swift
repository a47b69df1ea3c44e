// SPDX-License-Identifier: EUPL-1.2
internal import CmsOutline
internal import CryptoLayers
internal import Kryptodienst
internal import Zip

extension Schaelung {
    /// `application/pkcs7-mime`: what counts is the object inside, not what the type says of it (RFC 8551 §3.2.2).
    mutating func nimmSmime(_ objekt: SmimeObject, _ schicht: CryptoLayer) async throws(KryptoError) -> Bool {
        guard let der = inhalt(schicht.part) else { return false }
        let umriss: CmsOutline
        do { umriss = try CmsOutline(der) } catch {
            // A file whose name alone makes it a layer may well be something else.
            if case .mediaType = objekt.evidence { halte(Haltegrund(error)) }
            return false
        }
        switch umriss.kind {
        case .enveloped, .authEnveloped: return try await entschluessle(der, umriss, schicht)
        case .signed where !umriss.signers.isEmpty && umriss.contentBytes != nil: return try await nimmSignierten(der, schicht)
        case .compressed: return nimmGepackten(der, umriss, schicht)
        case .signed:
            zweifel.insert(.nichtAusgepackt)
            return false
        }
    }

    /// CompressedData (RFC 3274), which few programs can show. It proves nothing: what stands beside it stays.
    private mutating func nimmGepackten(_ der: [UInt8], _ umriss: CmsOutline, _ schicht: CryptoLayer) -> Bool {
        guard schicht.coversAll, umriss.contentType == Self.daten, !umriss.compressed.isEmpty else {
            zweifel.insert(.nichtAusgepackt)
            return false
        }
        let gepackt = umriss.compressed.flatMap { der[$0] }
        // What unpacks to hundreds of times its size was made to fill a memory.
        let grenze = min(grenzen.bytes, max(Self.immerErlaubt, gepackt.count * grenzen.verdichtung))
        let inhalt: [UInt8]
        do { inhalt = try ZlibStream.unpack(gepackt, limit: grenze) } catch {
            if case .tooLarge? = error as? ZipError { halte(.zuGross) } else { halte(.unlesbar) }
            return false
        }
        do {
            guard try Klartext.mime(inhalt, streng: true, grenzen.schichten.mime) != nil else {
                zweifel.insert(.nichtAusgepackt)
                return false
            }
        } catch {
            halte(Haltegrund(error))
            return false
        }
        (kern, istUmgepackt) = (inhalt, true)
        return true
    }

    private static let daten = "1.2.840.113549.1.7.1"
    private static let immerErlaubt = 1 << 20

    private mutating func entschluessle(
        _ der: [UInt8], _ umriss: CmsOutline, _ schicht: CryptoLayer
    ) async throws(KryptoError) -> Bool {
        var grund = Haltegrund.keinSchluessel
        for eigener in bund.smime {
            do throws(KryptoError) {
                let offen = try await dienst.entschluessle(der, schluessel: eigener.schluessel, zertifikat: eigener.zertifikat)
                return uebernimm(
                    offen.inhalt, schicht,
                    Verschluesselungsschicht(
                        format: .smime, verfahren: umriss.cipher?.bezeichnung ?? "", schluessel: eigener.kennung,
                        unversehrt: offen.unversehrt && umriss.integrity == .authenticated))
            } catch {
                let dieser = try Haltegrund(error)
                if grund == .keinSchluessel { grund = dieser }
            }
        }
        halte(grund)
        return false
    }

    /// SignedData with its content inside (RFC 8551 §3.5.2), which only programs with S/MIME can show, so it is unpacked, be the
    /// signature good or bad. Beside foreign parts it stays: there it speaks for itself alone.
    private mutating func nimmSignierten(_ der: [UInt8], _ schicht: CryptoLayer) async throws(KryptoError) -> Bool {
        let pruefung: SmimePruefung
        do throws(KryptoError) {
            pruefung = try await dienst.pruefe(
                signatur: der, inhalt: nil, anker: bund.anker, sperrlisten: bund.sperrlisten, zeit: bund.zeit)
        } catch {
            _ = try Haltegrund(error)
            signiert(.smime, abgesetzt: false, deckt: schicht.coversAll, [], .aufbau)
            return false
        }
        let alle = await unterzeichner(pruefung)
        signiert(.smime, abgesetzt: false, deckt: schicht.coversAll, alle, Signaturstand.bester(alle.map(\.stand)))
        guard schicht.coversAll, let inhalt = pruefung.inhalt else { return false }
        do {
            guard try Klartext.mime(inhalt, streng: true, grenzen.schichten.mime) != nil else { return false }
        } catch {
            halte(Haltegrund(error))
            return false
        }
        (kern, istUmgepackt) = (inhalt, true)
        return true
    }
}

extension CmsCipher {
    fileprivate var bezeichnung: String {
        switch self {
        case .aesGcm(let bits): "AES-\(bits)-GCM"
        case .aesCcm(let bits): "AES-\(bits)-CCM"
        case .aesCbc(let bits): "AES-\(bits)-CBC"
        case .chaCha20Poly1305: "ChaCha20-Poly1305"
        case .tripleDes: "3DES"
        case .rc2: "RC2"
        case .des: "DES"
        case .other(let oid): oid
        }
    }
}
