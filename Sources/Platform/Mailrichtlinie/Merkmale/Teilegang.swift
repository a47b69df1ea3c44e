// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// Walks once through the parts of a message and collects attachments and searchable text. A limit that is passed ends the
/// search, not the decision: what was not seen is reported.
struct Teilegang {
    private let bytes: ArraySlice<UInt8>
    private let limits: MimeLimits
    private(set) var text = Suchtext()
    private(set) var anhaenge: [Anhangbefund] = []
    private(set) var istTermin = false
    private(set) var bestand = Bestandsschutz.keiner
    private(set) var istVollstaendig = true
    private var uebrig = Self.textbytes

    /// Of all texts together. A mail somebody wrote is a hundredth of it.
    static let textbytes = 2 << 20
    static let hoechstensAnhaenge = 1_000
    /// Messages within messages.
    static let tiefe = 5

    init(_ bytes: ArraySlice<UInt8>, _ limits: MimeLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func nimm(_ betreff: String) {
        text.nimm(betreff)
        text.trenne()
    }

    mutating func laufe() {
        do {
            let wurzel = try MimePart.read(bytes, limits: limits)
            bestand = Schutzbehauptung.von(wurzel, bytes, limits)
            // Of what is encrypted nothing can be seen.
            if bestand == .verschluesselt { istVollstaendig = false }
            gehe(wurzel, Self.tiefe)
        } catch {
            istVollstaendig = false
        }
    }

    private mutating func gehe(_ teil: MimePart, _ tiefe: Int) {
        if teil.isAmbiguous { istVollstaendig = false }
        if teil.isMultipart, !teil.children.isEmpty {
            for kind in teil.children { gehe(kind, tiefe) }
            return
        }
        if teil.mediaType == "text/calendar", teil.contentType.text("method") != nil || teil.disposition?.value != "attachment" {
            istTermin = true
        }
        if istAnhang(teil) { merke(teil) }
        if teil.mediaType == "message/rfc822" || teil.mediaType == "message/global" {
            eingebettet(teil, tiefe)
        } else if teil.mediaType.hasPrefix("text/") || teil.isMultipart {
            lies(teil)
        }
    }

    private func istAnhang(_ teil: MimePart) -> Bool {
        if ["application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"].contains(teil.mediaType)
        {
            return false
        }
        return teil.disposition?.value == "attachment" || teil.fileName != nil
            || !(teil.mediaType.hasPrefix("text/") || teil.isMultipart)
    }

    private mutating func merke(_ teil: MimePart) {
        guard anhaenge.count < Self.hoechstensAnhaenge else {
            istVollstaendig = false
            return
        }
        let groesse = teil.encoding == .base64 ? teil.body.count / 4 * 3 : teil.body.count
        anhaenge.append(Anhangbefund(name: teil.fileName, typ: teil.mediaType, bytes: groesse))
    }

    private mutating func eingebettet(_ teil: MimePart, _ tiefe: Int) {
        do {
            guard tiefe > 1, let innen = try teil.embeddedMessage(in: bytes, limits: limits) else {
                istVollstaendig = false
                return
            }
            for feld in innen.header.all("subject") { nimm(feld.text.text) }
            gehe(innen, tiefe - 1)
        } catch {
            istVollstaendig = false
        }
    }

    private mutating func lies(_ teil: MimePart) {
        var grenzen = limits
        grenzen.decodedBytes = min(limits.decodedBytes, uebrig)
        do {
            let inhalt = try teil.content(of: bytes, limits: grenzen)
            uebrig -= inhalt.bytes.count
            let (gelesen, istSicher) = Textzeichen.lies(inhalt.bytes, teil.contentType.text("charset")?.text)
            if inhalt.isDamaged || !istSicher { istVollstaendig = false }
            text.nimm(teil.mediaType == "text/html" ? Htmltext.lies(gelesen) : gelesen)
            text.trenne()
        } catch {
            istVollstaendig = false
        }
    }
}
