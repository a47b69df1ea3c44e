// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// Holds, and the one door through which a version may leave: its Vorgang was handed to the archive or is to be destroyed.
    static let aussonderung = Migration(6, "aussonderung") { dialect in
        let sperre = [
            """
            CREATE TABLE akte_aussonderungssperre (
              id TEXT PRIMARY KEY, akte TEXT NOT NULL REFERENCES akte_akte (id), art TEXT NOT NULL, grund TEXT NOT NULL,
              von TEXT NOT NULL, gesetzt BIGINT NOT NULL, aufgehoben BIGINT, aufgehoben_von TEXT, version BIGINT NOT NULL)
            """,
            "CREATE INDEX akte_aussonderungssperre_akte ON akte_aussonderungssperre (akte, aufgehoben)",
            "CREATE INDEX akte_akte_aufbewahrung ON akte_akte (zustand, aufbewahrung_bis, id)",
        ]
        return switch dialect {
        case .sqlite: sperre + sqliteTuer
        case .postgresql: sperre + postgresqlTuer
        }
    }

    private static let offen = """
        (SELECT 1 FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang
          WHERE d.id = OLD.dokument AND v.zustand IN ('abgegeben', 'vernichtet'))
        """

    private static let sqliteTuer = [
        "DROP TRIGGER akte_dokumentversion_bleibt",
        """
        CREATE TRIGGER akte_dokumentversion_bleibt BEFORE DELETE ON akte_dokumentversion WHEN NOT EXISTS \(offen)
        BEGIN SELECT RAISE(ABORT, 'akte_dokumentversion ist unveraenderlich'); END;
        """,
    ]

    private static let postgresqlTuer = [
        "DROP TRIGGER akte_dokumentversion_fest ON akte_dokumentversion",
        """
        CREATE TRIGGER akte_dokumentversion_fest BEFORE UPDATE ON akte_dokumentversion
        FOR EACH ROW EXECUTE FUNCTION akte_fest()
        """,
        """
        CREATE FUNCTION akte_version_bleibt() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF NOT EXISTS \(offen) THEN
            RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
          END IF;
          RETURN OLD;
        END $$
        """,
        """
        CREATE TRIGGER akte_dokumentversion_bleibt BEFORE DELETE ON akte_dokumentversion
        FOR EACH ROW EXECUTE FUNCTION akte_version_bleibt()
        """,
    ]
}
