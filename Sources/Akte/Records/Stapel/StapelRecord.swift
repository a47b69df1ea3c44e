// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension Stapel {
    init(row: Row) throws {
        self.init(
            id: try row["id"], titel: try row["titel"], von: try row["von"], zeit: try row["zeit"],
            aufgehoben: try row["aufgehoben"], objekte: try row["objekte"], version: try row["version"])
    }
}

/// One change that a batch made.
struct Stapelposten: Hashable, Sendable {
    let objekt: Aktenobjekt
    let feld: String
    let alt: String?
    let neu: String?
    /// Version of the object right after.
    let stand: Int
}

extension ReadAccess {
    /// A batch of the actor; what others did is theirs to take back.
    func stapel(_ id: StapelID, akteur: Akteur) throws -> Stapel {
        guard let stapel = try eigenerStapel(id, akteur: akteur) else { throw AkteError.nichtGefunden }
        return stapel
    }

    func eigenerStapel(_ id: StapelID, akteur: Akteur) throws -> Stapel? {
        try row("SELECT * FROM akte_stapel WHERE id = \(id) AND von = \(akteur.kennung)").map(Stapel.init(row:))
    }

    /// What the actor changed in batches last.
    func stapelliste(akteur: Akteur, limit: Int = 50) throws -> [Stapel] {
        try rows("SELECT * FROM akte_stapel WHERE von = \(akteur.kennung) ORDER BY zeit DESC, id DESC LIMIT \(limit)")
            .map(Stapel.init(row:))
    }

    func stapelposten(_ id: StapelID) throws -> [Stapelposten] {
        try rows("SELECT * FROM akte_stapelposten WHERE stapel = \(id) ORDER BY nr").compactMap { row in
            guard let objekt = Aktenobjekt(art: try row["art"], id: try row["objekt"]) else { return nil }
            return Stapelposten(
                objekt: objekt, feld: try row["feld"], alt: try row["alt"], neu: try row["neu"], stand: try row["stand"])
        }
    }
}

extension WriteContext {
    func stapelBuchen(_ titel: String, _ posten: [Stapelposten]) throws -> StapelID {
        let id = StapelID(jetzt)
        try execute(
            """
            INSERT INTO akte_stapel (id, titel, von, zeit, objekte, version)
            VALUES (\(id), \(titel), \(akteur.kennung), \(jetzt), \(Set(posten.map(\.objekt)).count), 1)
            """)
        for (nr, zeile) in posten.enumerated() {
            try execute(
                """
                INSERT INTO akte_stapelposten (stapel, nr, art, objekt, feld, alt, neu, stand)
                VALUES (\(id), \(nr), \(zeile.objekt.art), \(zeile.objekt.id), \(zeile.feld), \(zeile.alt), \(zeile.neu),
                  \(zeile.stand))
                """)
        }
        return id
    }
}
