// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

extension PostgreSQLEngine {
    /// `pg_dump` on a snapshot that is held open meanwhile, so that what `lesen` sees is what was dumped.
    func backup<T: Sendable>(
        to path: String, _ fortschritt: @escaping Fortschritt, _ lesen: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let werkzeug = try PGWerkzeug("pg_dump", conninfo: conninfo)
        let connection = try await PGPool.connect(conninfo, label: "rathaus.postgresql.backup")
        return try await withTaskCancellationHandler {
            try await connection.perform { connection in
                fortschritt("Datenbank", 0, 1)
                try connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                let schnappschuss: String? = try connection.query("SELECT pg_export_snapshot() AS name").first?["name"]
                let ergebnis = try lesen(connection)
                // Made first, so that it is readable by its owner only.
                try Datei.anlegen(path).close()
                try werkzeug.run([
                    "--format=custom", "--no-owner", "--no-privileges", "--no-password", "--snapshot=\(schnappschuss ?? "")",
                    "--file=\(path)",
                ])
                try connection.script("ROLLBACK")
                fortschritt("Datenbank", 1, 1)
                return ergebnis
            }
        } onCancel: {
            werkzeug.abbrechen()
        }
    }
}
