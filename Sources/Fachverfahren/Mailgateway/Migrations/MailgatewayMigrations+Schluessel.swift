// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Keys, certificates and anchors, bytes in base64; and what the rules said about a delivery. `inhaber` is an address or a domain.
    static let schluessel = Migration(
        2, "schluessel",
        """
        CREATE TABLE mg_schluessel (
          id TEXT PRIMARY KEY, art TEXT NOT NULL, zweck TEXT NOT NULL, inhaber TEXT NOT NULL, versiegelt TEXT NOT NULL, zertifikat TEXT, kette TEXT NOT NULL,
          fingerabdruck TEXT, gueltig_ab BIGINT, gueltig_bis BIGINT, zustand TEXT NOT NULL, angelegt BIGINT NOT NULL);
        CREATE INDEX mg_schluessel_inhaber ON mg_schluessel (inhaber);
        CREATE TABLE mg_zertifikat (
          id TEXT PRIMARY KEY, inhaber TEXT NOT NULL, art TEXT NOT NULL, zertifikat TEXT NOT NULL, fingerabdruck TEXT NOT NULL, quelle TEXT NOT NULL,
          zustand TEXT NOT NULL, faehigkeiten TEXT, gueltig_ab BIGINT NOT NULL, gueltig_bis BIGINT, zuletzt BIGINT NOT NULL,
          UNIQUE (inhaber, art, fingerabdruck));
        CREATE TABLE mg_anker (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, zertifikat TEXT NOT NULL, fingerabdruck TEXT NOT NULL UNIQUE, gueltig_bis BIGINT NOT NULL,
          angelegt BIGINT NOT NULL);
        ALTER TABLE mg_zustellung ADD COLUMN forderung TEXT NOT NULL DEFAULT 'beliebig';
        ALTER TABLE mg_zustellung ADD COLUMN wahl TEXT;
        """)
}
