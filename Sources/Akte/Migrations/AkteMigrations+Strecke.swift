// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// How far each content has come in the Dokumentenstrecke, and the PDF made of it. The columns are not called `sha256`, because they
    /// keep no content alive: what they tell goes away with it.
    static let strecke = Migration(
        13, "strecke",
        """
        CREATE TABLE akte_strecke (
          inhalt TEXT PRIMARY KEY, groesse BIGINT NOT NULL, mediatyp TEXT NOT NULL, zustand TEXT NOT NULL, haelt BIGINT NOT NULL,
          luecken BIGINT NOT NULL, stand TEXT NOT NULL, geaendert BIGINT NOT NULL);
        CREATE INDEX akte_strecke_luecken ON akte_strecke (luecken, zustand);
        CREATE INDEX akte_strecke_zustand ON akte_strecke (zustand, geaendert, inhalt);
        CREATE TABLE akte_fassung (
          quelle TEXT PRIMARY KEY, datei TEXT NOT NULL, groesse BIGINT NOT NULL, erstellt BIGINT NOT NULL);
        CREATE INDEX akte_dokumentversion_sha256 ON akte_dokumentversion (sha256);
        """)
}
