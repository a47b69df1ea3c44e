// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension ReadAccess {
    /// The programmes with their Vorhaben and the agendas as they stand on a day, without what a Vorlauf does not look at.
    func vorlaufbild(am tag: Kalendertag) throws -> Stichtagsbild {
        let v = Vorhabenfelder(), m = Meilensteinfelder(), s = Sitzungsfelder(), p = Tagesordnungspunktfelder()
        let felder = [
            v.titel.name, v.programm.name, v.rang.name, v.stand.name, v.sachstand.name, m.vorhaben.name, m.art.name, m.ist.name,
            m.plan.name, s.gremium.name, s.tag.name, s.faelltAus.name, p.sitzung.name, p.thema.name,
        ]
        let stand = try kenntnisstand()
        return Stichtagsbild(
            stichtag: tag, kenntnis: stand,
            aussagen: try aussagen(
                arten: [.programm, .vorhaben, .meilenstein, .sitzung, .tagesordnungspunkt], felder: felder, am: tag,
                bekannt: stand))
    }

    /// When those in charge of each Vorhaben answered last.
    func letzteAntworten() throws -> [ObjektID: Zeitpunkt] {
        let zeilen = try rows(
            "SELECT vorhaben, MAX(beantwortet) AS am FROM st_anfrage WHERE beantwortet IS NOT NULL GROUP BY vorhaben")
        return Dictionary(uniqueKeysWithValues: try zeilen.map { (try $0["vorhaben"], try $0["am"]) })
    }

    /// The requests by which those in charge were asked for a Sitzung, by Vorhaben.
    func sitzungsanfragen(_ sitzung: ObjektID) throws -> [ObjektID: Sachstandsanfrage] {
        let zeilen = try rows(
            """
            SELECT a.* FROM st_sitzungsanfrage s JOIN st_anfrage a ON a.id = s.anfrage WHERE s.sitzung = \(sitzung)
            """)
        return Dictionary(try zeilen.map(Sachstandsanfrage.init(row:)).map { ($0.vorhaben, $0) }) { erste, _ in erste }
    }
}

extension WriteContext {
    func sitzungsanfrageEinfuegen(_ sitzung: ObjektID, _ vorhaben: ObjektID, _ anfrage: AnfrageID) throws {
        try execute("INSERT INTO st_sitzungsanfrage (sitzung, vorhaben, anfrage) VALUES (\(sitzung), \(vorhaben), \(anfrage))")
    }
}
