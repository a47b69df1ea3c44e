// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The table of partners on the command line.
extension Mailbetrieb {
    public struct Partnerzeile: Sendable {
        public let muster: String
        /// Such as `secure mx.kreis.example`.
        public let regel: String
        /// In German.
        public let bedeutung: String
        public let bemerkung: String
    }

    public func partner() async throws -> [Partnerzeile] {
        try await store.read { try $0.partner() }.map {
            Partnerzeile(muster: $0.muster, regel: $0.text, bedeutung: $0.art.deutsch, bemerkung: $0.bemerkung)
        }
    }

    /// - Parameters:
    ///   - muster: `kreis.example`, `.kreis.example` for all below it, `*` for all others.
    ///   - regel: none, may, encrypt, dane, dane-only, verify, secure or fingerprint.
    ///   - werte: names of hosts for `secure`, `schluessel:HEX` or `zertifikat:HEX` for `fingerprint`.
    public func partnerSetzen(_ muster: String, regel: String, werte: [String], bemerkung: String) async throws {
        guard let art = Partnerart(rawValue: regel) else { throw PartnerError.unbekannteRegel(regel) }
        let eintrag = try Partnereintrag(muster: muster, art: art, werte: werte, bemerkung: bemerkung)
        try await PartnerAendern(store: store).setzen(eintrag, akteur: MailgatewayModul.befehlszeile)
    }

    public func partnerLoeschen(_ muster: String) async throws {
        try await PartnerAendern(store: store).loeschen(muster.lowercased(), akteur: MailgatewayModul.befehlszeile)
    }
}
