// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension Anwendungszugang {
    static let nutzung = TechnicalTable("id_anwendungsnutzung")

    init(row: Row) throws {
        self.init(
            id: try row["id"], bezeichnung: try row["bezeichnung"], angelegt: try row["angelegt"], giltBis: try row["gilt_bis"],
            zuletzt: try row["zuletzt"], adresse: try row["adresse"], programm: try row["programm"])
    }
}

extension ReadAccess {
    /// Those of a clerk that still hold, newest first.
    func anwendungszugaenge(_ mitarbeiter: MitarbeiterID, am jetzt: Zeitpunkt) throws -> [Anwendungszugang] {
        try rows(
            """
            SELECT z.id, z.bezeichnung, z.angelegt, z.gilt_bis, n.zuletzt, n.adresse, n.programm
            FROM id_anwendungszugang z LEFT JOIN id_anwendungsnutzung n ON n.zugang = z.id
            WHERE z.mitarbeiter = \(mitarbeiter) AND z.widerrufen IS NULL AND z.gilt_bis > \(jetzt) ORDER BY z.id DESC
            """
        ).map(Anwendungszugang.init(row:))
    }
}
