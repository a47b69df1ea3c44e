// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Mail that was written in a Vorgang. `kennung` is the sender's and comes once; `gemeldet` is what the sender was told last, `beendet` when
    /// there was nothing more to tell.
    static let aktenversand = Migration(
        11, "aktenversand",
        """
        CREATE TABLE mg_aktenversand (
          nachricht TEXT PRIMARY KEY REFERENCES mg_nachricht (id), kennung TEXT NOT NULL UNIQUE, vorgang TEXT NOT NULL, zeichen TEXT NOT NULL,
          gemeldet TEXT, beendet BIGINT);
        CREATE INDEX mg_aktenversand_offen ON mg_aktenversand (beendet, nachricht);
        """)
}
