// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Ways for recipients without keys, and what senders see of them. `weg` is how the rules chose to protect a delivery; `konto` the account of
    /// the Bürgerportal whose Postfach holds the message, `erinnert` how many reminders were sent. A password is kept sealed until it was
    /// shown once. Files behind links are named in the spool alone.
    static let ersatzwege = Migration(
        9, "ersatzwege",
        """
        CREATE INDEX mg_nachricht_absender ON mg_nachricht (LOWER(absender), id);
        ALTER TABLE mg_zustellung ADD COLUMN weg TEXT;
        ALTER TABLE mg_abholung ADD COLUMN konto TEXT;
        ALTER TABLE mg_abholung ADD COLUMN bereit BIGINT;
        ALTER TABLE mg_abholung ADD COLUMN erinnert BIGINT NOT NULL DEFAULT 0;
        CREATE INDEX mg_abholung_konto ON mg_abholung (konto);
        CREATE TABLE mg_pdfkennwort (
          zustellung TEXT PRIMARY KEY REFERENCES mg_zustellung (id), versiegelt TEXT, erzeugt BIGINT NOT NULL, gezeigt BIGINT);
        CREATE TABLE mg_anhang (
          fassung TEXT PRIMARY KEY REFERENCES mg_fassung (id), nachricht TEXT NOT NULL REFERENCES mg_nachricht (id), spool TEXT NOT NULL,
          marke_hash TEXT NOT NULL UNIQUE, laeuft_ab BIGINT NOT NULL, geholt BIGINT NOT NULL, beendet BIGINT);
        CREATE INDEX mg_anhang_nachricht ON mg_anhang (nachricht);
        CREATE INDEX mg_anhang_ende ON mg_anhang (spool, laeuft_ab);
        """)
}
