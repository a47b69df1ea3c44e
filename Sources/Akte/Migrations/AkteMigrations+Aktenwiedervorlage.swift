// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// Wiedervorlagen of an Akte as a whole, besides those of one Vorgang.
    static let aktenwiedervorlage = Migration(
        20, "aktenwiedervorlage",
        """
        CREATE TABLE akte_aktenwiedervorlage (
          id TEXT PRIMARY KEY, akte TEXT NOT NULL REFERENCES akte_akte (id), tag TEXT NOT NULL, grund TEXT NOT NULL,
          fuer TEXT, erledigt BIGINT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX akte_aktenwiedervorlage_akte ON akte_aktenwiedervorlage (akte, tag);
        CREATE INDEX akte_aktenwiedervorlage_fuer ON akte_aktenwiedervorlage (fuer, tag);
        """)
}
