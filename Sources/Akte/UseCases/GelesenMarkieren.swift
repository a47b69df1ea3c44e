// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Remembers that a person has opened a Vorgang. Technical state: it says nothing about the case.
struct GelesenMarkieren: Sendable {
    private static let tabelle = TechnicalTable("akte_gelesen")

    /// Opening it again within this time moves nothing in "zuletzt geöffnet" that anyone would miss.
    private static let ruhe = Duration.seconds(60)

    let store: Store

    /// Whether opening the Vorgang now has to be remembered: not when it was a moment ago and nothing has moved since.
    /// A page that is only read then writes nothing.
    static func istFaellig(_ db: some ReadAccess, _ id: VorgangID, akteur: Akteur, am jetzt: Zeitpunkt) throws -> Bool {
        guard let person = akteur.mitarbeiter else { return false }
        return try db.rows(
            """
            SELECT 1 FROM akte_gelesen g JOIN akte_vorgang v ON v.id = g.vorgang
            WHERE g.vorgang = \(id) AND g.mitarbeiter = \(person.id) AND g.zeit >= v.bewegt AND g.zeit > \(jetzt - ruhe)
            """
        ).isEmpty
    }

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
