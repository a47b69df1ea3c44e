// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Logging

/// How often a transaction is run again after its connection broke.
struct PGVersuche: Sendable {
    var rest: Int

    /// Runs again what a dead connection swallowed before COMMIT; a COMMIT without an answer is cleared up first, which blocks.
    /// - Returns: false when the transaction turned out to be committed.
    /// - Throws: `error` when it says something else, or when there were enough tries.
    mutating func again(after error: any Error, _ conninfo: String) throws -> Bool {
        rest -= 1
        switch error {
        case let error as PGVerbindungVerloren:
            PostgreSQLEngine.log.warning("connection lost before COMMIT", metadata: ["reason": "\(error.grund)"])
            guard rest > 0 else { throw error.grund }
        case let error as PGAusgangUnbekannt:
            PostgreSQLEngine.log.warning("connection lost during COMMIT", metadata: ["reason": "\(error.grund)"])
            if try PGAusgang(conninfo: conninfo, unbekannt: error).committed() { return false }
            guard rest > 0 else { throw StoreError.maschine(error.grund) }
        default: throw error
        }
        return true
    }

    /// The same on a thread that may block.
    func askedElsewhere(after error: PGAusgangUnbekannt, _ conninfo: String) async throws -> (PGVersuche, Bool) {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        var versuche = self
                        let nochmal = try versuche.again(after: error, conninfo)
                        return (versuche, nochmal)
                    })
            }
        }
    }
}
