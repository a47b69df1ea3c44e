// SPDX-License-Identifier: EUPL-1.2
import Store

enum MailgatewayMigrations {
    static let alle = ModuleMigrations("mg", [warteschlange])

    private static let warteschlange = Migration(
        1, "warteschlange",
        """
        CREATE TABLE mg_nachricht (
          id TEXT PRIMARY KEY, richtung TEXT NOT NULL, absender TEXT NOT NULL, kennung TEXT, groesse BIGINT NOT NULL, sha256 TEXT NOT NULL,
          herkunft TEXT NOT NULL, angenommen BIGINT NOT NULL, erledigt BIGINT);
        CREATE INDEX mg_nachricht_kennung ON mg_nachricht (kennung);
        CREATE INDEX mg_nachricht_erledigt ON mg_nachricht (erledigt);
        CREATE TABLE mg_zustellung (
          id TEXT PRIMARY KEY, nachricht TEXT NOT NULL REFERENCES mg_nachricht (id), adresse TEXT NOT NULL, ziel TEXT NOT NULL, zustand TEXT NOT NULL,
          faellig BIGINT NOT NULL, versuche BIGINT NOT NULL, belegt_bis BIGINT, verzoegert BIGINT NOT NULL, notify TEXT, orcpt TEXT,
          antwort TEXT, transport TEXT, beendet BIGINT);
        CREATE INDEX mg_zustellung_faellig ON mg_zustellung (zustand, faellig);
        CREATE INDEX mg_zustellung_nachricht ON mg_zustellung (nachricht);
        CREATE INDEX mg_zustellung_ziel ON mg_zustellung (ziel, zustand);
        CREATE TABLE mg_spur (
          id TEXT PRIMARY KEY, nachricht TEXT NOT NULL, zustellung TEXT, schicht TEXT NOT NULL, ereignis TEXT NOT NULL, angaben TEXT NOT NULL);
        CREATE INDEX mg_spur_nachricht ON mg_spur (nachricht, id);
        """)
}
