// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Deletes what this module itself keeps too long, with the values in the audit: answered requests after three years, breaches after six,
/// counted from the end of the year.
// § DSGVO:17(1)
struct EigeneLoeschen: Sendable {
    static let antragsjahre = 3
    static let pannenjahre = 6

    let store: Store

    /// The last day of the year of which everything is old enough.
    private static func grenze(_ heute: Kalendertag, jahre: Int) -> Int { heute.jahr - jahre - 1 }

    func antraege() async throws -> Int {
        let jahr = Self.grenze(store.uhr.jetzt.tag, jahre: Self.antragsjahre)
        let bedingung: SQL = "beantwortet IS NOT NULL AND beantwortet < \("\(jahr + 1)-01-01")"
        return try await loeschen(
            "SELECT id FROM ds_antrag WHERE \(bedingung)", Vermerk(.system("tageslauf"), "ds.antrag.loeschen")
        ) {
            try $0.execute("DELETE FROM ds_antrag WHERE id = \($1)")
        }
    }

    func pannen() async throws -> Int {
        let jahr = Self.grenze(store.uhr.jetzt.tag, jahre: Self.pannenjahre)
        guard let ende = Kalendertag(jahr: jahr + 1, monat: 1, tag: 1)?.beginn else { return 0 }
        let bedingung: SQL = "abgeschlossen IS NOT NULL AND abgeschlossen < \(ende)"
        return try await loeschen(
            "SELECT id FROM ds_panne WHERE \(bedingung)", Vermerk(.system("tageslauf"), "ds.panne.loeschen")
        ) {
            try $0.execute("DELETE FROM ds_panne WHERE id = \($1)")
        }
    }

    private func loeschen(
        _ auswahl: SQL, _ vermerk: Vermerk, _ weg: @escaping @Sendable (WriteContext, String) throws -> Void
    ) async throws -> Int {
        let ids: [String] = try await store.read { try $0.rows(auswahl).map { try $0["id"] } }
        // Nothing to do is the rule, and then nothing is written into the audit.
        guard !ids.isEmpty else { return 0 }
        try await store.commit(vermerk) { tx in
            for id in ids {
                try weg(tx, id)
                try tx.auditWerteLoeschen(id)
                tx.vermerke(Gegenstand("ds.geloescht", id))
            }
        }
        return ids.count
    }
}
