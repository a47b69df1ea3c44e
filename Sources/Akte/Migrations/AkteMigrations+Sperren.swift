// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// The one table of locks, whoever sets them, and the drafts that belong to their owners until they are checked in.
    /// `platz` keeps a second exclusive lock out, whatever the code above it does.
    static let sperren = Migration(
        9, "sperren",
        """
        CREATE TABLE akte_sperre (
          id TEXT PRIMARY KEY, objekt TEXT NOT NULL, platz TEXT NOT NULL UNIQUE, ausschliesslich BIGINT NOT NULL,
          tief BIGINT NOT NULL, kanal TEXT NOT NULL, inhaber TEXT NOT NULL, angabe TEXT, grund TEXT, angelegt BIGINT NOT NULL,
          bis BIGINT NOT NULL);
        CREATE INDEX akte_sperre_objekt ON akte_sperre (objekt);
        CREATE INDEX akte_sperre_bis ON akte_sperre (bis, id);
        CREATE TABLE akte_arbeitskopie (
          id TEXT PRIMARY KEY, dokument TEXT NOT NULL REFERENCES akte_dokument (id), inhaber TEXT NOT NULL,
          grundlage BIGINT NOT NULL, sha256 TEXT NOT NULL REFERENCES inhalt (sha256), groesse BIGINT NOT NULL,
          dateiname TEXT NOT NULL, mediatyp TEXT NOT NULL, angelegt BIGINT NOT NULL, geaendert BIGINT NOT NULL,
          version BIGINT NOT NULL, UNIQUE (dokument, inhaber));
        CREATE INDEX akte_arbeitskopie_inhaber ON akte_arbeitskopie (inhaber, geaendert);
        ALTER TABLE akte_dokumentversion ADD COLUMN haupt BIGINT;
        ALTER TABLE akte_dokumentversion ADD COLUMN neben BIGINT;
        """)

    /// Closes what the first triggers left open: replacing rows, versions outside the count, deleting or emptying tables.
    /// The only change a version knows is that it becomes a main version, once, while its Dokument is still a draft.
    static let endgueltigGanz = Migration(10, "endgueltig-ganz") { dialect in
        switch dialect {
        case .sqlite: sqliteGanz
        case .postgresql: postgresqlGanz
        }
    }

    private static let nurHauptversion = """
        NEW.id = OLD.id AND NEW.dokument = OLD.dokument AND NEW.nr = OLD.nr AND NEW.sha256 = OLD.sha256
          AND NEW.groesse = OLD.groesse AND NEW.dateiname = OLD.dateiname AND NEW.mediatyp = OLD.mediatyp
          AND NEW.angelegt = OLD.angelegt AND NEW.angelegt_von = OLD.angelegt_von
          AND NEW.neben = 0 AND NEW.haupt > COALESCE(OLD.haupt, OLD.nr - 1)
          AND (SELECT zustand FROM akte_dokument WHERE id = OLD.dokument) = 'entwurf'
        """
    private static let finalVeraendert = """
        OLD.zustand = 'final' AND (NEW.zustand <> 'final' OR NEW.versionen <> OLD.versionen OR NEW.id <> OLD.id
          OR NEW.angelegt <> OLD.angelegt)
        """
    private static let vorgangOffen = """
        EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.id = OLD.vorgang AND v.zustand NOT IN ('abgegeben', 'vernichtet'))
        """

    private static let sqliteGanz = [
        "DROP TRIGGER akte_dokumentversion_fest", "DROP TRIGGER akte_dokumentversion_neu", "DROP TRIGGER akte_dokument_final",
        """
        CREATE TRIGGER akte_dokumentversion_fest BEFORE UPDATE ON akte_dokumentversion WHEN NOT COALESCE((\(nurHauptversion)), 0)
        BEGIN SELECT RAISE(ABORT, 'akte_dokumentversion ist unveraenderlich'); END;
        """,
        """
        CREATE TRIGGER akte_dokumentversion_neu BEFORE INSERT ON akte_dokumentversion
        WHEN NEW.nr < 1 OR NEW.nr <> (SELECT versionen FROM akte_dokument WHERE id = NEW.dokument)
          OR EXISTS (SELECT 1 FROM akte_dokumentversion WHERE id = NEW.id OR (dokument = NEW.dokument AND nr = NEW.nr))
        BEGIN SELECT RAISE(ABORT, 'akte_dokument ist final'); END;
        """,
        """
        CREATE TRIGGER akte_dokument_final BEFORE UPDATE ON akte_dokument WHEN \(finalVeraendert)
        BEGIN SELECT RAISE(ABORT, 'akte_dokument ist final'); END;
        """,
        """
        CREATE TRIGGER akte_dokument_einmal BEFORE INSERT ON akte_dokument
        WHEN EXISTS (SELECT 1 FROM akte_dokument WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'akte_dokument gibt es schon'); END;
        """,
        """
        CREATE TRIGGER akte_dokument_bleibt BEFORE DELETE ON akte_dokument WHEN OLD.zustand = 'final' AND \(vorgangOffen)
        BEGIN SELECT RAISE(ABORT, 'akte_dokument ist final'); END;
        """,
    ]

    private static let postgresqlGanz = [
        """
        CREATE OR REPLACE FUNCTION akte_version_haupt() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF NOT COALESCE((\(nurHauptversion)), false) THEN
            RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$
        """,
        "DROP TRIGGER akte_dokumentversion_fest ON akte_dokumentversion",
        """
        CREATE TRIGGER akte_dokumentversion_fest BEFORE UPDATE ON akte_dokumentversion
        FOR EACH ROW EXECUTE FUNCTION akte_version_haupt()
        """,
        """
        CREATE OR REPLACE FUNCTION akte_version_gezaehlt() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF NEW.nr < 1 OR NEW.nr <> (SELECT versionen FROM akte_dokument WHERE id = NEW.dokument) THEN
            RAISE EXCEPTION 'akte_dokument ist final' USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$
        """,
        "DROP TRIGGER akte_dokument_final ON akte_dokument",
        """
        CREATE TRIGGER akte_dokument_final BEFORE UPDATE ON akte_dokument FOR EACH ROW WHEN (\(finalVeraendert))
        EXECUTE FUNCTION akte_fest()
        """,
        """
        CREATE FUNCTION akte_dokument_bleibt() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF OLD.zustand = 'final' AND \(vorgangOffen) THEN
            RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
          END IF;
          RETURN OLD;
        END $$
        """,
        """
        CREATE TRIGGER akte_dokument_bleibt BEFORE DELETE ON akte_dokument
        FOR EACH ROW EXECUTE FUNCTION akte_dokument_bleibt()
        """,
        """
        CREATE TRIGGER akte_dokumentversion_leeren BEFORE TRUNCATE ON akte_dokumentversion
        FOR EACH STATEMENT EXECUTE FUNCTION akte_fest()
        """,
        """
        CREATE TRIGGER akte_dokument_leeren BEFORE TRUNCATE ON akte_dokument
        FOR EACH STATEMENT EXECUTE FUNCTION akte_fest()
        """,
    ]
}
