// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

enum VernichtungTag {}
typealias VernichtungID = ID<VernichtungTag>

/// A line of the register of destruction: what is left to tell of something that is gone.
struct Vernichtung: Hashable, Sendable {
    let id: VernichtungID
    let lauf: LaufID
    let objekt: String
    let art: Objektart
    let zeichen: String
    let betreff: String
    let zdaAm: Kalendertag?
    let ende: Kalendertag?
    let entscheidung: Aussonderungsart
    let grund: String?
    let archivkennung: String?
    let dokumente: Int
    let paket: String?
    let beantragtVon: String
    let freigegebenVon: String
    let zeit: Zeitpunkt

    init(row: Row) throws {
        id = try row["id"]
        lauf = try row["lauf"]
        objekt = try row["objekt"]
        art = try row["art"]
        zeichen = try row["zeichen"]
        betreff = try row["betreff"]
        zdaAm = try row.tag("zda_am")
        ende = try row.tag("ende")
        entscheidung = try row["entscheidung"]
        grund = try row["grund"]
        archivkennung = try row["archivkennung"]
        dokumente = try row["dokumente"]
        paket = try row["paket"]
        beantragtVon = try row["beantragt_von"]
        freigegebenVon = try row["freigegeben_von"]
        zeit = try row["zeit"]
    }
}

extension ReadAccess {
    func vernichtungen(lauf: LaufID) throws -> [Vernichtung] {
        try rows("SELECT * FROM aus_vernichtung WHERE lauf = \(lauf) ORDER BY zeichen, id").map(Vernichtung.init(row:))
    }

    /// Those of these Akten and Vorgänge that not everybody may see who may see a Vorgang of the run's unit and confidentiality. Their
    /// stubs keep the protection.
    func geschuetzt(_ objekte: [String], in lauf: Lauf) throws -> Set<String> {
        let vertraulich: SQL = lauf.vertraulich ? "" : "OR vertraulich = 1"
        return try stride(from: 0, to: objekte.count, by: 500).reduce(into: []) { alle, ab in
            let teil = Array(objekte[ab..<min(ab + 500, objekte.count)])
            for tabelle in ["akte_akte", "akte_vorgang"] as [SQL] {
                let ids: [String] = try rows(
                    "SELECT id FROM \(tabelle) WHERE id IN (\(list: teil)) AND (zugriff <> 0 OR oe <> \(lauf.oe) \(vertraulich))"
                ).map { try $0["id"] }
                alle.formUnion(ids)
            }
        }
    }

    /// The register as the actor may see it, newest first.
    func vernichtungen(akteur: Akteur, nach: VernichtungID? = nil, limit: Int = 50) throws -> [Vernichtung] {
        let ab: SQL = nach.map { "AND v.id < \($0)" } ?? ""
        return try rows(
            """
            SELECT v.* FROM aus_vernichtung v
            WHERE v.lauf IN (SELECT id FROM aus_lauf WHERE seite = 'behoerde' AND \(Laufsicht.bedingung(.behoerde, akteur))) \(ab)
            ORDER BY v.id DESC LIMIT \(limit)
            """
        ).map(Vernichtung.init(row:))
    }
}

extension WriteContext {
    func vernichtungEintragen(_ objekt: Laufobjekt, _ lauf: Lauf, dokumente: Int) throws {
        // What was handed to the archive may be named; what was destroyed keeps its sign alone.
        let betreff = objekt.bewertung == .archivwuerdig ? objekt.betreff : "–"
        let paket = objekt.bewertung == .archivwuerdig ? lauf.paket : nil
        try execute(
            """
            INSERT INTO aus_vernichtung (id, lauf, objekt, art, zeichen, betreff, oe, zda_am, ende, entscheidung, grund, archivkennung,
              dokumente, paket, beantragt_von, freigegeben_von, zeit)
            VALUES (\(VernichtungID(jetzt)), \(lauf.id), \(objekt.objekt), \(objekt.art), \(objekt.zeichen), \(betreff), \(lauf.oe),
              \(objekt.zdaAm?.iso), \(objekt.ende?.iso), \(objekt.bewertung), \(objekt.bewertungGrund), \(objekt.archivkennung),
              \(dokumente), \(paket), \(lauf.beantragtVon ?? "-"), \(lauf.freigegebenVon ?? "-"), \(jetzt))
            """)
        try execute(
            """
            UPDATE aus_objekt SET zustand = \(Objektzustand.geloescht), betreff = \(betreff), fehler = NULL WHERE id = \(objekt.id)
            """)
        try execute("UPDATE aus_lauf SET fertig = fertig + 1 WHERE id = \(lauf.id)")
        vermerke(
            Gegenstand("aus.objekt", objekt.objekt, kennzeichen: objekt.zeichen), feld: "zustand", alt: objekt.zustand.rawValue,
            neu: Objektzustand.geloescht.rawValue)
    }

    /// The messages of a run that is over keep their hash, not their bytes: they hold what was deleted.
    func paketeLoesen(_ lauf: LaufID) throws -> [Inhalt] { try paketeLoesen("lauf = \(lauf)") }

    /// Likewise of an Abgabe.
    func paketeLoesen(_ abgabe: AbgabeID) throws -> [Inhalt] { try paketeLoesen("abgabe = \(abgabe)") }

    private func paketeLoesen(_ nachrichten: SQL) throws -> [Inhalt] {
        let weg = try rows(
            "SELECT sha256, groesse FROM aus_nachricht WHERE \(nachrichten) AND sha256 IS NOT NULL AND zustand <> 'wartet'"
        )
        .map { Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"]) }
        try execute("UPDATE aus_nachricht SET sha256 = NULL WHERE \(nachrichten) AND zustand <> 'wartet'")
        return weg
    }
}
