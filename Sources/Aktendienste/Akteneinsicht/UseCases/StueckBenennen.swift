// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Sets what the applicant reads in the list instead of the subject; only while the request is prepared, so that who releases sees it too.
struct StueckBenennen: Sendable {
    let dienst: Einsichtsdienst

    func callAsFunction(_ id: EinsichtID, _ stueck: EinsichtstueckID, titel: String, akteur: Akteur) async throws {
        let neu = titel
        guard neu.count <= Einsichtstueck.hoechstensZeichen else { throw EinsichtError.titelZuLang }
        try await dienst.store.commit(Vermerk(akteur, "ae.stueck.benennen")) { tx in
            let (einsicht, _) = try tx.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            try einsicht.verlange(.entwurf)
            let alt = try tx.einsichtstueck(stueck, in: id)
            guard try tx.stueckdokument(alt, sichtbarFuer: akteur) != nil else { throw EinsichtError.nichtGefunden }
            guard neu.contains(where: { !$0.isWhitespace }) else { throw EinsichtError.titelFehlt }
            guard neu != alt.titel else { return }
            try tx.execute("UPDATE ae_stueck SET titel = \(neu) WHERE id = \(stueck)")
            tx.vermerke(einsicht.gegenstand, feld: "stuecktitel", alt: "\(alt.lfd): \(alt.titel)", neu: "\(alt.lfd): \(neu)")
        }
    }
}
