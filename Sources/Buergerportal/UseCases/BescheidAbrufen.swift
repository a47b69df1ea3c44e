// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Opens a notice: the deliberate, authenticated act on which its legal effect rests.
// § VwVfG:41(2a)
struct BescheidAbrufen: Sendable {
    let store: Store
    let inhalte: ContentStore

    func callAsFunction(_ id: BekanntgabeID, akteur: Akteur) async throws {
        let inhalt = try await store.read { db in
            let eintrag = try db.bekanntgabe(id, fuer: akteur)
            guard let dokument = try db.dokument(eintrag.dokument) else { throw PortalError.nichtGefunden }
            return dokument.neueste.inhalt
        }
        // What cannot be delivered has not been fetched.
        _ = try await inhalte.buergerdatei(inhalt)
        let abruf = Abruf(abrufer: Abrufer(akteur), niveau: .normal, sha256: inhalt.sha256)
        try await store.commit(Vermerk(akteur, "portal.bescheid.abrufen")) { tx in
            let eintrag = try tx.bekanntgabe(id, fuer: akteur)
            try tx.bekanntgabeFortschreiben(eintrag.id, [.abgerufen(abruf)])
        }
    }
}
