// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// Drafts and scratch files beside the records, with the properties and locks that network drives put on them.
    static let arbeitsbereich = Migration(
        7, "arbeitsbereich",
        """
        CREATE TABLE akte_bereichseintrag (
          id TEXT PRIMARY KEY, bereich TEXT NOT NULL, eltern TEXT NOT NULL, name TEXT NOT NULL,
          sha256 TEXT REFERENCES inhalt (sha256), groesse BIGINT NOT NULL, mediatyp TEXT NOT NULL, angelegt BIGINT NOT NULL,
          geaendert BIGINT NOT NULL, von TEXT NOT NULL, fluechtig BIGINT NOT NULL, UNIQUE (bereich, eltern, name));
        CREATE INDEX akte_bereichseintrag_fluechtig ON akte_bereichseintrag (fluechtig, geaendert);
        CREATE TABLE akte_webeigenschaft (
          objekt TEXT NOT NULL, namensraum TEXT NOT NULL, name TEXT NOT NULL, wert TEXT NOT NULL,
          PRIMARY KEY (objekt, namensraum, name));
        CREATE TABLE akte_websperre (
          token TEXT PRIMARY KEY, objekt TEXT NOT NULL, tief BIGINT NOT NULL, geteilt BIGINT NOT NULL, besitzer TEXT NOT NULL,
          inhaber TEXT, bis BIGINT NOT NULL, pfad TEXT NOT NULL, angelegt BIGINT NOT NULL);
        CREATE INDEX akte_websperre_objekt ON akte_websperre (objekt);
        """)

    /// Locks of the network drive stand in the one table of locks now.
    static let eineSperrtabelle = Migration(12, "eine-sperrtabelle", "DROP TABLE akte_websperre")
}
