// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Remembers how far somebody has seen the hits of a saved search. Technical state: it says nothing about a case.
struct SucheGesehen: Sendable {
    private static let tabelle = TechnicalTable("akte_suche_gesehen")
    let store: Store

    func callAsFunction(_ suche: GespeicherteSuche, bis nr: Int64) async throws {
        // A page that is only looked at again writes nothing.
        guard nr > suche.gesehen else { return }
        _ = try await store.technical { db in
            try db.insert(into: Self.tabelle, ["suche": suche.id.sqlValue, "nr": nr.sqlValue], replacing: "suche")
        }
    }
}
