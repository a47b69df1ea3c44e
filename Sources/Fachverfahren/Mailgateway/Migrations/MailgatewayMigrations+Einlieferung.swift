// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Programs and devices that sign in to send. `kennwort` is the hash of a random password; `absender` the patterns they may send as, one a line.
    /// The indexes are for the day on which messages that are done are deleted: each row is looked for where it may still be pointed at.
    static let einlieferung = Migration(
        16, "einlieferung",
        """
        CREATE TABLE mg_konto (
          name TEXT PRIMARY KEY, kennwort TEXT NOT NULL, absender TEXT NOT NULL, bemerkung TEXT NOT NULL, von_name TEXT NOT NULL, am BIGINT NOT NULL);
        CREATE INDEX mg_zustellung_fassung ON mg_zustellung (fassung) WHERE fassung IS NOT NULL;
        CREATE INDEX mg_ablage_klartext ON mg_ablage (klartext) WHERE klartext IS NOT NULL;
        CREATE INDEX mg_nachpruefung_nachricht ON mg_nachpruefung (nachricht);
        """)
}
