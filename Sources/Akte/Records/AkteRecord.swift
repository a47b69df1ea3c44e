// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension AkteKopf {
    init(row: Row) throws {
        self.init(
            id: try row["id"], zeichen: Aktenzeichen(try row["zeichen"]), plan: try Planzeichen(try row["plan"] as String),
            jahr: try row["jahr"], betreff: try row["betreff"], oe: try row["oe"], vertraulich: try row["vertraulich"],
            zustand: try row["zustand"], aussonderung: try row.aussonderung(), zdaAm: try row.tag("zda_am"),
            aufbewahrungBis: try row.tag("aufbewahrung_bis"), angelegt: try row["angelegt"], version: try row["version"])
    }
}

extension ReadAccess {
    public func akte(_ id: AkteID) throws -> AkteKopf? {
        try row("SELECT * FROM akte_akte WHERE id = \(id)").map(AkteKopf.init(row:))
    }
}
