// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Bereichseintrag {
    static let auswahl: SQL = "SELECT * FROM akte_bereichseintrag"

    init(row: Row) throws {
        let eltern: String = try row["eltern"]
        let sha256: String? = try row["sha256"]
        self.init(
            id: try row["id"], bereich: try row["bereich"], eltern: eltern.isEmpty ? nil : BereichseintragID(gespeichert: eltern),
            name: try row["name"], inhalt: try sha256.map { Inhalt(sha256: $0, groesse: try row["groesse"]) },
            mediatyp: try row["mediatyp"], angelegt: try row["angelegt"], geaendert: try row["geaendert"], von: try row["von"],
            fluechtig: try row["fluechtig"])
    }
}

extension ReadAccess {
    public func bereichseintrag(_ id: BereichseintragID) throws -> Bereichseintrag? {
        try row("\(Bereichseintrag.auswahl) WHERE id = \(id)").map(Bereichseintrag.init(row:))
    }

    /// The entry of that name in a folder of an Arbeitsbereich.
    public func bereichseintrag(_ bereich: Arbeitsbereich, in eltern: BereichseintragID?, name: String) throws -> Bereichseintrag?
    {
        try row(
            """
            \(Bereichseintrag.auswahl)
            WHERE bereich = \(bereich.kennung) AND eltern = \(eltern?.text ?? "") AND name = \(name)
            """
        ).map(Bereichseintrag.init(row:))
    }

    /// One page of a folder, by name. Volatile entries are left out.
    public func bereichseintraege(_ bereich: Arbeitsbereich, in eltern: BereichseintragID?, nach name: String = "", limit: Int)
        throws -> [Bereichseintrag]
    {
        try rows(
            """
            \(Bereichseintrag.auswahl) WHERE bereich = \(bereich.kennung) AND eltern = \(eltern?.text ?? "") AND fluechtig = 0
              AND name > \(name) ORDER BY name LIMIT \(limit)
            """
        ).map(Bereichseintrag.init(row:))
    }

    /// An entry and all below it, each folder before what it holds.
    /// - Throws: `AkteError.zuVieleEintraege`.
    public func bereichszweig(_ wurzel: Bereichseintrag) throws -> [Bereichseintrag] {
        var zweig = [wurzel]
        var offen = wurzel.istOrdner ? [wurzel.id] : []
        while !offen.isEmpty {
            let ebene = Array(offen.prefix(200))
            offen.removeFirst(ebene.count)
            let kinder = try rows(
                "\(Bereichseintrag.auswahl) WHERE bereich = \(wurzel.bereich) AND eltern IN (\(list: ebene)) ORDER BY eltern, name"
            ).map(Bereichseintrag.init(row:))
            zweig += kinder
            guard zweig.count <= Arbeitsbereich.hoechstens else { throw AkteError.zuVieleEintraege(Arbeitsbereich.hoechstens) }
            offen += kinder.filter(\.istOrdner).map(\.id)
        }
        return zweig
    }

    /// Bytes that lie in an Arbeitsbereich.
    public func bereichsgroesse(_ bereich: String) throws -> Int64 {
        // A sum of BIGINT is NUMERIC in PostgreSQL.
        try value("SELECT CAST(COALESCE(SUM(groesse), 0) AS BIGINT) FROM akte_bereichseintrag WHERE bereich = \(bereich)") ?? 0
    }
}
