// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// A Geschäftsgang follows its Dokument into another Vorgang; everything else of a step that is done stays as it is.
    static let gangwanderung = Migration(21, "gangwanderung") { dialect in
        (dialect == .sqlite ? sqlite : postgresql) + [
            """
            UPDATE akte_gang SET vorgang = (SELECT d.vorgang FROM akte_dokument d WHERE d.id = akte_gang.dokument)
            WHERE dokument IS NOT NULL AND zustand <> 'laufend'
            """,
            """
            UPDATE akte_gangschritt SET vorgang = (SELECT g.vorgang FROM akte_gang g WHERE g.id = akte_gangschritt.gang)
            WHERE vorgang <> (SELECT g.vorgang FROM akte_gang g WHERE g.id = akte_gangschritt.gang)
            """,
        ]
    }

    private static let amDokument = """
        (SELECT 1 FROM akte_gang g JOIN akte_dokument d ON d.id = g.dokument WHERE g.id = NEW.gang AND d.vorgang = NEW.vorgang)
        """

    private static let sqlite = [
        "DROP TRIGGER akte_gangschritt_fest",
        """
        CREATE TRIGGER akte_gangschritt_fest BEFORE UPDATE ON akte_gangschritt
        WHEN OLD.status IN ('003', '004') AND ((OLD.zurueckgenommen IS NOT NULL
          AND NEW.zurueckgenommen IS NOT OLD.zurueckgenommen)
          OR NEW.id <> OLD.id OR NEW.gang <> OLD.gang OR NEW.nummer <> OLD.nummer
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
        CREATE TRIGGER akte_gangschritt_wandert BEFORE UPDATE ON akte_gangschritt
        WHEN OLD.status IN ('003', '004') AND NEW.vorgang <> OLD.vorgang AND NOT EXISTS \(amDokument)
        BEGIN SELECT RAISE(ABORT, 'akte_gangschritt ist unveraenderlich'); END;
        """,
    ]

    private static let postgresql = [
        "DROP TRIGGER akte_gangschritt_fest ON akte_gangschritt",
        """
        CREATE TRIGGER akte_gangschritt_fest BEFORE UPDATE ON akte_gangschritt FOR EACH ROW
        WHEN (OLD.status IN ('003', '004') AND ((OLD.zurueckgenommen IS NOT NULL
          AND NEW.zurueckgenommen IS DISTINCT FROM OLD.zurueckgenommen)
          OR (to_jsonb(NEW) - 'zurueckgenommen' - 'vorgang') IS DISTINCT FROM (to_jsonb(OLD) - 'zurueckgenommen' - 'vorgang')))
        EXECUTE FUNCTION akte_fest()
        """,
        """
        CREATE FUNCTION akte_gangschritt_wandert() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF OLD.status IN ('003', '004') AND NEW.vorgang <> OLD.vorgang AND NOT EXISTS \(amDokument) THEN
            RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$
        """,
        """
        CREATE TRIGGER akte_gangschritt_wandert BEFORE UPDATE ON akte_gangschritt
        FOR EACH ROW EXECUTE FUNCTION akte_gangschritt_wandert()
        """,
    ]
}
