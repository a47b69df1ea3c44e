// SPDX-License-Identifier: EUPL-1.2
import Store

extension SteuerungMigrations {
    /// Requests to those in charge. What they answer stands in statements like all else. At most one is open for each Vorhaben.
    static let anfragen = Migration(
        3, "anfragen",
        """
        CREATE TABLE st_anfrage (
          id TEXT PRIMARY KEY, vorhaben TEXT NOT NULL REFERENCES st_objekt (id), an TEXT NOT NULL, frist BIGINT NOT NULL,
          gestellt BIGINT NOT NULL, wer TEXT NOT NULL, erinnerungen BIGINT NOT NULL, beantwortet BIGINT, zurueckgenommen BIGINT,
          unzustellbar BIGINT);
        CREATE UNIQUE INDEX st_anfrage_offen ON st_anfrage (vorhaben) WHERE beantwortet IS NULL AND zurueckgenommen IS NULL;
        """)
}
