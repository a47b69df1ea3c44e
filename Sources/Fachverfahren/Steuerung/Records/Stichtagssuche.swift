// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension ReadAccess {
    /// The moment of the last act. What is drawn for it, or for an earlier one, never changes: the next act is known later.
    func kenntnisstand() throws -> Zeitpunkt {
        guard let stand = try value("SELECT stand FROM st_kenntnis WHERE id = 1", as: Zeitpunkt.self) else {
            throw StoreError.spalte("stand", "fehlt")
        }
        return stand
    }

    func objekt(_ id: ObjektID, bekannt kenntnis: Zeitpunkt) throws -> Objekt? {
        try row("SELECT art FROM st_objekt WHERE id = \(id) AND bekannt_von <= \(kenntnis)").map {
            Objekt(id: id, art: try $0["art"])
        }
    }

    /// The kinds of those that are there.
    func objektarten(_ ids: Set<ObjektID>) throws -> [ObjektID: Objektart] {
        var arten: [ObjektID: Objektart] = [:]
        for teil in ids.sorted().stuecke(zu: 512) {
            for row in try rows("SELECT id, art FROM st_objekt WHERE id IN (\(list: teil))") {
                arten[try row["id"]] = try row["art"]
            }
        }
        return arten
    }

    func aussagen(zu id: ObjektID, am stichtag: Kalendertag, bekannt kenntnis: Zeitpunkt) throws -> [Feldaussage] {
        try aussagen("objekt = \(id)", am: stichtag, bekannt: kenntnis)
    }

    /// Of all of these objects.
    func aussagen(zu ids: Set<ObjektID>, am stichtag: Kalendertag, bekannt kenntnis: Zeitpunkt) throws -> [Feldaussage] {
        try ids.sorted().stuecke(zu: 512).flatMap {
            try aussagen("objekt IN (\(list: $0))", am: stichtag, bekannt: kenntnis)
        }
    }

    /// Of all objects of these kinds.
    func aussagen(arten: [Objektart], am stichtag: Kalendertag, bekannt kenntnis: Zeitpunkt) throws -> [Feldaussage] {
        try aussagen("art IN (\(list: arten))", am: stichtag, bekannt: kenntnis)
    }

    /// Of all objects of these kinds, only these fields: most pages show a few of many.
    func aussagen(arten: [Objektart], felder: [String], am stichtag: Kalendertag, bekannt kenntnis: Zeitpunkt) throws
        -> [Feldaussage]
    {
        try aussagen("art IN (\(list: arten)) AND feld IN (\(list: felder))", am: stichtag, bekannt: kenntnis)
    }

    /// Those that point to the object.
    func aussagen(auf id: ObjektID, am stichtag: Kalendertag, bekannt kenntnis: Zeitpunkt) throws -> [Feldaussage] {
        try aussagen("ziel = \(id)", am: stichtag, bekannt: kenntnis)
    }

    /// All that was ever stated about one field of one object.
    func zeitlinie(_ linie: Linienschluessel) throws -> Zeitlinie {
        Zeitlinie(
            try rows(
                """
                SELECT * FROM st_aussage WHERE objekt = \(linie.objekt) AND feld = \(linie.feld) AND glied = \(linie.glied)
                ORDER BY bekannt_von, gilt_von
                """
            ).map { try Feldaussage(row: $0).aussage })
    }

    /// The same for all members of a field.
    func zeitlinien(_ id: ObjektID, _ feld: String) throws -> [Feldaussage] {
        try rows("SELECT * FROM st_aussage WHERE objekt = \(id) AND feld = \(feld) ORDER BY glied, bekannt_von, gilt_von")
            .map(Feldaussage.init(row:))
    }

    /// What is taken for true now about these objects, for all days.
    func geltendeZeitlinien(_ ids: Set<ObjektID>) throws -> [Linienschluessel: Zeitlinie] {
        var linien: [Linienschluessel: [Aussage]] = [:]
        for teil in ids.sorted().stuecke(zu: 512) {
            let gefunden = try rows("SELECT * FROM st_aussage WHERE objekt IN (\(list: teil)) AND bekannt_bis = \(Offen.ende)")
            for aussage in try gefunden.map(Feldaussage.init(row:)) { linien[aussage.linie, default: []].append(aussage.aussage) }
        }
        return linien.mapValues(Zeitlinie.init)
    }

    private func aussagen(_ auswahl: SQL, am stichtag: Kalendertag, bekannt kenntnis: Zeitpunkt) throws -> [Feldaussage] {
        let tag = Int64(stichtag.tagnummer)
        return try rows(
            """
            SELECT * FROM st_aussage WHERE \(auswahl) AND bekannt_bis > \(kenntnis) AND bekannt_von <= \(kenntnis)
              AND gilt_von <= \(tag) AND gilt_vor > \(tag)
            """
        ).map { row in
            let gefunden = try Feldaussage(row: row)
            return Feldaussage(art: gefunden.art, linie: gefunden.linie, aussage: gefunden.aussage.wieDamals)
        }
    }
}

extension Array {
    /// The same in pieces of at most `groesse`.
    func stuecke(zu groesse: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: groesse).map { self[$0..<Swift.min($0 + groesse, count)] }
    }
}
