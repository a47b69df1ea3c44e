// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Foundation
import GRDB
import Store

/// The limit: the same engine, one prepared INSERT a transaction, nothing around it, each one durable.
protocol Nacktschreiber: Sendable {
    /// Called by `faden` only from one task at a time.
    func schreiben(_ nr: Int, faden: Int) async throws
}

struct NacktSQLite: Nacktschreiber {
    private let queue: DatabaseQueue

    init(ordner: String) throws {
        queue = try DatabaseQueue(path: ordner + "/nackt.sqlite")
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            try db.execute(sql: "CREATE TABLE nackt (id INTEGER PRIMARY KEY, wert TEXT NOT NULL)")
        }
    }

    func schreiben(_ nr: Int, faden: Int) async throws {
        try await queue.writeWithoutTransaction { db in
            try db.cachedStatement(sql: "INSERT INTO nackt (id, wert) VALUES (?, ?)").execute(arguments: [nr, "LEV-AB \(nr)"])
        }
    }
}

/// A connection for each of those that write at once, so that the server can group their commits.
struct NacktPostgreSQL: Nacktschreiber {
    private let verbindungen: [(Nacktverbindung, DispatchQueue)]

    init(_ conninfo: String, faeden: Int) throws {
        try Nacktverbindung(conninfo).ausfuehren("CREATE TABLE nackt (id BIGINT PRIMARY KEY, wert TEXT NOT NULL)")
        verbindungen = try (0..<faeden).map { nr in
            let verbindung = try Nacktverbindung(conninfo)
            try verbindung.vorbereiten("INSERT INTO nackt (id, wert) VALUES ($1, $2)")
            return (verbindung, DispatchQueue(label: "nackt.\(nr)"))
        }
    }

    func schreiben(_ nr: Int, faden: Int) async throws {
        let (verbindung, queue) = verbindungen[faden]
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            queue.async { continuation.resume(with: Result { try verbindung.vorbereitet(["\(nr)", "LEV-AB \(nr)"]) }) }
        }
    }
}
