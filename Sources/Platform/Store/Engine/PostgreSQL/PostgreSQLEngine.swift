// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch

/// The engine for several nodes. Writers of all nodes queue up on one table lock, so the audit
/// chain has one order; readers are never blocked by it (docs/adr/0002).
struct PostgreSQLEngine: Engine {
    private let conninfo: String
    private let readers: PGPool
    private let writer: PGPool

    var dialect: Dialect { .postgresql }

    init(conninfo: String, connections: Int) {
        self.conninfo = conninfo
        self.readers = PGPool(conninfo, limit: max(1, connections - 1))
        self.writer = PGPool(conninfo, limit: 1)
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await readers.perform { connection in
            try Self.transaction(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await writer.perform { connection in
            // LOCK TABLE takes no snapshot, so the transaction sees all that the writer before it committed.
            try Self.transaction(
                connection, "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE audit_kopf IN EXCLUSIVE MODE", body)
        }
    }

    func technical<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await readers.perform { connection in try Self.transaction(connection, "BEGIN", body) }
    }

    func listen(_ wake: @escaping @Sendable () -> Void) async throws {
        let connection = try PGConnection(conninfo, label: "rathaus.postgresql.listen")
        try await connection.perform { try $0.script("LISTEN rathaus") }
        let source = DispatchSource.makeReadSource(fileDescriptor: connection.socket, queue: connection.queue)
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: Void.self)
        source.setEventHandler {
            do {
                if try connection.consumeNotifications() { continuation.yield() }
            } catch {
                continuation.finish(throwing: error)
            }
        }
        source.activate()
        defer { source.cancel() }
        for try await _ in stream { wake() }
    }

    func close() async throws {
        readers.close()
        writer.close()
    }

    private static func transaction<T>(
        _ connection: PGConnection, _ begin: String, _ body: (any Connection) throws -> T
    ) throws -> T {
        try connection.script(begin)
        let result: T
        do {
            result = try body(connection)
        } catch {
            // The first error is the one to report; a broken connection is dropped by the pool.
            if connection.usable { try connection.script("ROLLBACK") }
            throw error
        }
        do {
            try connection.script("COMMIT")
        } catch StoreError.konflikt {
            throw StoreError.konflikt
        } catch {
            throw connection.usable ? error : StoreError.ungewiss("\(error)")
        }
        return result
    }
}
