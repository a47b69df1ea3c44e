// SPDX-License-Identifier: EUPL-1.2

/// The connection broke before COMMIT was sent: nothing has happened, so the transaction may be run again.
struct PGVerbindungVerloren: Error {
    let grund: any Error
}

/// COMMIT was sent and no answer came. `nummer` asks the server later what became of it.
struct PGAusgangUnbekannt: Error {
    let nummer: String
    let grund: String
}

/// One transaction on one connection.
struct PGTransaction {
    let connection: PGConnection
    let begin: String
    /// Whether the server is asked for the transaction's number, without which a lost COMMIT cannot be cleared up.
    let numbered: Bool

    func run<T>(_ body: (any Connection) throws -> T) throws -> T {
        let nummer: String
        do {
            // LOCK TABLE in `begin` takes no snapshot, so the transaction sees all that the writer before it committed.
            let rows = try connection.scriptRows(numbered ? begin + "; SELECT pg_current_xact_id()::text AS nummer" : begin)
            nummer = try rows.first?["nummer"] ?? ""
        } catch {
            throw lost(error)
        }
        let result: T
        do {
            result = try body(connection)
        } catch {
            guard connection.usable else { throw lost(error) }
            try connection.script("ROLLBACK")
            throw error
        }
        do {
            try connection.script("COMMIT")
        } catch {
            guard !connection.usable else { throw error }
            throw numbered ? PGAusgangUnbekannt(nummer: nummer, grund: "\(error)") : lost(error)
        }
        return result
    }

    private func lost(_ error: any Error) -> any Error {
        connection.usable ? error : PGVerbindungVerloren(grund: error)
    }
}
