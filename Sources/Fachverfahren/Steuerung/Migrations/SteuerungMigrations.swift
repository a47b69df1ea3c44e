// SPDX-License-Identifier: EUPL-1.2
import Store

enum SteuerungMigrations {
    static let alle = ModuleMigrations("steuerung", [grundstock, kennungen, anfragen, ausgaben, nachweise, sitzungsanfragen])

    /// Open ends are `Offen.ende` and not NULL, so that both times are plain ranges and one index serves the current knowledge
    /// (`bekannt_bis` at its greatest) as well as an older one (`bekannt_bis` after it). Days are day numbers.
    ///
    /// The UNIQUE key keeps two statements of one moment from beginning on the same day; `st_kenntnis` holds the moment of the
    /// last act, so that each act is known after all before it, whatever the clocks of the nodes say.
    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE st_objekt (
          id TEXT PRIMARY KEY, art TEXT NOT NULL, bekannt_von BIGINT NOT NULL, wer TEXT NOT NULL);
        CREATE TABLE st_aussage (
          id TEXT PRIMARY KEY, objekt TEXT NOT NULL REFERENCES st_objekt (id), art TEXT NOT NULL, feld TEXT NOT NULL,
          glied TEXT NOT NULL, gilt_von BIGINT NOT NULL, gilt_vor BIGINT NOT NULL, bekannt_von BIGINT NOT NULL,
          bekannt_bis BIGINT NOT NULL, erfasst BIGINT NOT NULL, wertart TEXT, wert TEXT, grund TEXT, ziel TEXT,
          quelle TEXT, quelldokument TEXT, stelle TEXT, wer TEXT NOT NULL,
          CHECK (gilt_von < gilt_vor), CHECK (bekannt_von < bekannt_bis),
          UNIQUE (objekt, feld, glied, gilt_von, bekannt_von));
        CREATE INDEX st_aussage_objekt ON st_aussage (objekt, bekannt_bis);
        CREATE INDEX st_aussage_art ON st_aussage (art, bekannt_bis, bekannt_von);
        CREATE INDEX st_aussage_ziel ON st_aussage (ziel, bekannt_bis) WHERE ziel IS NOT NULL;
        CREATE TABLE st_kenntnis (id BIGINT PRIMARY KEY CHECK (id = 1), stand BIGINT NOT NULL);
        INSERT INTO st_kenntnis (id, stand) VALUES (1, 0);
        """)

    /// By which name files of acts know an object, so that a later file can speak of it and no file is taken over twice.
    private static let kennungen = Migration(
        2, "kennungen",
        """
        CREATE TABLE st_kennung (kennung TEXT PRIMARY KEY, objekt TEXT NOT NULL REFERENCES st_objekt (id));
        """)

    /// Editions of the report: what each was drawn from, its steps, and the files that were filed when it was frozen.
    private static let ausgaben = Migration(
        4, "ausgaben",
        """
        CREATE TABLE st_ausgabe (
          id TEXT PRIMARY KEY, programm TEXT NOT NULL REFERENCES st_objekt (id), titel TEXT NOT NULL, stichtag BIGINT NOT NULL,
          kenntnis BIGINT NOT NULL, fassung TEXT NOT NULL, stand BIGINT NOT NULL, wer TEXT NOT NULL, angelegt BIGINT NOT NULL,
          kurzfassung TEXT, kurzfassung_wer TEXT, kurzfassung_am BIGINT, pruefsumme TEXT, vorgang TEXT, version BIGINT NOT NULL);
        CREATE INDEX st_ausgabe_stichtag ON st_ausgabe (stichtag, id);
        CREATE TABLE st_ausgabe_schritt (
          ausgabe TEXT NOT NULL REFERENCES st_ausgabe (id), stand BIGINT NOT NULL, am BIGINT NOT NULL, wer TEXT NOT NULL,
          PRIMARY KEY (ausgabe, stand));
        CREATE TABLE st_ausgabe_datei (
          ausgabe TEXT NOT NULL REFERENCES st_ausgabe (id), format TEXT NOT NULL, dokument TEXT NOT NULL, sha256 TEXT NOT NULL,
          groesse BIGINT NOT NULL, PRIMARY KEY (ausgabe, format));
        """)
}
