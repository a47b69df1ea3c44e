// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Deletes rows of the list of invoices: those that are filed with their Vorgang, those refused when they came three years after the end of
/// their year.
// § DSGVO:17(1)
struct RechnungenLoeschen: Sendable {
    static let jahre = 3
    private static let hoechstens = 500

    let store: Store

    func abgelegte() async throws -> Int {
        try await NachAussonderung(store)(Vermerk(.system("tageslauf"), "rechnung.loeschen")) { nach, hoechstens in
            "SELECT id, vorgang FROM re_eingang WHERE vorgang IS NOT NULL AND id > \(nach) ORDER BY id LIMIT \(hoechstens)"
        } weg: { tx, id in
            try tx.eingangsrechnungLoeschen(id)
        }
    }

    /// Their files were never kept.
    func zurueckgewiesene() async throws -> Int {
        let jahr = store.uhr.jetzt.tag.jahr - Self.jahre
        guard let grenze = Kalendertag(jahr: jahr, monat: 1, tag: 1)?.beginn else { return 0 }
        let ids: [String] = try await store.read { db in
            try db.rows(
                """
                SELECT id FROM re_eingang WHERE vorgang IS NULL AND zustand = \(Rechnungszustand.zurueckgewiesen)
                  AND entschieden < \(grenze) ORDER BY id LIMIT \(Self.hoechstens)
                """
            ).map { try $0["id"] }
        }
        guard !ids.isEmpty else { return 0 }
        try await store.commit(Vermerk(.system("tageslauf"), "rechnung.loeschen")) { tx in
            for id in ids { try tx.eingangsrechnungLoeschen(id) }
        }
        return ids.count
    }
}

extension WriteContext {
    fileprivate func eingangsrechnungLoeschen(_ id: String) throws {
        try execute("DELETE FROM re_eingang WHERE id = \(id)")
        try auditWerteLoeschen(id)
        vermerke(Gegenstand("rechnung.geloescht", id))
    }
}
