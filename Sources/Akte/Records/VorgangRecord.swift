// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension VorgangKopf {
    static let spalten: SQL = """
        v.id, v.akte, a.zeichen AS akte_zeichen, v.zeichen, v.betreff, v.typ, v.zustand, v.oe, v.bearbeiter, v.fachbezug,
        v.frist, v.vertraulich, v.aufbewahrung, v.aussonderungsart, v.zda_am, v.aufbewahrung_bis, v.angelegt, v.bewegt,
        v.mitwirkung, v.version, v.zugriff, (SELECT z.satz FROM akte_zugriff z WHERE z.id = v.zugriff) AS zugriffssatz
        """
    static let tabelle: SQL = "akte_vorgang v JOIN akte_akte a ON a.id = v.akte"

    init(row: Row) throws {
        self.init(
            id: try row["id"], akteID: try row["akte"], akteZeichen: Aktenzeichen(try row["akte_zeichen"]),
            zeichen: Vorgangszeichen(try row["zeichen"]), betreff: try row["betreff"], typ: try row["typ"],
            zustand: try row["zustand"], oe: try row["oe"], bearbeiter: try row["bearbeiter"], fachbezug: try row["fachbezug"],
            frist: try row.tag("frist"), vertraulich: try row["vertraulich"], aussonderung: try row.aussonderung(),
            zdaAm: try row.tag("zda_am"), aufbewahrungBis: try row.tag("aufbewahrung_bis"), angelegt: try row["angelegt"],
            bewegt: try row["bewegt"], mitwirkende: Mitwirkung.lesen(try row["mitwirkung"]), version: try row["version"],
            zugriff: try row.zugriffsstand())
    }
}

extension ReadAccess {
    /// Without any check of rights; use cases and other modules check on their own.
    public func vorgang(_ id: VorgangID) throws -> VorgangKopf? {
        try row("SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle) WHERE v.id = \(id)").map(VorgangKopf.init(row:))
    }

    /// The Vorgänge of a case of another module, newest first.
    public func vorgaenge(fachbezug: String, limit: Int = 50) throws -> [VorgangKopf] {
        try rows(
            """
            SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle)
            WHERE v.fachbezug = \(fachbezug) ORDER BY v.id DESC LIMIT \(limit)
            """
        ).map(VorgangKopf.init(row:))
    }

    /// The Vorgang, or `AkteError.nichtGefunden`.
    func vorhandenerVorgang(_ id: VorgangID) throws -> VorgangKopf {
        guard let vorgang = try vorgang(id) else { throw AkteError.nichtGefunden }
        return vorgang
    }
}
