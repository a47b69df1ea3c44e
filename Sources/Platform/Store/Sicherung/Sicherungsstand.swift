// SPDX-License-Identifier: EUPL-1.2

/// Which state was backed up, read from the very snapshot that was copied.
struct Sicherungsstand: Sendable {
    let schema: [String]
    let auditNr: Int64
    let auditHash: String
    let inhalte: Int64

    init(_ connection: any Connection, _ liste: Inhaltsliste) throws {
        guard let kopf = try connection.query("SELECT nr, hash FROM audit_kopf WHERE id = 1").first else {
            throw StoreError.sicherung("Die Datenbank ist noch nicht eingerichtet. Bitte zuerst „rathaus migrate“ aufrufen.")
        }
        schema = try connection.query("SELECT modul, nr, name FROM schema_stand ORDER BY modul, nr").map { row in
            "\(try row["modul"] as String) \(try row["nr"] as Int64) \(try row["name"] as String)"
        }
        auditNr = try kopf["nr"]
        auditHash = try kopf["hash"]
        inhalte = try liste.schreiben(connection)
    }
}
