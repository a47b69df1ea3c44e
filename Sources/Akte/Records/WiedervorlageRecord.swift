// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Wiedervorlage {
    init(row: Row) throws {
        self.init(
            id: try row["id"], vorgang: try row["vorgang"], tag: try row.pflichttag("tag"), grund: try row["grund"],
            fuer: try row["fuer"], erledigt: try row["erledigt"], version: try row["version"])
    }
}

extension ReadAccess {
    /// Open ones first, each by day.
    public func wiedervorlagen(in vorgang: VorgangID, limit: Int = 100) throws -> [Wiedervorlage] {
        try rows(
            """
            SELECT * FROM akte_wiedervorlage WHERE vorgang = \(vorgang)
            ORDER BY CASE WHEN erledigt IS NULL THEN 0 ELSE 1 END, tag, id LIMIT \(limit)
            """
        ).map(Wiedervorlage.init(row:))
    }

    public func wiedervorlage(_ id: WiedervorlageID) throws -> Wiedervorlage? {
        try row("SELECT * FROM akte_wiedervorlage WHERE id = \(id)").map(Wiedervorlage.init(row:))
    }
}
