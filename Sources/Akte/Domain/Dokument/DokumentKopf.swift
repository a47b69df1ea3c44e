// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// A Dokument with its newest version.
public struct DokumentKopf: Hashable, Sendable {
    public let id: DokumentID
    public let vorgang: VorgangID
    /// Running number in its Vorgang.
    public let lfd: Int
    public let zeichen: Geschaeftszeichen
    public let betreff: String
    public let typ: Dokumenttyp
    public let richtung: Dokumentrichtung
    public let zustand: Dokumentzustand
    public let datumDesSchreibens: Kalendertag?
    public let angelegt: Zeitpunkt
    public let neueste: DokumentVersion
    /// For optimistic locking, not to be confused with the number of the newest version.
    public let version: Int
    /// `nil` where what holds for its Vorgang counts.
    public let zugriff: Zugriffsstand?
}

/// One version of a Dokument: exactly one file, never changed.
public struct DokumentVersion: Hashable, Sendable {
    public let id: DokumentVersionID
    public let dokument: DokumentID
    public let nr: Int
    /// Main and small number, as in 1.2: a draft counts up the small one, closing and signing make a main version.
    public let haupt: Int
    public let neben: Int
    public let dateiname: String
    public let mediatyp: String
    public let inhalt: Inhalt
    public let angelegt: Zeitpunkt
    /// `Akteur.kennung` of who filed it.
    public let angelegtVon: String

    /// As people name it, such as `1.2`.
    public var bezeichnung: String { "\(haupt).\(neben)" }
}
