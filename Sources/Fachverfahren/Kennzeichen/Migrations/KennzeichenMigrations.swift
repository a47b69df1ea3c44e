// SPDX-License-Identifier: EUPL-1.2
import Store

enum KennzeichenMigrations {
    static let alle = ModuleMigrations(
        "kennzeichen",
        [grundstock, ruecknahme, haltegrenze, schluesselung, KennzeichenSchlank.migration, KennzeichenSpalten.migration])

    /// `kz_platz` holds one row for each plate that is not free; its primary key is what makes a plate unique,
    /// with E, H and season as attributes of the row (FZV § 10, § 11).
    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE kz_platz (
          uz TEXT NOT NULL, schluessel BIGINT NOT NULL, art TEXT NOT NULL, zustand TEXT NOT NULL, bis BIGINT,
          halter TEXT, reservierung TEXT, version BIGINT NOT NULL, geaendert BIGINT NOT NULL,
          PRIMARY KEY (uz, schluessel));
        CREATE INDEX kz_platz_bis ON kz_platz (bis);
        CREATE INDEX kz_platz_halter ON kz_platz (halter);
        CREATE TABLE kz_reservierung (
          id TEXT PRIMARY KEY, uz TEXT NOT NULL, schluessel BIGINT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
          zusatz TEXT, saison_von BIGINT, saison_bis BIGINT, code_hash TEXT NOT NULL, bis BIGINT NOT NULL,
          stand TEXT NOT NULL, weg TEXT NOT NULL, antrag TEXT UNIQUE, vorgang TEXT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX kz_reservierung_person ON kz_reservierung (person, stand);
        CREATE INDEX kz_reservierung_vorgang ON kz_reservierung (vorgang);
        CREATE INDEX kz_reservierung_platz ON kz_reservierung (uz, schluessel, angelegt);
        CREATE INDEX kz_reservierung_angelegt ON kz_reservierung (angelegt);
        CREATE TABLE kz_beobachtung (
          id TEXT PRIMARY KEY, buerger TEXT NOT NULL, uz TEXT NOT NULL, schluessel BIGINT NOT NULL, bis BIGINT NOT NULL,
          gemeldet BIGINT, angelegt BIGINT NOT NULL, UNIQUE (buerger, uz, schluessel));
        CREATE INDEX kz_beobachtung_platz ON kz_beobachtung (uz, schluessel);
        CREATE TABLE kz_regel (
          id TEXT PRIMARY KEY, regel TEXT NOT NULL, stand TEXT NOT NULL, vorgeschlagen_von TEXT NOT NULL,
          vorgeschlagen_am BIGINT NOT NULL, entschieden_von TEXT, entschieden_am BIGINT, version BIGINT NOT NULL);
        CREATE TABLE kz_einlesung (
          id TEXT PRIMARY KEY, dateiname TEXT NOT NULL, sha256 TEXT NOT NULL, groesse BIGINT NOT NULL, stand TEXT NOT NULL,
          bericht TEXT NOT NULL, akteur TEXT NOT NULL, angelegt BIGINT NOT NULL);
        """)

    /// A rule in force is taken back by two persons, as it was put in force.
    private static let ruecknahme = Migration(
        2, "ruecknahme",
        """
        ALTER TABLE kz_regel ADD COLUMN ruecknahme_von TEXT;
        ALTER TABLE kz_regel ADD COLUMN ruecknahme_grund TEXT;
        """)

    /// Who holds a plate stays known when the hold goes over to an application, so that holds count for the visitor.
    private static let haltegrenze = Migration(
        3, "haltegrenze",
        """
        ALTER TABLE kz_platz ADD COLUMN inhaber TEXT;
        CREATE INDEX kz_platz_inhaber ON kz_platz (inhaber);
        """)

    /// Rows from before are keyed at the next start (`Nachschluesseln`), which needs the secret and so is no SQL.
    private static let schluesselung = Migration(
        4, "schluesselung",
        """
        ALTER TABLE kz_reservierung ADD COLUMN geschluesselt BIGINT NOT NULL DEFAULT 0;
        CREATE INDEX kz_reservierung_code ON kz_reservierung (code_hash);
        """)
}
