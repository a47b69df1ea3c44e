// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// A piece for the one who prepares or releases it. Its pages are those of the Dokument with nothing hidden, so whoever must not see the
/// Dokument does not see them here either, and looking at what is kept closely is written down as everywhere.
struct StueckAnsehen: Sendable {
    let dienst: Einsichtsdienst

    func callAsFunction(_ id: EinsichtID, _ stueck: EinsichtstueckID, akteur: Akteur) async throws -> (Einsicht, Einsichtstueck) {
        let (einsicht, gefunden, lesezugriff) = try await dienst.store.read { db in
            let (einsicht, _) = try db.einsicht(id, sichtbarFuer: akteur)
            let gefunden = try db.einsichtstueck(stueck, in: id)
            guard let (dokument, vorgang) = try db.stueckdokument(gefunden, sichtbarFuer: akteur) else {
                throw EinsichtError.nichtGefunden
            }
            return (einsicht, gefunden, Lesezugriff(dokument, in: vorgang, .seite, akteur))
        }
        try await lesezugriff?.festhalten(dienst.store)
        return (einsicht, gefunden)
    }
}

extension ReadAccess {
    /// The Dokument of a piece and the Vorgang in which it lies now; `nil` for whoever must not see it. It may have been restricted, or
    /// moved, after it was picked.
    func stueckdokument(_ stueck: Einsichtstueck, sichtbarFuer akteur: Akteur) throws -> (DokumentKopf, VorgangKopf)? {
        guard let dokument = try dokument(stueck.dokument), let vorgang = try vorgang(dokument.vorgang),
            AkteRechte.sieht(akteur, dokument, in: vorgang)
        else { return nil }
        return (dokument, vorgang)
    }
}
