// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// What is known of the revocation of certificates (`fingerabdruck` is SHA-256 of the DER), each with its issuer, and revocation lists by the
    /// address they came from; bytes in base64.
    static let widerruf = Migration(
        8, "widerruf",
        """
        CREATE TABLE mg_widerruf (
          fingerabdruck TEXT PRIMARY KEY, inhaber TEXT NOT NULL, zertifikat TEXT NOT NULL, aussteller TEXT, aussteller_fingerabdruck TEXT,
          gueltig_bis BIGINT NOT NULL, zustand TEXT NOT NULL, quelle TEXT, hinweis TEXT, gesagt BIGINT, naechste BIGINT, gesperrt_am BIGINT,
          grund BIGINT, geprueft BIGINT, faellig BIGINT NOT NULL, versuche BIGINT NOT NULL);
        CREATE INDEX mg_widerruf_faellig ON mg_widerruf (faellig);
        CREATE TABLE mg_sperrliste (
          adresse TEXT PRIMARY KEY, inhalt TEXT NOT NULL, gesagt BIGINT NOT NULL, naechste BIGINT, geholt BIGINT NOT NULL);
        """)
}
