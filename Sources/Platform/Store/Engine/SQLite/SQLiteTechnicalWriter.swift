// SPDX-License-Identifier: EUPL-1.2
internal import GRDB

/// Writes technical state, several at once.
struct SQLiteTechnicalWriter: Sendable {
    let pool: DatabasePool

    /// One that fails is undone alone.
    func write(_ batch: [TechnicalQueue.Job]) {
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
    private static func run(_ jobs: [TechnicalQueue.Job], _ connection: any Connection, _ db: Database) throws -> [(any Error)?] {
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
