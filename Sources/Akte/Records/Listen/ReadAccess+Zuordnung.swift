// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// A sign that leads to an object of the file, also one it bore before.
public struct Zeichenfund: Hashable, Sendable {
    public let zeichen: String
    public let objekt: Aktenobjekt
}

/// What a service asks that finds out where something belongs. Without any check of rights: whoever shows the answers filters
/// them by `AkteRechte.sieht`.
extension ReadAccess {
    /// Those of the given texts that are signs of Akten or Vorgänge.
    public func zeichenfunde(_ kandidaten: [String]) throws -> [Zeichenfund] {
        guard !kandidaten.isEmpty else { return [] }
        return try rows("SELECT zeichen, art, objekt FROM akte_zeichen WHERE zeichen IN (\(list: kandidaten.prefix(256)))")
            .map { row in
                Zeichenfund(
                    zeichen: try row["zeichen"], objekt: Aktenobjekt(zeichenart: try row["art"], id: try row["objekt"]))
            }
    }

    /// Open Vorgänge of an Akte, those last worked on first.
    public func offeneVorgaenge(in akte: AkteID, limit: Int = 10) throws -> [VorgangKopf] {
        try rows(
            """
            SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle)
            WHERE v.akte = \(akte) AND v.zustand = \(Schriftgutzustand.offen) ORDER BY v.bewegt DESC, v.id DESC LIMIT \(limit)
            """
        ).map(VorgangKopf.init(row:))
    }

    /// Open Vorgänge in which, or in whose Akte, somebody with this e-mail address is a party.
    public func offeneVorgaenge(beteiligtMit email: String, limit: Int = 10) throws -> [VorgangKopf] {
        try rows(
            """
            SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle)
            WHERE v.zustand = \(Schriftgutzustand.offen)
              AND (v.id IN (SELECT b.vorgang FROM akte_beteiligter b WHERE LOWER(b.email) = \(email.lowercased()))
                OR v.akte IN (SELECT b.akte FROM akte_aktenbeteiligter b WHERE LOWER(b.email) = \(email.lowercased())))
            ORDER BY v.bewegt DESC, v.id DESC LIMIT \(limit)
            """
        ).map(VorgangKopf.init(row:))
    }

    /// The documents of a Vorgang that hold exactly this content in any version.
    public func dokumente(mitInhalt sha256: String, in vorgang: VorgangID) throws -> [DokumentKopf] {
        try rows(
            """
            \(DokumentKopf.auswahl) WHERE d.vorgang = \(vorgang)
              AND d.id IN (SELECT x.dokument FROM akte_dokumentversion x WHERE x.dokument = d.id AND x.sha256 = \(sha256))
            ORDER BY d.lfd LIMIT 20
            """
        ).map(DokumentKopf.init(row:))
    }

    /// What came in by itself, such as messages and applications of the portal, newest first: documents received since a moment
    /// that the actor may see.
    public func eingegangeneDokumente(akteur: Akteur, typen: [Dokumenttyp], seit: Zeitpunkt, limit: Int = 50) throws
        -> [DokumentKopf]
    {
        try rows(
            """
            \(DokumentKopf.auswahl) WHERE d.id >= \(DokumentID.anfang(ab: seit)) AND d.richtung = \(Dokumentrichtung.eingang)
              AND d.typ IN (\(list: typen)) AND \(Filter.dokumente(akteur)) ORDER BY d.id DESC LIMIT \(limit)
            """
        ).map(DokumentKopf.init(row:))
    }
}
