// SPDX-License-Identifier: EUPL-1.2
import Store

enum BeweiswertMigrations {
    static let alle = ModuleMigrations("bw", [grundstock, paketumfang])

    /// Trees keep the hashes of their leaves, members tell which document stands in which. No column is called like the content's
    /// hash, except that of packages: evidence must not keep a file alive that is to be destroyed.
    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE bw_baum (
          id TEXT PRIMARY KEY, art TEXT NOT NULL, tag TEXT NOT NULL, algorithmus TEXT NOT NULL, wurzel TEXT NOT NULL,
          anzahl BIGINT NOT NULL, blaetter TEXT NOT NULL, protokoll_nr BIGINT, protokoll_hash TEXT, stempel TEXT, zeit BIGINT,
          stelle TEXT, simuliert BIGINT NOT NULL, gueltig_bis BIGINT, nachfolger TEXT REFERENCES bw_baum (id), fehler TEXT,
          angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX bw_baum_stempel ON bw_baum (zeit, id);
        CREATE INDEX bw_baum_nachfolger ON bw_baum (nachfolger);
        CREATE TABLE bw_mitglied (
          dokument TEXT NOT NULL, kette BIGINT NOT NULL, baum TEXT NOT NULL REFERENCES bw_baum (id), dokumentversion TEXT NOT NULL,
          blatt TEXT NOT NULL, ende TEXT REFERENCES bw_baum (id), fehler TEXT, PRIMARY KEY (dokument, kette));
        CREATE INDEX bw_mitglied_baum ON bw_mitglied (baum, ende);
        CREATE TABLE bw_paket (
          id TEXT PRIMARY KEY, akte TEXT NOT NULL, vorgaenge TEXT NOT NULL, ausgelassen BIGINT NOT NULL, zustand TEXT NOT NULL,
          fehler TEXT, sha256 TEXT REFERENCES inhalt (sha256), groesse BIGINT, angelegt BIGINT NOT NULL, von TEXT NOT NULL,
          fertig BIGINT);
        CREATE INDEX bw_paket_akte ON bw_paket (akte, id)
        """)

    /// A package holds the Teilakten too, and says which files it could not take.
    private static let paketumfang = Migration(
        2, "paketumfang",
        """
        ALTER TABLE bw_paket ADD COLUMN teilakten TEXT NOT NULL DEFAULT '';
        ALTER TABLE bw_paket ADD COLUMN ausgelassene_teilakten BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE bw_paket ADD COLUMN hinweis TEXT
        """)
}
