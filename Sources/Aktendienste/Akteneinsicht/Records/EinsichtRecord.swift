// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Einsicht {
    init(row: Row) throws {
        self.init(
            id: try row["id"], vorgang: try row["vorgang"], zeichen: try row["zeichen"], antragsteller: try row["antragsteller"],
            grundlage: Rechtsgrundlage(
                code: try row["grundlage"], paragraf: try row["grundlage_paragraf"], text: try row["grundlage_text"]),
            begruendung: try row["begruendung"], zustand: try row["zustand"], vorgelegtVon: try row["vorgelegt_von"],
            freigegebenVon: try row["freigegeben_von"], giltBis: try row["gilt_bis"], grund: try row["grund"],
            zeichnenFehler: try row["zeichnen_fehler"],
            angelegt: try row["angelegt"], version: try row["version"])
    }
}

extension Einsichtstueck {
    init(row: Row) throws {
        let fassung: String? = try row["fassung"]
        let groesse: Int64? = try row["fassung_groesse"]
        self.init(
            id: try row["id"], einsicht: try row["einsicht"], lfd: try row["lfd"], dokument: try row["dokument"],
            titel: try row["titel"],
            original: Inhalt(sha256: try row["sha256"], groesse: try row["groesse"]), seiten: try row["seiten"],
            fassung: fassung.map { Inhalt(sha256: $0, groesse: groesse ?? 0) }, blatt: try row["blatt"])
    }

    static let auswahl: SQL = """
        SELECT s.*, f.sha256 AS fassung, f.groesse AS fassung_groesse FROM ae_stueck s LEFT JOIN ae_fassung f ON f.stueck = s.id
        """
}

extension Schwaerzung {
    init(row: Row) throws {
        self.init(
            id: try row["id"], stueck: try row["stueck"],
            stelle: Schwaerzungsstelle(
                seite: try row["seite"], x: try row["x"], y: try row["y"], breite: try row["breite"], hoehe: try row["hoehe"]),
            grund: Schwaerzungsgrund(code: try row["grund"], paragraf: try row["grund_paragraf"], text: try row["grund_text"]),
            angelegtVon: try row["angelegt_von"])
    }
}

extension EinsichtRechte {
    /// `sieht` as a condition on `akte_vorgang v`.
    static func bedingung(_ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        let einheiten = akteur.einheiten(mit: bearbeiten).union(akteur.einheiten(mit: freigeben)).sorted()
        return "v.oe IN (\(list: einheiten)) AND \(Schriftgutsicht.vorgaenge(akteur))"
    }
}

extension ReadAccess {
    func einsicht(_ id: EinsichtID) throws -> Einsicht? {
        try row("SELECT * FROM ae_einsicht WHERE id = \(id)").map(Einsicht.init(row:))
    }

    /// Loads a request with its Vorgang for an act.
    func einsicht(_ id: EinsichtID, fuer recht: Recht, _ akteur: Akteur) throws -> (Einsicht, VorgangKopf) {
        guard let einsicht = try einsicht(id), let vorgang = try vorgang(einsicht.vorgang) else {
            throw EinsichtError.nichtGefunden
        }
        try EinsichtRechte.pruefe(recht, akteur, vorgang)
        return (einsicht, vorgang)
    }

    /// The same for looking: whoever prepares or releases sees it.
    func einsicht(_ id: EinsichtID, sichtbarFuer akteur: Akteur) throws -> (Einsicht, VorgangKopf) {
        guard let einsicht = try einsicht(id), let vorgang = try vorgang(einsicht.vorgang), EinsichtRechte.sieht(akteur, vorgang)
        else {
            throw EinsichtError.nichtGefunden
        }
        return (einsicht, vorgang)
    }

    /// The newest first, with the Vorgang of each; what the actor may not see is left out.
    func einsichten(sichtbarFuer akteur: Akteur, vorgang: VorgangID? = nil, limit: Int = 200) throws -> [(Einsicht, VorgangKopf)]
    {
        let wo: SQL = vorgang.map { "AND e.vorgang = \($0)" } ?? ""
        // In the statement: cut off first, what others may not see would push out what is one's own.
        let einsichten = try rows(
            """
            SELECT e.* FROM ae_einsicht e JOIN akte_vorgang v ON v.id = e.vorgang
            WHERE \(EinsichtRechte.bedingung(akteur)) \(wo) ORDER BY e.id DESC LIMIT \(limit)
            """
        ).map(Einsicht.init(row:))
        return try einsichten.compactMap { einsicht in try self.vorgang(einsicht.vorgang).map { (einsicht, $0) } }
    }

    func einsichtstuecke(_ id: EinsichtID) throws -> [Einsichtstueck] {
        try rows("\(Einsichtstueck.auswahl) WHERE s.einsicht = \(id) ORDER BY s.lfd").map(Einsichtstueck.init(row:))
    }

    func einsichtstueck(_ id: EinsichtstueckID, in einsicht: EinsichtID) throws -> Einsichtstueck {
        guard let row = try row("\(Einsichtstueck.auswahl) WHERE s.id = \(id) AND s.einsicht = \(einsicht)") else {
            throw EinsichtError.nichtGefunden
        }
        return try Einsichtstueck(row: row)
    }

    func schwaerzungen(_ stueck: EinsichtstueckID) throws -> [Schwaerzung] {
        try rows("SELECT * FROM ae_schwaerzung WHERE stueck = \(stueck) ORDER BY seite, y, id").map(Schwaerzung.init(row:))
    }

    /// The request a guest access is for.
    func einsicht(gast: GastID) throws -> Einsicht? {
        try row("SELECT * FROM ae_einsicht WHERE gast = \(gast)").map(Einsicht.init(row:))
    }
}

/// One look of the applicant.
struct Einsichtszugriff: Sendable {
    let zeit: Zeitpunkt
    let stueck: EinsichtstueckID?
}

extension ReadAccess {
    func einsichtszugriffe(_ id: EinsichtID, limit: Int = 100) throws -> [Einsichtszugriff] {
        try rows("SELECT zeit, stueck FROM ae_zugriff WHERE einsicht = \(id) ORDER BY id DESC LIMIT \(limit)").map {
            Einsichtszugriff(zeit: try $0["zeit"], stueck: try $0["stueck"])
        }
    }
}

extension Einsichtszustand: SQLConvertible {}
