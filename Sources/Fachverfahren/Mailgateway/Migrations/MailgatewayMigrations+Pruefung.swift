// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Keys for DKIM, bytes in base64. A selector stands for one key for ever, since mail signed with it is checked later.
    /// And the name of the virus because of which a delivery is held.
    static let pruefung = Migration(
        5, "pruefung",
        """
        CREATE TABLE mg_dkim (
          id TEXT PRIMARY KEY, domain TEXT NOT NULL, selektor TEXT NOT NULL, verfahren TEXT NOT NULL, versiegelt TEXT NOT NULL, oeffentlich TEXT NOT NULL,
          zustand TEXT NOT NULL, angelegt BIGINT NOT NULL, UNIQUE (domain, selektor));
        ALTER TABLE mg_zustellung ADD COLUMN befall TEXT;
        """)
}
