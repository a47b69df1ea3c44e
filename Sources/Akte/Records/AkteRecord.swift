// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension AkteKopf {
    /// For `akte_akte a`.
    static let spalten: SQL = "a.*, (SELECT z.satz FROM akte_zugriff z WHERE z.id = a.zugriff) AS zugriffssatz"

    init(row: Row) throws {
        self.init(
            id: try row["id"], zeichen: Aktenzeichen(try row["zeichen"]), plan: try Planzeichen(try row["plan"] as String),
            jahr: try row["jahr"], betreff: try row["betreff"], oe: try row["oe"], vertraulich: try row["vertraulich"],
            zustand: try row["zustand"], aussonderung: try row.aussonderung(), zdaAm: try row.tag("zda_am"),
            aufbewahrungBis: try row.tag("aufbewahrung_bis"), angelegt: try row["angelegt"], version: try row["version"],
            zugriff: try row.zugriffsstand())
    }
}

extension ReadAccess {
    public func akte(_ id: AkteID) throws -> AkteKopf? {
        try row("SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE a.id = \(id)").map(AkteKopf.init(row:))
    }
}
