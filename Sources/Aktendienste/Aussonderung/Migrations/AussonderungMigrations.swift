// SPDX-License-Identifier: EUPL-1.2
import Store

enum AussonderungMigrations {
    static let alle = ModuleMigrations(
        "aus", [grundstock, hinweise, planbewertung, teillieferung, abgabe, abgabeliste, plannachricht])

    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE aus_partner (
          id TEXT PRIMARY KEY, kurz TEXT NOT NULL UNIQUE, name TEXT NOT NULL, schluessel TEXT, rolle TEXT NOT NULL, oe BIGINT NOT NULL,
          eingang TEXT NOT NULL, ausgang TEXT NOT NULL, fassung TEXT NOT NULL, quittung BIGINT NOT NULL, angelegt BIGINT NOT NULL,
          version BIGINT NOT NULL);
        CREATE TABLE aus_lauf (
          id TEXT PRIMARY KEY, prozess TEXT NOT NULL, seite TEXT NOT NULL, partner TEXT NOT NULL REFERENCES aus_partner (id),
          verfahren TEXT NOT NULL, zustand TEXT NOT NULL, titel TEXT NOT NULL, oe BIGINT NOT NULL, vertraulich BIGINT NOT NULL,
          arbeit TEXT, fertig BIGINT NOT NULL, gesamt BIGINT NOT NULL, fehler TEXT, beantragt_von TEXT, freigegeben_von TEXT,
          paket TEXT, lieferungen BIGINT NOT NULL, bericht TEXT, angelegt BIGINT NOT NULL, angelegt_von TEXT NOT NULL,
          version BIGINT NOT NULL, UNIQUE (partner, prozess));
        CREATE INDEX aus_lauf_oe ON aus_lauf (seite, oe, id);
        CREATE TABLE aus_objekt (
          id TEXT PRIMARY KEY, lauf TEXT NOT NULL REFERENCES aus_lauf (id), objekt TEXT NOT NULL, art TEXT NOT NULL, eltern TEXT,
          zeichen TEXT NOT NULL, betreff TEXT NOT NULL, zda_am TEXT, ende TEXT, planart TEXT, dokumente BIGINT NOT NULL,
          vorschlag TEXT, vorschlag_grund TEXT, bewertung TEXT, bewertung_grund TEXT, zustand TEXT NOT NULL, archivkennung TEXT,
          fehler TEXT, UNIQUE (lauf, objekt));
        CREATE INDEX aus_objekt_objekt ON aus_objekt (objekt);
        CREATE TABLE aus_nachricht (
          id TEXT PRIMARY KEY, partner TEXT NOT NULL REFERENCES aus_partner (id), lauf TEXT REFERENCES aus_lauf (id), code TEXT,
          richtung TEXT NOT NULL, zustand TEXT NOT NULL, dateiname TEXT NOT NULL, nachricht TEXT, grund TEXT, sha256 TEXT,
          groesse BIGINT NOT NULL, pruefsumme TEXT NOT NULL, zeit BIGINT NOT NULL);
        CREATE INDEX aus_nachricht_lauf ON aus_nachricht (lauf, id);
        CREATE INDEX aus_nachricht_partner ON aus_nachricht (partner, richtung, zustand, id);
        CREATE TABLE aus_vernichtung (
          id TEXT PRIMARY KEY, lauf TEXT NOT NULL REFERENCES aus_lauf (id), objekt TEXT NOT NULL UNIQUE, art TEXT NOT NULL,
          zeichen TEXT NOT NULL, betreff TEXT NOT NULL, oe BIGINT NOT NULL, zda_am TEXT, ende TEXT, entscheidung TEXT NOT NULL,
          grund TEXT, archivkennung TEXT, dokumente BIGINT NOT NULL, paket TEXT, beantragt_von TEXT NOT NULL,
          freigegeben_von TEXT NOT NULL, zeit BIGINT NOT NULL);
        CREATE INDEX aus_vernichtung_oe ON aus_vernichtung (oe, id);
        CREATE TABLE aus_rest (pruefsumme TEXT NOT NULL, lauf TEXT NOT NULL REFERENCES aus_lauf (id), groesse BIGINT NOT NULL);
        CREATE INDEX aus_rest_lauf ON aus_rest (lauf);
        CREATE TABLE aus_archivgut (
          id TEXT PRIMARY KEY, lauf TEXT NOT NULL REFERENCES aus_lauf (id), objekt TEXT NOT NULL, art TEXT NOT NULL, eltern TEXT,
          zeichen TEXT NOT NULL, betreff TEXT NOT NULL, angaben TEXT NOT NULL, archivkennung TEXT NOT NULL UNIQUE,
          uebernommen BIGINT NOT NULL, UNIQUE (lauf, objekt));
        CREATE TABLE aus_archivdatei (
          id TEXT PRIMARY KEY, archivgut TEXT NOT NULL REFERENCES aus_archivgut (id), dokument TEXT NOT NULL, betreff TEXT NOT NULL,
          name TEXT NOT NULL, original TEXT NOT NULL, mediatyp TEXT NOT NULL, sha256 TEXT NOT NULL, groesse BIGINT NOT NULL);
        CREATE INDEX aus_archivdatei_archivgut ON aus_archivdatei (archivgut, id);
        """)

    /// What a message said that nobody here understood.
    private static let hinweise = Migration(2, "hinweise", "ALTER TABLE aus_nachricht ADD COLUMN hinweis TEXT;")

    /// File plans that an archive appraises as a whole (0511 to 0515).
    private static let planbewertung = Migration(
        3, "planbewertung",
        """
        CREATE TABLE aus_planbewertung (
          id TEXT PRIMARY KEY, prozess TEXT NOT NULL, seite TEXT NOT NULL, partner TEXT NOT NULL REFERENCES aus_partner (id),
          zustand TEXT NOT NULL, bezeichnung TEXT NOT NULL, oe BIGINT NOT NULL, nachricht TEXT, angelegt BIGINT NOT NULL,
          angelegt_von TEXT NOT NULL, version BIGINT NOT NULL, UNIQUE (partner, prozess));
        CREATE INDEX aus_planbewertung_oe ON aus_planbewertung (seite, oe, id);
        CREATE TABLE aus_planeinheit (
          id TEXT PRIMARY KEY, planbewertung TEXT NOT NULL REFERENCES aus_planbewertung (id), einheit TEXT NOT NULL,
          zeichen TEXT NOT NULL, inhalt TEXT NOT NULL, dauer TEXT, art TEXT NOT NULL, stillgelegt BIGINT NOT NULL, bewertung TEXT,
          erfolgreich BIGINT, fehler TEXT, UNIQUE (planbewertung, einheit));
        """)

    /// A delivery may come in several messages (4.0): which part each is, and whether it was dealt with. What lies here was.
    /// And why a run goes another way than was asked for.
    private static let teillieferung = Migration(
        4, "teillieferung",
        """
        ALTER TABLE aus_lauf ADD COLUMN hinweis TEXT;
        ALTER TABLE aus_nachricht ADD COLUMN lfd BIGINT;
        ALTER TABLE aus_nachricht ADD COLUMN gesamt BIGINT;
        ALTER TABLE aus_nachricht ADD COLUMN erledigt BIGINT;
        UPDATE aus_nachricht SET lfd = (SELECT COUNT(*) FROM aus_nachricht n WHERE n.lauf = aus_nachricht.lauf
          AND n.code = aus_nachricht.code AND n.richtung = aus_nachricht.richtung AND n.zustand <> 'abgewiesen'
          AND n.id <= aus_nachricht.id)
        WHERE richtung = 'ein' AND code IN ('0503', '0506') AND zustand <> 'abgewiesen';
        UPDATE aus_nachricht SET gesamt = lfd WHERE lfd IS NOT NULL;
        UPDATE aus_nachricht SET erledigt = zeit WHERE lfd IS NOT NULL AND NOT (code = '0503' AND EXISTS (
          SELECT 1 FROM aus_lauf l WHERE l.id = aus_nachricht.lauf AND l.zustand = 'geliefert')
          AND NOT EXISTS (SELECT 1 FROM aus_nachricht n WHERE n.lauf = aus_nachricht.lauf AND n.code = '0503'
            AND n.richtung = 'ein' AND n.zustand <> 'abgewiesen' AND n.id > aus_nachricht.id));
        """)

    /// Which plan a message is about. So far the name of its file told, and a partner may write that in capitals.
    private static let plannachricht = Migration(
        7, "plannachricht",
        """
        ALTER TABLE aus_nachricht ADD COLUMN plan TEXT REFERENCES aus_planbewertung (id);
        CREATE INDEX aus_nachricht_plan ON aus_nachricht (plan, id);
        UPDATE aus_nachricht SET plan = (SELECT MIN(p.id) FROM aus_planbewertung p WHERE p.partner = aus_nachricht.partner
          AND LOWER(p.prozess) = LOWER(substr(aus_nachricht.dateiname, 1, 36)))
        WHERE lauf IS NULL AND zustand <> 'abgewiesen';
        """)
}
