// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation
public import Store

extension ReadAccess {
    /// The rights that a clerk holds in person on `tag`, without those of colleagues they stand in for; empty for whoever is not active.
    public func eigeneRechte(_ id: MitarbeiterID, am tag: Kalendertag) throws -> [Recht: Set<OrgNummer>] {
        let zuweisungen = try rows(
            """
            SELECT z.oe, r.rechte FROM id_rollenzuweisung z JOIN id_rolle r ON r.name = z.rolle
            JOIN id_mitarbeiter m ON m.id = z.mitarbeiter
            WHERE m.id = \(id) AND m.aktiv = 1 AND z.gueltig_ab <= \(tag.iso)
              AND (z.gueltig_bis IS NULL OR z.gueltig_bis >= \(tag.iso)) ORDER BY z.id
            """)
        let organigramm = Organigramm(try orgEinheiten(am: tag))
        var rechte: [Recht: Set<OrgNummer>] = [:]
        for zuweisung in zuweisungen {
            let einheiten = organigramm.mitUntergeordneten(try zuweisung["oe"])
            let text: String = try zuweisung["rechte"]
            for recht in try JSONDecoder().decode([String].self, from: Data(text.utf8)) {
                rechte[Recht(recht), default: []].formUnion(einheiten)
            }
        }
        return rechte
    }
}
