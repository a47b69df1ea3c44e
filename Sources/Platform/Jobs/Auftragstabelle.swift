// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The lease protocol on the table `auftrag`: waiting → running (leased until) → done, waiting again, or dead.
struct Auftragstabelle: Sendable {
    private static let tabelle = TechnicalTable("auftrag")

    let store: Store
    let knoten: String

    /// Takes the next due jobs of these kinds, the oldest first; when none is due, those whose node died.
    func nehmen(_ arten: [Auftragsart], hoechstens: Int) async throws -> [(Auftrag, Auftragsart)] {
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
        guard try await store.read({ try $0.row(gibtEs) != nil }) else { return [] }
        let knoten = knoten
        let fristen = SQL.joined(arten.map { "WHEN \($0.art) THEN \(jetzt + $0.zeitgrenze)" }, by: " ")
        let rows = try await store.technical { db in
            for bedingung in [wartet, verwaist] {
                let rows = try db.updateReturning(
                    Self.tabelle,
                    set: """
                        zustand = 'laeuft', versuche = versuche + 1, gesperrt_von = \(knoten),
                        gesperrt_bis = CASE art \(fristen) ELSE faellig END
                        """,
                    where:
                        "id IN (SELECT id FROM auftrag WHERE \(bedingung) ORDER BY faellig LIMIT \(hoechstens) \(SQL.skipLocked))",
                    columns: "id, art, schluessel, versuche, daten")
                if !rows.isEmpty { return rows }
            }
            return []
        }
        return try rows.compactMap { row in
            let auftrag = Auftrag(
                id: try row["id"], art: try row["art"], schluessel: try row["schluessel"], versuch: try row["versuche"],
                daten: try row["daten"])
            return arten.first { $0.art == auftrag.art }.map { (auftrag, $0) }
        }
    }

    /// How an attempt ended.
    enum Ausgang: Sendable {
        /// The data go at once: they may name people, and nobody needs them any more. The key stays, so that the order stays once.
        case erledigt
        case gescheitert(String)
        /// No further try; an operator must look (dead letter).
        case aufgegeben(String)

        fileprivate func aenderung(_ auftrag: Auftrag, _ jetzt: Zeitpunkt) -> SQL {
            switch self {
            case .erledigt: return "zustand = 'erledigt', daten = '{}', beendet = \(jetzt), fehler = NULL, gesperrt_von = NULL"
            case .gescheitert(let fehler):
                let faellig = jetzt + Auftragsart.pause(nachVersuch: auftrag.versuch)
                return "zustand = 'wartet', faellig = \(faellig), fehler = \(String(fehler.prefix(2_000))), gesperrt_von = NULL"
            case .aufgegeben(let fehler):
                return "zustand = 'tot', beendet = \(jetzt), fehler = \(String(fehler.prefix(2_000))), gesperrt_von = NULL"
            }
        }
    }

    /// Only who holds the lease may change a job; a second try on the same node is another holder.
    func beenden(_ ausgaenge: [(Auftrag, Ausgang)]) async throws {
        let (knoten, jetzt) = (knoten, store.uhr.jetzt)
        try await store.technical { db in
            for (auftrag, ausgang) in ausgaenge {
                try db.update(
                    Self.tabelle, set: ausgang.aenderung(auftrag, jetzt),
                    where: "id = \(auftrag.id) AND gesperrt_von = \(knoten) AND versuche = \(auftrag.versuch)")
            }
        }
    }
}
