// SPDX-License-Identifier: EUPL-1.2
internal import Store

enum AkteMigrations {
    static let alle = ModuleMigrations(
        "akte",
        [
            grundstock, endgueltig, zuletztGeoeffnet, vorschau, vertraulicheMarken, aussonderung, arbeitsbereich, objektmodell,
            sperren, endgueltigGanz, geschaeftsgang, eineSperrtabelle, strecke, gespeicherteSuche, zugriff, zugriffsprotokoll,
            zeichenzusatz, planfassungBis, aktenbeteiligte, aktenwiedervorlage, gangwanderung,
        ])

    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE akte_planeinheit (
          id TEXT PRIMARY KEY, zeichen TEXT NOT NULL, inhaltsangabe TEXT NOT NULL, aufbewahrung TEXT, aussonderungsart TEXT,
          stillgelegt BIGINT NOT NULL, gueltig_ab TEXT NOT NULL, gueltig_bis TEXT, angelegt BIGINT NOT NULL,
          UNIQUE (zeichen, gueltig_ab));
        CREATE TABLE akte_zeichenvorlage (art TEXT PRIMARY KEY, vorlage TEXT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE akte_zeichen (
          zeichen TEXT PRIMARY KEY, art TEXT NOT NULL, objekt TEXT NOT NULL, gilt BIGINT NOT NULL, seit BIGINT NOT NULL);
        CREATE INDEX akte_zeichen_objekt ON akte_zeichen (objekt);
        CREATE TABLE akte_akte (
          id TEXT PRIMARY KEY, zeichen TEXT NOT NULL UNIQUE REFERENCES akte_zeichen (zeichen), plan TEXT NOT NULL,
          planeinheit TEXT NOT NULL REFERENCES akte_planeinheit (id), jahr BIGINT NOT NULL, sammelschluessel TEXT UNIQUE,
          betreff TEXT NOT NULL, oe BIGINT NOT NULL, vertraulich BIGINT NOT NULL, zustand TEXT NOT NULL, aufbewahrung TEXT,
          aussonderungsart TEXT, zda_am TEXT, aufbewahrung_bis TEXT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX akte_akte_plan ON akte_akte (plan, id);
        CREATE INDEX akte_akte_oe ON akte_akte (oe, id);
        CREATE TABLE akte_vorgang (
          id TEXT PRIMARY KEY, akte TEXT NOT NULL REFERENCES akte_akte (id),
          zeichen TEXT NOT NULL UNIQUE REFERENCES akte_zeichen (zeichen), betreff TEXT NOT NULL, typ TEXT NOT NULL,
          zustand TEXT NOT NULL, oe BIGINT NOT NULL, bearbeiter TEXT, fachbezug TEXT, frist TEXT, vertraulich BIGINT NOT NULL,
          aufbewahrung TEXT, aussonderungsart TEXT, zda_am TEXT, aufbewahrung_bis TEXT, dokumente BIGINT NOT NULL,
          angelegt BIGINT NOT NULL, bewegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX akte_vorgang_akte ON akte_vorgang (akte, id);
        CREATE INDEX akte_vorgang_korb ON akte_vorgang (bearbeiter, zustand, bewegt, id);
        CREATE INDEX akte_vorgang_gruppe ON akte_vorgang (oe, zustand, bewegt, id);
        CREATE INDEX akte_vorgang_fachbezug ON akte_vorgang (fachbezug);
        CREATE TABLE akte_beteiligter (
          id TEXT PRIMARY KEY, vorgang TEXT NOT NULL REFERENCES akte_vorgang (id), art TEXT NOT NULL, rolle TEXT NOT NULL,
          name TEXT NOT NULL, strasse TEXT NOT NULL, plz TEXT NOT NULL, ort TEXT NOT NULL, land TEXT NOT NULL, email TEXT,
          kennung TEXT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX akte_beteiligter_vorgang ON akte_beteiligter (vorgang, id);
        CREATE INDEX akte_beteiligter_kennung ON akte_beteiligter (kennung);
        CREATE TABLE akte_wiedervorlage (
          id TEXT PRIMARY KEY, vorgang TEXT NOT NULL REFERENCES akte_vorgang (id), tag TEXT NOT NULL, grund TEXT NOT NULL,
          fuer TEXT, erledigt BIGINT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX akte_wiedervorlage_vorgang ON akte_wiedervorlage (vorgang, tag);
        CREATE INDEX akte_wiedervorlage_fuer ON akte_wiedervorlage (fuer, tag);
        CREATE TABLE akte_vermerk (
          id TEXT PRIMARY KEY, vorgang TEXT NOT NULL REFERENCES akte_vorgang (id), text TEXT NOT NULL, von TEXT NOT NULL,
          zeit BIGINT NOT NULL);
        CREATE INDEX akte_vermerk_vorgang ON akte_vermerk (vorgang, id);
        CREATE TABLE akte_dokument (
          id TEXT PRIMARY KEY, vorgang TEXT NOT NULL REFERENCES akte_vorgang (id), lfd BIGINT NOT NULL, betreff TEXT NOT NULL,
          typ TEXT NOT NULL, richtung TEXT NOT NULL, zustand TEXT NOT NULL, datum_schreiben TEXT, versionen BIGINT NOT NULL,
          angelegt BIGINT NOT NULL, version BIGINT NOT NULL, UNIQUE (vorgang, lfd));
        CREATE TABLE akte_dokumentversion (
          id TEXT PRIMARY KEY, dokument TEXT NOT NULL REFERENCES akte_dokument (id), nr BIGINT NOT NULL,
          sha256 TEXT NOT NULL REFERENCES inhalt (sha256), groesse BIGINT NOT NULL, dateiname TEXT NOT NULL,
          mediatyp TEXT NOT NULL, angelegt BIGINT NOT NULL, angelegt_von TEXT NOT NULL, UNIQUE (dokument, nr));
        CREATE TABLE akte_dokumenttext (
          dokumentversion TEXT PRIMARY KEY REFERENCES akte_dokumentversion (id), text TEXT NOT NULL, gewonnen BIGINT NOT NULL);
        CREATE TABLE akte_gelesen (
          vorgang TEXT NOT NULL, mitarbeiter TEXT NOT NULL, zeit BIGINT NOT NULL, PRIMARY KEY (vorgang, mitarbeiter));
        """)

    /// The database itself keeps a version from changing and a final document from getting another one.
    private static let endgueltig = Migration(2, "endgueltig") { dialect in
        switch dialect {
        case .sqlite: sqlite
        case .postgresql: postgresql
        }
    }

    /// The desk asks what a person opened last.
    private static let zuletztGeoeffnet = Migration(
        3, "zuletzt-geoeffnet", "CREATE INDEX akte_gelesen_mitarbeiter ON akte_gelesen (mitarbeiter, zeit)")

    /// Pictures of first pages by the content they show; technical, can be emptied at any time.
    private static let vorschau = Migration(
        4, "vorschau",
        """
        CREATE TABLE akte_vorschau (
          quelle TEXT PRIMARY KEY, bild TEXT NOT NULL, groesse BIGINT NOT NULL, erstellt BIGINT NOT NULL)
        """)

    private static let sqlite = [
        """
        CREATE TRIGGER akte_dokument_final BEFORE UPDATE ON akte_dokument
        WHEN OLD.zustand = 'final' AND (NEW.zustand <> 'final' OR NEW.versionen <> OLD.versionen)
        BEGIN SELECT RAISE(ABORT, 'akte_dokument ist final'); END;
        """,
        """
        CREATE TRIGGER akte_dokumentversion_fest BEFORE UPDATE ON akte_dokumentversion
        BEGIN SELECT RAISE(ABORT, 'akte_dokumentversion ist unveraenderlich'); END;
        """,
        """
        CREATE TRIGGER akte_dokumentversion_neu BEFORE INSERT ON akte_dokumentversion
        WHEN NEW.nr > (SELECT versionen FROM akte_dokument WHERE id = NEW.dokument)
        BEGIN SELECT RAISE(ABORT, 'akte_dokument ist final'); END;
        """,
        """
        CREATE TRIGGER akte_dokumentversion_bleibt BEFORE DELETE ON akte_dokumentversion
        BEGIN SELECT RAISE(ABORT, 'akte_dokumentversion ist unveraenderlich'); END;
        """,
    ]

    private static let postgresql = [
        """
        CREATE FUNCTION akte_fest() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation'; END $$
        """,
        """
        CREATE TRIGGER akte_dokument_final BEFORE UPDATE ON akte_dokument FOR EACH ROW
        WHEN (OLD.zustand = 'final' AND (NEW.zustand <> 'final' OR NEW.versionen <> OLD.versionen))
        EXECUTE FUNCTION akte_fest()
        """,
        """
        CREATE TRIGGER akte_dokumentversion_fest BEFORE UPDATE OR DELETE ON akte_dokumentversion
        FOR EACH ROW EXECUTE FUNCTION akte_fest()
        """,
        """
        CREATE FUNCTION akte_version_gezaehlt() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF NEW.nr > (SELECT versionen FROM akte_dokument WHERE id = NEW.dokument) THEN
            RAISE EXCEPTION 'akte_dokument ist final' USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$
        """,
        """
        CREATE TRIGGER akte_dokumentversion_neu BEFORE INSERT ON akte_dokumentversion
        FOR EACH ROW EXECUTE FUNCTION akte_version_gezaehlt()
        """,
    ]
}
