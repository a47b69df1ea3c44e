// SPDX-License-Identifier: EUPL-1.2

/// The end of the chain and of the outbox.
struct AuditKopf {
    var nr: Int64
    var hash: String
    var ereignisNr: Int64

    init(_ row: Row) throws {
        nr = try row["nr"]
        hash = try row["hash"]
        ereignisNr = try row["ereignis_nr"]
    }

    /// Whether the chain holds the link this end points to. Its hash is salted, so no other link has it.
    func steht(_ connection: any Connection) throws -> Bool {
        let row = try connection.query("SELECT hash FROM audit_eintrag WHERE nr = \(nr)").first
        return try row?["hash"] == hash
    }
}
