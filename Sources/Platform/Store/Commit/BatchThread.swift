// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Synchronization

/// Hands what arrives while a batch is being written to the next one. Batches are written one after the other, on a thread of their own that may wait for the
/// disk.
final class BatchThread<Job: Sendable>: Sendable {
    private struct State {
        var waiting: [Job] = []
        var running = false
    }

    private let batchLimit: Int
    private let waitingLimit: Int
    private let state = Mutex(State())
    private let thread: DispatchQueue

    init(_ label: String, batchLimit: Int, waitingLimit: Int = .max) {
        self.batchLimit = batchLimit
        self.waitingLimit = waitingLimit
        thread = DispatchQueue(label: label, qos: .userInitiated)
    }

    /// - Parameter write: writes a batch, the same for each job.
    /// - Returns: false when too many wait already.
    func add(_ job: Job, _ write: @escaping @Sendable ([Job]) -> Void) -> Bool {
        let start: Bool? = state.withLock { state in
            guard state.waiting.count < waitingLimit else { return nil }
            state.waiting.append(job)
            defer { state.running = true }
            return !state.running
        }
        if start == true { thread.async { self.drain(write) } }
        return start != nil
    }

    private func drain(_ write: ([Job]) -> Void) {
        while true {
            let batch = state.withLock { state -> [Job] in
                let batch = Array(state.waiting.prefix(batchLimit))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.running = false }
                return batch
            }
            if batch.isEmpty { return }
            write(batch)
        }
    }
}
