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
}
