// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Synchronization

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

    private struct State {
        var waiting: [Job] = []
        var running = false
    }

    /// More would make the acts of people, who share the disk and with SQLite the writer, wait longer than a page should take.
    private static let batchLimit = 64

    /// Writes them in one transaction, the one before the other, and answers each.
    private let write: @Sendable ([Job]) -> Void
    private let state = Mutex(State())
    /// The thread that waits for the disk.
    private let thread = DispatchQueue(label: "rathaus.store.technical", qos: .userInitiated)

    init(write: @escaping @Sendable ([Job]) -> Void) { self.write = write }

    /// Once in the queue it is carried through, so that its outcome is known to the caller.
    func perform<T: Sendable>(
        written: @escaping @Sendable (any Connection) throws -> Bool, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let result = ResultBox<T>()
            add(
                Job(
                    run: { result.set(try body($0)) }, written: written,
                    answer: { error in
                        continuation.resume(with: Result { if let error { throw error } else { try result.get() } })
                    }))
        }
    }

    private func add(_ job: Job) {
        let start = state.withLock { state in
            state.waiting.append(job)
            defer { state.running = true }
            return !state.running
        }
        if start { thread.async { self.drain() } }
    }

    private func drain() {
        while true {
            let batch = state.withLock { state -> [Job] in
                let batch = Array(state.waiting.prefix(Self.batchLimit))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.running = false }
                return batch
            }
            if batch.isEmpty { return }
            write(batch)
        }
    }
}
