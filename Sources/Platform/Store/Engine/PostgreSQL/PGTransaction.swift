// SPDX-License-Identifier: EUPL-1.2

/// The connection broke before COMMIT was sent: nothing has happened, so the transaction may be run again.
struct PGVerbindungVerloren: Error {
    let grund: any Error
}

/// COMMIT was sent and no answer came.
struct PGAusgangUnbekannt: Error {
    let spur: PGSpur
    let grund: String
}

/// By what the server is asked later what became of a transaction.
enum PGSpur {
    /// By the number it had.
    case nummer(String)
    /// By whether what it wrote is there, once the process that ran it is gone. Costs the transaction nothing.
    case geschriebenes(PGBackend, da: @Sendable (any Connection) throws -> Bool)
}

/// One transaction on one connection.
struct PGTransaction {
    let connection: PGConnection
    /// Travels with the first statement. A LOCK TABLE in it takes no snapshot, so the transaction sees all that the writer
    /// before it committed.
    let begin: [SQL]

    /// Runs `body` and commits.
    func run<T>(_ body: (any Connection) throws -> T) throws -> T {
        let nummer = ResultBox<String>()
        let result: T = try open {
            try connection.enqueue(
                "SELECT pg_current_xact_id()::text AS nummer", .answer { nummer.set(try $0.rows.first?["nummer"] ?? "") })
            return try body(connection)
        }
        try commit { .nummer(try nummer.get()) }
        return result
    }

    /// The same for a transaction that is found again by what it wrote.
    func run<T>(
        written: @escaping @Sendable (any Connection) throws -> Bool, _ body: (any Connection) throws -> T
    ) throws -> T {
        // Asked before it is needed: a connection that breaks tells nothing any more.
        let backend = try connection.backend()
        let result: T = try open { try body(connection) }
        try commit { .geschriebenes(backend, da: written) }
        return result
    }

    private func commit(_ spur: () throws -> PGSpur) throws {
        do {
            try connection.commit()
        } catch {
            guard connection.usable else { throw PGAusgangUnbekannt(spur: try spur(), grund: "\(error)") }
            try rollback()
            throw LateFailure.reason(of: error)
        }
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
