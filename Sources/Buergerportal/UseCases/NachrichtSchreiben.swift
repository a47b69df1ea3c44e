// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Writes a message of a case, from either side of the counter.
struct NachrichtSchreiben: Sendable {
    let store: Store

    /// - Parameter bis: the last message that was on the page; who answers has read it.
    func vomBuerger(
        _ id: AntragID, _ text: String, _ anlagen: [Dokumentdatei], bis: NachrichtID? = nil, zugriff: Zugriff
    ) async throws {
        try await store.commit(Vermerk(zugriff.akteur, "portal.nachricht.senden")) { tx in
            _ = try tx.antrag(id, fuer: zugriff)
            if let bis { try tx.gelesenSetzen(id, imAmt: false, bis: bis) }
            try tx.nachrichtSenden(antrag: id, text: text, anlagen: anlagen, von: zugriff.akteur)
        }
    }

    func vomAmt(
        _ vorgang: VorgangID, _ text: String, _ anlagen: [Dokumentdatei], bis: NachrichtID? = nil, akteur: Akteur
    ) async throws {
        try await store.commit(Vermerk(akteur, "portal.nachricht.senden")) { tx in
            let antrag = try tx.antragZumSchreiben(vorgang, akteur)
            if let bis { try tx.gelesenSetzen(antrag.id, imAmt: true, bis: bis) }
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

    /// The same for a clerk who may answer.
    func antragZumSchreiben(_ id: VorgangID, _ akteur: Akteur) throws -> AntragRecord {
        let (vorgang, antrag) = try antragImAmt(id, akteur)
        guard AkteRechte.darf(PortalRechte.nachrichtSchreiben, akteur, vorgang) else { throw PortalError.verboten }
        return antrag
    }
}
