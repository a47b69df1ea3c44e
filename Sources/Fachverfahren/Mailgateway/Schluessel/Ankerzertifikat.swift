// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

enum Ankertag {}
typealias AnkerID = ID<Ankertag>

/// The certificate of an authority that is trusted for S/MIME.
struct Ankerzertifikat: Sendable, Hashable {
    let id: AnkerID
    let name: String
    /// DER.
    let zertifikat: [UInt8]
    let fingerabdruck: String
    let verfahren: String?
    let gueltigBis: Zeitpunkt

    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        zertifikat = try Base64.bytes(try row["zertifikat"])
        fingerabdruck = try row["fingerabdruck"]
        verfahren = try row["verfahren"]
        gueltigBis = try row["gueltig_bis"]
    }
}

extension ReadAccess {
    func ankerzertifikat(_ id: AnkerID) throws -> Ankerzertifikat? {
        try row("SELECT * FROM mg_anker WHERE id = \(id)").map(Ankerzertifikat.init(row:))
    }
}
