// SPDX-License-Identifier: EUPL-1.2
internal import CryptoLayers
internal import HeaderProtection
internal import Kryptodienst
internal import MimeStructure

/// Puts the result together once all layers are off.
struct Abschluss {
    private let schaelung: Schaelung
    private let form: Zustellform
    private let gesamt: Gesamturteil
    private let aussicht: Signaturaussicht?
    private var ausgang = Oeffnungsbefund.Ausgang.unveraendert
    private var beilagen: [Beilage] = []
    private var vonTeilen: [Schicht] = []
    private var zweifel: Set<Oeffnungszweifel>

    init(_ schaelung: Schaelung, _ form: Zustellform) {
        (self.schaelung, self.form, zweifel) = (schaelung, form, schaelung.zweifel)
        let absender = form.geschuetzt.fromAddresses
        gesamt = Gesamturteil(schaelung.schichten, absender: absender)
        aussicht = Signaturaussicht(schaelung.schichten, absender: absender, jetzt: gesamt.stand)
    }

    private var istGueltig: Bool { gesamt.stand == .gueltig }
    private var istUnversehrt: Bool { istGueltig || schaelung.verschluesselungen.allSatisfy(\.unversehrt) }

    mutating func stelleZu() throws(MimeError) {
        if !istUnversehrt { zweifel.insert(.integritaetNichtGesichert) }
        if schaelung.istUmgepackt {
            if !istGueltig, form.geschuetzt.fromMismatch != nil { zweifel.insert(.absenderAbweichend) }
            ausgang = .geoeffnet(try form.bytes(istGebunden: istGueltig))
        } else if istGueltig, !form.abweichend.isEmpty {
            // A message that is signed and not encrypted keeps its signature, unless its outer header says what was not signed.
            zweifel.formUnion(form.abweichend.map { .kopfAbweichend($0) })
            ausgang = .geoeffnet(try form.bytes(istGebunden: true))
        }
    }

    /// Layers among foreign parts, each as a message of its own.
    mutating func oeffneTeile() async throws(KryptoError) {
        if schaelung.teile.count > schaelung.grenzen.teile { zweifel.insert(.zuVieleTeile) }
        for teil in schaelung.teile.prefix(schaelung.grenzen.teile) {
            if case .broken(let mangel) = teil.kind {
                zweifel.insert(.schichtFehlerhaft(mangel))
                continue
            }
            let alle: [[UInt8]]
            do { alle = try eintraege(teil) } catch {
                zweifel.insert(.teilVerschlossen(Haltegrund(error)))
                continue
            }
            for eintrag in alle.prefix(schaelung.grenzen.teile) { try await oeffne(eintrag) }
        }
    }

    private mutating func oeffne(_ teil: [UInt8]) async throws(KryptoError) {
        var innen = Schaelung(teil, schaelung.dienst, schaelung.bund, schaelung.grenzen, tiefe: schaelung.tiefe)
        try await innen.schaele()
        vonTeilen += innen.schichten.map { schicht in
            guard case .signiert(var signatur) = schicht else { return schicht }
            signatur.decktAlles = false
            return .signiert(signatur)
        }
        if let grund = innen.haltegrund {
            zweifel.insert(.teilVerschlossen(grund))
        } else if innen.istVerschluesselt {
            do {
                let form = try Zustellform(
                    teil, kern: innen.kern, istVerschluesselt: true, schaelung.grenzen.schichten.mime)
                beilagen.append(
                    Beilage(
                        bytes: try form.bytes(istGebunden: false), unversehrt: innen.verschluesselungen.allSatisfy(\.unversehrt)))
            } catch {
                zweifel.insert(.teilVerschlossen(Haltegrund(error)))
            }
        }
    }

    /// The part, or each block of a text as a part with nothing else in it.
    private func eintraege(_ teil: CryptoLayer) throws(MimeError) -> [[UInt8]] {
        guard case .inlinePgp(let bloecke) = teil.kind else { return [Array(schaelung.kern[teil.part.range])] }
        let text = try teil.part.content(of: schaelung.kern[...], limits: schaelung.grenzen.schichten.mime)
        return bloecke.filter { $0.kind != .publicKey }.map { block in
            Array("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".utf8)
                + text.bytes[block.range] + [0x0D, 0x0A]
        }
    }

    var befund: Oeffnungsbefund {
        let nurTeil = gesamt.stand == .ohneSignatur && vonTeilen.contains { if case .signiert = $0 { true } else { false } }
        return Oeffnungsbefund(
            ausgang: ausgang, schichten: gesamt.schichten + vonTeilen, signatur: nurTeil ? .nurTeil : gesamt.stand,
            unversehrt: istUnversehrt, beilagen: beilagen, kopfschutz: form.geschuetzt.scheme, zweifel: zweifel,
            aussicht: nurTeil ? nil : aussicht)
    }
}
