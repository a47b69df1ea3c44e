// SPDX-License-Identifier: EUPL-1.2

/// The connection broke before COMMIT was sent: nothing has happened, so the transaction may be run again.
struct PGVerbindungVerloren: Error {
    let grund: any Error
}

/// COMMIT was sent and no answer came. `nummer` asks the server later what became of it.
struct PGAusgangUnbekannt: Error {
    let nummer: String
    let grund: String
}

/// One transaction on one connection.
struct PGTransaction {
    let connection: PGConnection
    /// Travels with the first statement. A LOCK TABLE in it takes no snapshot, so the transaction sees all that the writer
    /// before it committed.
    let begin: [SQL]

    /// Runs `body` and commits.
    func run<T>(_ body: (any Connection) throws -> T) throws -> T {
        // Without the transaction's number a COMMIT without an answer cannot be cleared up.
        let nummer = ResultBox<String>()
        let result: T = try open {
            try connection.enqueue(
                "SELECT pg_current_xact_id()::text AS nummer", .answer { nummer.set(try $0.rows.first?["nummer"] ?? "") })
            return try body(connection)
        }
        do {
            try connection.commit()
        } catch {
            guard connection.usable else { throw PGAusgangUnbekannt(nummer: try nummer.get(), grund: "\(error)") }
            try rollback()
            throw LateFailure.reason(of: error)
        }
        return result
    }

    /// Runs `body` and leaves the transaction open for the pool to end, so that nobody waits for that.
    func runOpen<T>(_ body: (any Connection) throws -> T) throws -> T {
        try open { try body(connection) }
    }

    private func open<T>(_ body: () throws -> T) throws -> T {
        do {
            for statement in begin { try connection.enqueue(statement) }
            return try body()
        } catch {
            connection.discardAll()
            guard connection.usable else { throw PGVerbindungVerloren(grund: LateFailure.reason(of: error)) }
            try rollback()
            throw LateFailure.reason(of: error)
        }
    }

    private func rollback() throws {
        if !connection.idle { try connection.script("ROLLBACK") }
    }
}
