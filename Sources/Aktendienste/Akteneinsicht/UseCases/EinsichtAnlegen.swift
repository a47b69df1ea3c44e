// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Takes down who wants to look into a Vorgang, and on what ground.
struct EinsichtAnlegen: Sendable {
    let dienst: Einsichtsdienst

    func callAsFunction(
        _ vorgang: VorgangID, antragsteller: String, grundlage: String?, begruendung: String, akteur: Akteur
    ) async throws -> EinsichtID {
        let wer = String(antragsteller.prefix(200))
        return try await dienst.store.commit(Vermerk(akteur, "ae.anlegen")) { [recht = dienst.recht] tx in
            guard let kopf = try tx.vorgang(vorgang) else { throw EinsichtError.nichtGefunden }
            try EinsichtRechte.pruefe(EinsichtRechte.bearbeiten, akteur, kopf)
            guard !wer.isEmpty else { throw EinsichtError.antragstellerFehlt }
            let grundlage = try recht.grundlage(grundlage)
            let id = EinsichtID(tx.jetzt), jahr = tx.jetzt.tag.jahr
            let zeichen = "AE-\(jahr)-\(Ziffern.auf(4, try tx.nummer("ae.\(jahr)")))"
            try tx.execute(
                """
                INSERT INTO ae_einsicht (id, vorgang, zeichen, antragsteller, grundlage, grundlage_paragraf, grundlage_text, begruendung,
                  zustand, angelegt, angelegt_von, version)
                VALUES (\(id), \(vorgang), \(zeichen), \(wer), \(grundlage.code), \(grundlage.paragraf), \(grundlage.text),
                  \(String(begruendung.prefix(2_000))), \(Einsichtszustand.entwurf), \(tx.jetzt), \(akteur.kennung), 1)
                """)
            tx.vermerke(Gegenstand("ae.einsicht", id.text, kennzeichen: zeichen), feld: "grundlage", neu: grundlage.paragraf)
            return id
        }
    }
}
