// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Presents the request for release; from here on nothing of it changes, and the delivery is drawn in the background.
struct EinsichtVorlegen: Sendable {
    let dienst: Einsichtsdienst

    func callAsFunction(_ id: EinsichtID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "ae.vorlegen")) { tx in
            let (einsicht, _) = try tx.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            try einsicht.verlange(.entwurf)
            let stuecke = try tx.einsichtstuecke(id)
            guard !stuecke.isEmpty else { throw EinsichtError.keineStuecke }
            var blatt = 1
            for stueck in stuecke {
                try tx.execute("UPDATE ae_stueck SET blatt = \(blatt) WHERE id = \(stueck.id)")
                blatt += stueck.seiten
            }
            try tx.executeVersioned(
                """
                UPDATE ae_einsicht SET zustand = \(Einsichtszustand.vorgelegt), vorgelegt_von = \(akteur.kennung), grund = NULL, zeichnen_fehler = NULL,
                  version = version + 1 WHERE id = \(id) AND version = \(einsicht.version)
                """)
            tx.vermerke(
                einsicht.gegenstand, feld: "zustand", alt: einsicht.zustand.rawValue, neu: Einsichtszustand.vorgelegt.rawValue)
            try tx.auftrag(FassungenZeichnen.art, FassungenZeichnen.Daten(einsicht: id.text))
        }
    }
}
