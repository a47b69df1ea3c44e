// SPDX-License-Identifier: EUPL-1.2
import Store

extension SteuerungMigrations {
    /// By which request those in charge of a Vorhaben were asked for a Sitzung. One row for both, so that nobody is asked twice for the same.
    static let sitzungsanfragen = Migration(
        6, "sitzungsanfragen",
        """
        CREATE TABLE st_sitzungsanfrage (
          sitzung TEXT NOT NULL REFERENCES st_objekt (id), vorhaben TEXT NOT NULL REFERENCES st_objekt (id),
          anfrage TEXT NOT NULL REFERENCES st_anfrage (id), PRIMARY KEY (sitzung, vorhaben));
        """)
}
