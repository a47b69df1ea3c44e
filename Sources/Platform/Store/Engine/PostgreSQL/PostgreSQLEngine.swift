// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Logging

/// The engine for several nodes. Writers of all nodes queue up on one table lock, so the audit
/// chain has one order; readers are never blocked by it (docs/adr/0002).
struct PostgreSQLEngine: Engine {
    let conninfo: String
    private let readers: PGPool
    private let writer: PGPool

    /// Every pooled connection may have died unnoticed (server restart), so one more than the pool holds.
    private let tries: Int
    static let log = Logger(label: "rathaus.store")

    var dialect: Dialect { .postgresql }

    init(conninfo: String, connections: Int) {
        self.conninfo = conninfo
        self.readers = PGPool(conninfo, limit: max(1, connections - 1))
        self.writer = PGPool(conninfo, limit: 1)
        self.tries = max(1, connections) + 1
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await perform(readers) { connection in
            try PGTransaction(connection: connection, begin: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"]).runOpen(body)
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await perform(writer) { connection in
            try PGTransaction(
                connection: connection,
                begin: ["BEGIN ISOLATION LEVEL SERIALIZABLE", "LOCK TABLE audit_kopf IN EXCLUSIVE MODE"]
            ).run(body)
        }
    }

    func technical<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await perform(readers) { try PGTransaction(connection: $0, begin: ["BEGIN"]).run(body) }
    }

    func close() async throws {
        readers.close()
        writer.close()
    }

    /// Runs again what a dead connection swallowed before COMMIT; a COMMIT without an answer is cleared up first.
    private func perform<T: Sendable>(
        _ pool: PGPool, _ transaction: @escaping @Sendable (PGConnection) throws -> T
    ) async throws -> T {
        let result = ResultBox<T>()
        var letzter: any Error = StoreError.konflikt
        for _ in 0..<tries {
            do {
                try await pool.perform { result.set(try transaction($0)) }
                return try result.get()
            } catch let error as PGVerbindungVerloren {
                Self.log.warning("connection lost before COMMIT, trying again", metadata: ["reason": "\(error.grund)"])
                letzter = error.grund
            } catch let error as PGAusgangUnbekannt {
                Self.log.warning("connection lost during COMMIT", metadata: ["reason": "\(error.grund)"])
                if try await PGAusgang(pool: pool, unbekannt: error).committed() { return try result.get() }
                letzter = StoreError.maschine(error.grund)
            }
        }
        throw letzter
    }
}
