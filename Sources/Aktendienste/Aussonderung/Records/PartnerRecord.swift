// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension Partner {
    init(row: Row) throws {
        self.init(
            id: try row["id"], kurz: try row["kurz"], stelle: Stelle(name: try row["name"], schluessel: try row["schluessel"]),
            rolle: try row["rolle"], oe: try row["oe"], eingang: try row["eingang"], ausgang: try row["ausgang"],
            fassung: try row["fassung"], quittung: try row["quittung"], version: try row["version"])
    }

    var gegenstand: Gegenstand { Gegenstand("aus.partner", id.text, kennzeichen: kurz) }
}

extension ReadAccess {
    func partner() throws -> [Partner] {
        try rows("SELECT * FROM aus_partner ORDER BY kurz LIMIT 200").map(Partner.init(row:))
    }

    func partner(rolle: Austauschseite) throws -> [Partner] { try partner().filter { $0.rolle == rolle } }

    func partner(_ id: PartnerID) throws -> Partner? {
        try row("SELECT * FROM aus_partner WHERE id = \(id)").map(Partner.init(row:))
    }

    func partner(kurz: String) throws -> Partner? {
        try row("SELECT * FROM aus_partner WHERE kurz = \(kurz)").map(Partner.init(row:))
    }
}
