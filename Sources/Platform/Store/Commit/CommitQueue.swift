// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Synchronization

/// Lets commits that arrive while another is being written share the next transaction,
/// and with it the wait for the disk (group commit, docs/adr/0002).
///
/// Each commit has its own savepoint: one that fails takes nothing with it.
final class CommitQueue: Sendable {
    private struct State {
        var waiting: [CommitJob] = []
        var running = false
    }

    private let engine: any Engine
    private let uhr: Uhr
    private let committed: @Sendable () -> Void
    private let state = Mutex(State())

    /// More would make the first commit of a batch wait longer than a page should take.
    private static let batchLimit = 128
    private static let tries = 6

    init(engine: any Engine, uhr: Uhr, committed: @escaping @Sendable () -> Void) {
        self.engine = engine
        self.uhr = uhr
        self.committed = committed
    }

    func add(_ job: CommitJob) {
        let start = state.withLock { state in
            state.waiting.append(job)
            defer { state.running = true }
            return !state.running
        }
        if start { Task { await drain() } }
    }

    private func drain() async {
        while true {
            let batch = state.withLock { state -> [CommitJob] in
                let batch = Array(state.waiting.prefix(Self.batchLimit))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.running = false }
                return batch
            }
            if batch.isEmpty { return }
            await write(batch)
        }
    }

    private func write(_ batch: [CommitJob]) async {
        var letzter: any Error = StoreError.konflikt
        for _ in 0..<Self.tries {
            do {
                let outcomes = try await engine.write { [uhr] connection in
                    try CommitBatch(connection: connection, uhr: uhr).run(batch)
                }
                for (job, outcome) in zip(batch, outcomes) {
                    if case .refused(let error) = outcome { job.answer(error) } else { job.answer(nil) }
                }
                committed()
                return
            } catch StoreError.konflikt {
                letzter = StoreError.konflikt
            } catch {
                letzter = error
                break
            }
        }
        for job in batch { job.answer(letzter) }
    }
}
