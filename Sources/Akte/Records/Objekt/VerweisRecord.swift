// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Store

extension Verweis {
    init(row: Row) throws {
        guard let von = Aktenobjekt(art: try row["von_art"], id: try row["von"]),
            let nach = Aktenobjekt(art: try row["nach_art"], id: try row["nach"])
        else { throw StoreError.spalte("von_art", "ist keine Art") }
        self.init(
            id: try row["id"], von: von, nach: nach, art: try row["art"], bemerkung: try row["bemerkung"],
            angelegt: try row["angelegt"])
    }
}

extension ReadAccess {
    /// References from and to an object, without any check of rights.
    public func verweise(_ objekt: Aktenobjekt, limit: Int = 100) throws -> [Verweis] {
        try rows(
            "SELECT * FROM akte_verweis WHERE von = \(objekt.id) OR nach = \(objekt.id) ORDER BY id LIMIT \(limit)"
        ).map(Verweis.init(row:))
    }

    func verweis(_ id: VerweisID) throws -> Verweis? {
        try row("SELECT * FROM akte_verweis WHERE id = \(id)").map(Verweis.init(row:))
    }
}

extension WriteContext {
    public func verweisSetzen(_ von: Aktenobjekt, _ art: Verweisart, _ nach: Aktenobjekt, bemerkung: String? = nil) throws
        -> Verweis
    {
        guard von != nach else { throw ObjektError.verweisAufSich }
        let bemerkung = try Objekttext.bemerkung(bemerkung)
        let id = VerweisID(jetzt)
        try execute(
            """
            INSERT INTO akte_verweis (id, von_art, von, nach_art, nach, art, bemerkung, angelegt, angelegt_von)
            VALUES (\(id), \(von.art), \(von.id), \(nach.art), \(nach.id), \(art), \(bemerkung), \(jetzt), \(akteur.kennung))
            ON CONFLICT (von, nach, art) DO NOTHING
            """, rows: 1, else: ObjektError.verweisSchonDa)
        let ziel = try objektkopf(nach), quelle = try objektkopf(von)
        vermerke(quelle.gegenstand, feld: "verweis", neu: "\(art.deutsch) \(ziel.zeichen)")
        vermerke(ziel.gegenstand, feld: "verweis", neu: "\(art.rueckwaerts) \(quelle.zeichen)")
        return Verweis(id: id, von: von, nach: nach, art: art, bemerkung: bemerkung, angelegt: jetzt)
    }

    func verweisEntfernen(_ verweis: Verweis) throws {
        try execute("DELETE FROM akte_verweis WHERE id = \(verweis.id)")
        let ziel = try objektkopf(verweis.nach), quelle = try objektkopf(verweis.von)
        vermerke(quelle.gegenstand, feld: "verweis", alt: "\(verweis.art.deutsch) \(ziel.zeichen)")
        vermerke(ziel.gegenstand, feld: "verweis", alt: "\(verweis.art.rueckwaerts) \(quelle.zeichen)")
    }
}
