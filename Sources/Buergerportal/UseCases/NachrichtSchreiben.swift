// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Writes a message of a case, from either side of the counter.
struct NachrichtSchreiben: Sendable {
    let store: Store

    func vomBuerger(_ id: AntragID, _ text: String, _ anlagen: [Dokumentdatei], zugriff: Zugriff) async throws {
        try await store.commit(Vermerk(zugriff.akteur, "portal.nachricht.senden")) { tx in
            _ = try tx.antrag(id, fuer: zugriff)
            try tx.nachrichtSenden(antrag: id, text: text, anlagen: anlagen, von: zugriff.akteur)
        }
    }

    func vomAmt(_ vorgang: VorgangID, _ text: String, _ anlagen: [Dokumentdatei], akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "portal.nachricht.senden")) { tx in
            let (_, antrag) = try tx.antragImAmt(vorgang, akteur)
            guard let kopf = try tx.vorgang(vorgang), AkteRechte.darf(PortalRechte.nachrichtSchreiben, akteur, kopf) else {
                throw PortalError.verboten
            }
            try tx.nachrichtSenden(antrag: antrag.id, text: text, anlagen: anlagen, von: akteur)
        }
    }
}

extension ReadAccess {
    /// The application behind a Vorgang that the clerk may see.
    func antragImAmt(_ id: VorgangID, _ akteur: Akteur) throws -> (VorgangKopf, AntragRecord) {
        guard let vorgang = try vorgang(id), AkteRechte.sieht(akteur, vorgang), let antrag = try antrag(vorgang: id) else {
            throw PortalError.nichtGefunden
        }
        return (vorgang, antrag)
    }
}
