// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation

/// Which engine, and where.
public enum StoreLocation: Sendable {
    /// A folder that holds `rathaus.sqlite`; made when missing.
    case sqlite(folder: String)
    /// A libpq connection string.
    case postgresql(conninfo: String, connections: Int)
}

/// The record store: one truth, two engines (architecture § 3).
public final class Store: Sendable {
    let engine: any Engine
    private let queue: CommitQueue
    private let wecker: Wecker
    public let uhr: Uhr
    public let modules: [ModuleMigrations]

    /// Opens the database without changing it; `migrate` must have run before the first act.
    public init(_ location: StoreLocation, modules: [ModuleMigrations], uhr: Uhr = .system) throws {
        switch location {
        case .sqlite(let folder):
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            engine = try SQLiteEngine(path: folder + "/rathaus.sqlite", readers: 6)
        case .postgresql(let conninfo, let connections):
            engine = PostgreSQLEngine(conninfo: conninfo, connections: connections)
        }
        let wecker = Wecker()
        self.wecker = wecker
        self.uhr = uhr
        self.modules = [StoreMigrations.all] + modules
        queue = CommitQueue(engine: engine, uhr: uhr, committed: { wecker.wecke() })
    }

    public var dialect: Dialect { engine.dialect }

    /// Reads on one snapshot.
    public func read<T: Sendable>(_ body: @escaping @Sendable (ReadContext) throws -> T) async throws -> T {
        try await engine.read { try body(ReadContext(connection: $0)) }
    }

    /// What several statements read, in one round trip without a snapshot. Where they have to agree with each other, `read` is the way.
    /// - Returns: the rows of each, in order.
    /// - Throws: `StoreError.maschine` unless each is a single SELECT.
    public func rows(together sqls: [SQL]) async throws -> [[Row]] {
        for sql in sqls { try sql.nurLesend() }
        return sqls.isEmpty ? [] : try await engine.rows(together: sqls)
    }

    /// Writes rows, audit, search index and events in one serializable transaction.
    /// - Parameter vermerk: who does what and why; no write without it.
    /// - Throws: what `body` throws, then nothing has happened; `StoreError.konflikt` after a bounded number of tries.
    public func commit<T: Sendable>(
        _ vermerk: Vermerk, _ body: @escaping @Sendable (WriteContext) throws -> T
    ) async throws -> T {
        // Once in the queue the act is carried through, so that its outcome is known to the caller.
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            let result = ResultBox<T>()
            queue.add(
                CommitJob(
                    vermerk: vermerk,
                    run: { context in
                        let wert = try body(context)
                        result.set(wert)
                    },
                    answer: { error in
                        if let error {
                            continuation.resume(throwing: error)
                        } else {
                            continuation.resume(with: Result { try result.get() })
                        }
                    }))
        }
    }

    /// Changes technical state only; see `TechnicalTable`.
    public func technical<T: Sendable>(_ body: @escaping @Sendable (TechnicalContext) throws -> T) async throws -> T {
        try await engine.technical { [uhr] in try body(TechnicalContext(connection: $0, jetzt: uhr.jetzt)) }
    }

    /// The same for what is written so often that its account must cost nothing.
    /// - Parameter da: whether what `body` wrote last is there; asked only when the server did not say what became of it, at any later time.
    public func technical<T: Sendable>(
        da: @escaping @Sendable (ReadContext) throws -> Bool, _ body: @escaping @Sendable (TechnicalContext) throws -> T
    ) async throws -> T {
        try await engine.technical(written: { try da(ReadContext(connection: $0)) }) { [uhr] in
            try body(TechnicalContext(connection: $0, jetzt: uhr.jetzt))
        }
    }

    /// Yields after commits of this or another node. Several commits may come as one.
    public func commits() -> AsyncStream<Void> { wecker.strom() }

    /// Runs until cancelled; passes on the commits of other nodes.
    public func listen() async throws {
        let wecker = wecker
        try await engine.listen { wecker.wecke() }
    }

    public func close() async throws { try await engine.close() }
}
