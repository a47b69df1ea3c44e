// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Mail on its way into the E-Akte, and what became of it there. `vorgang` is where it certainly belongs.
    static let ablage = Migration(
        4, "ablage",
        """
        CREATE TABLE mg_ablage (
          nachricht TEXT PRIMARY KEY REFERENCES mg_nachricht (id), spool TEXT NOT NULL, richtung TEXT NOT NULL, zustellung TEXT NOT NULL, klartext TEXT REFERENCES mg_fassung (id),
          einheit BIGINT NOT NULL, vorgang TEXT, grund TEXT, zustand TEXT NOT NULL, faellig BIGINT NOT NULL, versuche BIGINT NOT NULL,
          kennung TEXT, sha256 TEXT NOT NULL, eingang TEXT, dokument TEXT, beendet BIGINT);
        CREATE INDEX mg_ablage_faellig ON mg_ablage (spool, zustand, faellig);
        CREATE INDEX mg_ablage_kennung ON mg_ablage (kennung);
        """)
}
