// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension Sachstandsanfrage {
    init(row: Row) throws {
        let frist: Int64 = try row["frist"]
        let erinnerungen: Int64 = try row["erinnerungen"]
        self.init(
            id: try row["id"], vorhaben: try row["vorhaben"], an: try row["an"], frist: Kalendertag(tagnummer: Int(frist)),
            gestellt: try row["gestellt"], wer: try row["wer"], erinnerungen: Int(erinnerungen),
            beantwortet: try row["beantwortet"], zurueckgenommen: try row["zurueckgenommen"],
            unzustellbar: try row["unzustellbar"])
    }
}

extension ReadAccess {
    func anfrage(_ id: AnfrageID) throws -> Sachstandsanfrage? {
        try row("SELECT * FROM st_anfrage WHERE id = \(id)").map(Sachstandsanfrage.init(row:))
    }

    /// Open ones by the day they are due, then the others, the latest first.
    func anfragen(ab stelle: Int = 0, hoechstens: Int) throws -> [Sachstandsanfrage] {
        let offen: SQL = "beantwortet IS NULL AND zurueckgenommen IS NULL"
        return try rows(
            """
            SELECT * FROM st_anfrage
            ORDER BY CASE WHEN \(offen) THEN 0 ELSE 1 END, CASE WHEN \(offen) THEN frist END, gestellt DESC, id
            LIMIT \(hoechstens) OFFSET \(stelle)
            """
        ).map(Sachstandsanfrage.init(row:))
    }

    func anfragenzahl() throws -> Int { try value("SELECT COUNT(*) FROM st_anfrage") ?? 0 }

    /// The Vorhaben with an open request.
    func angefragte() throws -> Set<ObjektID> { Set(try offeneAnfragen().keys) }

    /// The open request of each Vorhaben that has one.
    func offeneAnfragen() throws -> [ObjektID: AnfrageID] {
        let zeilen = try rows("SELECT vorhaben, id FROM st_anfrage WHERE beantwortet IS NULL AND zurueckgenommen IS NULL")
        return Dictionary(uniqueKeysWithValues: try zeilen.map { (try $0["vorhaben"], try $0["id"]) })
    }
}

extension WriteContext {
    func anfrageEinfuegen(_ a: Sachstandsanfrage) throws {
        try execute(
            """
            INSERT INTO st_anfrage (id, vorhaben, an, frist, gestellt, wer, erinnerungen)
            VALUES (\(a.id), \(a.vorhaben), \(a.an), \(Int64(a.frist.tagnummer)), \(a.gestellt), \(a.wer), 0)
            """)
        vermerke(Gegenstand("st.objekt", a.vorhaben.text), feld: "anfrage", neu: a.an)
    }

    /// - Returns: `false` where it is not open any more.
    func anfrageSchliessen(_ id: AnfrageID, _ ende: Anfrageende) throws -> Bool {
        let offen: SQL = "WHERE id = \(id) AND beantwortet IS NULL AND zurueckgenommen IS NULL RETURNING id"
        return switch ende {
        case .beantwortet: try row("UPDATE st_anfrage SET beantwortet = \(jetzt) \(offen)") != nil
        case .zurueckgenommen: try row("UPDATE st_anfrage SET zurueckgenommen = \(jetzt) \(offen)") != nil
        }
    }

    /// - Parameter nr: which reminder this is, from 1.
    /// - Returns: `false` where it is not open any more, or this reminder has gone out.
    func anfrageErinnert(_ id: AnfrageID, nr: Int) throws -> Bool {
        try row(
            """
            UPDATE st_anfrage SET erinnerungen = \(Int64(nr)) WHERE id = \(id) AND erinnerungen = \(Int64(nr - 1))
              AND beantwortet IS NULL AND zurueckgenommen IS NULL RETURNING id
            """) != nil
    }

    func anfrageUnzustellbar(_ id: AnfrageID) throws {
        try execute("UPDATE st_anfrage SET unzustellbar = \(jetzt) WHERE id = \(id)")
    }
}

/// How a request ends.
enum Anfrageende: Sendable { case beantwortet, zurueckgenommen }
