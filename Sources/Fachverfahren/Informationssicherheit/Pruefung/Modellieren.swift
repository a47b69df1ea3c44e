// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Assigns the requirements of a building block to an object: those for its kind and its need.
struct Modellieren: Sendable {
    let store: Store

    /// Which of a block's requirements apply. Pure.
    /// - Parameter stufe: the object's greatest need; from `hoch` on the raised requirements apply too.
    static func passende(_ alle: [Anforderung], art: Zielobjektart, stufe: Schutzstufe) -> [Anforderung] {
        alle.filter { $0.zielt(auf: art) && (stufe > .normal || !$0.istErhoeht) }
    }

    /// - Parameter baustein: the outermost group of the catalogue; `nil` takes all of it.
    /// - Returns: how many were new.
    func callAsFunction(
        _ id: ZielobjektID, katalog: KatalogID, baustein: String?, ohneAuswahl: Bool, akteur: Akteur
    ) async throws -> Int {
        try await store.commit(Vermerk(akteur, "is.modellieren")) { tx in
            let (objekt, verbund) = try tx.zielobjekt(id, akteur, SicherheitRechte.bearbeiten)
            guard let quelle = try tx.katalog(katalog) else { throw SicherheitError.unbekannt(feld: "katalog") }
            let alle = try tx.anforderungen(katalog, baustein: baustein)
            let stufe = try tx.struktur(verbund.id).hoechste(id)
            let wahl = ohneAuswahl ? alle : Self.passende(alle, art: objekt.art, stufe: stufe)
            let da = Set(
                try tx.rows("SELECT anforderung FROM is_pruefung WHERE zielobjekt = \(id) AND katalog = \(katalog)")
                    .map { try $0["anforderung"] as String })
            let neue = wahl.filter { !da.contains($0.kennung) }
            guard !neue.isEmpty else { throw SicherheitError.nichtsZuModellieren }
            for anforderung in neue {
                try tx.execute(
                    """
                    INSERT INTO is_pruefung (id, verbund, zielobjekt, katalog, anforderung, zustand, grund, version)
                    VALUES (\(PruefungID(tx.jetzt)), \(verbund.id), \(id), \(katalog), \(anforderung.kennung), \(Pruefzustand.offen), '', 1)
                    """)
            }
            tx.vermerke(
                objekt.gegenstand, feld: "modellierung",
                neu: "\(quelle.titel) \(quelle.fassungstext), \(baustein ?? "ganzer Katalog"): \(neue.count) Anforderungen")
            try tx.verbundBeruehrt(verbund.id)
            return neue.count
        }
    }
}

extension Anforderung {
    func zielt(auf art: Zielobjektart) -> Bool { art.passt(zu: kategorien) }
}
