// SPDX-License-Identifier: EUPL-1.2
import Store

extension PoststelleMigrations {
    /// What keeps files in a watched folder, and which file goes out instead of the Dokument's own.
    static let stoerung = Migration(
        5, "stoerung",
        """
        CREATE TABLE post_ordnerstoerung (
          ordner TEXT NOT NULL, name TEXT NOT NULL, grund TEXT NOT NULL, seit BIGINT NOT NULL, PRIMARY KEY (ordner, name));
        ALTER TABLE post_ausgang ADD COLUMN versandfassung TEXT;
        """)
}
