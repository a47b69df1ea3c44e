// SPDX-License-Identifier: EUPL-1.2
internal import CryptoLayers
internal import Kryptodienst
internal import MimeStructure
internal import OpenPgp

extension Schaelung {
    /// An OpenPGP message, in armor or not, that holds a MIME entity.
    mutating func nimmPgp(
        _ nachricht: [UInt8], _ schicht: CryptoLayer, _ format: Schutzformat
    ) async throws(KryptoError) -> Bool {
        guard let offen = try await entschluesslePgp(nachricht, format) else { return false }
        guard uebernimm(format == .pgpMime ? offen.klartext : Self.alsTeil(offen.klartext), schicht, offen.schicht) else {
            return false
        }
        if !offen.unterzeichner.isEmpty {
            let stand = Signaturstand.bester(offen.unterzeichner.map(\.stand))
            signiert(format, abgesetzt: false, deckt: true, offen.unterzeichner, stand)
        }
        return true
    }

    /// The one block of a text part. A signed text stays as it is, since its signature is the text itself.
    mutating func nimmText(_ bloecke: [InlinePgpBlock], _ schicht: CryptoLayer) async throws(KryptoError) -> Bool {
        guard let block = bloecke.first, let text = inhalt(schicht.part) else { return false }
        let bytes = Array(text[block.range])
        if block.kind == .message { return try await nimmPgp(bytes, schicht, .pgpImText) }
        try await pruefeText(bytes, deckt: schicht.coversAll)
        return false
    }

    struct Geoeffnet {
        let klartext: [UInt8]
        let schicht: Verschluesselungsschicht
        let unterzeichner: [Unterzeichner]
    }

    /// `nil` and held where it stays closed. What is told apart here is told before any key is used.
    private mutating func entschluesslePgp(
        _ nachricht: [UInt8], _ format: Schutzformat
    ) async throws(KryptoError) -> Geoeffnet? {
        let (pakete, verfahren): ([UInt8], String)
        do {
            pakete = nachricht.first { $0 > 0x20 } == 0x2D ? try Armor(nachricht).bytes : nachricht
            guard case .encrypted(let hulle) = try PgpMessage(pakete) else {
                halte(.unzulaessig)
                return nil
            }
            verfahren = hulle.container.bezeichnung
        } catch {
            halte(Haltegrund(error))
            return nil
        }
        var grund = Haltegrund.keinSchluessel
        for eigener in bund.pgp {
            do throws(KryptoError) {
                let offen = try await dienst.entschluesslePgp(
                    pakete, schluessel: [eigener.schluessel], bekannte: bund.bekannte)
                return Geoeffnet(
                    klartext: offen.inhalt ?? [],
                    schicht: Verschluesselungsschicht(
                        format: format, verfahren: verfahren, schluessel: eigener.kennung, unversehrt: true),
                    unterzeichner: try await unterzeichner(offen))
            } catch {
                let dieser = try Haltegrund(error)
                if grund == .keinSchluessel { grund = dieser }
            }
        }
        halte(grund)
        return nil
    }

    /// Text that was encrypted without MIME, as a part. The armor does not say reliably in which characters it is written.
    private static func alsTeil(_ text: [UInt8]) -> [UInt8] {
        let zeichensatz = String(validating: text, as: UTF8.self) == nil ? "windows-1252" : "utf-8"
        let kopf = "Content-Type: text/plain; charset=\(zeichensatz)\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        return Array(kopf.utf8) + TransferEncoder.quotedPrintable(LineEnds.canonical(text)[...])
    }
}

extension PgpEncryption.Container {
    fileprivate var bezeichnung: String {
        switch self {
        case .modificationDetection: "OpenPGP SEIPD 1"
        case .authenticated(let verfahren, let art, _): "OpenPGP SEIPD 2 (\(verfahren), \(art))"
        case .librePgp: "LibrePGP OCB"
        }
    }
}
