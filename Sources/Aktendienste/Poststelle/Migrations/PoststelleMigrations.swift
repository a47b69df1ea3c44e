// SPDX-License-Identifier: EUPL-1.2
import Store

enum PoststelleMigrations {
    static let alle = ModuleMigrations("post", [eingang, originalFest, scan, ausgang, stoerung])

    private static let eingang = Migration(
        1, "eingang",
        """
        CREATE TABLE post_eingang (
          id TEXT PRIMARY KEY, nummer TEXT NOT NULL UNIQUE, kanal TEXT NOT NULL, zustand TEXT NOT NULL, lesestand TEXT NOT NULL,
          betreff TEXT NOT NULL, absender_name TEXT, absender_adresse TEXT, absender_schluessel TEXT, oe BIGINT NOT NULL,
          eingang_am TEXT NOT NULL, eingang_grund TEXT, datum_schreiben TEXT, seiten BIGINT, kandidaten TEXT NOT NULL,
          trennziel TEXT, zweifel TEXT NOT NULL, teil_von TEXT REFERENCES post_eingang (id), teil_seiten TEXT, vorgang TEXT,
          dokument TEXT, zuordnung TEXT, grund TEXT, erledigt BIGINT, erledigt_von TEXT, erfasst BIGINT NOT NULL,
          erfasst_von TEXT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX post_eingang_korb ON post_eingang (oe, zustand, id);
        CREATE INDEX post_eingang_absender ON post_eingang (absender_schluessel, zustand, erledigt);
        CREATE INDEX post_eingang_teil ON post_eingang (teil_von);
        CREATE INDEX post_eingang_vorgang ON post_eingang (vorgang);
        CREATE TABLE post_eingangsdatei (
          id TEXT PRIMARY KEY, eingang TEXT NOT NULL REFERENCES post_eingang (id), nr BIGINT NOT NULL, rolle TEXT NOT NULL,
          name TEXT NOT NULL, mediatyp TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES inhalt (sha256), groesse BIGINT NOT NULL,
          UNIQUE (eingang, nr));
        CREATE INDEX post_eingangsdatei_inhalt ON post_eingangsdatei (sha256);
        CREATE TABLE post_eingangstext (eingang TEXT PRIMARY KEY REFERENCES post_eingang (id), text TEXT NOT NULL);
        """)

    /// What came in stays as it came: not even a mistake in the program changes the note of its bytes.
    private static let originalFest = Migration(2, "original-fest") { dialect in
        switch dialect {
        case .sqlite:
            [
                """
                CREATE TRIGGER post_eingangsdatei_fest BEFORE UPDATE ON post_eingangsdatei
                BEGIN SELECT RAISE(ABORT, 'post_eingangsdatei ist unveraenderlich'); END;
                """
            ]
        case .postgresql:
            [
                """
                CREATE FUNCTION post_fest() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation'; END $$
                """,
                """
                CREATE TRIGGER post_eingangsdatei_fest BEFORE UPDATE ON post_eingangsdatei FOR EACH ROW EXECUTE FUNCTION post_fest()
                """,
            ]
        }
    }
}
