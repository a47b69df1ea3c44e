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
                try tx.mussNeuSein(anlage.datei.inhalt, in: vorgang, akteur)
                return try tx.dokumentAblegen(anlage, in: vorgang)
            }
        }
    }
}

extension ReadAccess {
    /// Refuses content that a Dokument of the Vorgang holds in any version, and names the first that the actor may see.
    fileprivate func mussNeuSein(_ inhalt: Inhalt, in vorgang: VorgangID, _ akteur: Akteur) throws {
        let vorhandene = try rows(
            """
            SELECT d.id, d.lfd, d.zustand, n.dateiname FROM akte_dokument d JOIN akte_dokumentversion n ON n.dokument = d.id
            WHERE d.vorgang = \(vorgang) AND n.sha256 = \(inhalt.sha256) ORDER BY d.lfd, n.nr LIMIT 50
            """
        )
        for row in vorhandene {
            let id: DokumentID = try row["id"], zustand: Dokumentzustand = try row["zustand"]
            guard try sieht(akteur, .dokument(id)) else { continue }
            throw AkteError.dateiSchonDa(
                AkteError.Vorhandenes(
                    dokument: id, lfd: try row["lfd"], dateiname: try row["dateiname"], entwurf: zustand == .entwurf))
        }
        if !vorhandene.isEmpty { throw AkteError.dateiSchonDaGeschuetzt }
    }
}
