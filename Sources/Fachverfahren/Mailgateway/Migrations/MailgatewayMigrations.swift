// SPDX-License-Identifier: EUPL-1.2
import Store

enum MailgatewayMigrations {
    static let alle = ModuleMigrations(
        "mg",
        [
            warteschlange, schluessel, regelwerk, ablage, pruefung, abholung, schluesselpflege, widerruf, ersatzwege, transport,
            aktenversand, nachpruefung, kennwortweg, schlank, einlieferung, zielpause, widerrufsbeleg,
        ])

    private static let warteschlange = Migration(
        1, "warteschlange",
        """
        CREATE TABLE mg_nachricht (
          id TEXT PRIMARY KEY, spool TEXT NOT NULL, zustand TEXT NOT NULL, umschlag TEXT NOT NULL, absender TEXT NOT NULL, herkunft TEXT NOT NULL,
          kennung TEXT, groesse BIGINT NOT NULL, sha256 TEXT NOT NULL, angenommen BIGINT NOT NULL, erledigt BIGINT);
        CREATE INDEX mg_nachricht_zustand ON mg_nachricht (spool, zustand, id);
        CREATE INDEX mg_nachricht_kennung ON mg_nachricht (kennung);
        CREATE TABLE mg_fassung (
          id TEXT PRIMARY KEY, nachricht TEXT NOT NULL REFERENCES mg_nachricht (id), art TEXT NOT NULL, groesse BIGINT NOT NULL, sha256 TEXT NOT NULL);
        CREATE INDEX mg_fassung_nachricht ON mg_fassung (nachricht);
        CREATE TABLE mg_zustellung (
          id TEXT PRIMARY KEY, nachricht TEXT NOT NULL REFERENCES mg_nachricht (id), fassung TEXT REFERENCES mg_fassung (id), spool TEXT NOT NULL,
          richtung TEXT NOT NULL, adresse TEXT NOT NULL, empfang TEXT NOT NULL, ziel TEXT NOT NULL, zustand TEXT NOT NULL, grund TEXT, faellig BIGINT NOT NULL,
          versuche BIGINT NOT NULL, verzoegert BIGINT NOT NULL, antwort TEXT, transport TEXT, beendet BIGINT);
        CREATE INDEX mg_zustellung_faellig ON mg_zustellung (spool, zustand, faellig);
        CREATE INDEX mg_zustellung_nachricht ON mg_zustellung (nachricht);
        CREATE INDEX mg_zustellung_zustand ON mg_zustellung (zustand, id);
        CREATE TABLE mg_spur (
          id TEXT PRIMARY KEY, nachricht TEXT NOT NULL REFERENCES mg_nachricht (id), zustellung TEXT, schicht TEXT NOT NULL, ereignis TEXT NOT NULL,
          angaben TEXT NOT NULL);
        CREATE INDEX mg_spur_nachricht ON mg_spur (nachricht, id);
        CREATE TABLE mg_sts (domain TEXT PRIMARY KEY, kennung TEXT NOT NULL, policy TEXT NOT NULL, geholt BIGINT NOT NULL);
        """)
}
