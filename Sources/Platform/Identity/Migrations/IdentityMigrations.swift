// SPDX-License-Identifier: EUPL-1.2
internal import Store

enum IdentityMigrations {
    static let alle = ModuleMigrations("identity", [grundstock, anwendungszugang])

    /// App passwords for programs that speak no session. What was used when is technical: it changes with every connection.
    private static let anwendungszugang = Migration(
        2, "anwendungszugang",
        """
        CREATE TABLE id_anwendungszugang (
          id TEXT PRIMARY KEY, mitarbeiter TEXT NOT NULL REFERENCES id_mitarbeiter (id), bezeichnung TEXT NOT NULL,
          kennwort_hash TEXT NOT NULL UNIQUE, gilt_bis BIGINT NOT NULL, widerrufen BIGINT, angelegt BIGINT NOT NULL);
        CREATE INDEX id_anwendungszugang_mitarbeiter ON id_anwendungszugang (mitarbeiter, id);
        CREATE TABLE id_anwendungsnutzung (
          zugang TEXT PRIMARY KEY, zuletzt BIGINT NOT NULL, adresse TEXT NOT NULL, programm TEXT NOT NULL);
        """)

    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE id_oe (
          nummer BIGINT PRIMARY KEY, kurz TEXT NOT NULL, name TEXT NOT NULL, art TEXT NOT NULL,
          uebergeordnet BIGINT REFERENCES id_oe (nummer), gueltig_ab TEXT NOT NULL, gueltig_bis TEXT);
        CREATE TABLE id_rolle (name TEXT PRIMARY KEY, titel TEXT NOT NULL, rechte TEXT NOT NULL);
        CREATE TABLE id_mitarbeiter (
          id TEXT PRIMARY KEY, anmeldename TEXT NOT NULL UNIQUE, name TEXT NOT NULL, email TEXT NOT NULL,
          oe BIGINT NOT NULL REFERENCES id_oe (nummer), kennwort TEXT NOT NULL, kennwort_wechseln BIGINT NOT NULL,
          totp_geheimnis TEXT, totp_zaehler BIGINT NOT NULL, aktiv BIGINT NOT NULL, kuerzel BIGINT NOT NULL,
          angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE id_rollenzuweisung (
          id TEXT PRIMARY KEY, mitarbeiter TEXT NOT NULL REFERENCES id_mitarbeiter (id),
          rolle TEXT NOT NULL REFERENCES id_rolle (name), oe BIGINT NOT NULL REFERENCES id_oe (nummer),
          gueltig_ab TEXT NOT NULL, gueltig_bis TEXT);
        CREATE INDEX id_rollenzuweisung_mitarbeiter ON id_rollenzuweisung (mitarbeiter);
        CREATE TABLE id_vertretung (
          id TEXT PRIMARY KEY, vertretener TEXT NOT NULL REFERENCES id_mitarbeiter (id),
          vertreter TEXT NOT NULL REFERENCES id_mitarbeiter (id), ab TEXT NOT NULL, bis TEXT NOT NULL, beendet BIGINT NOT NULL);
        CREATE INDEX id_vertretung_vertreter ON id_vertretung (vertreter);
        CREATE TABLE id_buerger (
          id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kennwort TEXT NOT NULL,
          bestaetigt BIGINT NOT NULL, sprache TEXT NOT NULL, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE id_gast (
          id TEXT PRIMARY KEY, code_hash TEXT NOT NULL UNIQUE, faktor_salz TEXT NOT NULL, faktor_hash TEXT NOT NULL,
          bezug TEXT NOT NULL, gilt_bis BIGINT NOT NULL, angelegt BIGINT NOT NULL);
        CREATE INDEX id_gast_bezug ON id_gast (bezug);
        CREATE TABLE id_sitzung (
          token_hash TEXT PRIMARY KEY, art TEXT NOT NULL, subjekt TEXT NOT NULL, beginn BIGINT NOT NULL,
          zuletzt BIGINT NOT NULL, endet BIGINT NOT NULL, geraet TEXT NOT NULL, adresse TEXT NOT NULL);
        CREATE INDEX id_sitzung_subjekt ON id_sitzung (subjekt);
        CREATE TABLE id_sperre (
          schluessel TEXT PRIMARY KEY, versuche BIGINT NOT NULL, ab BIGINT NOT NULL, gesperrt_bis BIGINT NOT NULL);
        CREATE TABLE id_einmalmarke (
          marke_hash TEXT PRIMARY KEY, zweck TEXT NOT NULL, subjekt TEXT NOT NULL, daten TEXT NOT NULL, gilt_bis BIGINT NOT NULL);
        """)
}
