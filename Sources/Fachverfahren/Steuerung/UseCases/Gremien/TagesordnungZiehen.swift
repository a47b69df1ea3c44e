// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Puts the standing items of the Gremium on the agenda of a Sitzung, and the papers that wait for it.
struct TagesordnungZiehen: Sendable {
    let store: Store

    /// - Parameter beratungen: steps of papers through this Gremium that have no item yet.
    /// - Returns: how many items there are more; what stands on the agenda already is not put there twice.
    @discardableResult
    func callAsFunction(_ sitzung: ObjektID, beratungen: [ObjektID], akteur: Akteur) async throws -> Int {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.gremien)
        return try await store.commit(Vermerk(akteur, "st.tagesordnung.ziehen")) { tx in
            let bild = try tx.heute([.sitzung, .gremium, .tagesordnungspunkt, .beratung, .antrag, .vorlage, .mitteilung])
            let plan = try Tagesordnungsplan(sitzung, beratungen: beratungen, bild)
            guard !plan.punkte.isEmpty else { return 0 }
            let kenntnis = try tx.neueKenntnis(), gilt = Geltungszeit.ab(tx.jetzt.tag)
            for punkt in plan.punkte {
                let id = try tx.anlegen(.tagesordnungspunkt, bekannt: kenntnis) { punkt.angaben($0, sitzung, gilt, plan.quelle) }
                guard let beratung = punkt.beratung else { continue }
                try tx.aussagenSetzen([Beratungsfelder().punkt.setzen(beratung, id, gilt, plan.quelle)], bekannt: kenntnis)
            }
            return plan.punkte.count
        }
    }
}
