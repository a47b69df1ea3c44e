// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Destinations to which somebody has stopped delivery: a domain, or `haus` for the groupware.
    static let zielpause = Migration(
        17, "zielpause",
        """
        CREATE TABLE mg_zielpause (ziel TEXT PRIMARY KEY, grund TEXT NOT NULL, von_name TEXT NOT NULL, am BIGINT NOT NULL);
        """)
}
