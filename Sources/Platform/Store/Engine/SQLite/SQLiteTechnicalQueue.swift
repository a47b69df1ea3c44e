// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import GRDB
internal import Synchronization

/// Lets technical writes that arrive while another is being written share the next transaction, and with it the wait for the disk (docs/adr/0002).
///
/// One that fails is undone alone. PostgreSQL needs none of this: its connections write side by side, and it gathers their commits itself.
final class SQLiteTechnicalQueue: Sendable {
    struct Job: Sendable {
        /// May run more than once.
        let run: @Sendable (any Connection) throws -> Void
        /// Called once, after the transaction is durable or has failed for good.
        let answer: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var running = false
    }

    /// More would make the acts of people, who share the writer, wait longer than a page should take.
    private static let batchLimit = 64

    private let pool: DatabasePool
    private let state = Mutex(State())
    /// The thread that waits for the disk.
    private let thread = DispatchQueue(label: "rathaus.store.technical", qos: .userInitiated)

    init(pool: DatabasePool) { self.pool = pool }

    func add(_ job: Job) {
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

    private func write(_ batch: [Job]) {
        do {
            let errors = try pool.writeWithoutTransaction { db in
                try SQLiteEngine.transaction(db) { try Self.run(batch, $0, db) }
            }
            for (job, error) in zip(batch, errors) { job.answer(error) }
        } catch  where batch.count == 1 {
            batch[0].answer(error)
        } catch {
            // What undid all of them may be the fault of one.
            for job in batch { write([job]) }
        }
    }

    /// - Returns: what each was refused for.
    private static func run(_ jobs: [Job], _ connection: any Connection, _ db: Database) throws -> [(any Error)?] {
        guard jobs.count > 1 else {
            try jobs[0].run(connection)
            return [nil]
        }
        var mark: Mark?
        return try jobs.map { job in
            let start = try connection.mark(replacing: mark)
            mark = start
            do {
                try job.run(connection)
                return nil
            } catch {
                // Some errors, such as a full disk, have undone everything.
                guard db.isInsideTransaction, try connection.undo(to: start) else { throw error }
                return error
            }
        }
    }
}
