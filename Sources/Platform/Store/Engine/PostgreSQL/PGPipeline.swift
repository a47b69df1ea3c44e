// SPDX-License-Identifier: EUPL-1.2
internal import CLibpq

/// Statements on their way in libpq's pipeline mode: those that are posted early run while the next are made, and all answers
/// are read in one go.
///
/// After the first failure the server skips the rest up to the end of the pipeline, so nothing runs behind an error.
struct PGPipeline {
    /// What is sent for a statement: two steps when the server does not know it yet.
    private enum Step {
        case prepare(String)
        case execute(Int)
        case other
    }

    let connection: PGConnection
    private var steps: [Step] = []
    /// How many statements were sent.
    private(set) var count = 0

    init(_ connection: PGConnection) throws {
        self.connection = connection
        guard PQenterPipelineMode(connection.handle) == 1 else { throw broken() }
    }

    /// Hands `statements` to libpq. Statements are few and come from the source code, so each is prepared once a connection.
    mutating func post(_ statements: some Sequence<SQL>) throws {
        for sql in statements { try send(sql) }
    }

    /// Lets the server begin with what was posted.
    func push() throws {
        guard PQflush(connection.handle) >= 0 else { throw broken() }
    }

    /// Ends the pipeline and reads every answer.
    /// - Parameter answered: gets each answer with the index of its statement; what it throws is a failure of that statement.
    /// - Throws: the first failure, with its index.
    func finish(_ answered: (Int, Answer) throws -> Void) throws {
        defer { _ = PQexitPipelineMode(connection.handle) }
        guard PQpipelineSync(connection.handle) == 1 else { throw broken() }
        try receive(answered)
    }

    private mutating func send(_ sql: SQL) throws {
        let name: String
        if let known = connection.prepared.name(for: sql.text) {
            name = known
        } else {
            let (new, evicted) = connection.prepared.room()
            if let evicted {
                try sent(PQsendQueryParams(connection.handle, "DEALLOCATE \(evicted)", 0, nil, nil, nil, nil, 0), .other)
            }
            try sent(PQsendPrepare(connection.handle, new, PGResult.numberedPlaceholders(sql.text), 0, nil), .prepare(sql.text))
            connection.prepared.add(sql.text, new)
            name = new
        }
        let code = PGParameters(sql.values).withPointers {
            PQsendQueryPrepared(connection.handle, name, Int32($0.count), $0.baseAddress, nil, nil, 0)
        }
        try sent(code, .execute(count))
        count += 1
    }

    private mutating func sent(_ code: Int32, _ step: Step) throws {
        guard code == 1 else { throw broken() }
        steps.append(step)
    }

    /// Reads every answer, whatever became of those before, so that the connection can be used again.
    private func receive(_ answered: (Int, Answer) throws -> Void) throws {
        var failure: (any Error)?
        var index = 0
        for step in steps {
            if case .execute(let nr) = step { index = nr }
            do {
                try receive(step, failed: failure != nil, answered)
            } catch {
                if case .prepare(let text) = step { connection.prepared.remove(text) }
                failure = failure ?? LateFailure(number: index, reason: error)
            }
        }
        guard let end = PQgetResult(connection.handle) else { throw failure ?? broken() }
        PQclear(end)
        if let failure { throw failure }
    }

    private func receive(_ step: Step, failed: Bool, _ answered: (Int, Answer) throws -> Void) throws {
        guard let result = PQgetResult(connection.handle) else { throw broken() }
        defer {
            PQclear(result)
            // Each statement's answers end with an empty one.
            while let more = PQgetResult(connection.handle) { PQclear(more) }
        }
        if PQresultStatus(result) == PGRES_PIPELINE_ABORTED { throw StoreError.maschine("PostgreSQL: nicht ausgeführt") }
        try connection.check(result)
        if !failed, case .execute(let nr) = step { try answered(nr, PGResult.answer(result)) }
    }

    /// Nothing more can be sent or read; the pool drops the connection.
    private func broken() -> StoreError {
        connection.giveUp()
        return StoreError.maschine("PostgreSQL: \(String(cString: PQerrorMessage(connection.handle)))")
    }
}
