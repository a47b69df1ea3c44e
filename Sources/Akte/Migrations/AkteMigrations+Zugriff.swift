// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// Who gets at what: rules where they are set, the sets worked out from them, and one number beside each object (docs/adr/0020).
    static let zugriff = Migration(
        15, "zugriff",
        """
        CREATE TABLE akte_zugriff (
          id BIGINT PRIMARY KEY, schluessel TEXT NOT NULL UNIQUE, satz TEXT NOT NULL, kreise BIGINT NOT NULL, enge BIGINT NOT NULL);
        CREATE TABLE akte_zugriff_glied (
          zugriff BIGINT NOT NULL REFERENCES akte_zugriff (id), art TEXT NOT NULL, nr BIGINT NOT NULL, marke TEXT NOT NULL,
          PRIMARY KEY (zugriff, art, nr, marke));
        CREATE INDEX akte_zugriff_glied_marke ON akte_zugriff_glied (art, marke, zugriff);
        CREATE TABLE akte_zugriffsregel (
          ort TEXT PRIMARY KEY, ebene TEXT NOT NULL, kreis TEXT, stufe BIGINT NOT NULL, protokoll BIGINT NOT NULL,
          version BIGINT NOT NULL);
        CREATE TABLE akte_zugriff_nachlauf (vorgang TEXT PRIMARY KEY);
        ALTER TABLE akte_akte ADD COLUMN zugriff BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE akte_vorgang ADD COLUMN zugriff BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE akte_dokument ADD COLUMN zugriff BIGINT NOT NULL DEFAULT 0;
        CREATE INDEX akte_akte_zugriff ON akte_akte (zugriff) WHERE zugriff <> 0;
        CREATE INDEX akte_vorgang_zugriff ON akte_vorgang (zugriff) WHERE zugriff <> 0;
        CREATE INDEX akte_dokument_zugriff ON akte_dokument (zugriff) WHERE zugriff <> 0;
        CREATE TABLE akte_notzugriff (
          id TEXT PRIMARY KEY, art TEXT NOT NULL, objekt TEXT NOT NULL, zeichen TEXT NOT NULL, oe BIGINT NOT NULL,
          person TEXT NOT NULL, grund TEXT NOT NULL, beginn BIGINT NOT NULL, bis BIGINT NOT NULL, beendet BIGINT,
          beendet_von TEXT, einheit_von TEXT, einheit_am BIGINT, aufsicht_von TEXT, aufsicht_am BIGINT, version BIGINT NOT NULL);
        CREATE INDEX akte_notzugriff_objekt ON akte_notzugriff (objekt, beendet);
        CREATE INDEX akte_notzugriff_person ON akte_notzugriff (person, beendet);
        CREATE INDEX akte_notzugriff_beginn ON akte_notzugriff (beginn, id)
        """)

    /// Who has read what is kept closely. A line never changes; old ones are taken away after their time.
    static let zugriffsprotokoll = Migration(16, "zugriffsprotokoll") { dialect in
        let tabelle = [
            """
            CREATE TABLE akte_zugriffsprotokoll (
              id TEXT PRIMARY KEY, zeit BIGINT NOT NULL, person TEXT NOT NULL, art TEXT NOT NULL, objekt TEXT NOT NULL,
              zeichen TEXT NOT NULL, oe BIGINT NOT NULL, weg TEXT NOT NULL, anlass TEXT NOT NULL, notzugriff TEXT)
            """,
            "CREATE INDEX akte_zugriffsprotokoll_zeit ON akte_zugriffsprotokoll (zeit, id)",
            "CREATE INDEX akte_zugriffsprotokoll_person ON akte_zugriffsprotokoll (person, zeit)",
            "CREATE INDEX akte_zugriffsprotokoll_objekt ON akte_zugriffsprotokoll (objekt, zeit)",
            "CREATE INDEX akte_zugriffsprotokoll_zeichen ON akte_zugriffsprotokoll (zeichen, zeit)",
        ]
        return switch dialect {
        case .sqlite:
            tabelle + [
                """
                CREATE TRIGGER akte_zugriffsprotokoll_fest BEFORE UPDATE ON akte_zugriffsprotokoll
                BEGIN SELECT RAISE(ABORT, 'akte_zugriffsprotokoll ist unveraenderlich'); END;
                """
            ]
        case .postgresql:
            tabelle + [
                """
                CREATE TRIGGER akte_zugriffsprotokoll_fest BEFORE UPDATE ON akte_zugriffsprotokoll
                FOR EACH ROW EXECUTE FUNCTION akte_fest()
                """
            ]
        }
    }
}
