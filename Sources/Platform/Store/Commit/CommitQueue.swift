// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Synchronization

/// Lets commits that arrive while another is being written share the next transaction,
/// and with it the wait for the disk (group commit, docs/adr/0002).
///
/// One commit that fails takes nothing with it: it is undone alone, or all are run again one by one.
final class CommitQueue: Sendable {
    private let engine: any Engine
    private let uhr: Uhr
    private let committed: @Sendable () -> Void
    /// More in a batch would make its first commit wait longer than a page should take. Beyond what may wait a new act is refused at once, so that a
    /// flood cannot fill the memory.
    private let batches = BatchThread<CommitJob>("rathaus.store.commit", batchLimit: 128, waitingLimit: 10_000)
    /// The end of the chain as this node wrote it last. Not reading it saves a round trip a batch; a wrong one is refused.
    private let ende = Mutex<AuditKopf?>(nil)
    private static let tries = 6

    init(engine: any Engine, uhr: Uhr, committed: @escaping @Sendable () -> Void) {
        self.engine = engine
        self.uhr = uhr
        self.committed = committed
    }

    func add(_ job: CommitJob) {
        if !batches.add(job, { self.write($0, assuming: true) }) { job.answer(StoreError.ueberlastet) }
    }

    private func write(_ batch: [CommitJob], assuming: Bool) {
        for versuch in 1...Self.tries {
            let annahmen = batch.map { _ in Annahmen(erlaubt: assuming) }
            let anfang = ende.withLock { $0 }
            let neu = Mutex<AuditKopf?>(nil)
            do {
                let outcomes = try engine.writeBlocking { connection in
                    let (outcomes, kopf) = try CommitBatch(connection: connection, uhr: uhr, ende: anfang).run(batch, annahmen)
                    neu.withLock { $0 = kopf }
                    return outcomes
                } written: { connection in
                    try neu.withLock { $0 }?.steht(connection) ?? true
                }
                if let neu = neu.withLock({ $0 }) { ende.withLock { $0 = neu } }
                answer(batch, outcomes)
                return
            } catch StoreError.konflikt where versuch < Self.tries {
                // Another process may have moved the end.
                ende.withLock { $0 = nil }
            } catch {
                failed(batch, error, assumed: annahmen.contains(where: \.benutzt))
                return
            }
        }
    }

    private func answer(_ batch: [CommitJob], _ outcomes: [Outcome]) {
        for (job, outcome) in zip(batch, outcomes) {
            switch outcome {
            case .done: job.answer(nil)
            case .refused(let error): job.answer(error)
            case .assumedWrongly: write([job], assuming: false)
            }
        }
        committed()
    }

    /// What breaks a whole transaction may be what a job assumed, so it is run again without; or (a check deferred to its end, say)
    /// the fault of one job of many, so each is tried alone. Only when the outcome is unknown must nothing be repeated.
    private func failed(_ batch: [CommitJob], _ error: any Error, assumed: Bool) {
        if Self.isUnknown(error) || (batch.count == 1 && !assumed) {
            for job in batch { job.answer(error) }
        } else if assumed {
            write(batch, assuming: false)
        } else {
            for job in batch { write([job], assuming: false) }
        }
    }

    private static func isUnknown(_ error: any Error) -> Bool {
        if case StoreError.ungewiss = error { true } else { false }
    }
}
