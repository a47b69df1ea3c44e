// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

extension ReadAccess {
    /// The clerk with all rights that hold on `tag`, those of represented colleagues included; `nil` when not active.
    func mitarbeiterAkteur(_ id: MitarbeiterID, am tag: Kalendertag) throws -> (
        Akteur.Mitarbeiter, rolle: String?, kuerzel: Bool
    )? {
        guard let row = try row("SELECT name, oe, kuerzel FROM id_mitarbeiter WHERE id = \(id) AND aktiv = 1") else { return nil }
        let vertretene = try vertretene(von: id, am: tag)
        let personen = [id] + vertretene
        let zuweisungen = try rows(
            """
            SELECT z.mitarbeiter, z.oe, r.titel, r.rechte FROM id_rollenzuweisung z JOIN id_rolle r ON r.name = z.rolle
            WHERE z.mitarbeiter IN (\(list: personen)) AND z.gueltig_ab <= \(tag.iso) AND (z.gueltig_bis IS NULL OR z.gueltig_bis >= \(tag.iso))
            ORDER BY z.id
            """)
        let organigramm = Organigramm(try orgEinheiten(am: tag))
        var rechte: [Recht: Set<OrgNummer>] = [:]
        // What somebody mainly does is named: of several roles the one with the most rights, whichever was written first.
        var rolle: (titel: String, rechte: Int)?
        for zuweisung in zuweisungen {
            let einheiten = organigramm.mitUntergeordneten(try zuweisung["oe"])
            let text: String = try zuweisung["rechte"]
            let namen = try JSONDecoder().decode([String].self, from: Data(text.utf8))
            for recht in namen {
                rechte[Recht(recht), default: []].formUnion(einheiten)
            }
            let person: MitarbeiterID = try zuweisung["mitarbeiter"]
            if person == id, namen.count > rolle?.rechte ?? -1 { rolle = (try zuweisung["titel"], namen.count) }
        }
        let akteur = Akteur.Mitarbeiter(
            id: id, name: try row["name"], oe: try row["oe"], rechte: rechte, inVertretungFuer: vertretene)
        return (akteur, rolle?.titel, try row["kuerzel"])
    }
}
