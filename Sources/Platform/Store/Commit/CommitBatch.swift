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
        if try kette.writeHead(), connection.dialect == .postgresql { try connection.script("NOTIFY rathaus") }
        return outcomes
    }

    private func alone(_ job: CommitJob, _ kette: AuditKette) throws -> Outcome {
        try run(job, kette)
        return .done
    }

    /// One savepoint is moved on behind each job that is done, and gone back to after one that failed.
    private func together(_ jobs: [CommitJob], _ kette: AuditKette) throws -> [Outcome] {
        try connection.script("SAVEPOINT auftrag")
        var outcomes: [Outcome] = []
        for job in jobs {
            let vorher = kette.stand
            do {
                try run(job, kette)
                try connection.script("RELEASE SAVEPOINT auftrag; SAVEPOINT auftrag")
                outcomes.append(.done)
            } catch StoreError.konflikt {
                // The engine wants the whole transaction again.
                throw StoreError.konflikt
            } catch {
                kette.stand = vorher
                try connection.script("ROLLBACK TO SAVEPOINT auftrag")
                outcomes.append(.refused(error))
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
