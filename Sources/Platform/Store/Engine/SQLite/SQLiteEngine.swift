// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import GRDB

/// The embedded engine: WAL, `synchronous=FULL`, one writer, many snapshot readers.
struct SQLiteEngine: Engine {
    private let pool: DatabasePool

    var dialect: Dialect { .sqlite }

    init(path: String, readers: Int) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = readers
        configuration.prepareDatabase { db in
            // An acknowledged act must survive a power cut, so every commit waits for the disk.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -16000")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await pool.read { db in try body(SQLiteConnection(db: db)) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await pool.writeWithoutTransaction { db in
            var result: T?
            do {
                try db.inTransaction(.immediate) {
                    result = try body(SQLiteConnection(db: db))
                    return .commit
                }
            } catch let error as DatabaseError {
                throw StoreError(error)
            }
            guard let result else { throw StoreError.maschine("Transaktion ohne Ergebnis") }
            return result
        }
    }

    func technical<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await write(body)
    }

    /// One process owns the file, so nobody else can commit: waits for the cancellation only.
    func listen(_ wake: @escaping @Sendable () -> Void) async throws {
        let (stream, _) = AsyncStream.makeStream(of: Void.self)
        for await _ in stream { wake() }
    }

    func close() async throws { try pool.close() }

    /// A consistent copy while the server runs (SQLite online backup).
    func backup(to path: String) throws {
        let ziel = try DatabaseQueue(path: path)
        try pool.backup(to: ziel)
        try ziel.close()
    }
}
