// SPDX-License-Identifier: EUPL-1.2
internal import CryptoLayers
internal import HeaderProtection
internal import MimeStructure

/// A message divided into what goes under the protection and the fields that stand in front of it.
struct Nutzlast {
    let innen: [UInt8]
    /// Whole fields; neither MIME-Version nor Content-*, which come with the layer.
    let aussen: [UInt8]
    let verborgen: [String]
    let kopfGeschuetzt: Bool

    init(_ nachricht: [UInt8], _ kopfschutz: Kopfschutz, verschluesselt: Bool) throws(Schutzfehler) {
        guard case .norm(let regel, let altanzeige) = kopfschutz else {
            let kopf: MessageHeader
            do { kopf = try MessageHeader(nachricht[...]) } catch { throw .mime(error) }
            try self.init(ohneKopfschutz: nachricht, kopf)
            return
        }
        let gelesen: MimePart
        do { gelesen = try MimePart.read(nachricht) } catch { throw .mime(error) }
        guard try !Self.istSchicht(nachricht, gelesen) else {
            try self.init(ohneKopfschutz: nachricht, gelesen.header)
            return
        }
        do {
            let geschuetzt =
                verschluesselt
                ? try HeaderProtector.forEncryption(
                    nachricht, header: gelesen.header, policy: regel, legacyDisplay: altanzeige)
                : try HeaderProtector.forSigning(nachricht, header: gelesen.header)
            self.init(
                innen: geschuetzt.payload, aussen: geschuetzt.outerFields, verborgen: geschuetzt.confidential,
                kopfGeschuetzt: true)
        } catch { throw .kopf(error) }
    }

    private init(innen: [UInt8], aussen: [UInt8], verborgen: [String], kopfGeschuetzt: Bool) {
        (self.innen, self.aussen, self.verborgen, self.kopfGeschuetzt) = (innen, aussen, verborgen, kopfGeschuetzt)
    }

    /// Readers look for the protected header under the innermost layer, which the sender made before us. One put on top of it would
    /// be lost, and with it a subject that is no longer outside.
    private static func istSchicht(_ nachricht: [UInt8], _ gelesen: MimePart) throws(Schutzfehler) -> Bool {
        do {
            var grenzen = LayerLimits()
            // Blocks in the text are part of it and keep no reader from the header.
            grenzen.textBytes = 0
            return try LayerFinder.layers(in: nachricht, root: gelesen, limits: grenzen).contains { $0.placement == .whole }
        } catch { throw .mime(error) }
    }

    private init(ohneKopfschutz nachricht: [UInt8], _ kopf: MessageHeader) throws(Schutzfehler) {
        if let zweifel = kopf.doubts.first(where: \.isStructural) { throw .kopf(.doubtful(zweifel)) }
        guard !LineReport(nachricht[kopf.range]).hasBareLineEnd else { throw .kopf(.lineEnds) }
        var (innen, aussen) = ([UInt8](), [UInt8]())
        for feld in kopf.fields {
            var zeile = Array(nachricht[feld.range])
            if zeile.last != 0x0A { zeile += [0x0D, 0x0A] }
            switch feld.key {
            case "mime-version", "bcc": continue
            case _ where feld.key.hasPrefix("content-"): innen += zeile
            default: aussen += zeile
            }
        }
        if !kopf.contains("content-type") { innen += Array("Content-Type: text/plain; charset=us-ascii\r\n".utf8) }
        self.init(
            innen: innen + [0x0D, 0x0A] + nachricht[kopf.bodyStart...], aussen: aussen, verborgen: [], kopfGeschuetzt: false)
    }
}
