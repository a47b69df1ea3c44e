// SPDX-License-Identifier: EUPL-1.2
internal import Store

enum BuergerportalMigrations {
    static let alle = ModuleMigrations(
        "portal", [grundstock, unveraenderlich, gebuehrEnglisch, ruecknahme, entwurfwarnung, gelesen, anlagen, vernichtung])

    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE portal_antrag (
          id TEXT PRIMARY KEY, leistung TEXT NOT NULL, besitzer TEXT NOT NULL, zustand TEXT NOT NULL, antworten TEXT NOT NULL,
          sprache TEXT NOT NULL, betreff TEXT, vorgang TEXT, zeichen TEXT, kopie TEXT, code_hash TEXT, gesendet BIGINT,
          angelegt BIGINT NOT NULL, geaendert BIGINT NOT NULL, loeschen_ab BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX portal_antrag_besitzer ON portal_antrag (besitzer, geaendert);
        CREATE UNIQUE INDEX portal_antrag_vorgang ON portal_antrag (vorgang);
        CREATE TABLE portal_gebuehr (
          antrag TEXT NOT NULL REFERENCES portal_antrag (id), nr BIGINT NOT NULL, text TEXT NOT NULL, cent BIGINT NOT NULL,
          werk TEXT NOT NULL, stelle TEXT NOT NULL, PRIMARY KEY (antrag, nr));
        CREATE TABLE portal_zahlung (
          id TEXT PRIMARY KEY, antrag TEXT NOT NULL UNIQUE REFERENCES portal_antrag (id), zustand TEXT NOT NULL, betrag BIGINT NOT NULL,
          stand TEXT NOT NULL, beleg TEXT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE portal_simulierte_zahlung (
          anfrage TEXT PRIMARY KEY, bezug TEXT NOT NULL, betrag BIGINT NOT NULL, zweck TEXT NOT NULL, rueckkehr TEXT NOT NULL,
          ausgang TEXT NOT NULL, abfragen BIGINT NOT NULL, angelegt BIGINT NOT NULL);
        CREATE TABLE portal_nachricht (
          id TEXT PRIMARY KEY, antrag TEXT NOT NULL REFERENCES portal_antrag (id), vom_amt BIGINT NOT NULL, absender TEXT NOT NULL,
          text TEXT NOT NULL, zeit BIGINT NOT NULL);
        CREATE INDEX portal_nachricht_antrag ON portal_nachricht (antrag, zeit);
        CREATE TABLE portal_nachricht_anlage (
          id TEXT PRIMARY KEY, nachricht TEXT NOT NULL REFERENCES portal_nachricht (id), dokument TEXT NOT NULL);
        CREATE INDEX portal_nachricht_anlage_nachricht ON portal_nachricht_anlage (nachricht);
        CREATE TABLE portal_bekanntgabe (
          id TEXT PRIMARY KEY, vorgang TEXT NOT NULL, antrag TEXT, dokument TEXT NOT NULL, betreff TEXT NOT NULL, oe BIGINT NOT NULL,
          empfaenger TEXT, zustand TEXT NOT NULL, stand TEXT NOT NULL, zeitablauf BIGINT, nachweis TEXT,
          angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX portal_bekanntgabe_empfaenger ON portal_bekanntgabe (empfaenger, angelegt);
        CREATE INDEX portal_bekanntgabe_vorgang ON portal_bekanntgabe (vorgang);
        CREATE INDEX portal_bekanntgabe_oe ON portal_bekanntgabe (oe, angelegt);
        CREATE TABLE portal_bekanntgabe_uebergang (
          bekanntgabe TEXT NOT NULL REFERENCES portal_bekanntgabe (id), nr BIGINT NOT NULL, zeit BIGINT NOT NULL,
          uebergang TEXT NOT NULL, PRIMARY KEY (bekanntgabe, nr));
        CREATE TABLE portal_zustimmung (
          buerger TEXT PRIMARY KEY, erteilt BIGINT NOT NULL, geaendert BIGINT NOT NULL, version BIGINT NOT NULL);
        """)

    /// Steps of a notice and messages are evidence: the database itself keeps them.
    private static let unveraenderlich = Migration(2, "unveraenderlich") { dialect in
        let tabellen = ["portal_bekanntgabe_uebergang", "portal_nachricht"]
        return switch dialect {
        case .sqlite:
            tabellen.flatMap { tabelle in
                ["UPDATE", "DELETE"].map {
                    """
                    CREATE TRIGGER \(tabelle)_kein_\($0.lowercased()) BEFORE \($0) ON \(tabelle)
                    BEGIN SELECT RAISE(ABORT, '\(tabelle) ist unveraenderlich'); END;
                    """
                }
            }
        case .postgresql:
            [
                """
                CREATE FUNCTION portal_fest() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '% ist unveraenderlich', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END $$
                """
            ]
                + tabellen.map {
                    "CREATE TRIGGER \($0)_fest BEFORE UPDATE OR DELETE ON \($0) FOR EACH ROW EXECUTE FUNCTION portal_fest()"
                }
        }
    }

    /// What a fee is for, as the English side says it.
    private static let gebuehrEnglisch = Migration(3, "gebuehr_englisch", "ALTER TABLE portal_gebuehr ADD COLUMN text_en TEXT")

    /// When the applicant took the application back.
    private static let ruecknahme = Migration(4, "ruecknahme", "ALTER TABLE portal_antrag ADD COLUMN zurueckgenommen BIGINT")

    /// The moment of deletion that a draft's owner was warned of; another `loeschen_ab` wants another warning.
    private static let entwurfwarnung = Migration(5, "entwurfwarnung", "ALTER TABLE portal_antrag ADD COLUMN gewarnt BIGINT")

    /// Which messages the other side has read. Apart from the messages, which never change.
    private static let gelesen = Migration(
        6, "gelesen",
        """
        CREATE TABLE portal_gelesen (
          nachricht TEXT PRIMARY KEY REFERENCES portal_nachricht (id), von TEXT NOT NULL, zeit BIGINT NOT NULL)
        """)

    /// Files given with an application, before it is sent.
    private static let anlagen = Migration(
        7, "anlagen",
        """
        CREATE TABLE portal_anlage (
          id TEXT PRIMARY KEY, antrag TEXT NOT NULL REFERENCES portal_antrag (id), frage TEXT NOT NULL, dateiname TEXT NOT NULL,
          mediatyp TEXT NOT NULL, sha256 TEXT NOT NULL, groesse BIGINT NOT NULL, dokument TEXT, zeit BIGINT NOT NULL);
        CREATE INDEX portal_anlage_antrag ON portal_anlage (antrag);
        """)
}
