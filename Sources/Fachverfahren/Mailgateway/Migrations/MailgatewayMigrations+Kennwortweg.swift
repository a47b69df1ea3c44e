// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Passwords of PDFs that go by SMS or letter. `ziel` is sealed like the password, and both are gone once it went (`uebergeben`).
    static let kennwortweg = Migration(
        14, "kennwortweg",
        """
        ALTER TABLE mg_pdfkennwort ADD COLUMN weg TEXT;
        ALTER TABLE mg_pdfkennwort ADD COLUMN ziel TEXT;
        ALTER TABLE mg_pdfkennwort ADD COLUMN faellig BIGINT;
        ALTER TABLE mg_pdfkennwort ADD COLUMN versuche BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE mg_pdfkennwort ADD COLUMN uebergeben BIGINT;
        CREATE INDEX mg_pdfkennwort_weg ON mg_pdfkennwort (weg, faellig);
        """)
}
