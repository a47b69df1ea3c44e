// SPDX-License-Identifier: EUPL-1.2

/// What SQLite and PostgreSQL have in common for this house.
protocol Engine: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on one consistent snapshot.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs `body` as the only writer of the whole installation, in one serializable transaction.
    /// Committed and durable when it returns; rolled back when `body` throws.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// A short transaction for technical state, which may run beside `write` where the engine can.
    func technical<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Calls `wake` whenever another node has committed. Returns when the task is cancelled.
    func listen(_ wake: @escaping @Sendable () -> Void) async throws

    /// Writes a consistent copy of the database to a new file while others work on it.
    /// - Parameter lesen: reads the very state that was copied.
    func backup<T: Sendable>(
        to path: String, _ fortschritt: @escaping Fortschritt, _ lesen: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    func close() async throws
}
