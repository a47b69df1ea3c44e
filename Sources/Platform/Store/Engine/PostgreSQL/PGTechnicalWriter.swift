// SPDX-License-Identifier: EUPL-1.2
internal import Logging

/// Writes technical state of several callers in one transaction. A server with few processors spends more on taking turns between connections
/// than on what they write.
struct PGTechnicalWriter: Sendable {
    /// Nothing was written; each has to go alone, since what undid all may be the fault of one.
    struct Allein: Error {}

    private let conninfo: String
    private let writer: PGWriter

    init(_ conninfo: String) {
        self.conninfo = conninfo
        // Rows of several callers are held together here: who waits for a lock gives way before the server looks for a circle (after a second), and nobody
        // waits for somebody else's lock for long.
        writer = PGWriter(conninfo, setup: "SET lock_timeout = '100ms'")
    }

    /// Blocks until the transaction is durable or undone.
    func write(_ batch: [TechnicalQueue.Job]) {
        let ausgang = Result { try commit(batch) }
        for job in batch {
            switch ausgang {
            case .success(true): job.answer(nil)
            case .success(false): job.answer(Allein())
            case .failure(let error): job.answer(error)
            }
        }
    }

    /// - Returns: false when nothing was written.
    /// - Throws: `StoreError.ungewiss`.
    private func commit(_ batch: [TechnicalQueue.Job]) throws -> Bool {
        do {
            try writer.perform { connection in
                try PGTransaction(connection: connection, begin: ["BEGIN"]).run(written: batch[0].written) { connection in
                    var mark: Mark?
                    for job in batch {
                        // Lets the server begin with what the ones before want.
                        mark = try connection.mark(replacing: mark)
                        try job.run(connection)
                    }
                }
            }
            return true
        } catch let error as PGAusgangUnbekannt {
            PostgreSQLEngine.log.warning("connection lost during COMMIT", metadata: ["reason": "\(error.grund)"])
            return try PGAusgang(conninfo: conninfo, unbekannt: error).committed()
        } catch {
            PostgreSQLEngine.log.debug("nothing of \(batch.count) technical writes: \(error)")
            return false
        }
    }

    func close() { writer.close() }
}
