// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Files uploaded documents in a Vorgang, all of them or none.
struct DokumentAblegen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: DokumentAnlage, in vorgang: VorgangID, akteur: Akteur) async throws -> DokumentKopf {
        let abgelegt = try await self([anlage], in: vorgang, akteur: akteur)
        guard let dokument = abgelegt.first else { throw AkteError.nichtGefunden }
        return dokument
    }

    /// - Throws: `AkteError.dateiSchonDa` for a file that lies in the Vorgang already: a form sent twice, or a slip.
    func callAsFunction(_ anlagen: [DokumentAnlage], in vorgang: VorgangID, akteur: Akteur) async throws -> [DokumentKopf] {
        try await store.commit(Vermerk(akteur, "akte.dokument.ablegen")) { tx in
            _ = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
            // One after the other, so that a file is also seen that came twice in one form.
            return try anlagen.map { anlage in
                if let da = try tx.vorhandenes(anlage.datei.inhalt, in: vorgang) { throw AkteError.dateiSchonDa(da) }
                return try tx.dokumentAblegen(anlage, in: vorgang)
            }
        }
    }
}

extension ReadAccess {
    /// The first Dokument of the Vorgang that holds this content in any version.
    fileprivate func vorhandenes(_ inhalt: Inhalt, in vorgang: VorgangID) throws -> AkteError.Vorhandenes? {
        try row(
            """
            SELECT d.id, d.lfd, d.zustand, n.dateiname FROM akte_dokument d JOIN akte_dokumentversion n ON n.dokument = d.id
            WHERE d.vorgang = \(vorgang) AND n.sha256 = \(inhalt.sha256) ORDER BY d.lfd, n.nr LIMIT 1
            """
        ).map { row in
            let zustand: Dokumentzustand = try row["zustand"]
            return AkteError.Vorhandenes(
                dokument: try row["id"], lfd: try row["lfd"], dateiname: try row["dateiname"], entwurf: zustand == .entwurf)
        }
    }
}
