// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// checkIn: the working copy becomes the next version.
struct Einchecken: Sendable {
    let ablage: Ablage

    /// - Parameters:
    ///   - datei: instead of the content that the working copy has.
    ///   - bemerkung: what was changed; stands in the history.
    func callAsFunction(_ kennung: String, datei: Ablage.Datei?, haupt: Bool, bemerkung: String? = nil) async throws -> String {
        let bemerkung = try DokumentVersion.bemerkung(bemerkung)
        return try await ablage.store.commit(Vermerk(ablage.akteur, "cmis.einchecken", grund: bemerkung)) { [ablage] tx in
            guard case .kopie(let ort, let dokument, let kopie) = try ablage.suche.ziel(tx, kennung) else {
                throw Cmisgrund(art: .versioning, text: "Das ist keine Arbeitskopie.")
            }
            // The right may have gone since the check-out.
            guard Erlaubnis(ablage.akteur, ort).aendern else { throw Cmisgrund.verboten }
            let neu = try datei.map { try InhaltSetzen.datei($0, kopie.datei.dateiname) }
            if (neu?.inhalt ?? kopie.datei.inhalt) == dokument.neueste.inhalt {
                // The same bytes make no version; what remains is to give the Dokument back.
                try tx.auscheckenAbbrechen(dokument.id)
                return ort.kennung
            }
            // The working copy's identity is the client's token.
            let marken = try tx.sperren(auf: .dokument(dokument.id), am: ablage.jetzt)
                .filter { $0.inhaber == kopie.inhaber }.map(\.id)
            _ = try tx.einchecken(dokument.id, datei: neu, haupt: haupt, marken: Set(marken))
            return ort.kennung
        }
    }
}
