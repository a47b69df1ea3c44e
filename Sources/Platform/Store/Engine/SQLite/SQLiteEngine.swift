// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import GRDB

/// The embedded engine: WAL, `synchronous=FULL`, one writer, many snapshot readers.
struct SQLiteEngine: Engine {
    let pool: DatabasePool
    private let technicalQueue: TechnicalQueue

    var dialect: Dialect { .sqlite }

    init(path: String, readers: Int) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = readers
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -16000")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            // Pages that many acts change (the ends of the audit tables) go to the main file once in 32 MB instead of once in 4.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // An acknowledged act must survive a power cut, so every commit waits for the disk. Set after opening,
            // because GRDB sets NORMAL when it turns WAL on, which is after `prepareDatabase`.
            try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
            technicalQueue = TechnicalQueue(write: SQLiteTechnicalWriter(pool: pool).write)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await translating { try await pool.read { db in try body(SQLiteConnection(db: db)) } }
    }

    func rows(together sqls: [SQL]) async throws -> [[Row]] { try await read { try $0.query(together: sqls) } }

    /// A COMMIT always has an answer here.
    func writeBlocking<T>(
        _ body: (any Connection) throws -> T, written: @escaping @Sendable (any Connection) throws -> Bool
    ) throws -> T {
        do {
            return try pool.writeWithoutTransaction { try Self.transaction($0, body) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// A COMMIT always has an answer here.
    func technical<T: Sendable>(
        written: (@Sendable (any Connection) throws -> Bool)?, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try Task.checkCancellation()
        return try await translating { try await technicalQueue.perform(written: { _ in false }, body) }
    }

    /// GRDB would have BEGIN and COMMIT read anew for each act.
    static func transaction<T>(_ db: Database, _ body: (any Connection) throws -> T) throws -> T {
        try run("BEGIN IMMEDIATE", db)
        do {
            let result = try body(SQLiteConnection(db: db))
            try run("COMMIT", db)
            return result
        } catch {
            // Some errors, such as a full disk, have rolled back already.
            if db.isInsideTransaction { try run("ROLLBACK", db) }
            throw error
        }
    }

    private static func run(_ text: SQL, _ db: Database) throws { _ = try SQLiteStatement(db, text).execute() }

    /// One process owns the file, so nobody else can commit: waits for the cancellation only.
    func listen(_ wake: @escaping @Sendable () -> Void) async throws {
        let (stream, _) = AsyncStream.makeStream(of: Void.self)
        for await _ in stream { wake() }
    }

    func close() async throws { try pool.close() }

    /// A cancelled task shows as an interrupted statement; it is told as what it is.
    private func translating<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch StoreError.unterbrochen {
            throw CancellationError()
        } catch let error as DatabaseError {
            if case .unterbrochen = StoreError(error) { throw CancellationError() }
            throw StoreError(error)
        }
    }
}
