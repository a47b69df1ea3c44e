// SPDX-License-Identifier: EUPL-1.2
internal import Glibc
internal import Logging

/// Finds out what became of a transaction whose COMMIT had no answer.
struct PGAusgang {
    let conninfo: String
    let unbekannt: PGAusgangUnbekannt

    private static let tries = 40
    private static let pause: UInt32 = 50_000

    /// Blocks for two seconds at most, while the server does not answer or the transaction is still in progress.
    /// - Throws: `StoreError.ungewiss` when the server cannot be asked or still does not know.
    func committed() throws -> Bool {
        for versuch in 0..<Self.tries {
            if versuch > 0 { usleep(Self.pause) }
            do {
                if let committed = try ask() { return committed }
            } catch {
                PostgreSQLEngine.log.warning("outcome of COMMIT not known yet", metadata: ["reason": "\(error)"])
            }
        }
        throw StoreError.ungewiss(unbekannt.grund)
    }

    /// - Returns: `nil` while the server does not know yet.
    private func ask() throws -> Bool? {
        let connection = try PGConnection(conninfo, label: "rathaus.postgresql.ausgang")
        switch unbekannt.spur {
        case .nummer(let nummer):
            let stand: String? = try connection.query("SELECT pg_xact_status(CAST(\(nummer) AS xid8)) AS stand").first?["stand"]
            return stand == "committed" ? true : stand == "aborted" ? false : nil
        case .geschriebenes(let backend, let da):
            return try backend.end(through: connection) ? da(connection) : nil
        }
    }
}
