// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Aktenwiedervorlage {
    init(row: Row) throws {
        self.init(
            id: try row["id"], akte: try row["akte"], tag: try row.pflichttag("tag"), grund: try row["grund"],
            fuer: try row["fuer"], erledigt: try row["erledigt"], version: try row["version"])
    }
}

extension ReadAccess {
    /// Open ones first, each by day.
    public func wiedervorlagen(anAkte akte: AkteID, limit: Int = 100) throws -> [Aktenwiedervorlage] {
        try rows(
            """
            SELECT * FROM akte_aktenwiedervorlage WHERE akte = \(akte)
            ORDER BY CASE WHEN erledigt IS NULL THEN 0 ELSE 1 END, tag, id LIMIT \(limit)
            """
        ).map(Aktenwiedervorlage.init(row:))
    }

    func aktenwiedervorlage(_ id: WiedervorlageID) throws -> Aktenwiedervorlage? {
        try row("SELECT * FROM akte_aktenwiedervorlage WHERE id = \(id)").map(Aktenwiedervorlage.init(row:))
    }

    func offeneWiedervorlagen(anAkte akte: AkteID) throws -> Int {
        try value("SELECT COUNT(*) FROM akte_aktenwiedervorlage WHERE akte = \(akte) AND erledigt IS NULL") ?? 0
    }
}

extension WriteContext {
    /// Orders that somebody looks at the Akte again. Rights are the caller's matter.
    public func wiedervorlageSetzen(_ anlage: WiedervorlageAnlage, anAkte akte: AkteKopf) throws -> Aktenwiedervorlage {
        guard akte.zustand == .offen else { throw AkteError.akteGeschlossen }
        let neu = try anlage.geprueft(heute: jetzt.tag), id = WiedervorlageID(jetzt)
        try execute(
            """
            INSERT INTO akte_aktenwiedervorlage (id, akte, tag, grund, fuer, angelegt, version)
            VALUES (\(id), \(akte.id), \(neu.tag.iso), \(neu.grund), \(neu.fuer), \(jetzt), 1)
            """)
        vermerke(akte.gegenstand, feld: "wiedervorlage", neu: "\(neu.tag.iso) \(neu.grund)")
        return Aktenwiedervorlage(
            id: id, akte: akte.id, tag: neu.tag, grund: neu.grund, fuer: neu.fuer, erledigt: nil, version: 1)
    }

    func aktenwiedervorlageErledigen(_ id: WiedervorlageID) throws {
        guard let alt = try aktenwiedervorlage(id), let akte = try akte(alt.akte) else { throw AkteError.nichtGefunden }
        guard alt.erledigt == nil else { throw AkteError.wiedervorlageErledigt }
        try executeVersioned(
            """
            UPDATE akte_aktenwiedervorlage SET erledigt = \(jetzt), version = version + 1
            WHERE id = \(id) AND version = \(alt.version)
            """)
        vermerke(akte.gegenstand, feld: "wiedervorlage", alt: "\(alt.tag.iso) \(alt.grund)", neu: "erledigt")
    }
}
