// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Mail that waits to be picked up. Neither the link nor the code is kept: the code's hash is made with the link, which stands nowhere here.
    /// `mg_zustellung.abholung` says that somebody chose this way by hand.
    static let abholung = Migration(
        6, "abholung",
        """
        CREATE TABLE mg_abholung (
          zustellung TEXT PRIMARY KEY REFERENCES mg_zustellung (id), nachricht TEXT NOT NULL REFERENCES mg_nachricht (id), spool TEXT NOT NULL,
          marke_hash TEXT NOT NULL UNIQUE, code_hash TEXT NOT NULL, fehlversuche BIGINT NOT NULL, laeuft_ab BIGINT NOT NULL, geoeffnet BIGINT,
          beendet BIGINT);
        CREATE INDEX mg_abholung_nachricht ON mg_abholung (nachricht);
        CREATE INDEX mg_abholung_ende ON mg_abholung (spool, laeuft_ab);
        ALTER TABLE mg_zustellung ADD COLUMN abholung BIGINT NOT NULL DEFAULT 0;
        """)
}
