// SPDX-License-Identifier: EUPL-1.2
import CLibpq
import Foundation
import GRDB

/// The same texts in what a user would pick instead, asked for the same number of hits in the same units with excerpts. Rights of single
/// objects, facets and word forms of German they do not know.
protocol Textpeer: AnyObject {
    var name: String { get }
    func fuellen(_ texte: [String], einheit: Int64) throws
    /// The newest with excerpts. - Returns: how many.
    func suchen(_ worte: [String], anfang: Bool, einheiten: [Int64], limit: Int) throws -> Int
}

/// FTS5 as it comes: `unicode61`, `snippet()`.
final class NacktFTS5: Textpeer {
    let name = "bare FTS5 unicode61"
    private let queue: DatabaseQueue

    init(ordner: String) throws {
        queue = try DatabaseQueue(path: ordner + "/fts5.sqlite")
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql:
                    "PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE nackt USING fts5(text, einheit UNINDEXED, tokenize='unicode61', prefix='2 3')"
            )
        }
    }

    func fuellen(_ texte: [String], einheit: Int64) throws {
        try queue.write { db in
            for text in texte {
                try db.cachedStatement(sql: "INSERT INTO nackt (text, einheit) VALUES (?, ?)").execute(arguments: [text, einheit])
            }
        }
    }

    func suchen(_ worte: [String], anfang: Bool, einheiten: [Int64], limit: Int) throws -> Int {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT rowid, snippet(nackt, 0, '[', ']', '…', 24) FROM nackt WHERE nackt MATCH ?
                    AND einheit IN (\(einheiten.map(String.init).joined(separator: ","))) ORDER BY rowid DESC LIMIT ?
                    """,
                arguments: [worte.map { "\"\($0)\"" }.joined(separator: " ") + (anfang ? " *" : ""), limit]
            ).count
        }
    }
}

/// PostgreSQL's full text search in German with its index, `ts_headline` on the hits shown.
final class NacktTsvector: Textpeer {
    let name = "PostgreSQL german"
    private let verbindung: Nacktverbindung

    init(_ conninfo: String) throws {
        verbindung = try Nacktverbindung(conninfo)
        // It would say of each question of small words that it has none.
        try verbindung.ausfuehren("SET client_min_messages = warning")
        try verbindung.ausfuehren(
            """
            CREATE TABLE peer (nr BIGSERIAL PRIMARY KEY, einheit BIGINT NOT NULL, text TEXT NOT NULL,
              worte tsvector GENERATED ALWAYS AS (to_tsvector('german', text)) STORED)
            """)
        try verbindung.ausfuehren("CREATE INDEX peer_worte ON peer USING gin (worte)")
    }

    func fuellen(_ texte: [String], einheit: Int64) throws {
        try verbindung.ausfuehren(
            "INSERT INTO peer (einheit, text) VALUES " + texte.map { "(\(einheit), '\($0)')" }.joined(separator: ","))
    }

    /// The writer's list of pending words would be read by each question.
    func fertig() throws { try verbindung.ausfuehren("VACUUM ANALYZE peer") }

    func suchen(_ worte: [String], anfang: Bool, einheiten: [Int64], limit: Int) throws -> Int {
        let frage =
            anfang ? "to_tsquery('german', '\(worte[0]):*')" : "plainto_tsquery('german', '\(worte.joined(separator: " "))')"
        return try verbindung.zeilen(
            """
            SELECT nr, ts_headline('german', text, q) FROM
              (SELECT nr, text, q FROM peer, \(frage) q WHERE worte @@ q
                AND einheit IN (\(einheiten.map(String.init).joined(separator: ","))) ORDER BY nr DESC LIMIT \(limit)) t
            """)
    }
}
