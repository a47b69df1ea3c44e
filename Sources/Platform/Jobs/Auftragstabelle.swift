// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The lease protocol on the table `auftrag`: waiting → running (leased until) → done, waiting again, or dead.
struct Auftragstabelle: Sendable {
    private static let tabelle = TechnicalTable("auftrag")

    let store: Store
    let knoten: String

    /// Takes the next due job of these kinds, also one whose node died. `nil` when there is none.
    func nehmen(_ arten: [Auftragsart]) async throws -> (Auftrag, Auftragsart)? {
        let namen = arten.map(\.art)
        let jetzt = store.uhr.jetzt
        // One condition each: an index knows what is due in its order, but not two kinds of it together, and sorting all that waits for each job that
        // is taken makes a thousand jobs cost as much as a million rows.
        let wartet: SQL = "zustand = 'wartet' AND faellig <= \(jetzt) AND art IN (\(list: namen))"
        let verwaist: SQL = "zustand = 'laeuft' AND gesperrt_bis < \(jetzt) AND art IN (\(list: namen))"
        // Looking first keeps an idle server from opening a write transaction every second.
        let gibtEs: SQL = """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM auftrag WHERE \(wartet)) OR EXISTS (SELECT 1 FROM auftrag WHERE \(verwaist))
            """
        guard try await store.read({ try $0.row(gibtEs) != nil }) else { return nil }
        let knoten = knoten
        let fristen = SQL.joined(arten.map { "WHEN \($0.art) THEN \(jetzt + $0.zeitgrenze)" }, by: " ")
        let rows = try await store.technical { db in
            let auswahl: SQL = """
                id = COALESCE(
                  (SELECT id FROM auftrag WHERE \(wartet) ORDER BY faellig LIMIT 1 \(SQL.skipLocked)),
                  (SELECT id FROM auftrag WHERE \(verwaist) ORDER BY faellig LIMIT 1 \(SQL.skipLocked)))
                """
            return try db.updateReturning(
                Self.tabelle,
                set: """
                    zustand = 'laeuft', versuche = versuche + 1, gesperrt_von = \(knoten),
                    gesperrt_bis = CASE art \(fristen) ELSE faellig END
                    """, where: auswahl, columns: "id, art, schluessel, versuche, daten")
        }
        guard let row = rows.first else { return nil }
        let auftrag = Auftrag(
            id: try row["id"], art: try row["art"], schluessel: try row["schluessel"], versuch: try row["versuche"],
            daten: try row["daten"])
        guard let art = arten.first(where: { $0.art == auftrag.art }) else { return nil }
        return (auftrag, art)
    }

    /// The data go at once: they may name people, and nobody needs them any more. The key stays, so that the order stays once.
    func erledigt(_ auftrag: Auftrag) async throws {
        try await beenden(
            auftrag, set: "zustand = 'erledigt', daten = '{}', beendet = \(store.uhr.jetzt), fehler = NULL, gesperrt_von = NULL")
    }

    /// - Parameter endgueltig: no further try; an operator must look (dead letter).
    func gescheitert(_ auftrag: Auftrag, _ fehler: String, endgueltig: Bool) async throws {
        let text = String(fehler.prefix(2_000))
        if endgueltig {
            try await beenden(
                auftrag, set: "zustand = 'tot', beendet = \(store.uhr.jetzt), fehler = \(text), gesperrt_von = NULL")
        } else {
            let faellig = store.uhr.jetzt + Auftragsart.pause(nachVersuch: auftrag.versuch)
            try await beenden(
                auftrag, set: "zustand = 'wartet', faellig = \(faellig), fehler = \(text), gesperrt_von = NULL")
        }
    }

    /// Only who holds the lease may change the job; a second try on the same node is another holder.
    private func beenden(_ auftrag: Auftrag, set: SQL) async throws {
        let knoten = knoten
        _ = try await store.technical { db in
            try db.update(
                Self.tabelle, set: set, where: "id = \(auftrag.id) AND gesperrt_von = \(knoten) AND versuche = \(auftrag.versuch)"
            )
        }
    }
}
