// SPDX-License-Identifier: EUPL-1.2
import Store

enum DatenschutzMigrations {
    static let alle = ModuleMigrations("ds", [verzeichnis, pannen, antraege, loeschnachweis, boegen, vertraege])

    /// What an entry says stands in its versions alone, so that the register of any day can be drawn.
    private static let verzeichnis = Migration(
        1, "verzeichnis",
        """
        CREATE TABLE ds_verarbeitung (
          id TEXT PRIMARY KEY, schluessel TEXT UNIQUE, fassung BIGINT NOT NULL, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE ds_verarbeitungsfassung (
          verarbeitung TEXT NOT NULL REFERENCES ds_verarbeitung (id), nr BIGINT NOT NULL, oe BIGINT, zustand TEXT NOT NULL,
          pruefen_bis TEXT, bezeichnung TEXT NOT NULL, werte TEXT NOT NULL, grund TEXT NOT NULL, von TEXT NOT NULL, zeit BIGINT NOT NULL,
          PRIMARY KEY (verarbeitung, nr));
        CREATE INDEX ds_verarbeitungsfassung_zeit ON ds_verarbeitungsfassung (verarbeitung, zeit);
        """)

    private static let pannen = Migration(
        2, "pannen",
        """
        CREATE TABLE ds_panne (
          id TEXT PRIMARY KEY, nummer TEXT NOT NULL UNIQUE, vorgang TEXT NOT NULL, betreff TEXT NOT NULL, bekannt BIGINT NOT NULL,
          angaben TEXT NOT NULL, risiko TEXT NOT NULL, risikogrund TEXT, gemeldet BIGINT, behoerdenzeichen TEXT, verspaetung TEXT,
          benachrichtigt BIGINT, benachrichtigung TEXT, abgeschlossen BIGINT, von TEXT NOT NULL, angelegt BIGINT NOT NULL,
          version BIGINT NOT NULL);
        CREATE INDEX ds_panne_offen ON ds_panne (abgeschlossen, bekannt);
        """)

    private static let antraege = Migration(
        3, "antraege",
        """
        CREATE TABLE ds_antrag (
          id TEXT PRIMARY KEY, nummer TEXT NOT NULL UNIQUE, vorgang TEXT NOT NULL, recht TEXT NOT NULL, name TEXT NOT NULL, email TEXT,
          anliegen TEXT NOT NULL, eingegangen TEXT NOT NULL, identitaet TEXT, konto TEXT, verlaengert_am TEXT, verlaengerung TEXT,
          ergebnis TEXT, begruendung TEXT, beantwortet TEXT, von TEXT NOT NULL, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX ds_antrag_offen ON ds_antrag (beantwortet, eingegangen);
        """)

    private static let loeschnachweis = Migration(
        4, "loeschnachweis",
        """
        CREATE TABLE ds_loeschnachweis (
          id TEXT PRIMARY KEY, lauf TEXT NOT NULL, zeit BIGINT NOT NULL, anzahl BIGINT NOT NULL, fehler TEXT);
        CREATE INDEX ds_loeschnachweis_lauf ON ds_loeschnachweis (lauf, id);
        """)

    private static let boegen = Migration(
        5, "boegen",
        """
        CREATE TABLE ds_bogen (
          id TEXT PRIMARY KEY, art TEXT NOT NULL, titel TEXT NOT NULL, verarbeitung TEXT REFERENCES ds_verarbeitung (id), pruefen_bis TEXT,
          antworten TEXT NOT NULL, geaendert BIGINT NOT NULL, von TEXT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX ds_bogen_verarbeitung ON ds_bogen (verarbeitung);
        """)
}
