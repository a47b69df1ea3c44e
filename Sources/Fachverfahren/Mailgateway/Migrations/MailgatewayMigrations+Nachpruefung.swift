// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Signatures whose certificates nobody could ask about in time. `zertifikate`: SHA-256 of their DER, with blanks between; `wenn_gut` and
    /// `wenn_gesperrt`: what the signature is worth then. `beurteilt` is the time of the later verdict.
    static let nachpruefung = Migration(
        13, "nachpruefung",
        """
        CREATE TABLE mg_nachpruefung (
          zustellung TEXT PRIMARY KEY REFERENCES mg_zustellung (id), nachricht TEXT NOT NULL REFERENCES mg_nachricht (id), spool TEXT NOT NULL,
          zertifikate TEXT NOT NULL, damals TEXT NOT NULL, wenn_gut TEXT NOT NULL, wenn_gesperrt TEXT NOT NULL, angelegt BIGINT NOT NULL,
          zustand TEXT NOT NULL, beurteilt BIGINT);
        CREATE INDEX mg_nachpruefung_zustand ON mg_nachpruefung (spool, zustand, zustellung);
        """)
}
