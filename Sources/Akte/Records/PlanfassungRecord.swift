// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension ReadAccess {
    /// The plans that were taken over, the one that begins last first.
    func planfassungen(limit: Int = 50) throws -> [Planfassung] {
        try rows("SELECT * FROM akte_planfassung ORDER BY gueltig_ab DESC, eingespielt DESC, id DESC LIMIT \(limit)").map { row in
            Planfassung(
                bezeichnung: try row["bezeichnung"], fassung: try row["fassung"],
                herkunft: Planlieferung.Herkunft(rawValue: try row["herkunft"]) ?? .csv,
                gueltigAb: try row.pflichttag("gueltig_ab"), gueltigBis: try row.tag("gueltig_bis"),
                einheiten: try row["einheiten"], eingespielt: try row["eingespielt"], von: try row["von"])
        }
    }

    /// From when on a line of a delivery holds: from the day the file says, never earlier than `ab`, so that nothing changes
    /// under what was filed already. Only a unit nobody knew may say of itself that it is older.
    func planbeginn(_ zeile: Planzeile, ab: Kalendertag, heute: Kalendertag) throws -> Kalendertag {
        guard let beginn = zeile.gueltigAb else { return ab }
        if beginn >= ab { return beginn }
        let bekannt = try row("SELECT 1 FROM akte_planeinheit WHERE zeichen = \(zeile.zeichen.text) LIMIT 1") != nil
        return bekannt || ab != heute ? ab : beginn
    }

    /// Units in use on a day that a delivery does not name.
    func planFehlende(_ lieferung: Planlieferung, am tag: Kalendertag) throws -> [Planbericht.Fehlende] {
        let da = Set(lieferung.zeilen.map(\.zeichen.text))
        return try rows(
            """
            SELECT zeichen, inhaltsangabe FROM akte_planeinheit
            WHERE gueltig_ab <= \(tag.iso) AND (gueltig_bis IS NULL OR gueltig_bis >= \(tag.iso)) AND stillgelegt = 0
            ORDER BY zeichen LIMIT 50000
            """
        ).compactMap { row in
            let zeichen: String = try row["zeichen"]
            return da.contains(zeichen) ? nil : Planbericht.Fehlende(zeichen: zeichen, inhaltsangabe: try row["inhaltsangabe"])
        }
    }
}
