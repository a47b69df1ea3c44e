// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension Ampelfarbe: SQLConvertible {}

enum NachweisTag {}

extension Nachweiszeile {
    init(row: Row) throws {
        self.init(
            probe: try row["probe"], bezeichnung: try row["bezeichnung"], zeit: try row["zeit"], ampel: try row["ampel"],
            befund: try row["befund"])
    }
}

extension ReadAccess {
    /// The newest runs, of one probe or of all.
    func nachweise(probe: String? = nil, limit: Int, ab: Int = 0) throws -> [Nachweiszeile] {
        let nur: SQL = probe.map { "WHERE probe = \($0)" } ?? ""
        return try rows("SELECT * FROM st_nachweis \(nur) ORDER BY id DESC LIMIT \(limit) OFFSET \(ab)")
            .map(Nachweiszeile.init(row:))
    }

    func nachweiszahl() throws -> Int { try value("SELECT COUNT(*) FROM st_nachweis") ?? 0 }

    /// The last run of each probe.
    func letzteNachweise() throws -> [String: Nachweiszeile] {
        let rows = try rows(
            "SELECT n.* FROM st_nachweis n JOIN (SELECT MAX(id) AS id FROM st_nachweis GROUP BY probe) l ON l.id = n.id")
        return Dictionary(try rows.map(Nachweiszeile.init(row:)).map { ($0.probe, $0) }) { erste, _ in erste }
    }
}

extension WriteContext {
    func nachweisSchreiben(_ zeile: Nachweiszeile) throws {
        let id = ID<NachweisTag>(zeile.zeit)
        try execute(
            """
            INSERT INTO st_nachweis (id, probe, bezeichnung, zeit, ampel, befund)
            VALUES (\(id), \(zeile.probe), \(zeile.bezeichnung), \(zeile.zeit), \(zeile.ampel), \(zeile.befund))
            """)
        vermerke(Gegenstand("st.nachweis", id.text, kennzeichen: zeile.probe), feld: "ampel", neu: zeile.ampel.rawValue)
    }
}
