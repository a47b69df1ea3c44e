// SPDX-License-Identifier: EUPL-1.2
import Store

enum RechnungMigrations {
    static let alle = ModuleMigrations("rechnung", [eingang, pdf])

    /// The partial key lets one invoice of a seller wait or be given on; what was refused may come again.
    private static let eingang = Migration(
        1, "eingang",
        """
        CREATE TABLE re_eingang (
          id TEXT PRIMARY KEY, nummer TEXT NOT NULL UNIQUE, weg TEXT NOT NULL, eingegangen BIGINT NOT NULL, zustand TEXT NOT NULL,
          oe BIGINT NOT NULL, syntax TEXT NOT NULL, verkaeufer TEXT NOT NULL, verkaeuferkennung TEXT NOT NULL,
          rechnungsnummer TEXT NOT NULL, datum TEXT NOT NULL, betrag TEXT NOT NULL, waehrung TEXT NOT NULL, leitweg TEXT NOT NULL,
          faellig TEXT NOT NULL, sha256 TEXT NOT NULL, groesse BIGINT NOT NULL, dateiname TEXT NOT NULL, befunde TEXT NOT NULL,
          vorgang TEXT, dokument TEXT, posteingang TEXT, vermerk TEXT, entschieden BIGINT, entschieden_von TEXT, version BIGINT NOT NULL);
        CREATE UNIQUE INDEX re_eingang_einmal ON re_eingang (verkaeuferkennung, rechnungsnummer, datum) WHERE zustand <> 'zurueckgewiesen';
        CREATE INDEX re_eingang_liste ON re_eingang (oe, zustand, id);
        CREATE INDEX re_eingang_post ON re_eingang (posteingang) WHERE posteingang IS NOT NULL;
        """)

    private static let pdf = Migration(2, "pdf", "ALTER TABLE re_eingang ADD COLUMN xml_dokument TEXT;")
}
