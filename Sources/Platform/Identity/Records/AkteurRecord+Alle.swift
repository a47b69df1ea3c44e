// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation
public import Store

extension ReadAccess {
    /// All active clerks with the rights that hold on `tag`, by name: for questions over everybody, such as who may see something.
    /// Asked for in one visit, however many there are.
    public func mitarbeiterAkteure(am tag: Kalendertag) throws -> [Akteur.Mitarbeiter] {
        let antworten = try rows(together: [
            "SELECT id, name, oe FROM id_mitarbeiter WHERE aktiv = 1 ORDER BY name, id",
            """
            SELECT z.mitarbeiter, z.oe, r.rechte FROM id_rollenzuweisung z JOIN id_rolle r ON r.name = z.rolle
            WHERE z.gueltig_ab <= \(tag.iso) AND (z.gueltig_bis IS NULL OR z.gueltig_bis >= \(tag.iso))
            """,
            """
            SELECT vertreter, vertretener FROM id_vertretung
            WHERE beendet = 0 AND ab <= \(tag.iso) AND bis >= \(tag.iso) ORDER BY vertretener
            """,
        ])
        let organigramm = Organigramm(try orgEinheiten(am: tag))
        var rollen: [String: [Recht]] = [:]
        var eigene: [MitarbeiterID: [Recht: Set<OrgNummer>]] = [:]
        for row in antworten[1] {
            let text: String = try row["rechte"]
            let rechte = try rollen[text] ?? JSONDecoder().decode([String].self, from: Data(text.utf8)).map { Recht($0) }
            rollen[text] = rechte
            let einheiten = organigramm.mitUntergeordneten(try row["oe"])
            let person: MitarbeiterID = try row["mitarbeiter"]
            for recht in rechte { eigene[person, default: [:]][recht, default: []].formUnion(einheiten) }
        }
        var vertretene: [MitarbeiterID: [MitarbeiterID]] = [:]
        for row in antworten[2] { vertretene[try row["vertreter"], default: []].append(try row["vertretener"]) }
        return try antworten[0].map { row in
            let id: MitarbeiterID = try row["id"]
            var rechte = eigene[id] ?? [:]
            for anderer in vertretene[id] ?? [] { rechte.merge(eigene[anderer] ?? [:]) { $0.union($1) } }
            return Akteur.Mitarbeiter(
                id: id, name: try row["name"], oe: try row["oe"], rechte: rechte, inVertretungFuer: vertretene[id] ?? [])
        }
    }
}
