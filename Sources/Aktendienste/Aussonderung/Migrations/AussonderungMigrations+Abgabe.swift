// SPDX-License-Identifier: EUPL-1.2
import Store

extension AussonderungMigrations {
    /// What the documents of an Abgabe are, for who decides on it; and which messages were looked for in the way out when it was over.
    static let abgabeliste = Migration(
        6, "abgabeliste",
        """
        ALTER TABLE aus_abgabe_objekt ADD COLUMN liste TEXT;
        ALTER TABLE aus_nachricht ADD COLUMN geraeumt BIGINT;
        """)

    /// Handing over to another authority (0401 to 0403), and the files of what was deleted here afterwards. And when a run ended, so that
    /// what it left behind can go after a time; of those that lie here the last message tells.
    static let abgabe = Migration(
        5, "abgabe",
        """
        CREATE TABLE aus_abgabe (
          id TEXT PRIMARY KEY, prozess TEXT NOT NULL, richtung TEXT NOT NULL, partner TEXT NOT NULL REFERENCES aus_partner (id),
          zustand TEXT NOT NULL, titel TEXT NOT NULL, oe BIGINT NOT NULL, vertraulich BIGINT NOT NULL, grund TEXT NOT NULL,
          arbeit TEXT, fertig BIGINT NOT NULL, gesamt BIGINT NOT NULL, fehler TEXT, empfangen BIGINT, antwort TEXT,
          nachricht TEXT, mangel TEXT, ziel TEXT, beendet BIGINT, angelegt BIGINT NOT NULL, angelegt_von TEXT NOT NULL,
          entschieden_von TEXT, version BIGINT NOT NULL, UNIQUE (partner, richtung, prozess));
        CREATE INDEX aus_abgabe_liste ON aus_abgabe (richtung, oe, id);
        CREATE TABLE aus_abgabe_objekt (
          id TEXT PRIMARY KEY, abgabe TEXT NOT NULL REFERENCES aus_abgabe (id), objekt TEXT NOT NULL, art TEXT NOT NULL,
          eltern TEXT, zeichen TEXT NOT NULL, betreff TEXT NOT NULL, dokumente BIGINT NOT NULL, stand TEXT NOT NULL, hier TEXT,
          hier_zeichen TEXT, fehler TEXT, UNIQUE (abgabe, objekt));
        CREATE INDEX aus_abgabe_objekt_objekt ON aus_abgabe_objekt (objekt);
        CREATE TABLE aus_abgabe_rest (pruefsumme TEXT NOT NULL, abgabe TEXT NOT NULL REFERENCES aus_abgabe (id), groesse BIGINT NOT NULL);
        CREATE INDEX aus_abgabe_rest_abgabe ON aus_abgabe_rest (abgabe);
        ALTER TABLE aus_lauf ADD COLUMN beendet BIGINT;
        UPDATE aus_lauf SET beendet = COALESCE((SELECT MAX(n.zeit) FROM aus_nachricht n WHERE n.lauf = aus_lauf.id), angelegt)
        WHERE zustand IN ('abgeschlossen', 'abgebrochen', 'uebernommen');
        ALTER TABLE aus_nachricht ADD COLUMN abgabe TEXT;
        CREATE INDEX aus_nachricht_abgabe ON aus_nachricht (abgabe, id);
        CREATE INDEX aus_nachricht_zeit ON aus_nachricht (zeit);
        """)
}
