// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension BuergerportalMigrations {
    /// The one door through which messages and steps of a notice may leave: their Vorgang was handed to the archive or destroyed.
    static let vernichtung = Migration(8, "vernichtung") { dialect in
        tueren.flatMap { tabelle, offen in
            switch dialect {
            case .sqlite:
                [
                    "DROP TRIGGER \(tabelle)_kein_delete",
                    """
                    CREATE TRIGGER \(tabelle)_bleibt BEFORE DELETE ON \(tabelle) WHEN NOT EXISTS \(offen)
                    BEGIN SELECT RAISE(ABORT, '\(tabelle) ist unveraenderlich'); END;
                    """,
                ]
            case .postgresql:
                [
                    "DROP TRIGGER \(tabelle)_fest ON \(tabelle)",
                    "CREATE TRIGGER \(tabelle)_fest BEFORE UPDATE ON \(tabelle) FOR EACH ROW EXECUTE FUNCTION portal_fest()",
                    """
                    CREATE FUNCTION \(tabelle)_bleibt() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN
                      IF NOT EXISTS \(offen) THEN
                        RAISE EXCEPTION '\(tabelle) ist unveraenderlich' USING ERRCODE = 'check_violation';
                      END IF;
                      RETURN OLD;
                    END $$
                    """,
                    """
                    CREATE TRIGGER \(tabelle)_bleibt BEFORE DELETE ON \(tabelle) FOR EACH ROW EXECUTE FUNCTION \(tabelle)_bleibt()
                    """,
                ]
            }
        }
    }

    private static let tueren = [
        (
            "portal_nachricht",
            """
            (SELECT 1 FROM portal_antrag a JOIN akte_vorgang v ON v.id = a.vorgang
              WHERE a.id = OLD.antrag AND v.zustand IN ('abgegeben', 'vernichtet'))
            """
        ),
        (
            "portal_bekanntgabe_uebergang",
            """
            (SELECT 1 FROM portal_bekanntgabe b JOIN akte_vorgang v ON v.id = b.vorgang
              WHERE b.id = OLD.bekanntgabe AND v.zustand IN ('abgegeben', 'vernichtet'))
            """
        ),
    ]
}
