// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// What one run has removed: the proof that a rule is kept.
struct Loeschnachweis: Sendable {
    let lauf: String
    let zeit: Zeitpunkt
    let anzahl: Int
    /// Why it failed; `nil` when it ended well.
    let fehler: String?

    init(row: Row) throws {
        lauf = try row["lauf"]
        zeit = try row["zeit"]
        anzahl = try row["anzahl"]
        fehler = try row["fehler"]
    }
}

/// Writes down what the daily round has done, act by act and in the audit, so that nobody can take it back unseen.
struct LoeschlaufVermerken: Sendable {
    let store: Store

    func callAsFunction(_ lauf: String, anzahl: Int, fehler: String?) async throws {
        try await store.commit(Vermerk(.system("tageslauf"), "ds.loeschung.vermerken")) { tx in
            try tx.execute(
                """
                INSERT INTO ds_loeschnachweis (id, lauf, zeit, anzahl, fehler)
                VALUES (\(ID<Loeschnachweis>(tx.jetzt)), \(lauf), \(tx.jetzt), \(anzahl), \(fehler))
                """)
            tx.vermerke(
                Gegenstand("ds.loeschlauf", lauf), feld: "anzahl", neu: fehler.map { "gescheitert: \($0)" } ?? String(anzahl))
        }
    }
}

extension ReadAccess {
    /// The newest proofs, of one run or of all.
    func loeschnachweise(lauf: String? = nil, limit: Int = 200) throws -> [Loeschnachweis] {
        let nur: SQL = lauf.map { "WHERE lauf = \($0)" } ?? ""
        return try rows("SELECT * FROM ds_loeschnachweis \(nur) ORDER BY id DESC LIMIT \(limit)").map(Loeschnachweis.init(row:))
    }

    func letzterLoeschnachweis(_ lauf: String) throws -> Loeschnachweis? { try loeschnachweise(lauf: lauf, limit: 1).first }

    func geloeschtGesamt(_ lauf: String) throws -> Int {
        try value("SELECT COALESCE(SUM(anzahl), 0) FROM ds_loeschnachweis WHERE lauf = \(lauf)") ?? 0
    }
}
