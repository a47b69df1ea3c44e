// SPDX-License-Identifier: EUPL-1.2
import Store

enum PruefungswesenMigrations {
    static let alle = ModuleMigrations("pr", [pruefungen, stellungnahme, personal])

    /// A Prüfung points to one version of the questions, which never changes once it is published. Figures point to the line of the file they
    /// come from.
    private static let pruefungen = Migration(
        1, "pruefungen",
        """
        CREATE TABLE pr_fassung (
          id TEXT PRIMARY KEY, nr BIGINT NOT NULL UNIQUE, titel TEXT NOT NULL, grundlage TEXT NOT NULL, zustand TEXT NOT NULL,
          von TEXT NOT NULL, angelegt BIGINT NOT NULL, veroeffentlicht BIGINT, veroeffentlicht_von TEXT, version BIGINT NOT NULL);
        CREATE TABLE pr_frage (
          fassung TEXT NOT NULL REFERENCES pr_fassung (id), schluessel TEXT NOT NULL, teil BIGINT NOT NULL, feld TEXT NOT NULL,
          stelle BIGINT NOT NULL, frage TEXT NOT NULL, hinweis TEXT NOT NULL, quelle TEXT NOT NULL, gewicht BIGINT NOT NULL,
          PRIMARY KEY (fassung, schluessel));
        CREATE TABLE pr_pruefung (
          id TEXT PRIMARY KEY, nummer TEXT NOT NULL UNIQUE, titel TEXT NOT NULL, prueferin TEXT NOT NULL,
          fassung TEXT NOT NULL REFERENCES pr_fassung (id), vorgang TEXT NOT NULL, beginn TEXT NOT NULL, bericht TEXT,
          berichtsnummer TEXT, abgeschlossen BIGINT, von TEXT NOT NULL, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE pr_antwort (
          pruefung TEXT NOT NULL REFERENCES pr_pruefung (id), frage TEXT NOT NULL, stufe TEXT NOT NULL, erlaeuterung TEXT NOT NULL,
          sachstand TEXT NOT NULL, von TEXT NOT NULL, zeit BIGINT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (pruefung, frage));
        CREATE TABLE pr_beleg (
          id TEXT PRIMARY KEY, pruefung TEXT NOT NULL REFERENCES pr_pruefung (id), frage TEXT NOT NULL, art TEXT NOT NULL,
          objekt TEXT NOT NULL, von TEXT NOT NULL, zeit BIGINT NOT NULL, UNIQUE (pruefung, frage, art, objekt));
        CREATE TABLE pr_einlesung (
          id TEXT PRIMARY KEY, pruefung TEXT NOT NULL REFERENCES pr_pruefung (id), art TEXT NOT NULL, dateiname TEXT NOT NULL,
          sha256 TEXT NOT NULL, groesse BIGINT NOT NULL, zustand TEXT NOT NULL, dokument TEXT, zeilen BIGINT NOT NULL,
          von TEXT NOT NULL, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX pr_einlesung_pruefung ON pr_einlesung (pruefung, art);
        CREATE TABLE pr_feststellung (
          id TEXT PRIMARY KEY, pruefung TEXT NOT NULL REFERENCES pr_pruefung (id), nr TEXT NOT NULL, feld TEXT NOT NULL,
          wortlaut TEXT NOT NULL, einlesung TEXT, zeile BIGINT, von TEXT NOT NULL, angelegt BIGINT NOT NULL, UNIQUE (pruefung, nr));
        CREATE TABLE pr_empfehlung (
          id TEXT PRIMARY KEY, pruefung TEXT NOT NULL REFERENCES pr_pruefung (id),
          feststellung TEXT NOT NULL REFERENCES pr_feststellung (id), nr TEXT NOT NULL, wortlaut TEXT NOT NULL, haltung TEXT,
          stellungnahme TEXT, stellungnahme_am TEXT, oe BIGINT, zustaendig TEXT, frist TEXT, umsetzung TEXT NOT NULL, verzug TEXT,
          ergebnis TEXT, umgesetzt TEXT, vorhaben TEXT, einlesung TEXT, zeile BIGINT, von TEXT NOT NULL, angelegt BIGINT NOT NULL,
          version BIGINT NOT NULL, UNIQUE (pruefung, nr));
        CREATE INDEX pr_empfehlung_frist ON pr_empfehlung (umsetzung, frist);
        CREATE TABLE pr_kosten (
          einlesung TEXT NOT NULL REFERENCES pr_einlesung (id), zeile BIGINT NOT NULL, pruefung TEXT NOT NULL, jahr BIGINT NOT NULL,
          kostenart TEXT NOT NULL, cent BIGINT NOT NULL, oe BIGINT, arbeitsplaetze BIGINT, PRIMARY KEY (einlesung, zeile));
        CREATE INDEX pr_kosten_jahr ON pr_kosten (pruefung, jahr);
        CREATE TABLE pr_vergleich (
          pruefung TEXT NOT NULL REFERENCES pr_pruefung (id), jahr BIGINT NOT NULL, kennzahl TEXT NOT NULL, anzahl BIGINT NOT NULL,
          minimum BIGINT NOT NULL, viertel1 BIGINT NOT NULL, viertel2 BIGINT NOT NULL, viertel3 BIGINT NOT NULL,
          maximum BIGINT NOT NULL, quelle TEXT NOT NULL, von TEXT NOT NULL, zeit BIGINT NOT NULL, PRIMARY KEY (pruefung, jahr, kennzahl));
        """)

    private static let stellungnahme = Migration(
        2, "stellungnahme", "ALTER TABLE pr_pruefung ADD COLUMN stellungnahme_bis TEXT;")
}
