// SPDX-License-Identifier: EUPL-1.2
import CLibpq
import Foundation
import GRDB

/// The same texts in what a user would pick instead. Both know no rights: they do less than what they are compared with.
protocol Textpeer: AnyObject {
    var name: String { get }
    func fuellen(_ texte: [String]) throws
    /// The newest 50 with excerpts. - Returns: how many.
    func suchen(_ worte: [String], anfang: Bool) throws -> Int
}

/// FTS5 as it comes: `unicode61`, `snippet()`.
final class NacktFTS5: Textpeer {
    let name = "bare FTS5 unicode61"
    private let queue: DatabaseQueue

    init(ordner: String) throws {
        queue = try DatabaseQueue(path: ordner + "/fts5.sqlite")
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: "PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE nackt USING fts5(text, tokenize='unicode61', prefix='2 3')")
        }
    }

    func fuellen(_ texte: [String]) throws {
        try queue.write { db in
            for text in texte { try db.cachedStatement(sql: "INSERT INTO nackt (text) VALUES (?)").execute(arguments: [text]) }
        }
    }

    func suchen(_ worte: [String], anfang: Bool) throws -> Int {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql:
                    "SELECT rowid, snippet(nackt, 0, '[', ']', '…', 24) FROM nackt WHERE nackt MATCH ? ORDER BY rowid DESC LIMIT 50",
                arguments: [worte.map { "\"\($0)\"" }.joined(separator: " ") + (anfang ? " *" : "")]
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
            CREATE TABLE peer (nr BIGSERIAL PRIMARY KEY, text TEXT NOT NULL,
              worte tsvector GENERATED ALWAYS AS (to_tsvector('german', text)) STORED)
            """)
        try verbindung.ausfuehren("CREATE INDEX peer_worte ON peer USING gin (worte)")
    }

    func fuellen(_ texte: [String]) throws {
        try verbindung.ausfuehren("INSERT INTO peer (text) VALUES " + texte.map { "('\($0)')" }.joined(separator: ","))
    }

    /// The writer's list of pending words would be read by each question.
    func fertig() throws { try verbindung.ausfuehren("VACUUM ANALYZE peer") }

    func suchen(_ worte: [String], anfang: Bool) throws -> Int {
        let frage =
            anfang ? "to_tsquery('german', '\(worte[0]):*')" : "plainto_tsquery('german', '\(worte.joined(separator: " "))')"
        return try verbindung.zeilen(
            """
            SELECT nr, ts_headline('german', text, q) FROM
              (SELECT nr, text, q FROM peer, \(frage) q WHERE worte @@ q ORDER BY nr DESC LIMIT 50) t
            """)
    }
}
