// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The clerk has posted a notice. A failed electronic attempt ends with it.
// § VwVfG:41(2)
struct PostAufgeben: Sendable {
    let store: Store

    func callAsFunction(_ id: BekanntgabeID, nachweis: String, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "portal.bekanntgabe.post", grund: nachweis)) { tx in
            let eintrag = try tx.bekanntgabeImAmt(id, akteur)
            guard akteur.darf(PortalRechte.bescheidErstellen, in: eintrag.oe) else { throw PortalError.verboten }
            var schritte: [BekanntgabeEreignis] = []
            if eintrag.bekanntgabe.weg != .post || eintrag.bekanntgabe.stand(am: tx.jetzt).istEndgueltig {
                schritte.append(.erneut(weg: .post, zustimmung: eintrag.bekanntgabe.zustimmung))
            }
            try tx.bekanntgabeFortschreiben(id, schritte + [.bereitgestellt(nachweis: nachweis)])
        }
    }
}

extension ReadAccess {
    /// A notice for the staff side.
    /// - Throws: `PortalError.nichtGefunden` outside the units in which the actor may read notices.
    func bekanntgabeImAmt(_ id: BekanntgabeID, _ akteur: Akteur) throws -> BekanntgabeRecord {
        guard let eintrag = try bekanntgabe(id), akteur.darf(PortalRechte.bekanntgabeLesen, in: eintrag.oe) else {
            throw PortalError.nichtGefunden
        }
        return eintrag
    }
}
