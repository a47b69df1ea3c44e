// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// What pages show of keys, where certificates of partners came from, and what was asked about keys that are not there.
    /// `herkunft` is a `Zertifikatsherkunft`, `signierzeit` that of the signature whose `faehigkeiten` are kept, `gegenseitig` a wish of Autocrypt.
    static let schluesselpflege = Migration(
        7, "schluesselpflege",
        """
        ALTER TABLE mg_schluessel ADD COLUMN verfahren TEXT;
        ALTER TABLE mg_anker ADD COLUMN verfahren TEXT;
        ALTER TABLE mg_zertifikat ADD COLUMN verfahren TEXT;
        ALTER TABLE mg_zertifikat ADD COLUMN herkunft TEXT NOT NULL DEFAULT 'hand';
        ALTER TABLE mg_zertifikat ADD COLUMN signierzeit BIGINT;
        ALTER TABLE mg_zertifikat ADD COLUMN nachricht TEXT;
        ALTER TABLE mg_zertifikat ADD COLUMN gegenseitig BIGINT NOT NULL DEFAULT 0;
        CREATE INDEX mg_zertifikat_zustand ON mg_zertifikat (zustand, gueltig_bis);
        CREATE TABLE mg_schluesselsuche (id TEXT PRIMARY KEY, ergebnis TEXT NOT NULL, bis BIGINT NOT NULL);
        CREATE INDEX mg_schluesselsuche_bis ON mg_schluesselsuche (bis);
        """)
}
