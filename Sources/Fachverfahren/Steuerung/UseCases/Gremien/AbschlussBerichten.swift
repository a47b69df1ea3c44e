// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Notes that the Gremium was told of what is done; from then on it is archived.
struct AbschlussBerichten: Sendable {
    let store: Store

    /// - Parameter gremium: `nil` takes those of all bodies.
    /// - Returns: how many were archived.
    @discardableResult
    func callAsFunction(gremium: ObjektID?, am tag: Kalendertag, akteur: Akteur) async throws -> Int {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.gremien)
        return try await store.commit(Vermerk(akteur, "st.beschluss.berichten")) { tx in
            let fertige = try tx.heute(Stichtagsbild.kontrollarten).kontrolle.filter {
                $0.teil == .abgeschlossen && (gremium == nil || $0.gremium == gremium)
            }
            guard !fertige.isEmpty else { return 0 }
            let quelle = Quelle.herkunft("Beschlusskontrolle, vorgelegt am \(tag.deutsch)", url: nil)
            return try tx.aussagenSetzen(
                fertige.map { Beschlussfelder().berichtet.setzen($0.id, Datumsangabe(.tag(tag)), .ab(tx.jetzt.tag), quelle) },
                bekannt: try tx.neueKenntnis())
        }
    }
}
