// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// A lock of the network drive (RFC 4918 § 6) on something in an Arbeitsbereich. Documents of the file have the check-out instead.
public struct Websperre: Hashable, Sendable {
    public let token: String
    /// Key of what is locked: identity of an entry, or of a whole Arbeitsbereich.
    public let objekt: String
    /// Holds for everything below as well.
    public let tief: Bool
    public let geteilt: Bool
    /// `Akteur.kennung` of who holds it.
    public let besitzer: String
    /// What the client says of itself, as XML.
    public let inhaber: String?
    public let bis: Zeitpunkt
    /// Encoded path under which it was taken.
    public let pfad: String

    public init(
        token: String, objekt: String, tief: Bool, geteilt: Bool, besitzer: String, inhaber: String?, bis: Zeitpunkt, pfad: String
    ) {
        self.token = token
        self.objekt = objekt
        self.tief = tief
        self.geteilt = geteilt
        self.besitzer = besitzer
        self.inhaber = inhaber
        self.bis = bis
        self.pfad = pfad
    }

    init(row: Row) throws {
        self.init(
            token: try row["token"], objekt: try row["objekt"], tief: try row["tief"], geteilt: try row["geteilt"],
            besitzer: try row["besitzer"], inhaber: try row["inhaber"], bis: try row["bis"], pfad: try row["pfad"])
    }
}

extension ReadAccess {
    /// Locks that hold for something: its own, and deep ones of what lies above it.
    public func websperren(auf objekt: String, unter kette: [String], am jetzt: Zeitpunkt) throws -> [Websperre] {
        try rows(
            """
            SELECT * FROM akte_websperre
            WHERE bis > \(jetzt) AND (objekt = \(objekt) OR (tief = 1 AND objekt IN (\(list: kette)))) ORDER BY token
            """
        ).map(Websperre.init(row:))
    }

    /// Own locks of several things, deep or not.
    public func websperren(_ objekte: [String], am jetzt: Zeitpunkt) throws -> [Websperre] {
        try rows("SELECT * FROM akte_websperre WHERE bis > \(jetzt) AND objekt IN (\(list: objekte)) ORDER BY token")
            .map(Websperre.init(row:))
    }

    public func websperre(_ token: String, am jetzt: Zeitpunkt) throws -> Websperre? {
        try row("SELECT * FROM akte_websperre WHERE token = \(token) AND bis > \(jetzt)").map(Websperre.init(row:))
    }
}

extension WriteContext {
    public func websperren(_ sperre: Websperre) throws {
        // What has run out is in nobody's way, and goes when the next one comes.
        try execute("DELETE FROM akte_websperre WHERE bis <= \(jetzt)")
        try execute(
            """
            INSERT INTO akte_websperre (token, objekt, tief, geteilt, besitzer, inhaber, bis, pfad, angelegt)
            VALUES (\(sperre.token), \(sperre.objekt), \(sperre.tief), \(sperre.geteilt), \(sperre.besitzer), \(sperre.inhaber),
              \(sperre.bis), \(sperre.pfad), \(jetzt))
            """)
        vermerke(Gegenstand("akte.websperre", sperre.objekt), feld: "gesperrt", neu: sperre.geteilt ? "geteilt" : "allein")
    }

    public func websperreVerlaengern(_ token: String, bis: Zeitpunkt) throws {
        try execute("UPDATE akte_websperre SET bis = \(bis) WHERE token = \(token)")
    }

    public func websperreAufheben(_ sperre: Websperre) throws {
        try execute("DELETE FROM akte_websperre WHERE token = \(sperre.token)")
        vermerke(Gegenstand("akte.websperre", sperre.objekt), feld: "gesperrt", alt: sperre.geteilt ? "geteilt" : "allein")
    }
}
