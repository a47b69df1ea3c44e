// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// The clerk's hint to the archive for some objects of a run: worth keeping (A) or not (V), and why.
struct VorschlagSetzen {
    let dienst: Aussonderungsdienst

    func callAsFunction(
        _ id: LaufID, objekte: [LaufobjektID], vorschlag: Bewertungsvorschlag?, grund: String, akteur: Akteur
    ) async throws {
        guard !objekte.isEmpty else { throw AussonderungError.wahlFehlt }
        let grund = String(grund.prefix(500))
        guard vorschlag == nil || !grund.isEmpty else { throw AussonderungError.grundFehlt }
        try await dienst.store.commit(Vermerk(akteur, "aus.vorschlag")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.bearbeiten, akteur)
            guard lauf.zustand == .entwurf else { throw AussonderungError.schrittUnzulaessig(lauf.zustand) }
            // The list is being written; a hint set now would not be in it.
            guard lauf.arbeit == nil else { throw AussonderungError.laeuftSchon }
            let alle = try tx.objekte(id)
            for objekt in alle where objekte.contains(objekt.id) {
                try tx.objektAendern(
                    objekt.id, "vorschlag = \(vorschlag), vorschlag_grund = \(vorschlag == nil ? nil : grund)")
                tx.vermerke(
                    Gegenstand("aus.objekt", objekt.objekt, kennzeichen: objekt.zeichen), feld: "vorschlag",
                    alt: objekt.vorschlag?.rawValue, neu: vorschlag?.rawValue)
            }
        }
    }
}
