// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Runs the jobs of one transaction, each in its savepoint, and extends the audit chain.
struct CommitBatch {
    let connection: any Connection
    let uhr: Uhr

    func run(_ jobs: [CommitJob]) throws -> [Outcome] {
        var kette = try AuditKette(connection)
        let outcomes = try jobs.map { try run($0, &kette) }
        try kette.writeHead(connection)
        if connection.dialect == .postgresql { try connection.script("NOTIFY rathaus") }
        return outcomes
    }

    private func run(_ job: CommitJob, _ kette: inout AuditKette) throws -> Outcome {
        try connection.script("SAVEPOINT auftrag")
        let vorher = kette
        do {
            let context = WriteContext(connection: connection, vermerk: job.vermerk, jetzt: uhr.jetzt)
            try job.run(context)
            try kette.append(context, connection)
            try connection.script("RELEASE SAVEPOINT auftrag")
            return .done
        } catch StoreError.konflikt {
            // The engine wants the whole transaction again.
            throw StoreError.konflikt
        } catch {
            kette = vorher
            try connection.script("ROLLBACK TO SAVEPOINT auftrag")
            try connection.script("RELEASE SAVEPOINT auftrag")
            return .refused(error)
        }
    }
}
