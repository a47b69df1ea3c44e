// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Dispatch
internal import Synchronization

/// Lets commits that arrive while another is being written share the next transaction,
/// and with it the wait for the disk (group commit, docs/adr/0002).
///
/// One commit that fails takes nothing with it: it is undone alone, or all are run again one by one.
final class CommitQueue: Sendable {
    private struct State {
        var waiting: [CommitJob] = []
        var running = false
    }

    private let engine: any Engine
    private let uhr: Uhr
    private let committed: @Sendable () -> Void
    private let state = Mutex(State())
    /// The thread that writes.
    private let thread = DispatchQueue(label: "rathaus.store.commit", qos: .userInitiated)

    /// More would make the first commit of a batch wait longer than a page should take.
    private static let batchLimit = 128
    private static let tries = 6
    /// Beyond this a new act is refused at once, so that a flood cannot fill the memory.
    private static let waitingLimit = 10_000

    init(engine: any Engine, uhr: Uhr, committed: @escaping @Sendable () -> Void) {
        self.engine = engine
        self.uhr = uhr
        self.committed = committed
    }

    func add(_ job: CommitJob) {
        let start: Bool? = state.withLock { state in
            guard state.waiting.count < Self.waitingLimit else { return nil }
            state.waiting.append(job)
            defer { state.running = true }
            return !state.running
        }
        switch start {
        case true?: thread.async { self.drain() }
        case false?: break
        case nil: job.answer(StoreError.ueberlastet)
        }
    }

    private func drain() {
        while true {
            let batch = state.withLock { state -> [CommitJob] in
                let batch = Array(state.waiting.prefix(Self.batchLimit))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.running = false }
                return batch
            }
            if batch.isEmpty { return }
            write(batch)
        }
    }

    private func write(_ batch: [CommitJob]) {
        for versuch in 1...Self.tries {
            do {
                let outcomes = try engine.writeBlocking { connection in
                    try CommitBatch(connection: connection, uhr: uhr).run(batch)
                }
                answer(batch, outcomes)
                return
            } catch StoreError.konflikt where versuch < Self.tries {
                continue
            } catch {
                failed(batch, error)
                return
            }
        }
    }

    private func answer(_ batch: [CommitJob], _ outcomes: [Outcome]) {
        for (job, outcome) in zip(batch, outcomes) {
            if case .refused(let error) = outcome { job.answer(error) } else { job.answer(nil) }
        }
        committed()
    }

    /// What breaks a whole transaction (a check deferred to its end, say) may be the fault of one job
    /// of many, so each is tried alone; only when the outcome is unknown must nothing be repeated.
    private func failed(_ batch: [CommitJob], _ error: any Error) {
        if batch.count > 1, !Self.isUnknown(error) {
            for job in batch { write([job]) }
        } else {
            for job in batch { job.answer(error) }
        }
    }

    private static func isUnknown(_ error: any Error) -> Bool {
        if case StoreError.ungewiss = error { true } else { false }
    }
}
