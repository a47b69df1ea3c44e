// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Logging

/// The engine for several nodes. Writers of all nodes queue up on one table lock, so the audit
/// chain has one order; readers are never blocked by it (docs/adr/0002).
struct PostgreSQLEngine: Engine {
    let conninfo: String
    private let readers: PGPool
    private let writer: PGWriter
    private let technicalWriter: PGTechnicalWriter
    private let technicalQueue: TechnicalQueue

    /// Every pooled connection may have died unnoticed (server restart), so one more than the pool holds.
    private let tries: Int
    static let log = Logger(label: "rathaus.store")

    var dialect: Dialect { .postgresql }

    init(conninfo: String, connections: Int) {
        self.conninfo = conninfo
        self.readers = PGPool(conninfo, limit: max(1, connections - 1))
        self.writer = PGWriter(conninfo)
        technicalWriter = PGTechnicalWriter(conninfo)
        technicalQueue = TechnicalQueue(write: technicalWriter.write)
        self.tries = max(1, connections) + 1
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await perform { connection, set in
            let transaction = PGTransaction(connection: connection, begin: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"])
            try transaction.runOpen { set(try body($0)) }
        }
    }

    /// Statements of one pipeline need no BEGIN.
    func rows(together sqls: [SQL]) async throws -> [[Row]] {
        try await perform { connection, set in
            try PGTransaction(connection: connection, begin: []).runOpen { set(try $0.query(together: sqls)) }
        }
    }

    func writeBlocking<T>(
        _ body: (any Connection) throws -> T, written: @escaping @Sendable (any Connection) throws -> Bool
    ) throws -> T {
        var versuche = PGVersuche(rest: tries)
        while true {
            var result: T?
            do {
                try writer.perform { connection in
                    let begin: [SQL] = ["BEGIN ISOLATION LEVEL SERIALIZABLE", "LOCK TABLE audit_kopf IN EXCLUSIVE MODE"]
                    try PGTransaction(connection: connection, begin: begin).run(written: written) {
                        result = try body($0)
                    }
                }
            } catch {
                if try versuche.again(after: error, conninfo) { continue }
            }
            guard let result else { throw StoreError.maschine("Transaktion ohne Ergebnis") }
            return result
        }
    }

    func technical<T: Sendable>(
        written: (@Sendable (any Connection) throws -> Bool)?, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        guard let written else {
            return try await perform { connection, set in
                try PGTransaction(connection: connection, begin: ["BEGIN"]).run { set(try body($0)) }
            }
        }
        do {
            return try await technicalQueue.perform(written: written, body)
        } catch is PGTechnicalWriter.Allein {
            return try await perform { connection, set in
                try PGTransaction(connection: connection, begin: ["BEGIN"]).run(written: written) { set(try body($0)) }
            }
        }
    }

    func close() async throws {
        readers.close()
        writer.close()
        technicalWriter.close()
    }

    private func perform<T: Sendable>(
        _ transaction: @escaping @Sendable (PGConnection, _ set: (T) -> Void) throws -> Void
    ) async throws -> T {
        let result = ResultBox<T>()
        var versuche = PGVersuche(rest: tries)
        while true {
            do {
                try await readers.perform { try transaction($0) { result.set($0) } }
                return try result.get()
            } catch let error as PGAusgangUnbekannt {
                // Asking blocks, so it happens on a thread of its own.
                let (stand, nochmal) = try await versuche.askedElsewhere(after: error, conninfo)
                versuche = stand
                if !nochmal { return try result.get() }
            } catch {
                if try !versuche.again(after: error, conninfo) { return try result.get() }
            }
        }
    }
}
