// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Sperrgrund: SQLConvertible {}

extension Aussonderungssperre {
    init(row: Row) throws {
        self.init(
            id: try row["id"], akte: try row["akte"], art: try row["art"], grund: try row["grund"], von: try row["von"],
            gesetzt: try row["gesetzt"], aufgehoben: try row["aufgehoben"], version: try row["version"])
    }
}

extension ReadAccess {
    /// The holds of an Akte, standing ones first; a Teilakte is held by those of its Akte too.
    public func aussonderungssperren(_ akte: AkteID, nurGueltige: Bool = false) throws -> [Aussonderungssperre] {
        let nur: SQL = nurGueltige ? "AND aufgehoben IS NULL" : ""
        return try rows(
            """
            SELECT * FROM akte_aussonderungssperre
            WHERE akte IN (\(akte), (SELECT a.teil_von FROM akte_akte a WHERE a.id = \(akte))) \(nur)
            ORDER BY CASE WHEN aufgehoben IS NULL THEN 0 ELSE 1 END, id DESC LIMIT 100
            """
        ).map(Aussonderungssperre.init(row:))
    }

    public func aussonderungssperre(_ id: AussonderungssperreID) throws -> Aussonderungssperre? {
        try row("SELECT * FROM akte_aussonderungssperre WHERE id = \(id)").map(Aussonderungssperre.init(row:))
    }

    /// - Throws: `AkteError.aussonderungGesperrt` with the kind of the first hold that stands.
    public func aussonderungErlaubt(_ akte: AkteID) throws {
        if let sperre = try aussonderungssperren(akte, nurGueltige: true).first {
            throw AkteError.aussonderungGesperrt(sperre.art)
        }
    }
}

extension WriteContext {
    /// Sets a hold. Possible until the contents are gone. Rights are the caller's matter.
    public func aussonderungSperren(_ id: AkteID, art: Sperrgrund, grund: String) throws -> Aussonderungssperre {
        guard let akte = try akte(id) else { throw AkteError.nichtGefunden }
        guard !akte.zustand.ausgesondert else { throw AkteError.inAussonderung(akte.zustand) }
        let text = try Textregel.pflicht(grund, "Der Grund", hoechstens: 500, sonst: .grundFehlt)
        let neu = Aussonderungssperre(
            id: AussonderungssperreID(jetzt), akte: id, art: art, grund: text, von: akteur.kennung, gesetzt: jetzt,
            aufgehoben: nil, version: 1)
        try execute(
            """
            INSERT INTO akte_aussonderungssperre (id, akte, art, grund, von, gesetzt, version)
            VALUES (\(neu.id), \(id), \(art), \(text), \(neu.von), \(jetzt), 1)
            """)
        vermerke(akte.gegenstand, feld: "sperre", neu: "\(art.deutsch): \(text)")
        return neu
    }

    /// Lifts a hold; the reason stands in the Vermerk.
    public func aussonderungssperreAufheben(_ id: AussonderungssperreID, version: Int) throws {
        guard let alt = try aussonderungssperre(id), let akte = try akte(alt.akte) else { throw AkteError.nichtGefunden }
        guard vermerk.grund?.isEmpty == false else { throw AkteError.grundFehlt }
        try executeVersioned(
            """
            UPDATE akte_aussonderungssperre SET aufgehoben = \(jetzt), aufgehoben_von = \(akteur.kennung), version = version + 1
            WHERE id = \(id) AND version = \(version) AND aufgehoben IS NULL
            """)
        vermerke(akte.gegenstand, feld: "sperre", alt: "\(alt.art.deutsch): \(alt.grund)", neu: "aufgehoben")
    }
}
