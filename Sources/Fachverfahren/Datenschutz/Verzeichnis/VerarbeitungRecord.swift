// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

extension Verzeichnisfassung {
    init(row: Row) throws {
        let roh = try JSONDecoder().decode([String: String].self, from: Data((try row["werte"] as String).utf8))
        var werte: [Verzeichnisfeld: String] = [:]
        for (name, wert) in roh { if let feld = Verzeichnisfeld(rawValue: name) { werte[feld] = wert } }
        self.init(
            nr: try row["nr"],
            angaben: Verzeichnisangaben(
                oe: try row["oe"], zustand: try row["zustand"],
                pruefenBis: (try row["pruefen_bis"] as String?).flatMap { Kalendertag(iso: $0) }, werte: werte),
            grund: try row["grund"], von: try row["von"], zeit: try row["zeit"])
    }
}

extension Verarbeitung {
    init(row: Row) throws {
        self.init(
            id: try row["id"], schluessel: try row["schluessel"], version: try row["version"],
            fassung: try Verzeichnisfassung(row: row))
    }
}

extension ReadAccess {
    func verarbeitung(_ id: VerarbeitungID) throws -> Verarbeitung? {
        try row(
            """
            SELECT v.id, v.schluessel, v.version, f.* FROM ds_verarbeitung v
            JOIN ds_verarbeitungsfassung f ON f.verarbeitung = v.id AND f.nr = v.fassung WHERE v.id = \(id)
            """
        ).map(Verarbeitung.init(row:))
    }

    /// The register by name, of what the actor may read.
    /// - Parameter stichtag: as it stood at the end of that day; `nil` for now.
    func verzeichnis(fuer akteur: Akteur, stichtag: Kalendertag? = nil) throws -> [Verarbeitung] {
        var nr: SQL = "v.fassung"
        if let ende = stichtag?.plus(tage: 1).beginn {
            nr = "(SELECT MAX(x.nr) FROM ds_verarbeitungsfassung x WHERE x.verarbeitung = v.id AND x.zeit < \(ende))"
        }
        let rows = try rows(
            """
            SELECT v.id, v.schluessel, v.version, f.* FROM ds_verarbeitung v
            JOIN ds_verarbeitungsfassung f ON f.verarbeitung = v.id AND f.nr = \(nr)
            ORDER BY LOWER(f.bezeichnung), v.id
            """)
        return try rows.map(Verarbeitung.init(row:)).filter {
            DatenschutzRechte.darf(DatenschutzRechte.lesen, akteur, in: $0.angaben.oe)
        }
    }

    /// All versions, the newest first.
    func verzeichnisfassungen(_ id: VerarbeitungID) throws -> [Verzeichnisfassung] {
        try rows("SELECT * FROM ds_verarbeitungsfassung WHERE verarbeitung = \(id) ORDER BY nr DESC")
            .map(Verzeichnisfassung.init(row:))
    }

    /// Entries that nobody has checked, or whose day of review has passed.
    func offeneVerarbeitungen(am tag: Kalendertag, fuer akteur: Akteur) throws -> Int {
        try verzeichnis(fuer: akteur).count { $0.angaben.zustand == .entwurf || $0.istFaellig(am: tag) }
    }
}

extension WriteContext {
    func verarbeitungAnlegen(_ angaben: Verzeichnisangaben, schluessel: String?, grund: String) throws -> VerarbeitungID {
        let id = VerarbeitungID(jetzt)
        try execute(
            """
            INSERT INTO ds_verarbeitung (id, schluessel, fassung, angelegt, version) VALUES (\(id), \(schluessel), 1, \(jetzt), 1)
            """)
        try verzeichnisfassungSchreiben(id, 1, angaben, grund: grund)
        vermerke(
            Gegenstand("ds.verarbeitung", id.text, kennzeichen: angaben.werte[.bezeichnung]),
            feld: Verzeichnisfeld.bezeichnung.rawValue,
            neu: angaben.werte[.bezeichnung])
        return id
    }

    /// The next version; each changed field stands in the audit.
    func verarbeitungAendern(_ alt: Verarbeitung, _ neu: Verzeichnisangaben, grund: String) throws {
        let nr = alt.fassung.nr + 1
        try executeVersioned(
            "UPDATE ds_verarbeitung SET fassung = \(nr), version = version + 1 WHERE id = \(alt.id) AND version = \(alt.version)")
        try verzeichnisfassungSchreiben(alt.id, nr, neu, grund: grund)
        for aenderung in Verzeichnisaenderung.zwischen(alt.angaben, neu) {
            vermerke(alt.gegenstand, feld: aenderung.feld, alt: aenderung.alt, neu: aenderung.neu)
        }
    }

    private func verzeichnisfassungSchreiben(
        _ id: VerarbeitungID, _ nr: Int, _ angaben: Verzeichnisangaben, grund: String
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let werte = Dictionary(uniqueKeysWithValues: angaben.werte.map { ($0.key.rawValue, $0.value) })
        let json = String(decoding: try encoder.encode(werte), as: UTF8.self)
        try execute(
            """
            INSERT INTO ds_verarbeitungsfassung (verarbeitung, nr, oe, zustand, pruefen_bis, bezeichnung, werte, grund, von, zeit)
            VALUES (\(id), \(nr), \(angaben.oe), \(angaben.zustand), \(angaben.pruefenBis?.iso), \(angaben.werte[.bezeichnung] ?? ""),
                    \(json), \(grund), \(akteur.kennung), \(jetzt))
            """)
    }
}
