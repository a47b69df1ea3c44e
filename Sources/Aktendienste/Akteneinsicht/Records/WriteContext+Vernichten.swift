// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
import Identity
public import Store

extension AkteneinsichtModul {
    /// Deletes what this module keeps of a Vorgang that is destroyed. Called before its rows go, for a piece is found by its Dokument too.
    /// - Returns: the redacted Fassungen and the PDFs they were drawn from, whose files must go with the rest.
    public static let mitvernichten: @Sendable (WriteContext, VorgangID) throws -> [Inhalt] = { try $0.einsichtenVergessen($1) }

    /// Why an Akte must stay now: somebody still waits for an inspection, or is reading.
    /// A moment decides about the end, so no job has to lift anything.
    public static let aussonderungshalt: @Sendable (any ReadAccess, AkteID, Zeitpunkt) throws -> String? = { db, akte, jetzt in
        try db.laufendeEinsicht(akte, am: jetzt)
    }
}

extension WriteContext {
    /// A piece names the original in the content store, so without this nothing would ever let the file go. A Dokument may lie in another
    /// Vorgang by now than the one the request is about: its pieces go with it, wherever they hang.
    func einsichtenVergessen(_ vorgang: VorgangID) throws -> [Inhalt] {
        let einsichten = try rows("SELECT id, gast FROM ae_einsicht WHERE vorgang = \(vorgang)")
        let stuecke: SQL = """
            SELECT id FROM ae_stueck WHERE einsicht IN (SELECT id FROM ae_einsicht WHERE vorgang = \(vorgang))
              OR dokument IN (SELECT id FROM akte_dokument WHERE vorgang = \(vorgang))
            """
        let fassungen = try rows(
            """
            SELECT sha256, groesse FROM ae_fassung WHERE stueck IN (\(stuecke))
            UNION SELECT sha256, groesse FROM ae_stueck WHERE id IN (\(stuecke)) AND sha256 NOT IN (
              SELECT sha256 FROM akte_dokumentversion WHERE dokument IN (SELECT id FROM akte_dokument WHERE vorgang = \(vorgang)))
            """
        ).map {
            Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"])
        }
        try execute("DELETE FROM ae_fassung WHERE stueck IN (\(stuecke))")
        try execute("DELETE FROM ae_schwaerzung WHERE stueck IN (\(stuecke))")
        try execute("DELETE FROM ae_zugriff WHERE einsicht IN (SELECT id FROM ae_einsicht WHERE vorgang = \(vorgang))")
        try execute("DELETE FROM ae_stueck WHERE id IN (\(stuecke))")
        for row in einsichten {
            let id: EinsichtID = try row["id"]
            if let gast: GastID = try row["gast"] { try gastBeenden(gast) }
            try auditWerteLoeschen(id.text)
        }
        // The sign stays, so that a letter that names it is not a riddle.
        try execute(
            """
            UPDATE ae_einsicht SET antragsteller = '–', begruendung = '', grund = NULL, gast = NULL, version = version + 1
            WHERE vorgang = \(vorgang)
            """)
        return fassungen
    }
}

extension ReadAccess {
    /// An open request about a Vorgang of this Akte, of its Teilakten or of the Akte it is a part of, or about a Dokument that lies there.
    func laufendeEinsicht(_ akte: AkteID, am zeit: Zeitpunkt) throws -> String? {
        let vorgaenge: SQL = """
            SELECT v.id FROM akte_vorgang v JOIN akte_akte a ON a.id = v.akte WHERE a.id = \(akte) OR a.teil_von = \(akte)
              OR a.id = (SELECT t.teil_von FROM akte_akte t WHERE t.id = \(akte))
            """
        let zeichen: String? = try value(
            """
            SELECT e.zeichen FROM ae_einsicht e
            WHERE (e.zustand IN (\(Einsichtszustand.entwurf), \(Einsichtszustand.vorgelegt))
                OR (e.zustand = \(Einsichtszustand.freigegeben) AND e.gilt_bis > \(zeit)))
              AND (e.vorgang IN (\(vorgaenge)) OR e.id IN (SELECT s.einsicht FROM ae_stueck s JOIN akte_dokument d ON d.id = s.dokument
                WHERE d.vorgang IN (\(vorgaenge))))
            ORDER BY e.id LIMIT 1
            """)
        return zeichen.map { "Akteneinsicht \($0) ist noch nicht beendet" }
    }
}
