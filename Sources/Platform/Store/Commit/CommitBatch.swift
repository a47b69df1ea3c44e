// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Runs the jobs of one transaction, each in its savepoint, and extends the audit chain.
struct CommitBatch {
    let connection: any Connection
    let uhr: Uhr

    func run(_ jobs: [CommitJob]) throws -> [Outcome] {
        let kette = try AuditKette(connection)
        // A job alone needs no savepoint: its failure is the failure of the transaction.
        let outcomes = jobs.count == 1 ? [try alone(jobs[0], kette)] : try together(jobs, kette)
        if try kette.writeHead(), connection.dialect == .postgresql { try connection.enqueue("NOTIFY rathaus") }
        return outcomes
    }

    private func alone(_ job: CommitJob, _ kette: AuditKette) throws -> Outcome {
        try run(job, kette)
        return .done
    }

    /// One savepoint is moved on behind each job that is done, and gone back to after one that failed.
    private func together(_ jobs: [CommitJob], _ kette: AuditKette) throws -> [Outcome] {
        try connection.enqueue("SAVEPOINT auftrag")
        var outcomes: [Outcome] = []
        for job in jobs {
            let vorher = kette.stand
            let count = connection.enqueued
            do {
                try run(job, kette)
                try connection.enqueue("RELEASE SAVEPOINT auftrag")
                try connection.enqueue("SAVEPOINT auftrag")
                outcomes.append(.done)
            } catch {
                let reason = LateFailure.reason(of: error)
                if case StoreError.konflikt = reason { throw reason }
                // What a job before this one left waiting has failed: that one was told done too early, so all begin again.
                if let late = error as? LateFailure, late.number < count { throw reason }
                connection.discard(after: count)
                kette.stand = vorher
                try connection.enqueue("ROLLBACK TO SAVEPOINT auftrag")
                outcomes.append(.refused(reason))
            }
        }
        return outcomes
    }

    private func run(_ job: CommitJob, _ kette: AuditKette) throws {
        let context = WriteContext(connection: connection, vermerk: job.vermerk, jetzt: uhr.jetzt, kette: kette)
        try job.run(context)
        kette.append(context)
    }
}
