// SPDX-License-Identifier: EUPL-1.2
import Store

enum MusterMigrations {
    /// A step that was delivered never changes; the next change is the next step. `HEAD` names the newest.
    static let alle = ModuleMigrations("muster", [grundstock])

    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE muster_eintrag (
          id TEXT PRIMARY KEY, oe BIGINT NOT NULL, betreff TEXT NOT NULL, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX muster_eintrag_oe ON muster_eintrag (oe, angelegt);
        """)
}
