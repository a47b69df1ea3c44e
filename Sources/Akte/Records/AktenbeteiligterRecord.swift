// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Aktenbeteiligter {
    init(row: Row) throws {
        let anschrift = Anschrift(strasse: try row["strasse"], plz: try row["plz"], ort: try row["ort"], land: try row["land"])
        self.init(
            id: try row["id"], akte: try row["akte"],
            angaben: BeteiligterAnlage(
                art: try row["art"], rolle: try row["rolle"], name: try row["name"],
                anschrift: anschrift.zeilen.isEmpty ? nil : anschrift, email: try row["email"]),
            version: try row["version"])
    }
}

extension ReadAccess {
    public func beteiligte(anAkte akte: AkteID, limit: Int = 200) throws -> [Aktenbeteiligter] {
        try rows("SELECT * FROM akte_aktenbeteiligter WHERE akte = \(akte) ORDER BY id LIMIT \(limit)").map(
            Aktenbeteiligter.init(row:))
    }

    func aktenbeteiligter(_ id: AktenbeteiligterID) throws -> Aktenbeteiligter? {
        try row("SELECT * FROM akte_aktenbeteiligter WHERE id = \(id)").map(Aktenbeteiligter.init(row:))
    }
}

extension WriteContext {
    /// Adds a party to an Akte. Rights are the caller's matter.
    @discardableResult
    public func beteiligtenHinzufuegen(_ anlage: BeteiligterAnlage, anAkte akte: AkteKopf) throws -> Aktenbeteiligter {
        guard akte.zustand == .offen else { throw AkteError.akteGeschlossen }
        let neu = try anlage.geprueft(), id = AktenbeteiligterID(jetzt)
        let anschrift = neu.anschrift ?? Anschrift(strasse: "", plz: "", ort: "")
        try execute(
            """
            INSERT INTO akte_aktenbeteiligter (id, akte, art, rolle, name, strasse, plz, ort, land, email, angelegt, version)
            VALUES (\(id), \(akte.id), \(neu.art), \(neu.rolle), \(neu.name), \(anschrift.strasse), \(anschrift.plz),
              \(anschrift.ort), \(anschrift.land), \(neu.email), \(jetzt), 1)
            """)
        vermerke(akte.gegenstand, feld: "beteiligte", neu: neu.wortlaut)
        try indexieren(akte)
        return Aktenbeteiligter(id: id, akte: akte.id, angaben: neu, version: 1)
    }

    func beteiligtenAendern(_ alt: Aktenbeteiligter, _ anlage: BeteiligterAnlage, _ akte: AkteKopf, version: Int) throws
        -> Aktenbeteiligter
    {
        guard akte.zustand == .offen else { throw AkteError.akteGeschlossen }
        let neu = try anlage.geprueft(), anschrift = neu.anschrift ?? Anschrift(strasse: "", plz: "", ort: "")
        try executeVersioned(
            """
            UPDATE akte_aktenbeteiligter SET art = \(neu.art), rolle = \(neu.rolle), name = \(neu.name),
              strasse = \(anschrift.strasse), plz = \(anschrift.plz), ort = \(anschrift.ort), land = \(anschrift.land),
              email = \(neu.email), version = version + 1
            WHERE id = \(alt.id) AND version = \(version)
            """)
        vermerke(akte.gegenstand, feld: "beteiligte", alt: alt.angaben.wortlaut, neu: neu.wortlaut)
        try indexieren(akte)
        return Aktenbeteiligter(id: alt.id, akte: alt.akte, angaben: neu, version: version + 1)
    }

    func beteiligtenEntfernen(_ alt: Aktenbeteiligter, _ akte: AkteKopf) throws {
        guard akte.zustand == .offen else { throw AkteError.akteGeschlossen }
        try executeVersioned("DELETE FROM akte_aktenbeteiligter WHERE id = \(alt.id) AND version = \(alt.version)")
        vermerke(akte.gegenstand, feld: "beteiligte", alt: alt.angaben.wortlaut)
        try indexieren(akte)
    }
}
