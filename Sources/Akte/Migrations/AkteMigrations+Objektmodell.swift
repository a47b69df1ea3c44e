// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Store

extension AkteMigrations {
    /// File kinds with metadata and templates of their own, volumes, attachments, references, catchwords, batches (dms.md § 2).
    static let objektmodell = Migration(8, "objektmodell") { dialect in
        tabellen.components(separatedBy: ";\n") + (dialect == .sqlite ? zeichenFestSQLite : zeichenFestPostgreSQL)
    }

    private static let tabellen = """
        CREATE TABLE akte_aktenart (
          kuerzel TEXT PRIMARY KEY, bezeichnung TEXT NOT NULL, gattung TEXT NOT NULL, plan TEXT, vorlage TEXT,
          vorgangsvorlage TEXT, zaehlung TEXT NOT NULL, felder TEXT NOT NULL, stillgelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        ALTER TABLE akte_planeinheit ADD COLUMN kennung TEXT;
        ALTER TABLE akte_planeinheit ADD COLUMN betreff_kurz TEXT;
        CREATE TABLE akte_planfassung (
          id TEXT PRIMARY KEY, bezeichnung TEXT NOT NULL, fassung TEXT NOT NULL, herkunft TEXT NOT NULL, gueltig_ab TEXT NOT NULL,
          einheiten BIGINT NOT NULL, eingespielt BIGINT NOT NULL, von TEXT NOT NULL);
        ALTER TABLE akte_akte ADD COLUMN aktenart TEXT REFERENCES akte_aktenart (kuerzel);
        ALTER TABLE akte_akte ADD COLUMN medium TEXT NOT NULL DEFAULT '001';
        ALTER TABLE akte_akte ADD COLUMN standort TEXT;
        ALTER TABLE akte_akte ADD COLUMN laufzeit_ab TEXT;
        ALTER TABLE akte_akte ADD COLUMN laufzeit_bis TEXT;
        ALTER TABLE akte_akte ADD COLUMN bemerkung TEXT;
        ALTER TABLE akte_akte ADD COLUMN teil_von TEXT REFERENCES akte_akte (id);
        ALTER TABLE akte_akte ADD COLUMN band BIGINT;
        CREATE UNIQUE INDEX akte_akte_band ON akte_akte (teil_von, band);
        ALTER TABLE akte_vorgang ADD COLUMN medium TEXT NOT NULL DEFAULT '001';
        ALTER TABLE akte_vorgang ADD COLUMN standort TEXT;
        ALTER TABLE akte_vorgang ADD COLUMN laufzeit_ab TEXT;
        ALTER TABLE akte_vorgang ADD COLUMN laufzeit_bis TEXT;
        ALTER TABLE akte_vorgang ADD COLUMN bemerkung TEXT;
        ALTER TABLE akte_dokument ADD COLUMN medium TEXT NOT NULL DEFAULT '001';
        ALTER TABLE akte_dokument ADD COLUMN standort TEXT;
        ALTER TABLE akte_dokument ADD COLUMN bemerkung TEXT;
        ALTER TABLE akte_dokument ADD COLUMN fremdes_zeichen TEXT;
        ALTER TABLE akte_dokument ADD COLUMN eingang_am TEXT;
        ALTER TABLE akte_dokument ADD COLUMN ausgang_am TEXT;
        ALTER TABLE akte_dokument ADD COLUMN bezug TEXT;
        ALTER TABLE akte_dokument ADD COLUMN hier TEXT;
        ALTER TABLE akte_dokument ADD COLUMN anlage_zu TEXT REFERENCES akte_dokument (id);
        CREATE INDEX akte_dokument_anlage ON akte_dokument (anlage_zu);
        CREATE INDEX akte_dokument_fremdes_zeichen ON akte_dokument (fremdes_zeichen);
        CREATE TABLE akte_dokumentkontakt (
          id TEXT PRIMARY KEY, dokument TEXT NOT NULL REFERENCES akte_dokument (id), rolle TEXT NOT NULL, nr BIGINT NOT NULL,
          name TEXT NOT NULL, anschrift TEXT, email TEXT, UNIQUE (dokument, rolle, nr));
        CREATE TABLE akte_merkmal (
          objekt TEXT NOT NULL, schluessel TEXT NOT NULL, wert TEXT NOT NULL, PRIMARY KEY (objekt, schluessel));
        CREATE INDEX akte_merkmal_wert ON akte_merkmal (schluessel, wert);
        CREATE TABLE akte_schlagwort (objekt TEXT NOT NULL, wort TEXT NOT NULL, PRIMARY KEY (objekt, wort));
        CREATE INDEX akte_schlagwort_wort ON akte_schlagwort (wort, objekt);
        CREATE TABLE akte_verweis (
          id TEXT PRIMARY KEY, von_art TEXT NOT NULL, von TEXT NOT NULL, nach_art TEXT NOT NULL, nach TEXT NOT NULL,
          art TEXT NOT NULL, bemerkung TEXT, angelegt BIGINT NOT NULL, angelegt_von TEXT NOT NULL, UNIQUE (von, nach, art));
        CREATE INDEX akte_verweis_nach ON akte_verweis (nach);
        CREATE TABLE akte_stapel (
          id TEXT PRIMARY KEY, titel TEXT NOT NULL, von TEXT NOT NULL, zeit BIGINT NOT NULL, aufgehoben BIGINT,
          objekte BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX akte_stapel_von ON akte_stapel (von, zeit);
        CREATE TABLE akte_stapelposten (
          stapel TEXT NOT NULL REFERENCES akte_stapel (id), nr BIGINT NOT NULL, art TEXT NOT NULL, objekt TEXT NOT NULL,
          feld TEXT NOT NULL, alt TEXT, neu TEXT, stand BIGINT NOT NULL, PRIMARY KEY (stapel, nr));
        UPDATE akte_planeinheit SET kennung = (
          SELECT MIN(p.id) FROM akte_planeinheit p WHERE p.zeichen = akte_planeinheit.zeichen)
        """

    /// A sign is booked for ever: only whether it still holds may change.
    private static let zeichenFestSQLite = [
        """
        CREATE TRIGGER akte_zeichen_fest BEFORE UPDATE ON akte_zeichen
        WHEN NEW.zeichen <> OLD.zeichen OR NEW.objekt <> OLD.objekt OR NEW.art <> OLD.art
        BEGIN SELECT RAISE(ABORT, 'akte_zeichen ist unveraenderlich'); END;
        """,
        """
        CREATE TRIGGER akte_zeichen_bleibt BEFORE DELETE ON akte_zeichen
        BEGIN SELECT RAISE(ABORT, 'akte_zeichen ist unveraenderlich'); END;
        """,
    ]

    private static let zeichenFestPostgreSQL = [
        """
        CREATE TRIGGER akte_zeichen_fest BEFORE UPDATE ON akte_zeichen FOR EACH ROW
        WHEN (NEW.zeichen <> OLD.zeichen OR NEW.objekt <> OLD.objekt OR NEW.art <> OLD.art) EXECUTE FUNCTION akte_fest()
        """,
        "CREATE TRIGGER akte_zeichen_bleibt BEFORE DELETE ON akte_zeichen FOR EACH ROW EXECUTE FUNCTION akte_fest()",
    ]
}
