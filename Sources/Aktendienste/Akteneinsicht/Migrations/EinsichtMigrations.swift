// SPDX-License-Identifier: EUPL-1.2
import Store

enum EinsichtMigrations {
    static let alle = ModuleMigrations("ae", [grundstock, titelUndFehler])

    /// What was looked at stays in the log after the request ended; the triggers of the audit chain guard the same facts once more.
    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE ae_einsicht (
          id TEXT PRIMARY KEY, vorgang TEXT NOT NULL, zeichen TEXT NOT NULL UNIQUE, antragsteller TEXT NOT NULL,
          grundlage TEXT NOT NULL, grundlage_paragraf TEXT NOT NULL, grundlage_text TEXT NOT NULL, begruendung TEXT NOT NULL,
          zustand TEXT NOT NULL, vorgelegt_von TEXT, freigegeben_von TEXT, gilt_bis BIGINT, grund TEXT, gast TEXT,
          angelegt BIGINT NOT NULL, angelegt_von TEXT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX ae_einsicht_vorgang ON ae_einsicht (vorgang, id);
        CREATE TABLE ae_stueck (
          id TEXT PRIMARY KEY, einsicht TEXT NOT NULL REFERENCES ae_einsicht (id), lfd BIGINT NOT NULL, dokument TEXT NOT NULL,
          titel TEXT NOT NULL, sha256 TEXT NOT NULL, groesse BIGINT NOT NULL, seiten BIGINT NOT NULL, blatt BIGINT,
          UNIQUE (einsicht, lfd), UNIQUE (einsicht, dokument));
        CREATE TABLE ae_fassung (
          stueck TEXT PRIMARY KEY REFERENCES ae_stueck (id), sha256 TEXT NOT NULL, groesse BIGINT NOT NULL, erstellt BIGINT NOT NULL);
        CREATE TABLE ae_schwaerzung (
          id TEXT PRIMARY KEY, stueck TEXT NOT NULL REFERENCES ae_stueck (id), seite BIGINT NOT NULL, x BIGINT NOT NULL,
          y BIGINT NOT NULL, breite BIGINT NOT NULL, hoehe BIGINT NOT NULL, grund TEXT NOT NULL, grund_paragraf TEXT NOT NULL,
          grund_text TEXT NOT NULL, angelegt_von TEXT NOT NULL);
        CREATE INDEX ae_schwaerzung_stueck ON ae_schwaerzung (stueck, seite, id);
        CREATE TABLE ae_zugriff (
          id TEXT PRIMARY KEY, einsicht TEXT NOT NULL REFERENCES ae_einsicht (id), stueck TEXT, zeit BIGINT NOT NULL, wer TEXT NOT NULL);
        CREATE INDEX ae_zugriff_einsicht ON ae_zugriff (einsicht, id)
        """)

    /// The list of the applicant had the subjects of the documents, which name what is made black. Where a delivery could not be drawn
    /// stands with the request.
    private static let titelUndFehler = Migration(
        2, "titel-und-fehler",
        """
        UPDATE ae_stueck SET titel = 'Dokument ' || lfd;
        ALTER TABLE ae_einsicht ADD COLUMN zeichnen_fehler TEXT
        """)
}
