// SPDX-License-Identifier: EUPL-1.2

/// The server's process behind one connection. Numbers of processes come again, so its start belongs to it.
struct PGBackend {
    private let pid: Int64
    /// Seconds since 1970, as the server writes them.
    private let start: String

    init(of connection: PGConnection) throws {
        let row = try connection.query(
            """
            SELECT pid, EXTRACT(EPOCH FROM backend_start)::text AS start FROM pg_stat_activity WHERE pid = pg_backend_pid()
            """
        ).first
        guard let row else { throw StoreError.maschine("PostgreSQL: pg_stat_activity kennt die eigene Verbindung nicht") }
        pid = try row["pid"]
        start = try row["start"]
    }

    /// Ends it when it is still there, so that nothing it was sent can be carried out later.
    /// - Returns: whether it is gone.
    func end(through connection: PGConnection) throws -> Bool {
        try connection.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity \(it)").isEmpty
    }

    private var it: SQL { "WHERE pid = \(pid) AND EXTRACT(EPOCH FROM backend_start)::text = \(start)" }
}
