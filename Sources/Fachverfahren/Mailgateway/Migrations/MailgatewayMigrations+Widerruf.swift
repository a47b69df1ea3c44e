// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// What is known of the revocation of certificates (`fingerabdruck` is SHA-256 of the DER), each with its issuer, and revocation lists by the
    /// address they came from; keys in an escrow, which has neither its private key nor shares of it here; keys that are given out. Bytes in base64.
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
        CREATE TABLE mg_hinterlegung (
          id TEXT PRIMARY KEY, oeffentlich TEXT NOT NULL, verwahrer1 TEXT NOT NULL, verwahrer2 TEXT NOT NULL, verwahrer3 TEXT NOT NULL,
          angelegt BIGINT NOT NULL, abgeloest BIGINT);
        CREATE TABLE mg_hinterlegt (
          schluessel TEXT NOT NULL REFERENCES mg_schluessel (id), hinterlegung TEXT NOT NULL REFERENCES mg_hinterlegung (id), inhalt TEXT NOT NULL,
          angelegt BIGINT NOT NULL, PRIMARY KEY (schluessel, hinterlegung));
        CREATE TABLE mg_hinterlegungsprobe (
          id TEXT PRIMARY KEY, hinterlegung TEXT NOT NULL REFERENCES mg_hinterlegung (id), schluessel TEXT NOT NULL, verwahrer TEXT NOT NULL,
          gelungen BIGINT NOT NULL, am BIGINT NOT NULL);
        CREATE TABLE mg_ausgabe (
          id TEXT PRIMARY KEY, schluessel TEXT NOT NULL REFERENCES mg_schluessel (id), grund TEXT NOT NULL, von TEXT NOT NULL, von_name TEXT NOT NULL,
          am BIGINT NOT NULL, zustand TEXT NOT NULL, entschieden_name TEXT, entschieden_am BIGINT, abgeholt_am BIGINT);
        """)
}
