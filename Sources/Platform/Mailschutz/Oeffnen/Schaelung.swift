// SPDX-License-Identifier: EUPL-1.2
internal import CryptoLayers
internal import Kryptodienst
internal import MimeStructure

/// Takes layers off, from the outside in, as long as the layer is the message itself (mail facts §11.1).
struct Schaelung {
    let dienst: Kryptodienst
    let bund: Schluesselbund
    let grenzen: Oeffnungsgrenzen
    /// What is inside the layers taken off so far.
    var kern: [UInt8]
    var schichten: [Schicht] = []
    var zweifel: Set<Oeffnungszweifel> = []
    var haltegrund: Haltegrund?
    /// Something of `kern` is not in the received bytes as it is.
    var istUmgepackt = false
    /// Nothing that would be delivered stands outside of `kern`.
    var decktAlles = true
    /// Layers at the last level that stand among foreign parts.
    private(set) var teile: [CryptoLayer] = []
    private(set) var tiefe: Int
    /// What reading `kern` gave, where somebody has read it already.
    private var gelesen: MimePart?

    init(
        _ nachricht: [UInt8], _ dienst: Kryptodienst, _ bund: Schluesselbund, _ grenzen: Oeffnungsgrenzen, tiefe: Int = 0
    ) {
        (kern, self.dienst, self.bund, self.grenzen, self.tiefe) = (nachricht, dienst, bund, grenzen, tiefe)
        if nachricht.count > grenzen.bytes { haltegrund = .zuGross }
    }

    var verschluesselungen: [Verschluesselungsschicht] {
        schichten.compactMap { if case .verschluesselt(let schicht) = $0 { schicht } else { nil } }
    }
    var istVerschluesselt: Bool { !verschluesselungen.isEmpty }

    /// Until the message is reached, or something holds it.
    mutating func schaele() async throws(KryptoError) {
        while haltegrund == nil {
            let gefunden: [CryptoLayer]
            do throws(MimeError) {
                let wurzel = if let gelesen { gelesen } else { try MimePart.read(kern, limits: grenzen.schichten.mime) }
                gefunden = try LayerFinder.layers(in: kern, root: wurzel, limits: grenzen.schichten)
            } catch {
                return halte(Haltegrund(error))
            }
            gelesen = nil
            teile = gefunden.filter { $0.placement == .inside }
            guard let naechste = gefunden.first(where: { $0.placement != .inside }) else { break }
            guard tiefe < LayerLimits.deepest else { return halte(.zuTief) }
            tiefe += 1
            guard try await nimmAb(naechste) else { break }
        }
        pruefeWiderspruch()
    }

    mutating func halte(_ grund: Haltegrund) { haltegrund = grund }

    /// - Returns: whether `kern` is now what was inside.
    private mutating func nimmAb(_ schicht: CryptoLayer) async throws(KryptoError) -> Bool {
        switch schicht.kind {
        case .broken(let mangel):
            zweifel.insert(.schichtFehlerhaft(mangel))
            if schicht.part.mediaType == "multipart/signed" { signaturFehlt(schicht, mangel) } else { halte(.unlesbar) }
            return false
        case .smime(let objekt): return try await nimmSmime(objekt, schicht)
        case .signed(let signatur):
            try await pruefe(signatur, schicht)
            kern = Array(kern[signatur.signed])
            return true
        case .pgpEncrypted(let daten):
            guard let inhalt = inhalt(daten) else { return false }
            return try await nimmPgp(inhalt, schicht, .pgpMime)
        case .inlinePgp(let bloecke): return try await nimmText(bloecke, schicht)
        }
    }

    /// The content of a part without its transfer encoding; `nil` and held where that fails.
    mutating func inhalt(_ teil: MimePart) -> [UInt8]? {
        do throws(MimeError) {
            let inhalt = try teil.content(of: kern[...], limits: grenzen.schichten.mime)
            if inhalt.bytes.count > grenzen.bytes { throw MimeError.tooLarge }
            return inhalt.bytes
        } catch {
            halte(Haltegrund(error))
            return nil
        }
    }

    /// What an encryption gave. From here on nothing that stood beside it is delivered.
    mutating func uebernimm(_ klartext: [UInt8], _ schicht: CryptoLayer, _ wie: Verschluesselungsschicht) -> Bool {
        do throws(MimeError) {
            if klartext.count > grenzen.bytes { throw MimeError.tooLarge }
            gelesen = try Klartext.mime(klartext, streng: !wie.unversehrt, grenzen.schichten.mime)
            if gelesen == nil {
                halte(.unlesbar)
                return false
            }
        } catch {
            halte(Haltegrund(error))
            return false
        }
        schichten.append(.verschluesselt(wie))
        if !schicht.coversAll { zweifel.insert(.beiwerkEntfernt) }
        (kern, istUmgepackt, decktAlles) = (klartext, true, true)
        return true
    }

    /// A wrong signature inside an encryption without integrity shows that somebody changed the ciphertext; the plaintext would be
    /// his answer (mail facts §11).
    private mutating func pruefeWiderspruch() {
        guard
            let offen = schichten.firstIndex(where: {
                if case .verschluesselt(let schicht) = $0 { !schicht.unversehrt } else { false }
            })
        else { return }
        let widerlegt = schichten[offen...].contains {
            if case .signiert(let schicht) = $0 { schicht.stand.widerlegt } else { false }
        }
        guard widerlegt else { return }
        schichten.removeSubrange((offen + 1)...)
        halte(.unversehrtheitVerletzt)
    }
}
