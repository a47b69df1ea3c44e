// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Remembers that a person has opened a Vorgang. Technical state: it says nothing about the case.
struct GelesenMarkieren: Sendable {
    private static let tabelle = TechnicalTable("akte_gelesen")

    let store: Store

    func callAsFunction(_ id: VorgangID, akteur: Akteur) async throws {
        guard let person = akteur.mitarbeiter else { return }
        _ = try await store.technical { db in
            try db.insert(
                into: Self.tabelle,
                ["vorgang": id.sqlValue, "mitarbeiter": person.id.sqlValue, "zeit": db.jetzt.sqlValue],
                replacing: "vorgang, mitarbeiter")
        }
    }
}
