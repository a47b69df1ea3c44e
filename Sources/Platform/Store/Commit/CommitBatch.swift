// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Runs the jobs of one transaction and extends the audit chain. What it throws concerns all of them; they are then run one by one.
struct CommitBatch {
    let connection: any Connection
    let uhr: Uhr
    /// Where this node left the end of the chain.
    let ende: AuditKopf?

    /// - Parameter annahmen: what each of the jobs may assume.
    /// - Returns: what became of each, and the new end of the chain; `nil` when all were refused.
    func run(_ jobs: [CommitJob], _ annahmen: [Annahmen]) throws -> ([Outcome], AuditKopf?) {
        let kette = try AuditKette(connection, gemerkt: ende)
        // A job alone needs no savepoint: its failure is the failure of the transaction.
        let outcomes = jobs.count == 1 ? [try alone(jobs[0], annahmen[0], kette)] : try together(jobs, annahmen, kette)
        return (outcomes, try kette.writeHead())
    }

    private func alone(_ job: CommitJob, _ annahmen: Annahmen, _ kette: AuditKette) throws -> Outcome {
        try run(job, annahmen, kette)
        return .done
    }

    private func together(_ jobs: [CommitJob], _ annahmen: [Annahmen], _ kette: AuditKette) throws -> [Outcome] {
        var outcomes: [Outcome] = []
        var mark: Mark?
        for (job, annahmen) in zip(jobs, annahmen) {
            let vorher = kette.stand
            let start = try connection.mark(replacing: mark)
            mark = start
            do {
                try run(job, annahmen, kette)
                outcomes.append(.done)
            } catch {
                let reason = LateFailure.reason(of: error)
                if case StoreError.konflikt = reason { throw reason }
                // A statement of a job before this one has failed: that job was taken for done too early.
                if let late = error as? LateFailure, late.number < start.enqueued { throw reason }
                guard try connection.undo(to: start) else { throw reason }
                kette.stand = vorher
                outcomes.append(annahmen.benutzt ? .assumedWrongly : .refused(reason))
            }
        }
        return outcomes
    }

    private func run(_ job: CommitJob, _ annahmen: Annahmen, _ kette: AuditKette) throws {
        let context = WriteContext(
            connection: connection, vermerk: job.vermerk, jetzt: uhr.jetzt, kette: kette, annahmen: annahmen)
        try job.run(context)
        kette.append(context)
    }
}
