// SPDX-License-Identifier: EUPL-1.2
import Store

extension PoststelleMigrations {
    static let scan = Migration(
        3, "scan",
        """
        CREATE TABLE post_scan (
          eingang TEXT PRIMARY KEY REFERENCES post_eingang (id), auftrag TEXT, bediener TEXT, geraet TEXT, firmware TEXT, profil TEXT,
          gescannt TEXT, verfahren TEXT, entfallen TEXT, bemerkung TEXT, pruefung TEXT NOT NULL, pruefer TEXT, geprueft BIGINT,
          pruefvermerk TEXT, verbleib TEXT NOT NULL, verbleib_grund TEXT, vernichtung_ab TEXT, vernichtet BIGINT, vernichtet_von TEXT,
          transfervermerk TEXT);
        CREATE INDEX post_scan_papier ON post_scan (vernichtung_ab, vernichtet);
        CREATE INDEX post_scan_pruefung ON post_scan (pruefung);
        CREATE TABLE post_einstellung (name TEXT PRIMARY KEY, wert TEXT NOT NULL);
        CREATE TABLE post_ordner (
          id TEXT PRIMARY KEY, kurz TEXT NOT NULL UNIQUE, pfad TEXT NOT NULL, oe BIGINT NOT NULL, kanal TEXT NOT NULL, ruhe BIGINT,
          geraet TEXT, firmware TEXT, profil TEXT, verfahren TEXT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE post_ordnersicht (
          ordner TEXT NOT NULL, name TEXT NOT NULL, groesse BIGINT NOT NULL, zeit BIGINT NOT NULL, PRIMARY KEY (ordner, name));
        CREATE TABLE post_ordnerfund (
          id TEXT PRIMARY KEY, ordner TEXT NOT NULL REFERENCES post_ordner (id), name TEXT NOT NULL, zeit BIGINT NOT NULL,
          pruefsumme TEXT NOT NULL, eingang TEXT, grund TEXT, erfasst BIGINT NOT NULL, UNIQUE (ordner, name, zeit, pruefsumme));
        """)
}
