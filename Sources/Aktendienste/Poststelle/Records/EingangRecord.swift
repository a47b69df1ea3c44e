// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Eingang {
    init(row: Row) throws {
        self.init(
            id: try row["id"], nummer: try row["nummer"], kanal: try row["kanal"], zustand: try row["zustand"],
            lesestand: try row["lesestand"], betreff: try row["betreff"],
            absender: Absender(name: try row["absender_name"], adresse: try row["absender_adresse"]), oe: try row["oe"],
            eingangAm: try row.pflichttag("eingang_am"), eingangGrund: try row["eingang_grund"],
            datumDesSchreibens: try row.tag("datum_schreiben"), seiten: try row["seiten"],
            kandidaten: try Spaltentext.lesen(try row["kandidaten"]), trennziel: try row["trennziel"],
            zweifel: try Spaltentext.lesen(try row["zweifel"]), teilVon: try row["teil_von"], teilSeiten: try row["teil_seiten"],
            vorgang: try row["vorgang"], dokument: try row["dokument"], zuordnung: try row["zuordnung"], grund: try row["grund"],
            erledigt: try row["erledigt"], erledigtVon: try row["erledigt_von"], erfasst: try row["erfasst"],
            erfasstVon: try row["erfasst_von"], version: try row["version"])
    }

    var gegenstand: Gegenstand { Gegenstand("post.eingang", id.text, kennzeichen: nummer) }
}

extension Eingangsdatei {
    init(row: Row) throws {
        self.init(
            id: try row["id"], nr: try row["nr"], rolle: try row["rolle"],
            datei: Dokumentdatei(
                dateiname: try row["name"], mediatyp: try row["mediatyp"],
                inhalt: Inhalt(sha256: try row["sha256"], groesse: try row["groesse"])))
    }
}

extension ReadAccess {
    func eingang(_ id: EingangID) throws -> Eingang? {
        try row("SELECT * FROM post_eingang WHERE id = \(id)").map(Eingang.init(row:))
    }

    /// - Throws: `PostError.nichtGefunden` for what the actor must not know of.
    func eingang(_ id: EingangID, fuer akteur: Akteur) throws -> Eingang {
        guard let eingang = try eingang(id) else { throw PostError.nichtGefunden }
        try PostRechte.pruefe(akteur, eingang)
        return eingang
    }

    func eingangsdateien(_ id: EingangID) throws -> [Eingangsdatei] {
        try rows("SELECT * FROM post_eingangsdatei WHERE eingang = \(id) ORDER BY nr LIMIT 600").map(Eingangsdatei.init(row:))
    }

    /// The files that are read in the register. What lies in a file of the town is read there, by its rules and with its log, and so is a
    /// batch as soon as one of its letters does.
    func lesbareDateien(_ eingang: Eingang) throws -> [Eingangsdatei] {
        guard eingang.vorgang == nil else { return [] }
        if eingang.zustand == .geteilt, try teile(eingang.id).contains(where: { $0.vorgang != nil }) { return [] }
        return try eingangsdateien(eingang.id)
    }

    func eingangsdatei(_ id: EingangID, nr: Int) throws -> Eingangsdatei? {
        try row("SELECT * FROM post_eingangsdatei WHERE eingang = \(id) AND nr = \(nr)").map(Eingangsdatei.init(row:))
    }

    /// The words an original is filed with, so that nobody reads it a second time; `nil` where it has none, as a scan, so that they
    /// are recognised there.
    func ablagetext(_ eingang: Eingang) throws -> String? {
        guard eingang.lesestand == .gelesen else { return nil }
        return try eingangstext(eingang.id).flatMap(Eingangsregel.worte)
    }

    func eingangstext(_ id: EingangID) throws -> String? {
        try value("SELECT text FROM post_eingangstext WHERE eingang = \(id)")
    }

    /// The letters a batch was cut into.
    func teile(_ id: EingangID) throws -> [Eingang] {
        try rows("SELECT * FROM post_eingang WHERE teil_von = \(id) ORDER BY nummer LIMIT 1000").map(Eingang.init(row:))
    }

    /// Others with the same original, in units whose mail the actor may see.
    func doppelte(_ id: EingangID, sha256: String, akteur: Akteur) throws -> [Eingang] {
        try rows(
            """
            SELECT * FROM post_eingang e WHERE e.id <> \(id) AND \(Eingangsfilter.sicht(akteur)) AND e.id IN
              (SELECT d.eingang FROM post_eingangsdatei d WHERE d.sha256 = \(sha256) AND d.rolle = 'original')
            ORDER BY e.id LIMIT 20
            """
        ).map(Eingang.init(row:))
    }
}

/// `PostRechte.pruefe` as a condition.
enum Eingangsfilter {
    static func sicht(_ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        return "e.oe IN (\(list: akteur.einheiten(mit: PostRechte.eingang).sorted()))"
    }
}
