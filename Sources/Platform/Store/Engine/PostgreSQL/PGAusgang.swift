// SPDX-License-Identifier: EUPL-1.2
internal import Logging

/// Finds out what became of a transaction whose COMMIT had no answer.
struct PGAusgang {
    let pool: PGPool
    let unbekannt: PGAusgangUnbekannt

    private static let tries = 40

    /// - Throws: `StoreError.ungewiss` when the server cannot be asked or still does not know.
    func committed() async throws -> Bool {
        for _ in 0..<Self.tries {
            switch await stand() {
            case "committed": return true
            case "aborted": return false
            // A cancelled task asks without a pause instead of not asking.
            default: try? await Task.sleep(for: .milliseconds(50))
            }
        }
        throw StoreError.ungewiss(unbekannt.grund)
    }

    /// `nil` while the server does not answer or the transaction is still in progress.
    private func stand() async -> String? {
        let nummer = unbekannt.nummer
        do {
            return try await pool.perform { connection in
                try connection.query("SELECT pg_xact_status(CAST(\(nummer) AS xid8)) AS stand").first?["stand"]
            }
        } catch {
            PostgreSQLEngine.log.warning("outcome of COMMIT not known yet", metadata: ["reason": "\(error)"])
            return nil
        }
    }
}
