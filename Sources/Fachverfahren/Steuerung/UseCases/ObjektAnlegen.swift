// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Lays something down that the programme speaks of, with what is known of it at first.
struct ObjektAnlegen: Sendable {
    let store: Store

    /// - Parameters:
    ///   - kennung: the name by which files of acts know it.
    ///   - angaben: what is stated of the new object, which is given; every required field must be among it.
    /// - Throws: `SteuerungError`, then nothing is laid down.
    @discardableResult
    func callAsFunction(
        _ art: Objektart, akteur: Akteur, grund: String? = nil, kennung: String? = nil, angaben: (ObjektID) throws -> [Setzung]
    ) async throws -> ObjektID {
        guard Angaberecht.darfAnlegen(art, akteur) else { throw SteuerungError.keinRecht }
        let id = ObjektID(store.uhr.jetzt)
        let setzungen = try angaben(id)
        for feld in art.felder where feld.pflicht {
            guard setzungen.contains(where: { $0.objekt == id && $0.feld == feld.name && $0.wert != nil }) else {
                throw SteuerungError.pflichtfeldFehlt(feld: feld.bezeichnung)
            }
        }
        try AussageSetzen.begrenzen(setzungen)
        _ = try await store.commit(Vermerk(akteur, "st.objekt.anlegen", grund: grund)) { tx in
            try tx.pruefeAngaberecht(neu: id, art, setzungen)
            let kenntnis = try tx.neueKenntnis()
            try tx.objektAnlegen(Objekt(id: id, art: art), bekannt: kenntnis)
            if let kennung { try tx.kennungMerken(kennung, fuer: id) }
            try tx.aussagenSetzen(setzungen, bekannt: kenntnis)
        }
        return id
    }
}
