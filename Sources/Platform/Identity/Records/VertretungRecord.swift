// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension ReadAccess {
    /// What holds or is still to come on `tag`, by its first day.
    /// - Parameter person: only where this person represents or is represented.
    public func vertretungen(ab tag: Kalendertag, von person: MitarbeiterID? = nil) throws -> [Vertretung] {
        let wer: SQL = if let person { "(vertretener = \(person) OR vertreter = \(person))" } else { "1=1" }
        return try rows(
            """
            SELECT id, vertretener, vertreter, ab, bis FROM id_vertretung
            WHERE beendet = 0 AND bis >= \(tag.iso) AND \(wer) ORDER BY ab, bis, id
            """
        ).map(Vertretung.init(row:))
    }

    /// `nil` when it is over, ended early or never was.
    func vertretung(_ id: VertretungID, am tag: Kalendertag) throws -> Vertretung? {
        try row(
            "SELECT id, vertretener, vertreter, ab, bis FROM id_vertretung WHERE id = \(id) AND beendet = 0 AND bis >= \(tag.iso)"
        ).map(Vertretung.init(row:))
    }

    /// The account of a sign-in name, locked ones included.
    public func mitarbeiter(anmeldename: String) throws -> MitarbeiterID? {
        try value("SELECT id FROM id_mitarbeiter WHERE anmeldename = \(anmeldename.lowercased())")
    }
}

extension Vertretung {
    init(row: Row) throws {
        let ab: String = try row["ab"], bis: String = try row["bis"]
        guard let ab = Kalendertag(iso: ab), let bis = Kalendertag(iso: bis) else {
            throw StoreError.spalte("id_vertretung", "unlesbar")
        }
        self.init(id: try row["id"], vertretener: try row["vertretener"], vertreter: try row["vertreter"], ab: ab, bis: bis)
    }
}
