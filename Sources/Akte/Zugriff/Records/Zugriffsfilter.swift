// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// `Zugriffssatz.sieht` as a query over the stored sets.
enum Zugriffsfilter {
    /// Numbers of the sets the actor is in. Looked up from the actor's own marks, so the cost follows what concerns the actor.
    static func saetze(_ akteur: Akteur) -> SQL {
        guard let person = akteur.mitarbeiter, akteur.darf(AkteRechte.lesen) else {
            return "SELECT 0 FROM akte_zugriff WHERE 1=0"
        }
        let personen = ([person.id] + person.inVertretungFuer).map { Zugriffsmarke.person($0).text }
        let kreismarken = personen + akteur.einheiten(mit: AkteRechte.lesen).sorted().map { Zugriffsmarke.einheit($0).text }
        let rollen = Vertraulichkeitsstufe.allCases.flatMap { stufe in
            akteur.einheiten(mit: stufe.recht).sorted().map { Zugriffsglied.rolle(stufe, $0) }
        }
        return """
            SELECT z.id FROM akte_zugriff z
            WHERE z.id IN (SELECT g.zugriff FROM akte_zugriff_glied g
                WHERE g.art = 'a' AND g.marke = \(Zugriffsmarke.person(person.id).text))
              OR ((z.enge = 0 OR z.enge = (SELECT COUNT(DISTINCT g.nr) FROM akte_zugriff_glied g
                  WHERE g.zugriff = z.id AND g.art = 'e' AND g.marke IN (\(list: kreismarken))))
                AND (z.id IN (SELECT g.zugriff FROM akte_zugriff_glied g WHERE g.art = 'b' AND g.marke IN (\(list: personen)))
                  OR ((z.kreise = 0 OR z.kreise = (SELECT COUNT(DISTINCT g.nr) FROM akte_zugriff_glied g
                      WHERE g.zugriff = z.id AND g.art = 'k' AND g.marke IN (\(list: kreismarken))))
                    AND z.id IN (SELECT g.zugriff FROM akte_zugriff_glied g WHERE g.art = 'z' AND g.marke IN (\(list: rollen))))))
            """
    }
}

extension ReadAccess {
    func zugriffssaetze(_ akteur: Akteur) throws -> [Int] {
        try rows("\(Zugriffsfilter.saetze(akteur)) ORDER BY 1").map { try $0["id"] }
    }
}
