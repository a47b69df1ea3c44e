// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Laufobjekt {
    init(row: Row) throws {
        self.init(
            id: try row["id"], lauf: try row["lauf"], objekt: try row["objekt"], art: try row["art"], eltern: try row["eltern"],
            zeichen: try row["zeichen"], betreff: try row["betreff"], zdaAm: try row.tag("zda_am"), ende: try row.tag("ende"),
            planart: try row["planart"], dokumente: try row["dokumente"], vorschlag: try row["vorschlag"],
            vorschlagGrund: try row["vorschlag_grund"], bewertung: try row["bewertung"],
            bewertungGrund: try row["bewertung_grund"], zustand: try row["zustand"], archivkennung: try row["archivkennung"],
            fehler: try row["fehler"])
    }

    var akteID: AkteID { AkteID(gespeichert: art == .akte ? objekt : eltern ?? objekt) }
    var vorgangID: VorgangID? { art == .vorgang ? VorgangID(gespeichert: objekt) : nil }
}

extension ReadAccess {
    /// Akten, each with its Vorgänge behind it.
    func objekte(_ lauf: LaufID) throws -> [Laufobjekt] {
        let alle = try rows("SELECT * FROM aus_objekt WHERE lauf = \(lauf) ORDER BY zeichen, id").map(Laufobjekt.init(row:))
        return Objektbaum.geordnet(alle)
    }

    /// Those of these Akten and Vorgänge that the actor must not see: a circle may keep somebody out who sees the run. What they are about
    /// is not told. What is in no file of this house is no secret here.
    func verdeckt(_ objekte: [String], _ akteur: Akteur) throws -> Set<String> {
        var verdeckt: Set<String> = []
        for ab in stride(from: 0, to: objekte.count, by: 500) {
            let teil = Array(objekte[ab..<min(ab + 500, objekte.count)])
            let vorgaenge: SQL = "SELECT v.id FROM akte_vorgang v WHERE v.id IN (\(list: teil))"
            let akten: SQL = "SELECT a.id FROM akte_akte a WHERE a.id IN (\(list: teil))"
            let antworten = try rows(together: [
                vorgaenge, akten, "\(vorgaenge) AND \(Schriftgutsicht.vorgaenge(akteur))",
                "\(akten) AND \(Schriftgutsicht.akten(akteur))",
            ]).map { zeilen in Set(try zeilen.map { try $0["id"] as String }) }
            verdeckt.formUnion(antworten[0].union(antworten[1]).subtracting(antworten[2].union(antworten[3])))
        }
        return verdeckt
    }
}

extension WriteContext {
    func objektAnlegen(
        _ lauf: LaufID, _ objekt: Austauschobjekt, eltern: String?, dokumente: Int, zustand: Objektzustand
    ) throws {
        try execute(
            """
            INSERT INTO aus_objekt (id, lauf, objekt, art, eltern, zeichen, betreff, zda_am, ende, planart, dokumente, vorschlag,
              vorschlag_grund, zustand)
            VALUES (\(LaufobjektID(jetzt)), \(lauf), \(objekt.uuid), \(objekt.art), \(eltern), \(objekt.zeichen), \(objekt.betreff),
              \(objekt.zdaAm?.iso), \(objekt.ende?.iso), \(objekt.planart), \(dokumente), \(objekt.vorschlag),
              \(objekt.vorschlagGrund), \(zustand))
            """)
    }

    func objektAendern(_ id: LaufobjektID, _ setzen: SQL) throws {
        try execute("UPDATE aus_objekt SET \(setzen) WHERE id = \(id)", rows: 1, else: StoreError.veraltet)
    }
}
