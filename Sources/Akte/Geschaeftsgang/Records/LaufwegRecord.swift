// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

extension Laufweg {
    init(row: Row) throws {
        let text: String = try row["schritte"]
        self.init(
            id: try row["id"], name: try row["name"], oe: try row["oe"], aktiv: try row["aktiv"], fassung: try row["fassung"],
            schritte: try JSONDecoder().decode([Laufwegschritt].self, from: Data(text.utf8)))
    }
}

extension ReadAccess {
    func laufweg(_ id: LaufwegID) throws -> Laufweg? {
        try row(
            """
            SELECT l.*, f.schritte FROM akte_laufweg l JOIN akte_laufwegfassung f ON f.laufweg = l.id AND f.fassung = l.fassung
            WHERE l.id = \(id)
            """
        ).map(Laufweg.init(row:))
    }

    /// The fixed routes by name; with `oe` only what that unit is offered.
    func laufwege(fuer oe: OrgNummer? = nil) throws -> [Laufweg] {
        let wo: SQL = if let oe { "l.aktiv = 1 AND (l.oe IS NULL OR l.oe = \(oe))" } else { "1=1" }
        return try rows(
            """
            SELECT l.*, f.schritte FROM akte_laufweg l JOIN akte_laufwegfassung f ON f.laufweg = l.id AND f.fassung = l.fassung
            WHERE \(wo) ORDER BY l.name, l.id LIMIT 200
            """
        ).map(Laufweg.init(row:))
    }

    func laufwegVersion(_ id: LaufwegID) throws -> Int? { try value("SELECT version FROM akte_laufweg WHERE id = \(id)") }
}

extension WriteContext {
    /// - Parameter version: `nil` for a new route.
    func laufwegSpeichern(
        _ id: LaufwegID, name: String, oe: OrgNummer?, aktiv: Bool, schritte: [Laufwegschritt], version: Int?
    ) throws {
        let fassung: Int
        if let version {
            guard let alt = try laufweg(id) else { throw GangError.nichtGefunden }
            fassung = alt.schritte == schritte ? alt.fassung : alt.fassung + 1
            try executeVersioned(
                """
                UPDATE akte_laufweg SET name = \(name), oe = \(oe), aktiv = \(aktiv), fassung = \(fassung), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            if fassung == alt.fassung { return }
        } else {
            fassung = 1
            try execute(
                "INSERT INTO akte_laufweg (id, name, oe, aktiv, fassung, version) VALUES (\(id), \(name), \(oe), \(aktiv), 1, 1)")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try execute(
            """
            INSERT INTO akte_laufwegfassung (laufweg, fassung, schritte, von, zeit) VALUES (\(id), \(fassung),
              \(String(decoding: try encoder.encode(schritte), as: UTF8.self)), \(akteur.kennung), \(jetzt))
            """)
        vermerke(Gegenstand("akte.laufweg", id.text, kennzeichen: name), feld: "fassung", neu: String(fassung))
    }
}
