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
        let da = Set(alle.map(\.objekt))
        let unten = Dictionary(grouping: alle) { $0.eltern ?? "" }
        func baum(_ objekt: Laufobjekt) -> [Laufobjekt] { [objekt] + (unten[objekt.objekt] ?? []).flatMap(baum) }
        return alle.filter { objekt in objekt.eltern.map { !da.contains($0) } ?? true }.flatMap(baum)
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
