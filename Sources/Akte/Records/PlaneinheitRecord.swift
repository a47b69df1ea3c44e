// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Planeinheit {
    init(row: Row) throws {
        self.init(
            id: try row["id"], zeichen: try Planzeichen(try row["zeichen"] as String), inhaltsangabe: try row["inhaltsangabe"],
            eigene: try row.aussonderung(), stillgelegt: try row["stillgelegt"], gueltigAb: try row.pflichttag("gueltig_ab"),
            gueltigBis: try row.tag("gueltig_bis"), kennung: try row["kennung"], betreffKurz: try row["betreff_kurz"])
    }
}

extension ReadAccess {
    /// The version of a unit of the Aktenplan that holds on `tag`.
    public func planeinheit(_ zeichen: Planzeichen, am tag: Kalendertag) throws -> Planeinheit? {
        try planeinheiten([zeichen], am: tag).first
    }

    /// What the plan says of a unit on `tag`, with what it inherits from the units above.
    public func aussonderung(_ zeichen: Planzeichen, am tag: Kalendertag) throws -> Aussonderung {
        let einheiten = try planeinheiten(zeichen.kette, am: tag)
        return zeichen.kette.reduce(Aussonderung(dauer: nil, art: nil)) { bisher, zeichen in
            guard let einheit = einheiten.first(where: { $0.zeichen == zeichen }) else { return bisher }
            return bisher.geerbt(von: einheit.eigene)
        }
    }

    /// One page of the plan as it holds on `tag`, in the order of the signs.
    public func aktenplan(am tag: Kalendertag, nach: String = "", limit: Int = 500) throws -> [Planeinheit] {
        try rows(
            """
            SELECT * FROM akte_planeinheit
            WHERE zeichen > \(nach) AND gueltig_ab <= \(tag.iso) AND (gueltig_bis IS NULL OR gueltig_bis >= \(tag.iso))
            ORDER BY zeichen LIMIT \(limit)
            """
        ).map(Planeinheit.init(row:))
    }

    private func planeinheiten(_ zeichen: [Planzeichen], am tag: Kalendertag) throws -> [Planeinheit] {
        try rows(
            """
            SELECT * FROM akte_planeinheit
            WHERE zeichen IN (\(list: zeichen.map(\.text))) AND gueltig_ab <= \(tag.iso)
              AND (gueltig_bis IS NULL OR gueltig_bis >= \(tag.iso))
            """
        ).map(Planeinheit.init(row:))
    }
}
