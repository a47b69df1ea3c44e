// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch

/// What SQLite and PostgreSQL have in common for this house.
protocol Engine: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on one consistent snapshot.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// What several statements read, as cheap as can be; each may see what was committed after the one before.
    func rows(together sqls: [SQL]) async throws -> [[Row]]

    /// Runs `body` as the only writer of the whole installation, in one serializable transaction.
    /// Committed and durable when it returns; rolled back when `body` throws. `body` may run more than once.
    ///
    /// Blocks until then, so it is called on a thread that may wait: for the writer each change of thread would cost
    /// about as much as a statement.
    /// - Parameter written: says whether what `body` wrote last is there, for when a COMMIT has no answer.
    func writeBlocking<T>(
        _ body: (any Connection) throws -> T, written: @escaping @Sendable (any Connection) throws -> Bool
    ) throws -> T

    /// A short transaction for technical state, which may run beside `write` where the engine can.
    /// - Parameter written: says whether what `body` wrote is there, for when a COMMIT has no answer; `nil` to have the engine keep account of it, which
    ///   costs an engine behind a network a round trip.
    func technical<T: Sendable>(
        written: (@Sendable (any Connection) throws -> Bool)?, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// Calls `wake` whenever another node has committed. Returns when the task is cancelled.
    func listen(_ wake: @escaping @Sendable () -> Void) async throws

    /// Writes a consistent copy of the database to a new file while others work on it.
    /// - Parameter lesen: reads the very state that was copied.
    func backup<T: Sendable>(
        to path: String, _ fortschritt: @escaping Fortschritt, _ lesen: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    func close() async throws
}

extension Engine {
    func technical<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await technical(written: nil, body)
    }

    /// `writeBlocking` for those who must not block.
    func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T, written: @escaping @Sendable (any Connection) throws -> Bool
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try writeBlocking(body, written: written) }) }
        }
    }
}
