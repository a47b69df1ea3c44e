// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// The Geschäftsgang: runs, steps, fixed routes, and who is told when something takes too long.
    static let geschaeftsgang = Migration(11, "geschaeftsgang") { dialect in
        gangtabellen + (dialect == .sqlite ? gangschutzSqlite : gangschutzPostgresql)
    }

    private static let gangtabellen = [
        """
        CREATE TABLE akte_laufweg (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, oe BIGINT, aktiv BIGINT NOT NULL, fassung BIGINT NOT NULL, version BIGINT NOT NULL)
        """,
        """
        CREATE TABLE akte_laufwegfassung (
          laufweg TEXT NOT NULL REFERENCES akte_laufweg (id), fassung BIGINT NOT NULL, schritte TEXT NOT NULL, von TEXT NOT NULL,
          zeit BIGINT NOT NULL, PRIMARY KEY (laufweg, fassung))
        """,
        """
        CREATE TABLE akte_gang (
          id TEXT PRIMARY KEY, vorgang TEXT NOT NULL REFERENCES akte_vorgang (id), dokument TEXT REFERENCES akte_dokument (id),
          titel TEXT NOT NULL, zustand TEXT NOT NULL, laufweg TEXT, laufweg_fassung BIGINT, ruecklauf_person TEXT,
          ruecklauf_oe BIGINT, ersteller TEXT NOT NULL, angelegt BIGINT NOT NULL, beendet BIGINT, version BIGINT NOT NULL)
        """,
        "CREATE INDEX akte_gang_vorgang ON akte_gang (vorgang, id)",
        "CREATE INDEX akte_gang_dokument ON akte_gang (dokument, zustand)",
        """
        CREATE TABLE akte_gangschritt (
          id TEXT PRIMARY KEY, gang TEXT NOT NULL REFERENCES akte_gang (id), vorgang TEXT NOT NULL, nummer BIGINT NOT NULL,
          mit_vorigem BIGINT NOT NULL, verb TEXT NOT NULL, kuerzel TEXT NOT NULL, verfuegung TEXT NOT NULL, wirkung TEXT NOT NULL,
          person TEXT, oe BIGINT, text TEXT, termin TEXT, tage BIGINT, ersteller TEXT NOT NULL, erstellt BIGINT NOT NULL,
          status TEXT NOT NULL, seit BIGINT, bearbeiter TEXT, vertretene TEXT, bearbeitet BIGINT, ergebnis TEXT, vermerk TEXT,
          fassung BIGINT, sha256 TEXT, folge BIGINT, wegen TEXT, wiederholt TEXT, zurueckgenommen BIGINT, eskaliert_an TEXT,
          mahnstufe BIGINT NOT NULL)
        """,
        "CREATE INDEX akte_gangschritt_gang ON akte_gangschritt (gang, nummer)",
        "CREATE INDEX akte_gangschritt_person ON akte_gangschritt (person, status, seit)",
        "CREATE INDEX akte_gangschritt_oe ON akte_gangschritt (oe, status, seit)",
        "CREATE INDEX akte_gangschritt_eskaliert ON akte_gangschritt (eskaliert_an, status)",
        "CREATE INDEX akte_gangschritt_bearbeiter ON akte_gangschritt (bearbeiter, bearbeitet)",
        "CREATE INDEX akte_gangschritt_termin ON akte_gangschritt (status, termin)",
        "CREATE INDEX akte_gangschritt_vorgang ON akte_gangschritt (vorgang, status)",
        // Who takes part in a running step, so that the pure policy over a loaded Vorgang knows it too.
        "ALTER TABLE akte_vorgang ADD COLUMN mitwirkung TEXT NOT NULL DEFAULT ''",
        "CREATE TABLE akte_leitung (oe BIGINT PRIMARY KEY, person TEXT NOT NULL, version BIGINT NOT NULL)",
        """
        CREATE TABLE akte_mahnregel (
          stufe BIGINT PRIMARY KEY, tage BIGINT NOT NULL, an TEXT NOT NULL, version BIGINT NOT NULL)
        """,
        "INSERT INTO akte_mahnregel (stufe, tage, an, version) VALUES (1, 1, 'adressat', 1)",
        "INSERT INTO akte_mahnregel (stufe, tage, an, version) VALUES (2, 4, 'leitung', 1)",
        "CREATE TABLE akte_mailwunsch (mitarbeiter TEXT PRIMARY KEY, taeglich BIGINT NOT NULL, version BIGINT NOT NULL)",
    ]

    /// The Vorgang was handed to the archive or is to be destroyed.
    private static let vorgangWeg = """
        (SELECT 1 FROM akte_vorgang v WHERE v.id = OLD.vorgang AND v.zustand IN ('abgegeben', 'vernichtet'))
        """

    private static let gangschutzSqlite = [
        """
        CREATE TRIGGER akte_gangschritt_fest BEFORE UPDATE ON akte_gangschritt
        WHEN OLD.status IN ('003', '004') AND (OLD.zurueckgenommen IS NOT NULL
          OR NEW.id <> OLD.id OR NEW.gang <> OLD.gang OR NEW.vorgang <> OLD.vorgang OR NEW.nummer <> OLD.nummer
          OR NEW.mit_vorigem <> OLD.mit_vorigem OR NEW.verb <> OLD.verb OR NEW.kuerzel <> OLD.kuerzel
          OR NEW.verfuegung <> OLD.verfuegung OR NEW.wirkung <> OLD.wirkung OR NEW.person IS NOT OLD.person
          OR NEW.oe IS NOT OLD.oe OR NEW.text IS NOT OLD.text OR NEW.termin IS NOT OLD.termin OR NEW.tage IS NOT OLD.tage
          OR NEW.ersteller <> OLD.ersteller OR NEW.erstellt <> OLD.erstellt OR NEW.status <> OLD.status
          OR NEW.seit IS NOT OLD.seit OR NEW.bearbeiter IS NOT OLD.bearbeiter OR NEW.vertretene IS NOT OLD.vertretene
          OR NEW.bearbeitet IS NOT OLD.bearbeitet OR NEW.ergebnis IS NOT OLD.ergebnis OR NEW.vermerk IS NOT OLD.vermerk
          OR NEW.fassung IS NOT OLD.fassung OR NEW.sha256 IS NOT OLD.sha256 OR NEW.folge IS NOT OLD.folge
          OR NEW.wegen IS NOT OLD.wegen OR NEW.wiederholt IS NOT OLD.wiederholt OR NEW.eskaliert_an IS NOT OLD.eskaliert_an
          OR NEW.mahnstufe <> OLD.mahnstufe)
        BEGIN SELECT RAISE(ABORT, 'akte_gangschritt ist unveraenderlich'); END;
        """,
        """
        CREATE TRIGGER akte_gangschritt_bleibt BEFORE DELETE ON akte_gangschritt
        WHEN OLD.status IN ('003', '004') AND NOT EXISTS \(vorgangWeg)
        BEGIN SELECT RAISE(ABORT, 'akte_gangschritt ist unveraenderlich'); END;
        """,
        """
        CREATE TRIGGER akte_laufwegfassung_fest BEFORE UPDATE ON akte_laufwegfassung
        BEGIN SELECT RAISE(ABORT, 'akte_laufwegfassung ist unveraenderlich'); END;
        """,
    ]

    private static let gangschutzPostgresql = [
        """
        CREATE TRIGGER akte_gangschritt_fest BEFORE UPDATE ON akte_gangschritt FOR EACH ROW
        WHEN (OLD.status IN ('003', '004') AND (OLD.zurueckgenommen IS NOT NULL
          OR (to_jsonb(NEW) - 'zurueckgenommen') IS DISTINCT FROM (to_jsonb(OLD) - 'zurueckgenommen')))
        EXECUTE FUNCTION akte_fest()
        """,
        """
        CREATE FUNCTION akte_gangschritt_weg() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF OLD.status IN ('003', '004') AND NOT EXISTS \(vorgangWeg) THEN
            RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
          END IF;
          RETURN OLD;
        END $$
        """,
        """
        CREATE TRIGGER akte_gangschritt_bleibt BEFORE DELETE ON akte_gangschritt
        FOR EACH ROW EXECUTE FUNCTION akte_gangschritt_weg()
        """,
        """
        CREATE TRIGGER akte_laufwegfassung_fest BEFORE UPDATE ON akte_laufwegfassung
        FOR EACH ROW EXECUTE FUNCTION akte_fest()
        """,
    ]
}
