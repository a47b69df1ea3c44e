// SPDX-License-Identifier: EUPL-1.2

/// Lets technical writes that arrive while another is being written share the next transaction, and with it the wait for the disk (docs/adr/0002).
final class TechnicalQueue: Sendable {
    struct Job: Sendable {
        /// May run more than once.
        let run: @Sendable (any Connection) throws -> Void
        /// Whether what it wrote is there, for an engine whose COMMIT may have no answer.
        let written: @Sendable (any Connection) throws -> Bool
        /// Called once, after the transaction is durable or has failed for good.
        let answer: @Sendable ((any Error)?) -> Void
    }

    /// Writes them in one transaction, the one before the other, and answers each.
    private let write: @Sendable ([Job]) -> Void
    /// More in a batch would make the acts of people, who share the disk and with SQLite the writer, wait longer than a page should take.
    private let batches = BatchThread<Job>("rathaus.store.technical", batchLimit: 64)

    init(write: @escaping @Sendable ([Job]) -> Void) { self.write = write }

    /// Once in the queue it is carried through, so that its outcome is known to the caller.
    func perform<T: Sendable>(
        written: @escaping @Sendable (any Connection) throws -> Bool, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let result = ResultBox<T>()
            // Nobody is turned away: the number that may wait has no limit.
            _ = batches.add(
                Job(
                    run: { result.set(try body($0)) }, written: written,
                    answer: { error in
                        continuation.resume(with: Result { if let error { throw error } else { try result.get() } })
                    }), write)
        }
    }
}
