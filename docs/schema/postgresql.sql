CREATE OR REPLACE FUNCTION akte_dokument_bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN
  IF OLD.zustand = 'final' AND EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.id = OLD.vorgang AND v.zustand NOT IN ('abgegeben', 'vernichtet')) THEN
    RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $function$;

CREATE OR REPLACE FUNCTION akte_fest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation'; END $function$;

CREATE OR REPLACE FUNCTION akte_gangschritt_wandert()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN
  IF OLD.status IN ('003', '004') AND NEW.vorgang <> OLD.vorgang AND NOT EXISTS (SELECT 1 FROM akte_gang g JOIN akte_dokument d ON d.id = g.dokument WHERE g.id = NEW.gang AND d.vorgang = NEW.vorgang) THEN
    RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION akte_gangschritt_weg()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN
  IF OLD.status IN ('003', '004') AND NOT EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.id = OLD.vorgang AND v.zustand IN ('abgegeben', 'vernichtet')) THEN
    RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $function$;

CREATE OR REPLACE FUNCTION akte_version_bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang
  WHERE d.id = OLD.dokument AND v.zustand IN ('abgegeben', 'vernichtet')) THEN
    RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $function$;

CREATE OR REPLACE FUNCTION akte_version_gezaehlt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN
  IF NEW.nr < 1 OR NEW.nr <> (SELECT versionen FROM akte_dokument WHERE id = NEW.dokument) THEN
    RAISE EXCEPTION 'akte_dokument ist final' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION akte_version_haupt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN
  IF NOT COALESCE((NEW.id = OLD.id AND NEW.dokument = OLD.dokument AND NEW.nr = OLD.nr AND NEW.sha256 = OLD.sha256
  AND NEW.groesse = OLD.groesse AND NEW.dateiname = OLD.dateiname AND NEW.mediatyp = OLD.mediatyp
  AND NEW.angelegt = OLD.angelegt AND NEW.angelegt_von = OLD.angelegt_von
  AND NEW.neben = 0 AND NEW.haupt > COALESCE(OLD.haupt, OLD.nr - 1)
  AND (SELECT zustand FROM akte_dokument WHERE id = OLD.dokument) = 'entwurf'), false) THEN
    RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION audit_fest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION '% ist unveraenderlich', TG_TABLE_NAME; END $function$;

CREATE OR REPLACE FUNCTION portal_bekanntgabe_uebergang_bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM portal_bekanntgabe b JOIN akte_vorgang v ON v.id = b.vorgang
  WHERE b.id = OLD.bekanntgabe AND v.zustand IN ('abgegeben', 'vernichtet')) THEN
    RAISE EXCEPTION 'portal_bekanntgabe_uebergang ist unveraenderlich' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $function$;

CREATE OR REPLACE FUNCTION portal_fest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION '% ist unveraenderlich', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END $function$;

CREATE OR REPLACE FUNCTION portal_nachricht_bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM portal_antrag a JOIN akte_vorgang v ON v.id = a.vorgang
  WHERE a.id = OLD.antrag AND v.zustand IN ('abgegeben', 'vernichtet')) THEN
    RAISE EXCEPTION 'portal_nachricht ist unveraenderlich' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $function$;

CREATE OR REPLACE FUNCTION post_fest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION 'unveraenderlich' USING ERRCODE = 'check_violation'; END $function$;

CREATE TABLE ae_einsicht (
  id text NOT NULL,
  vorgang text NOT NULL,
  zeichen text NOT NULL,
  antragsteller text NOT NULL,
  grundlage text NOT NULL,
  grundlage_paragraf text NOT NULL,
  grundlage_text text NOT NULL,
  begruendung text NOT NULL,
  zustand text NOT NULL,
  vorgelegt_von text,
  freigegeben_von text,
  gilt_bis bigint,
  grund text,
  gast text,
  angelegt bigint NOT NULL,
  angelegt_von text NOT NULL,
  version bigint NOT NULL,
  zeichnen_fehler text,
  CONSTRAINT ae_einsicht_pkey PRIMARY KEY (id),
  CONSTRAINT ae_einsicht_zeichen_key UNIQUE (zeichen)
);

CREATE INDEX ae_einsicht_vorgang ON ae_einsicht USING btree (vorgang, id);

CREATE TABLE ae_fassung (
  stueck text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  erstellt bigint NOT NULL,
  CONSTRAINT ae_fassung_pkey PRIMARY KEY (stueck),
  CONSTRAINT ae_fassung_stueck_fkey FOREIGN KEY (stueck) REFERENCES ae_stueck(id)
);

CREATE TABLE ae_schwaerzung (
  id text NOT NULL,
  stueck text NOT NULL,
  seite bigint NOT NULL,
  x bigint NOT NULL,
  y bigint NOT NULL,
  breite bigint NOT NULL,
  hoehe bigint NOT NULL,
  grund text NOT NULL,
  grund_paragraf text NOT NULL,
  grund_text text NOT NULL,
  angelegt_von text NOT NULL,
  CONSTRAINT ae_schwaerzung_pkey PRIMARY KEY (id),
  CONSTRAINT ae_schwaerzung_stueck_fkey FOREIGN KEY (stueck) REFERENCES ae_stueck(id)
);

CREATE INDEX ae_schwaerzung_stueck ON ae_schwaerzung USING btree (stueck, seite, id);

CREATE TABLE ae_stueck (
  id text NOT NULL,
  einsicht text NOT NULL,
  lfd bigint NOT NULL,
  dokument text NOT NULL,
  titel text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  seiten bigint NOT NULL,
  blatt bigint,
  CONSTRAINT ae_stueck_einsicht_dokument_key UNIQUE (einsicht, dokument),
  CONSTRAINT ae_stueck_einsicht_fkey FOREIGN KEY (einsicht) REFERENCES ae_einsicht(id),
  CONSTRAINT ae_stueck_einsicht_lfd_key UNIQUE (einsicht, lfd),
  CONSTRAINT ae_stueck_pkey PRIMARY KEY (id)
);

CREATE TABLE ae_zugriff (
  id text NOT NULL,
  einsicht text NOT NULL,
  stueck text,
  zeit bigint NOT NULL,
  wer text NOT NULL,
  CONSTRAINT ae_zugriff_einsicht_fkey FOREIGN KEY (einsicht) REFERENCES ae_einsicht(id),
  CONSTRAINT ae_zugriff_pkey PRIMARY KEY (id)
);

CREATE INDEX ae_zugriff_einsicht ON ae_zugriff USING btree (einsicht, id);

CREATE TABLE akte_akte (
  id text NOT NULL,
  zeichen text NOT NULL,
  plan text NOT NULL,
  planeinheit text NOT NULL,
  jahr bigint NOT NULL,
  sammelschluessel text,
  betreff text NOT NULL,
  oe bigint NOT NULL,
  vertraulich bigint NOT NULL,
  zustand text NOT NULL,
  aufbewahrung text,
  aussonderungsart text,
  zda_am text,
  aufbewahrung_bis text,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  aktenart text,
  medium text DEFAULT '001'::text NOT NULL,
  standort text,
  laufzeit_ab text,
  laufzeit_bis text,
  bemerkung text,
  teil_von text,
  band bigint,
  zugriff bigint DEFAULT 0 NOT NULL,
  CONSTRAINT akte_akte_aktenart_fkey FOREIGN KEY (aktenart) REFERENCES akte_aktenart(kuerzel),
  CONSTRAINT akte_akte_pkey PRIMARY KEY (id),
  CONSTRAINT akte_akte_planeinheit_fkey FOREIGN KEY (planeinheit) REFERENCES akte_planeinheit(id),
  CONSTRAINT akte_akte_sammelschluessel_key UNIQUE (sammelschluessel),
  CONSTRAINT akte_akte_teil_von_fkey FOREIGN KEY (teil_von) REFERENCES akte_akte(id),
  CONSTRAINT akte_akte_zeichen_fkey FOREIGN KEY (zeichen) REFERENCES akte_zeichen(zeichen),
  CONSTRAINT akte_akte_zeichen_key UNIQUE (zeichen)
);

CREATE INDEX akte_akte_aufbewahrung ON akte_akte USING btree (zustand, aufbewahrung_bis, id);

CREATE UNIQUE INDEX akte_akte_band ON akte_akte USING btree (teil_von, band);

CREATE INDEX akte_akte_oe ON akte_akte USING btree (oe, id);

CREATE INDEX akte_akte_plan ON akte_akte USING btree (plan, id);

CREATE INDEX akte_akte_zugriff ON akte_akte USING btree (zugriff) WHERE zugriff <> 0;

CREATE TABLE akte_aktenart (
  kuerzel text NOT NULL,
  bezeichnung text NOT NULL,
  gattung text NOT NULL,
  plan text,
  vorlage text,
  vorgangsvorlage text,
  zaehlung text NOT NULL,
  felder text NOT NULL,
  stillgelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_aktenart_pkey PRIMARY KEY (kuerzel)
);

CREATE TABLE akte_aktenbeteiligter (
  id text NOT NULL,
  akte text NOT NULL,
  art text NOT NULL,
  rolle text NOT NULL,
  name text NOT NULL,
  strasse text NOT NULL,
  plz text NOT NULL,
  ort text NOT NULL,
  land text NOT NULL,
  email text,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_aktenbeteiligter_akte_fkey FOREIGN KEY (akte) REFERENCES akte_akte(id),
  CONSTRAINT akte_aktenbeteiligter_pkey PRIMARY KEY (id)
);

CREATE INDEX akte_aktenbeteiligter_akte ON akte_aktenbeteiligter USING btree (akte, id);

CREATE INDEX akte_aktenbeteiligter_email ON akte_aktenbeteiligter USING btree (lower(email));

CREATE TABLE akte_aktenwiedervorlage (
  id text NOT NULL,
  akte text NOT NULL,
  tag text NOT NULL,
  grund text NOT NULL,
  fuer text,
  erledigt bigint,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_aktenwiedervorlage_akte_fkey FOREIGN KEY (akte) REFERENCES akte_akte(id),
  CONSTRAINT akte_aktenwiedervorlage_pkey PRIMARY KEY (id)
);

CREATE INDEX akte_aktenwiedervorlage_akte ON akte_aktenwiedervorlage USING btree (akte, tag);

CREATE INDEX akte_aktenwiedervorlage_fuer ON akte_aktenwiedervorlage USING btree (fuer, tag);

CREATE TABLE akte_arbeitskopie (
  id text NOT NULL,
  dokument text NOT NULL,
  inhaber text NOT NULL,
  grundlage bigint NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  dateiname text NOT NULL,
  mediatyp text NOT NULL,
  angelegt bigint NOT NULL,
  geaendert bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_arbeitskopie_dokument_fkey FOREIGN KEY (dokument) REFERENCES akte_dokument(id),
  CONSTRAINT akte_arbeitskopie_dokument_inhaber_key UNIQUE (dokument, inhaber),
  CONSTRAINT akte_arbeitskopie_pkey PRIMARY KEY (id),
  CONSTRAINT akte_arbeitskopie_sha256_fkey FOREIGN KEY (sha256) REFERENCES inhalt(sha256)
);

CREATE INDEX akte_arbeitskopie_inhaber ON akte_arbeitskopie USING btree (inhaber, geaendert);

CREATE TABLE akte_aussonderungssperre (
  id text NOT NULL,
  akte text NOT NULL,
  art text NOT NULL,
  grund text NOT NULL,
  von text NOT NULL,
  gesetzt bigint NOT NULL,
  aufgehoben bigint,
  aufgehoben_von text,
  version bigint NOT NULL,
  CONSTRAINT akte_aussonderungssperre_akte_fkey FOREIGN KEY (akte) REFERENCES akte_akte(id),
  CONSTRAINT akte_aussonderungssperre_pkey PRIMARY KEY (id)
);

CREATE INDEX akte_aussonderungssperre_akte ON akte_aussonderungssperre USING btree (akte, aufgehoben);

CREATE TABLE akte_bereichseintrag (
  id text NOT NULL,
  bereich text NOT NULL,
  eltern text NOT NULL,
  name text NOT NULL,
  sha256 text,
  groesse bigint NOT NULL,
  mediatyp text NOT NULL,
  angelegt bigint NOT NULL,
  geaendert bigint NOT NULL,
  von text NOT NULL,
  fluechtig bigint NOT NULL,
  CONSTRAINT akte_bereichseintrag_bereich_eltern_name_key UNIQUE (bereich, eltern, name),
  CONSTRAINT akte_bereichseintrag_pkey PRIMARY KEY (id),
  CONSTRAINT akte_bereichseintrag_sha256_fkey FOREIGN KEY (sha256) REFERENCES inhalt(sha256)
);

CREATE INDEX akte_bereichseintrag_fluechtig ON akte_bereichseintrag USING btree (fluechtig, geaendert);

CREATE TABLE akte_beteiligter (
  id text NOT NULL,
  vorgang text NOT NULL,
  art text NOT NULL,
  rolle text NOT NULL,
  name text NOT NULL,
  strasse text NOT NULL,
  plz text NOT NULL,
  ort text NOT NULL,
  land text NOT NULL,
  email text,
  kennung text,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_beteiligter_pkey PRIMARY KEY (id),
  CONSTRAINT akte_beteiligter_vorgang_fkey FOREIGN KEY (vorgang) REFERENCES akte_vorgang(id)
);

CREATE INDEX akte_beteiligter_kennung ON akte_beteiligter USING btree (kennung);

CREATE INDEX akte_beteiligter_vorgang ON akte_beteiligter USING btree (vorgang, id);

CREATE TABLE akte_dokument (
  id text NOT NULL,
  vorgang text NOT NULL,
  lfd bigint NOT NULL,
  betreff text NOT NULL,
  typ text NOT NULL,
  richtung text NOT NULL,
  zustand text NOT NULL,
  datum_schreiben text,
  versionen bigint NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  medium text DEFAULT '001'::text NOT NULL,
  standort text,
  bemerkung text,
  fremdes_zeichen text,
  eingang_am text,
  ausgang_am text,
  bezug text,
  hier text,
  anlage_zu text,
  zugriff bigint DEFAULT 0 NOT NULL,
  zeichenzusatz text,
  CONSTRAINT akte_dokument_anlage_zu_fkey FOREIGN KEY (anlage_zu) REFERENCES akte_dokument(id),
  CONSTRAINT akte_dokument_pkey PRIMARY KEY (id),
  CONSTRAINT akte_dokument_vorgang_fkey FOREIGN KEY (vorgang) REFERENCES akte_vorgang(id),
  CONSTRAINT akte_dokument_vorgang_lfd_key UNIQUE (vorgang, lfd)
);

CREATE INDEX akte_dokument_anlage ON akte_dokument USING btree (anlage_zu);

CREATE INDEX akte_dokument_fremdes_zeichen ON akte_dokument USING btree (fremdes_zeichen);

CREATE INDEX akte_dokument_zugriff ON akte_dokument USING btree (zugriff) WHERE zugriff <> 0;

CREATE TRIGGER akte_dokument_bleibt BEFORE DELETE ON akte_dokument FOR EACH ROW EXECUTE FUNCTION akte_dokument_bleibt();

CREATE TRIGGER akte_dokument_final BEFORE UPDATE ON akte_dokument FOR EACH ROW WHEN (old.zustand = 'final'::text AND (new.zustand <> 'final'::text OR new.versionen <> old.versionen OR new.id <> old.id OR new.angelegt <> old.angelegt)) EXECUTE FUNCTION akte_fest();

CREATE TRIGGER akte_dokument_leeren BEFORE TRUNCATE ON akte_dokument FOR EACH STATEMENT EXECUTE FUNCTION akte_fest();

CREATE TABLE akte_dokumentkontakt (
  id text NOT NULL,
  dokument text NOT NULL,
  rolle text NOT NULL,
  nr bigint NOT NULL,
  name text NOT NULL,
  anschrift text,
  email text,
  CONSTRAINT akte_dokumentkontakt_dokument_fkey FOREIGN KEY (dokument) REFERENCES akte_dokument(id),
  CONSTRAINT akte_dokumentkontakt_dokument_rolle_nr_key UNIQUE (dokument, rolle, nr),
  CONSTRAINT akte_dokumentkontakt_pkey PRIMARY KEY (id)
);

CREATE TABLE akte_dokumenttext (
  dokumentversion text NOT NULL,
  text text NOT NULL,
  gewonnen bigint NOT NULL,
  CONSTRAINT akte_dokumenttext_dokumentversion_fkey FOREIGN KEY (dokumentversion) REFERENCES akte_dokumentversion(id),
  CONSTRAINT akte_dokumenttext_pkey PRIMARY KEY (dokumentversion)
);

CREATE TABLE akte_dokumentversion (
  id text NOT NULL,
  dokument text NOT NULL,
  nr bigint NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  dateiname text NOT NULL,
  mediatyp text NOT NULL,
  angelegt bigint NOT NULL,
  angelegt_von text NOT NULL,
  haupt bigint,
  neben bigint,
  CONSTRAINT akte_dokumentversion_dokument_fkey FOREIGN KEY (dokument) REFERENCES akte_dokument(id),
  CONSTRAINT akte_dokumentversion_dokument_nr_key UNIQUE (dokument, nr),
  CONSTRAINT akte_dokumentversion_pkey PRIMARY KEY (id),
  CONSTRAINT akte_dokumentversion_sha256_fkey FOREIGN KEY (sha256) REFERENCES inhalt(sha256)
);

CREATE INDEX akte_dokumentversion_sha256 ON akte_dokumentversion USING btree (sha256);

CREATE TRIGGER akte_dokumentversion_bleibt BEFORE DELETE ON akte_dokumentversion FOR EACH ROW EXECUTE FUNCTION akte_version_bleibt();

CREATE TRIGGER akte_dokumentversion_fest BEFORE UPDATE ON akte_dokumentversion FOR EACH ROW EXECUTE FUNCTION akte_version_haupt();

CREATE TRIGGER akte_dokumentversion_leeren BEFORE TRUNCATE ON akte_dokumentversion FOR EACH STATEMENT EXECUTE FUNCTION akte_fest();

CREATE TRIGGER akte_dokumentversion_neu BEFORE INSERT ON akte_dokumentversion FOR EACH ROW EXECUTE FUNCTION akte_version_gezaehlt();

CREATE TABLE akte_fassung (
  quelle text NOT NULL,
  datei text NOT NULL,
  groesse bigint NOT NULL,
  erstellt bigint NOT NULL,
  CONSTRAINT akte_fassung_pkey PRIMARY KEY (quelle)
);

CREATE TABLE akte_gang (
  id text NOT NULL,
  vorgang text NOT NULL,
  dokument text,
  titel text NOT NULL,
  zustand text NOT NULL,
  laufweg text,
  laufweg_fassung bigint,
  ruecklauf_person text,
  ruecklauf_oe bigint,
  ersteller text NOT NULL,
  angelegt bigint NOT NULL,
  beendet bigint,
  version bigint NOT NULL,
  CONSTRAINT akte_gang_dokument_fkey FOREIGN KEY (dokument) REFERENCES akte_dokument(id),
  CONSTRAINT akte_gang_pkey PRIMARY KEY (id),
  CONSTRAINT akte_gang_vorgang_fkey FOREIGN KEY (vorgang) REFERENCES akte_vorgang(id)
);

CREATE INDEX akte_gang_dokument ON akte_gang USING btree (dokument, zustand);

CREATE INDEX akte_gang_vorgang ON akte_gang USING btree (vorgang, id);

CREATE TABLE akte_gangschritt (
  id text NOT NULL,
  gang text NOT NULL,
  vorgang text NOT NULL,
  nummer bigint NOT NULL,
  mit_vorigem bigint NOT NULL,
  verb text NOT NULL,
  kuerzel text NOT NULL,
  verfuegung text NOT NULL,
  wirkung text NOT NULL,
  person text,
  oe bigint,
  text text,
  termin text,
  tage bigint,
  ersteller text NOT NULL,
  erstellt bigint NOT NULL,
  status text NOT NULL,
  seit bigint,
  bearbeiter text,
  vertretene text,
  bearbeitet bigint,
  ergebnis text,
  vermerk text,
  fassung bigint,
  sha256 text,
  folge bigint,
  wegen text,
  wiederholt text,
  zurueckgenommen bigint,
  eskaliert_an text,
  mahnstufe bigint NOT NULL,
  CONSTRAINT akte_gangschritt_gang_fkey FOREIGN KEY (gang) REFERENCES akte_gang(id),
  CONSTRAINT akte_gangschritt_pkey PRIMARY KEY (id)
);

CREATE INDEX akte_gangschritt_bearbeiter ON akte_gangschritt USING btree (bearbeiter, bearbeitet);

CREATE INDEX akte_gangschritt_eskaliert ON akte_gangschritt USING btree (eskaliert_an, status);

CREATE INDEX akte_gangschritt_gang ON akte_gangschritt USING btree (gang, nummer);

CREATE INDEX akte_gangschritt_oe ON akte_gangschritt USING btree (oe, status, seit);

CREATE INDEX akte_gangschritt_person ON akte_gangschritt USING btree (person, status, seit);

CREATE INDEX akte_gangschritt_termin ON akte_gangschritt USING btree (status, termin);

CREATE INDEX akte_gangschritt_vorgang ON akte_gangschritt USING btree (vorgang, status);

CREATE TRIGGER akte_gangschritt_bleibt BEFORE DELETE ON akte_gangschritt FOR EACH ROW EXECUTE FUNCTION akte_gangschritt_weg();

CREATE TRIGGER akte_gangschritt_fest BEFORE UPDATE ON akte_gangschritt FOR EACH ROW WHEN ((old.status = ANY (ARRAY['003'::text, '004'::text])) AND (old.zurueckgenommen IS NOT NULL AND new.zurueckgenommen IS DISTINCT FROM old.zurueckgenommen OR (to_jsonb(new.*) - 'zurueckgenommen'::text - 'vorgang'::text) IS DISTINCT FROM (to_jsonb(old.*) - 'zurueckgenommen'::text - 'vorgang'::text))) EXECUTE FUNCTION akte_fest();

CREATE TRIGGER akte_gangschritt_wandert BEFORE UPDATE ON akte_gangschritt FOR EACH ROW EXECUTE FUNCTION akte_gangschritt_wandert();

CREATE TABLE akte_gelesen (
  vorgang text NOT NULL,
  mitarbeiter text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT akte_gelesen_pkey PRIMARY KEY (vorgang, mitarbeiter)
);

CREATE INDEX akte_gelesen_mitarbeiter ON akte_gelesen USING btree (mitarbeiter, zeit);

CREATE TABLE akte_laufweg (
  id text NOT NULL,
  name text NOT NULL,
  oe bigint,
  aktiv bigint NOT NULL,
  fassung bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_laufweg_pkey PRIMARY KEY (id)
);

CREATE TABLE akte_laufwegfassung (
  laufweg text NOT NULL,
  fassung bigint NOT NULL,
  schritte text NOT NULL,
  von text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT akte_laufwegfassung_laufweg_fkey FOREIGN KEY (laufweg) REFERENCES akte_laufweg(id),
  CONSTRAINT akte_laufwegfassung_pkey PRIMARY KEY (laufweg, fassung)
);

CREATE TRIGGER akte_laufwegfassung_fest BEFORE UPDATE ON akte_laufwegfassung FOR EACH ROW EXECUTE FUNCTION akte_fest();

CREATE TABLE akte_leitung (
  oe bigint NOT NULL,
  person text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_leitung_pkey PRIMARY KEY (oe)
);

CREATE TABLE akte_mahnregel (
  stufe bigint NOT NULL,
  tage bigint NOT NULL,
  an text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_mahnregel_pkey PRIMARY KEY (stufe)
);

CREATE TABLE akte_mailwunsch (
  mitarbeiter text NOT NULL,
  taeglich bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_mailwunsch_pkey PRIMARY KEY (mitarbeiter)
);

CREATE TABLE akte_merkmal (
  objekt text NOT NULL,
  schluessel text NOT NULL,
  wert text NOT NULL,
  CONSTRAINT akte_merkmal_pkey PRIMARY KEY (objekt, schluessel)
);

CREATE INDEX akte_merkmal_wert ON akte_merkmal USING btree (schluessel, wert);

CREATE TABLE akte_notzugriff (
  id text NOT NULL,
  art text NOT NULL,
  objekt text NOT NULL,
  zeichen text NOT NULL,
  oe bigint NOT NULL,
  person text NOT NULL,
  grund text NOT NULL,
  beginn bigint NOT NULL,
  bis bigint NOT NULL,
  beendet bigint,
  beendet_von text,
  einheit_von text,
  einheit_am bigint,
  aufsicht_von text,
  aufsicht_am bigint,
  version bigint NOT NULL,
  CONSTRAINT akte_notzugriff_pkey PRIMARY KEY (id)
);

CREATE INDEX akte_notzugriff_beginn ON akte_notzugriff USING btree (beginn, id);

CREATE INDEX akte_notzugriff_objekt ON akte_notzugriff USING btree (objekt, beendet);

CREATE INDEX akte_notzugriff_person ON akte_notzugriff USING btree (person, beendet);

CREATE TABLE akte_planeinheit (
  id text NOT NULL,
  zeichen text NOT NULL,
  inhaltsangabe text NOT NULL,
  aufbewahrung text,
  aussonderungsart text,
  stillgelegt bigint NOT NULL,
  gueltig_ab text NOT NULL,
  gueltig_bis text,
  angelegt bigint NOT NULL,
  kennung text,
  betreff_kurz text,
  CONSTRAINT akte_planeinheit_pkey PRIMARY KEY (id),
  CONSTRAINT akte_planeinheit_zeichen_gueltig_ab_key UNIQUE (zeichen, gueltig_ab)
);

CREATE TABLE akte_planfassung (
  id text NOT NULL,
  bezeichnung text NOT NULL,
  fassung text NOT NULL,
  herkunft text NOT NULL,
  gueltig_ab text NOT NULL,
  einheiten bigint NOT NULL,
  eingespielt bigint NOT NULL,
  von text NOT NULL,
  gueltig_bis text,
  CONSTRAINT akte_planfassung_pkey PRIMARY KEY (id)
);

CREATE TABLE akte_schlagwort (
  objekt text NOT NULL,
  wort text NOT NULL,
  CONSTRAINT akte_schlagwort_pkey PRIMARY KEY (objekt, wort)
);

CREATE INDEX akte_schlagwort_wort ON akte_schlagwort USING btree (wort, objekt);

CREATE TABLE akte_sperre (
  id text NOT NULL,
  objekt text NOT NULL,
  platz text NOT NULL,
  ausschliesslich bigint NOT NULL,
  tief bigint NOT NULL,
  kanal text NOT NULL,
  inhaber text NOT NULL,
  angabe text,
  grund text,
  angelegt bigint NOT NULL,
  bis bigint NOT NULL,
  CONSTRAINT akte_sperre_pkey PRIMARY KEY (id),
  CONSTRAINT akte_sperre_platz_key UNIQUE (platz)
);

CREATE INDEX akte_sperre_bis ON akte_sperre USING btree (bis, id);

CREATE INDEX akte_sperre_objekt ON akte_sperre USING btree (objekt);

CREATE TABLE akte_stapel (
  id text NOT NULL,
  titel text NOT NULL,
  von text NOT NULL,
  zeit bigint NOT NULL,
  aufgehoben bigint,
  objekte bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_stapel_pkey PRIMARY KEY (id)
);

CREATE INDEX akte_stapel_von ON akte_stapel USING btree (von, zeit);

CREATE TABLE akte_stapelposten (
  stapel text NOT NULL,
  nr bigint NOT NULL,
  art text NOT NULL,
  objekt text NOT NULL,
  feld text NOT NULL,
  alt text,
  neu text,
  stand bigint NOT NULL,
  CONSTRAINT akte_stapelposten_pkey PRIMARY KEY (stapel, nr),
  CONSTRAINT akte_stapelposten_stapel_fkey FOREIGN KEY (stapel) REFERENCES akte_stapel(id)
);

CREATE TABLE akte_strecke (
  inhalt text NOT NULL,
  groesse bigint NOT NULL,
  mediatyp text NOT NULL,
  zustand text NOT NULL,
  haelt bigint NOT NULL,
  luecken bigint NOT NULL,
  stand text NOT NULL,
  geaendert bigint NOT NULL,
  CONSTRAINT akte_strecke_pkey PRIMARY KEY (inhalt)
);

CREATE INDEX akte_strecke_luecken ON akte_strecke USING btree (luecken, zustand);

CREATE INDEX akte_strecke_zustand ON akte_strecke USING btree (zustand, geaendert, inhalt);

CREATE TABLE akte_suche (
  id text NOT NULL,
  inhaber text NOT NULL,
  name text NOT NULL,
  abfrage text NOT NULL,
  ab bigint NOT NULL,
  geloescht bigint,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_suche_pkey PRIMARY KEY (id)
);

CREATE INDEX akte_suche_geloescht ON akte_suche USING btree (geloescht);

CREATE UNIQUE INDEX akte_suche_name ON akte_suche USING btree (inhaber, name) WHERE geloescht IS NULL;

CREATE TABLE akte_suche_gesehen (
  suche text NOT NULL,
  nr bigint NOT NULL,
  CONSTRAINT akte_suche_gesehen_pkey PRIMARY KEY (suche)
);

CREATE TABLE akte_vermerk (
  id text NOT NULL,
  vorgang text NOT NULL,
  text text NOT NULL,
  von text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT akte_vermerk_pkey PRIMARY KEY (id),
  CONSTRAINT akte_vermerk_vorgang_fkey FOREIGN KEY (vorgang) REFERENCES akte_vorgang(id)
);

CREATE INDEX akte_vermerk_vorgang ON akte_vermerk USING btree (vorgang, id);

CREATE TABLE akte_verweis (
  id text NOT NULL,
  von_art text NOT NULL,
  von text NOT NULL,
  nach_art text NOT NULL,
  nach text NOT NULL,
  art text NOT NULL,
  bemerkung text,
  angelegt bigint NOT NULL,
  angelegt_von text NOT NULL,
  CONSTRAINT akte_verweis_pkey PRIMARY KEY (id),
  CONSTRAINT akte_verweis_von_nach_art_key UNIQUE (von, nach, art)
);

CREATE INDEX akte_verweis_nach ON akte_verweis USING btree (nach);

CREATE TABLE akte_vorgang (
  id text NOT NULL,
  akte text NOT NULL,
  zeichen text NOT NULL,
  betreff text NOT NULL,
  typ text NOT NULL,
  zustand text NOT NULL,
  oe bigint NOT NULL,
  bearbeiter text,
  fachbezug text,
  frist text,
  vertraulich bigint NOT NULL,
  aufbewahrung text,
  aussonderungsart text,
  zda_am text,
  aufbewahrung_bis text,
  dokumente bigint NOT NULL,
  angelegt bigint NOT NULL,
  bewegt bigint NOT NULL,
  version bigint NOT NULL,
  medium text DEFAULT '001'::text NOT NULL,
  standort text,
  laufzeit_ab text,
  laufzeit_bis text,
  bemerkung text,
  mitwirkung text DEFAULT ''::text NOT NULL,
  zugriff bigint DEFAULT 0 NOT NULL,
  CONSTRAINT akte_vorgang_akte_fkey FOREIGN KEY (akte) REFERENCES akte_akte(id),
  CONSTRAINT akte_vorgang_pkey PRIMARY KEY (id),
  CONSTRAINT akte_vorgang_zeichen_fkey FOREIGN KEY (zeichen) REFERENCES akte_zeichen(zeichen),
  CONSTRAINT akte_vorgang_zeichen_key UNIQUE (zeichen)
);

CREATE INDEX akte_vorgang_akte ON akte_vorgang USING btree (akte, id);

CREATE INDEX akte_vorgang_fachbezug ON akte_vorgang USING btree (fachbezug);

CREATE INDEX akte_vorgang_gruppe ON akte_vorgang USING btree (oe, zustand, bewegt, id);

CREATE INDEX akte_vorgang_korb ON akte_vorgang USING btree (bearbeiter, zustand, bewegt, id);

CREATE INDEX akte_vorgang_zugriff ON akte_vorgang USING btree (zugriff) WHERE zugriff <> 0;

CREATE TABLE akte_vorschau (
  quelle text NOT NULL,
  bild text NOT NULL,
  groesse bigint NOT NULL,
  erstellt bigint NOT NULL,
  CONSTRAINT akte_vorschau_pkey PRIMARY KEY (quelle)
);

CREATE TABLE akte_webeigenschaft (
  objekt text NOT NULL,
  namensraum text NOT NULL,
  name text NOT NULL,
  wert text NOT NULL,
  CONSTRAINT akte_webeigenschaft_pkey PRIMARY KEY (objekt, namensraum, name)
);

CREATE TABLE akte_wiedervorlage (
  id text NOT NULL,
  vorgang text NOT NULL,
  tag text NOT NULL,
  grund text NOT NULL,
  fuer text,
  erledigt bigint,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_wiedervorlage_pkey PRIMARY KEY (id),
  CONSTRAINT akte_wiedervorlage_vorgang_fkey FOREIGN KEY (vorgang) REFERENCES akte_vorgang(id)
);

CREATE INDEX akte_wiedervorlage_fuer ON akte_wiedervorlage USING btree (fuer, tag);

CREATE INDEX akte_wiedervorlage_vorgang ON akte_wiedervorlage USING btree (vorgang, tag);

CREATE TABLE akte_zeichen (
  zeichen text NOT NULL,
  art text NOT NULL,
  objekt text NOT NULL,
  gilt bigint NOT NULL,
  seit bigint NOT NULL,
  CONSTRAINT akte_zeichen_pkey PRIMARY KEY (zeichen)
);

CREATE INDEX akte_zeichen_objekt ON akte_zeichen USING btree (objekt);

CREATE TRIGGER akte_zeichen_bleibt BEFORE DELETE ON akte_zeichen FOR EACH ROW EXECUTE FUNCTION akte_fest();

CREATE TRIGGER akte_zeichen_fest BEFORE UPDATE ON akte_zeichen FOR EACH ROW WHEN (new.zeichen <> old.zeichen OR new.objekt <> old.objekt OR new.art <> old.art) EXECUTE FUNCTION akte_fest();

CREATE TABLE akte_zeichenvorlage (
  art text NOT NULL,
  vorlage text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_zeichenvorlage_pkey PRIMARY KEY (art)
);

CREATE TABLE akte_zugriff (
  id bigint NOT NULL,
  schluessel text NOT NULL,
  satz text NOT NULL,
  kreise bigint NOT NULL,
  enge bigint NOT NULL,
  CONSTRAINT akte_zugriff_pkey PRIMARY KEY (id),
  CONSTRAINT akte_zugriff_schluessel_key UNIQUE (schluessel)
);

CREATE TABLE akte_zugriff_glied (
  zugriff bigint NOT NULL,
  art text NOT NULL,
  nr bigint NOT NULL,
  marke text NOT NULL,
  CONSTRAINT akte_zugriff_glied_pkey PRIMARY KEY (zugriff, art, nr, marke),
  CONSTRAINT akte_zugriff_glied_zugriff_fkey FOREIGN KEY (zugriff) REFERENCES akte_zugriff(id)
);

CREATE INDEX akte_zugriff_glied_marke ON akte_zugriff_glied USING btree (art, marke, zugriff);

CREATE TABLE akte_zugriff_nachlauf (
  vorgang text NOT NULL,
  CONSTRAINT akte_zugriff_nachlauf_pkey PRIMARY KEY (vorgang)
);

CREATE TABLE akte_zugriffsprotokoll (
  id text NOT NULL,
  zeit bigint NOT NULL,
  person text NOT NULL,
  art text NOT NULL,
  objekt text NOT NULL,
  zeichen text NOT NULL,
  oe bigint NOT NULL,
  weg text NOT NULL,
  anlass text NOT NULL,
  notzugriff text,
  CONSTRAINT akte_zugriffsprotokoll_pkey PRIMARY KEY (id)
);

CREATE INDEX akte_zugriffsprotokoll_objekt ON akte_zugriffsprotokoll USING btree (objekt, zeit);

CREATE INDEX akte_zugriffsprotokoll_person ON akte_zugriffsprotokoll USING btree (person, zeit);

CREATE INDEX akte_zugriffsprotokoll_zeichen ON akte_zugriffsprotokoll USING btree (zeichen, zeit);

CREATE INDEX akte_zugriffsprotokoll_zeit ON akte_zugriffsprotokoll USING btree (zeit, id);

CREATE TRIGGER akte_zugriffsprotokoll_fest BEFORE UPDATE ON akte_zugriffsprotokoll FOR EACH ROW EXECUTE FUNCTION akte_fest();

CREATE TABLE akte_zugriffsregel (
  ort text NOT NULL,
  ebene text NOT NULL,
  kreis text,
  stufe bigint NOT NULL,
  protokoll bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT akte_zugriffsregel_pkey PRIMARY KEY (ort)
);

CREATE TABLE audit_eintrag (
  nr bigint NOT NULL,
  zeit bigint NOT NULL,
  handlung text NOT NULL,
  gegenstand_art text NOT NULL,
  gegenstand_id text NOT NULL,
  feld text,
  wer_hash text NOT NULL,
  was_hash text NOT NULL,
  vorgaenger text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT audit_eintrag_pkey PRIMARY KEY (nr)
);

CREATE INDEX audit_eintrag_gegenstand ON audit_eintrag USING btree (gegenstand_id, nr);

CREATE TRIGGER audit_eintrag_fest BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_eintrag FOR EACH STATEMENT EXECUTE FUNCTION audit_fest();

CREATE TABLE audit_klartext (
  nr bigint NOT NULL,
  wer_salz text,
  akteur text,
  vertretene text,
  grund text,
  was_salz text,
  kennzeichen text,
  alt text,
  neu text,
  CONSTRAINT audit_klartext_pkey PRIMARY KEY (nr)
);

CREATE TRIGGER audit_klartext_fest BEFORE DELETE OR TRUNCATE ON audit_klartext FOR EACH STATEMENT EXECUTE FUNCTION audit_fest();

CREATE TRIGGER audit_klartext_nur_loeschung BEFORE UPDATE ON audit_klartext FOR EACH ROW WHEN (new.nr IS NOT NULL AND new.nr IS DISTINCT FROM old.nr OR new.wer_salz IS NOT NULL AND new.wer_salz IS DISTINCT FROM old.wer_salz OR new.akteur IS NOT NULL AND new.akteur IS DISTINCT FROM old.akteur OR new.vertretene IS NOT NULL AND new.vertretene IS DISTINCT FROM old.vertretene OR new.grund IS NOT NULL AND new.grund IS DISTINCT FROM old.grund OR new.was_salz IS NOT NULL AND new.was_salz IS DISTINCT FROM old.was_salz OR new.kennzeichen IS NOT NULL AND new.kennzeichen IS DISTINCT FROM old.kennzeichen OR new.alt IS NOT NULL AND new.alt IS DISTINCT FROM old.alt OR new.neu IS NOT NULL AND new.neu IS DISTINCT FROM old.neu) EXECUTE FUNCTION audit_fest();

CREATE TABLE audit_kopf (
  id bigint NOT NULL,
  nr bigint NOT NULL,
  hash text NOT NULL,
  ereignis_nr bigint NOT NULL,
  CONSTRAINT audit_kopf_id_check CHECK (id = 1),
  CONSTRAINT audit_kopf_pkey PRIMARY KEY (id)
);

CREATE TRIGGER audit_kopf_fest BEFORE DELETE OR TRUNCATE ON audit_kopf FOR EACH STATEMENT EXECUTE FUNCTION audit_fest();

CREATE TABLE auftrag (
  id text NOT NULL,
  art text NOT NULL,
  daten text NOT NULL,
  schluessel text NOT NULL,
  zustand text NOT NULL,
  faellig bigint NOT NULL,
  versuche bigint NOT NULL,
  gesperrt_bis bigint,
  gesperrt_von text,
  fehler text,
  angelegt bigint NOT NULL,
  beendet bigint,
  CONSTRAINT auftrag_pkey PRIMARY KEY (id),
  CONSTRAINT auftrag_schluessel_key UNIQUE (schluessel)
);

CREATE INDEX auftrag_art ON auftrag USING btree (art, zustand, faellig);

CREATE INDEX auftrag_faellig ON auftrag USING btree (zustand, faellig);

CREATE TABLE aus_abgabe (
  id text NOT NULL,
  prozess text NOT NULL,
  richtung text NOT NULL,
  partner text NOT NULL,
  zustand text NOT NULL,
  titel text NOT NULL,
  oe bigint NOT NULL,
  vertraulich bigint NOT NULL,
  grund text NOT NULL,
  arbeit text,
  fertig bigint NOT NULL,
  gesamt bigint NOT NULL,
  fehler text,
  empfangen bigint,
  antwort text,
  nachricht text,
  mangel text,
  ziel text,
  beendet bigint,
  angelegt bigint NOT NULL,
  angelegt_von text NOT NULL,
  entschieden_von text,
  version bigint NOT NULL,
  CONSTRAINT aus_abgabe_partner_fkey FOREIGN KEY (partner) REFERENCES aus_partner(id),
  CONSTRAINT aus_abgabe_partner_richtung_prozess_key UNIQUE (partner, richtung, prozess),
  CONSTRAINT aus_abgabe_pkey PRIMARY KEY (id)
);

CREATE INDEX aus_abgabe_liste ON aus_abgabe USING btree (richtung, oe, id);

CREATE TABLE aus_abgabe_objekt (
  id text NOT NULL,
  abgabe text NOT NULL,
  objekt text NOT NULL,
  art text NOT NULL,
  eltern text,
  zeichen text NOT NULL,
  betreff text NOT NULL,
  dokumente bigint NOT NULL,
  stand text NOT NULL,
  hier text,
  hier_zeichen text,
  fehler text,
  liste text,
  CONSTRAINT aus_abgabe_objekt_abgabe_fkey FOREIGN KEY (abgabe) REFERENCES aus_abgabe(id),
  CONSTRAINT aus_abgabe_objekt_abgabe_objekt_key UNIQUE (abgabe, objekt),
  CONSTRAINT aus_abgabe_objekt_pkey PRIMARY KEY (id)
);

CREATE INDEX aus_abgabe_objekt_objekt ON aus_abgabe_objekt USING btree (objekt);

CREATE TABLE aus_abgabe_rest (
  pruefsumme text NOT NULL,
  abgabe text NOT NULL,
  groesse bigint NOT NULL,
  CONSTRAINT aus_abgabe_rest_abgabe_fkey FOREIGN KEY (abgabe) REFERENCES aus_abgabe(id)
);

CREATE INDEX aus_abgabe_rest_abgabe ON aus_abgabe_rest USING btree (abgabe);

CREATE TABLE aus_archivdatei (
  id text NOT NULL,
  archivgut text NOT NULL,
  dokument text NOT NULL,
  betreff text NOT NULL,
  name text NOT NULL,
  original text NOT NULL,
  mediatyp text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  CONSTRAINT aus_archivdatei_archivgut_fkey FOREIGN KEY (archivgut) REFERENCES aus_archivgut(id),
  CONSTRAINT aus_archivdatei_pkey PRIMARY KEY (id)
);

CREATE INDEX aus_archivdatei_archivgut ON aus_archivdatei USING btree (archivgut, id);

CREATE TABLE aus_archivgut (
  id text NOT NULL,
  lauf text NOT NULL,
  objekt text NOT NULL,
  art text NOT NULL,
  eltern text,
  zeichen text NOT NULL,
  betreff text NOT NULL,
  angaben text NOT NULL,
  archivkennung text NOT NULL,
  uebernommen bigint NOT NULL,
  CONSTRAINT aus_archivgut_archivkennung_key UNIQUE (archivkennung),
  CONSTRAINT aus_archivgut_lauf_fkey FOREIGN KEY (lauf) REFERENCES aus_lauf(id),
  CONSTRAINT aus_archivgut_lauf_objekt_key UNIQUE (lauf, objekt),
  CONSTRAINT aus_archivgut_pkey PRIMARY KEY (id)
);

CREATE TABLE aus_lauf (
  id text NOT NULL,
  prozess text NOT NULL,
  seite text NOT NULL,
  partner text NOT NULL,
  verfahren text NOT NULL,
  zustand text NOT NULL,
  titel text NOT NULL,
  oe bigint NOT NULL,
  vertraulich bigint NOT NULL,
  arbeit text,
  fertig bigint NOT NULL,
  gesamt bigint NOT NULL,
  fehler text,
  beantragt_von text,
  freigegeben_von text,
  paket text,
  lieferungen bigint NOT NULL,
  bericht text,
  angelegt bigint NOT NULL,
  angelegt_von text NOT NULL,
  version bigint NOT NULL,
  hinweis text,
  beendet bigint,
  CONSTRAINT aus_lauf_partner_fkey FOREIGN KEY (partner) REFERENCES aus_partner(id),
  CONSTRAINT aus_lauf_partner_prozess_key UNIQUE (partner, prozess),
  CONSTRAINT aus_lauf_pkey PRIMARY KEY (id)
);

CREATE INDEX aus_lauf_oe ON aus_lauf USING btree (seite, oe, id);

CREATE TABLE aus_nachricht (
  id text NOT NULL,
  partner text NOT NULL,
  lauf text,
  code text,
  richtung text NOT NULL,
  zustand text NOT NULL,
  dateiname text NOT NULL,
  nachricht text,
  grund text,
  sha256 text,
  groesse bigint NOT NULL,
  pruefsumme text NOT NULL,
  zeit bigint NOT NULL,
  hinweis text,
  lfd bigint,
  gesamt bigint,
  erledigt bigint,
  abgabe text,
  geraeumt bigint,
  plan text,
  CONSTRAINT aus_nachricht_lauf_fkey FOREIGN KEY (lauf) REFERENCES aus_lauf(id),
  CONSTRAINT aus_nachricht_partner_fkey FOREIGN KEY (partner) REFERENCES aus_partner(id),
  CONSTRAINT aus_nachricht_pkey PRIMARY KEY (id),
  CONSTRAINT aus_nachricht_plan_fkey FOREIGN KEY (plan) REFERENCES aus_planbewertung(id)
);

CREATE INDEX aus_nachricht_abgabe ON aus_nachricht USING btree (abgabe, id);

CREATE INDEX aus_nachricht_lauf ON aus_nachricht USING btree (lauf, id);

CREATE INDEX aus_nachricht_partner ON aus_nachricht USING btree (partner, richtung, zustand, id);

CREATE INDEX aus_nachricht_plan ON aus_nachricht USING btree (plan, id);

CREATE INDEX aus_nachricht_zeit ON aus_nachricht USING btree (zeit);

CREATE TABLE aus_objekt (
  id text NOT NULL,
  lauf text NOT NULL,
  objekt text NOT NULL,
  art text NOT NULL,
  eltern text,
  zeichen text NOT NULL,
  betreff text NOT NULL,
  zda_am text,
  ende text,
  planart text,
  dokumente bigint NOT NULL,
  vorschlag text,
  vorschlag_grund text,
  bewertung text,
  bewertung_grund text,
  zustand text NOT NULL,
  archivkennung text,
  fehler text,
  CONSTRAINT aus_objekt_lauf_fkey FOREIGN KEY (lauf) REFERENCES aus_lauf(id),
  CONSTRAINT aus_objekt_lauf_objekt_key UNIQUE (lauf, objekt),
  CONSTRAINT aus_objekt_pkey PRIMARY KEY (id)
);

CREATE INDEX aus_objekt_objekt ON aus_objekt USING btree (objekt);

CREATE TABLE aus_partner (
  id text NOT NULL,
  kurz text NOT NULL,
  name text NOT NULL,
  schluessel text,
  rolle text NOT NULL,
  oe bigint NOT NULL,
  eingang text NOT NULL,
  ausgang text NOT NULL,
  fassung text NOT NULL,
  quittung bigint NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT aus_partner_kurz_key UNIQUE (kurz),
  CONSTRAINT aus_partner_pkey PRIMARY KEY (id)
);

CREATE TABLE aus_planbewertung (
  id text NOT NULL,
  prozess text NOT NULL,
  seite text NOT NULL,
  partner text NOT NULL,
  zustand text NOT NULL,
  bezeichnung text NOT NULL,
  oe bigint NOT NULL,
  nachricht text,
  angelegt bigint NOT NULL,
  angelegt_von text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT aus_planbewertung_partner_fkey FOREIGN KEY (partner) REFERENCES aus_partner(id),
  CONSTRAINT aus_planbewertung_partner_prozess_key UNIQUE (partner, prozess),
  CONSTRAINT aus_planbewertung_pkey PRIMARY KEY (id)
);

CREATE INDEX aus_planbewertung_oe ON aus_planbewertung USING btree (seite, oe, id);

CREATE TABLE aus_planeinheit (
  id text NOT NULL,
  planbewertung text NOT NULL,
  einheit text NOT NULL,
  zeichen text NOT NULL,
  inhalt text NOT NULL,
  dauer text,
  art text NOT NULL,
  stillgelegt bigint NOT NULL,
  bewertung text,
  erfolgreich bigint,
  fehler text,
  CONSTRAINT aus_planeinheit_pkey PRIMARY KEY (id),
  CONSTRAINT aus_planeinheit_planbewertung_einheit_key UNIQUE (planbewertung, einheit),
  CONSTRAINT aus_planeinheit_planbewertung_fkey FOREIGN KEY (planbewertung) REFERENCES aus_planbewertung(id)
);

CREATE TABLE aus_rest (
  pruefsumme text NOT NULL,
  lauf text NOT NULL,
  groesse bigint NOT NULL,
  CONSTRAINT aus_rest_lauf_fkey FOREIGN KEY (lauf) REFERENCES aus_lauf(id)
);

CREATE INDEX aus_rest_lauf ON aus_rest USING btree (lauf);

CREATE TABLE aus_vernichtung (
  id text NOT NULL,
  lauf text NOT NULL,
  objekt text NOT NULL,
  art text NOT NULL,
  zeichen text NOT NULL,
  betreff text NOT NULL,
  oe bigint NOT NULL,
  zda_am text,
  ende text,
  entscheidung text NOT NULL,
  grund text,
  archivkennung text,
  dokumente bigint NOT NULL,
  paket text,
  beantragt_von text NOT NULL,
  freigegeben_von text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT aus_vernichtung_lauf_fkey FOREIGN KEY (lauf) REFERENCES aus_lauf(id),
  CONSTRAINT aus_vernichtung_objekt_key UNIQUE (objekt),
  CONSTRAINT aus_vernichtung_pkey PRIMARY KEY (id)
);

CREATE INDEX aus_vernichtung_oe ON aus_vernichtung USING btree (oe, id);

CREATE TABLE bw_baum (
  id text NOT NULL,
  art text NOT NULL,
  tag text NOT NULL,
  algorithmus text NOT NULL,
  wurzel text NOT NULL,
  anzahl bigint NOT NULL,
  blaetter text NOT NULL,
  protokoll_nr bigint,
  protokoll_hash text,
  stempel text,
  zeit bigint,
  stelle text,
  simuliert bigint NOT NULL,
  gueltig_bis bigint,
  nachfolger text,
  fehler text,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT bw_baum_nachfolger_fkey FOREIGN KEY (nachfolger) REFERENCES bw_baum(id),
  CONSTRAINT bw_baum_pkey PRIMARY KEY (id)
);

CREATE INDEX bw_baum_nachfolger ON bw_baum USING btree (nachfolger);

CREATE INDEX bw_baum_stempel ON bw_baum USING btree (zeit, id);

CREATE TABLE bw_mitglied (
  dokument text NOT NULL,
  kette bigint NOT NULL,
  baum text NOT NULL,
  dokumentversion text NOT NULL,
  blatt text NOT NULL,
  ende text,
  fehler text,
  CONSTRAINT bw_mitglied_baum_fkey FOREIGN KEY (baum) REFERENCES bw_baum(id),
  CONSTRAINT bw_mitglied_ende_fkey FOREIGN KEY (ende) REFERENCES bw_baum(id),
  CONSTRAINT bw_mitglied_pkey PRIMARY KEY (dokument, kette)
);

CREATE INDEX bw_mitglied_baum ON bw_mitglied USING btree (baum, ende);

CREATE TABLE bw_paket (
  id text NOT NULL,
  akte text NOT NULL,
  vorgaenge text NOT NULL,
  ausgelassen bigint NOT NULL,
  zustand text NOT NULL,
  fehler text,
  sha256 text,
  groesse bigint,
  angelegt bigint NOT NULL,
  von text NOT NULL,
  fertig bigint,
  teilakten text DEFAULT ''::text NOT NULL,
  ausgelassene_teilakten bigint DEFAULT 0 NOT NULL,
  hinweis text,
  CONSTRAINT bw_paket_pkey PRIMARY KEY (id),
  CONSTRAINT bw_paket_sha256_fkey FOREIGN KEY (sha256) REFERENCES inhalt(sha256)
);

CREATE INDEX bw_paket_akte ON bw_paket USING btree (akte, id);

CREATE TABLE ds_antrag (
  id text NOT NULL,
  nummer text NOT NULL,
  vorgang text NOT NULL,
  recht text NOT NULL,
  name text NOT NULL,
  email text,
  anliegen text NOT NULL,
  eingegangen text NOT NULL,
  identitaet text,
  konto text,
  verlaengert_am text,
  verlaengerung text,
  ergebnis text,
  begruendung text,
  beantwortet text,
  von text NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT ds_antrag_nummer_key UNIQUE (nummer),
  CONSTRAINT ds_antrag_pkey PRIMARY KEY (id)
);

CREATE INDEX ds_antrag_offen ON ds_antrag USING btree (beantwortet, eingegangen);

CREATE TABLE ds_bogen (
  id text NOT NULL,
  art text NOT NULL,
  titel text NOT NULL,
  verarbeitung text,
  pruefen_bis text,
  antworten text NOT NULL,
  geaendert bigint NOT NULL,
  von text NOT NULL,
  version bigint NOT NULL,
  partner text,
  gegenstand text,
  beginn text,
  ende text,
  kuendigung text,
  unterauftragnehmer text,
  CONSTRAINT ds_bogen_pkey PRIMARY KEY (id),
  CONSTRAINT ds_bogen_verarbeitung_fkey FOREIGN KEY (verarbeitung) REFERENCES ds_verarbeitung(id)
);

CREATE INDEX ds_bogen_verarbeitung ON ds_bogen USING btree (verarbeitung);

CREATE TABLE ds_loeschnachweis (
  id text NOT NULL,
  lauf text NOT NULL,
  zeit bigint NOT NULL,
  anzahl bigint NOT NULL,
  fehler text,
  CONSTRAINT ds_loeschnachweis_pkey PRIMARY KEY (id)
);

CREATE INDEX ds_loeschnachweis_lauf ON ds_loeschnachweis USING btree (lauf, id);

CREATE TABLE ds_panne (
  id text NOT NULL,
  nummer text NOT NULL,
  vorgang text NOT NULL,
  betreff text NOT NULL,
  bekannt bigint NOT NULL,
  angaben text NOT NULL,
  risiko text NOT NULL,
  risikogrund text,
  gemeldet bigint,
  behoerdenzeichen text,
  verspaetung text,
  benachrichtigt bigint,
  benachrichtigung text,
  abgeschlossen bigint,
  von text NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT ds_panne_nummer_key UNIQUE (nummer),
  CONSTRAINT ds_panne_pkey PRIMARY KEY (id)
);

CREATE INDEX ds_panne_offen ON ds_panne USING btree (abgeschlossen, bekannt);

CREATE TABLE ds_verarbeitung (
  id text NOT NULL,
  schluessel text,
  fassung bigint NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT ds_verarbeitung_pkey PRIMARY KEY (id),
  CONSTRAINT ds_verarbeitung_schluessel_key UNIQUE (schluessel)
);

CREATE TABLE ds_verarbeitungsfassung (
  verarbeitung text NOT NULL,
  nr bigint NOT NULL,
  oe bigint,
  zustand text NOT NULL,
  pruefen_bis text,
  bezeichnung text NOT NULL,
  werte text NOT NULL,
  grund text NOT NULL,
  von text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT ds_verarbeitungsfassung_pkey PRIMARY KEY (verarbeitung, nr),
  CONSTRAINT ds_verarbeitungsfassung_verarbeitung_fkey FOREIGN KEY (verarbeitung) REFERENCES ds_verarbeitung(id)
);

CREATE INDEX ds_verarbeitungsfassung_zeit ON ds_verarbeitungsfassung USING btree (verarbeitung, zeit);

CREATE TABLE ereignis (
  nr bigint NOT NULL,
  zeit bigint NOT NULL,
  name text NOT NULL,
  daten text NOT NULL,
  CONSTRAINT ereignis_pkey PRIMARY KEY (nr)
);

CREATE TABLE ereignis_stand (
  konsument text NOT NULL,
  nr bigint NOT NULL,
  CONSTRAINT ereignis_stand_pkey PRIMARY KEY (konsument)
);

CREATE TABLE id_anwendungsnutzung (
  zugang text NOT NULL,
  zuletzt bigint NOT NULL,
  adresse text NOT NULL,
  programm text NOT NULL,
  CONSTRAINT id_anwendungsnutzung_pkey PRIMARY KEY (zugang)
);

CREATE TABLE id_anwendungszugang (
  id text NOT NULL,
  mitarbeiter text NOT NULL,
  bezeichnung text NOT NULL,
  kennwort_hash text NOT NULL,
  gilt_bis bigint NOT NULL,
  widerrufen bigint,
  angelegt bigint NOT NULL,
  CONSTRAINT id_anwendungszugang_kennwort_hash_key UNIQUE (kennwort_hash),
  CONSTRAINT id_anwendungszugang_mitarbeiter_fkey FOREIGN KEY (mitarbeiter) REFERENCES id_mitarbeiter(id),
  CONSTRAINT id_anwendungszugang_pkey PRIMARY KEY (id)
);

CREATE INDEX id_anwendungszugang_mitarbeiter ON id_anwendungszugang USING btree (mitarbeiter, id);

CREATE TABLE id_buerger (
  id text NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  kennwort text NOT NULL,
  bestaetigt bigint NOT NULL,
  sprache text NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT id_buerger_email_key UNIQUE (email),
  CONSTRAINT id_buerger_pkey PRIMARY KEY (id)
);

CREATE TABLE id_einmalmarke (
  marke_hash text NOT NULL,
  zweck text NOT NULL,
  subjekt text NOT NULL,
  daten text NOT NULL,
  gilt_bis bigint NOT NULL,
  CONSTRAINT id_einmalmarke_pkey PRIMARY KEY (marke_hash)
);

CREATE TABLE id_gast (
  id text NOT NULL,
  code_hash text NOT NULL,
  faktor_salz text NOT NULL,
  faktor_hash text NOT NULL,
  bezug text NOT NULL,
  gilt_bis bigint NOT NULL,
  angelegt bigint NOT NULL,
  CONSTRAINT id_gast_code_hash_key UNIQUE (code_hash),
  CONSTRAINT id_gast_pkey PRIMARY KEY (id)
);

CREATE INDEX id_gast_bezug ON id_gast USING btree (bezug);

CREATE TABLE id_mitarbeiter (
  id text NOT NULL,
  anmeldename text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  oe bigint NOT NULL,
  kennwort text NOT NULL,
  kennwort_wechseln bigint NOT NULL,
  totp_geheimnis text,
  totp_zaehler bigint NOT NULL,
  aktiv bigint NOT NULL,
  kuerzel bigint NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT id_mitarbeiter_anmeldename_key UNIQUE (anmeldename),
  CONSTRAINT id_mitarbeiter_oe_fkey FOREIGN KEY (oe) REFERENCES id_oe(nummer),
  CONSTRAINT id_mitarbeiter_pkey PRIMARY KEY (id)
);

CREATE TABLE id_oe (
  nummer bigint NOT NULL,
  kurz text NOT NULL,
  name text NOT NULL,
  art text NOT NULL,
  uebergeordnet bigint,
  gueltig_ab text NOT NULL,
  gueltig_bis text,
  CONSTRAINT id_oe_pkey PRIMARY KEY (nummer),
  CONSTRAINT id_oe_uebergeordnet_fkey FOREIGN KEY (uebergeordnet) REFERENCES id_oe(nummer)
);

CREATE TABLE id_rolle (
  name text NOT NULL,
  titel text NOT NULL,
  rechte text NOT NULL,
  CONSTRAINT id_rolle_pkey PRIMARY KEY (name)
);

CREATE TABLE id_rollenzuweisung (
  id text NOT NULL,
  mitarbeiter text NOT NULL,
  rolle text NOT NULL,
  oe bigint NOT NULL,
  gueltig_ab text NOT NULL,
  gueltig_bis text,
  CONSTRAINT id_rollenzuweisung_mitarbeiter_fkey FOREIGN KEY (mitarbeiter) REFERENCES id_mitarbeiter(id),
  CONSTRAINT id_rollenzuweisung_oe_fkey FOREIGN KEY (oe) REFERENCES id_oe(nummer),
  CONSTRAINT id_rollenzuweisung_pkey PRIMARY KEY (id),
  CONSTRAINT id_rollenzuweisung_rolle_fkey FOREIGN KEY (rolle) REFERENCES id_rolle(name)
);

CREATE INDEX id_rollenzuweisung_mitarbeiter ON id_rollenzuweisung USING btree (mitarbeiter);

CREATE TABLE id_sitzung (
  token_hash text NOT NULL,
  art text NOT NULL,
  subjekt text NOT NULL,
  beginn bigint NOT NULL,
  zuletzt bigint NOT NULL,
  endet bigint NOT NULL,
  geraet text NOT NULL,
  adresse text NOT NULL,
  CONSTRAINT id_sitzung_pkey PRIMARY KEY (token_hash)
);

CREATE INDEX id_sitzung_subjekt ON id_sitzung USING btree (subjekt);

CREATE TABLE id_sperre (
  schluessel text NOT NULL,
  versuche bigint NOT NULL,
  ab bigint NOT NULL,
  gesperrt_bis bigint NOT NULL,
  CONSTRAINT id_sperre_pkey PRIMARY KEY (schluessel)
);

CREATE TABLE id_vertretung (
  id text NOT NULL,
  vertretener text NOT NULL,
  vertreter text NOT NULL,
  ab text NOT NULL,
  bis text NOT NULL,
  beendet bigint NOT NULL,
  CONSTRAINT id_vertretung_pkey PRIMARY KEY (id),
  CONSTRAINT id_vertretung_vertretener_fkey FOREIGN KEY (vertretener) REFERENCES id_mitarbeiter(id),
  CONSTRAINT id_vertretung_vertreter_fkey FOREIGN KEY (vertreter) REFERENCES id_mitarbeiter(id)
);

CREATE INDEX id_vertretung_vertreter ON id_vertretung USING btree (vertreter);

CREATE TABLE inhalt (
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  typ text NOT NULL,
  angelegt bigint NOT NULL,
  CONSTRAINT inhalt_pkey PRIMARY KEY (sha256)
);

CREATE TABLE inhalt_lage (
  id bigint NOT NULL,
  schreiben text NOT NULL,
  auch text,
  eimer text,
  seit bigint NOT NULL,
  CONSTRAINT inhalt_lage_id_check CHECK (id = 1),
  CONSTRAINT inhalt_lage_pkey PRIMARY KEY (id)
);

CREATE TABLE inhalt_umlauf (
  name text NOT NULL,
  beruehrt bigint NOT NULL,
  zugang bigint DEFAULT 0 NOT NULL,
  abgang bigint,
  CONSTRAINT inhalt_umlauf_pkey PRIMARY KEY (name)
);

CREATE TABLE inhalt_umzug (
  id bigint NOT NULL,
  nach text NOT NULL,
  bis text NOT NULL,
  CONSTRAINT inhalt_umzug_pkey PRIMARY KEY (id)
);

CREATE TABLE is_abhaengigkeit (
  von text NOT NULL,
  auf text NOT NULL,
  CONSTRAINT is_abhaengigkeit_auf_fkey FOREIGN KEY (auf) REFERENCES is_zielobjekt(id),
  CONSTRAINT is_abhaengigkeit_pkey PRIMARY KEY (von, auf),
  CONSTRAINT is_abhaengigkeit_von_fkey FOREIGN KEY (von) REFERENCES is_zielobjekt(id)
);

CREATE INDEX is_abhaengigkeit_auf ON is_abhaengigkeit USING btree (auf);

CREATE TABLE is_anforderung (
  katalog text NOT NULL,
  nr bigint NOT NULL,
  kennung text NOT NULL,
  dauerhaft text NOT NULL,
  baustein text NOT NULL,
  bausteintitel text NOT NULL,
  gruppe text NOT NULL,
  gruppentitel text NOT NULL,
  titel text NOT NULL,
  ueber text,
  satz text NOT NULL,
  satzkennung text,
  hinweis text NOT NULL,
  modal text NOT NULL,
  niveau text NOT NULL,
  aufwand text NOT NULL,
  kategorien text NOT NULL,
  nummer text DEFAULT ''::text NOT NULL,
  CONSTRAINT is_anforderung_katalog_fkey FOREIGN KEY (katalog) REFERENCES is_katalog(id),
  CONSTRAINT is_anforderung_katalog_kennung_key UNIQUE (katalog, kennung),
  CONSTRAINT is_anforderung_pkey PRIMARY KEY (katalog, nr)
);

CREATE TABLE is_katalog (
  id text NOT NULL,
  kennung text NOT NULL,
  titel text NOT NULL,
  fassung text NOT NULL,
  stand text NOT NULL,
  oscal text NOT NULL,
  anforderungen bigint NOT NULL,
  sha256 text NOT NULL,
  eingelesen bigint NOT NULL,
  von text NOT NULL,
  CONSTRAINT is_katalog_kennung_fassung_key UNIQUE (kennung, fassung),
  CONSTRAINT is_katalog_pkey PRIMARY KEY (id)
);

CREATE TABLE is_katalogtext (
  katalog text NOT NULL,
  text text NOT NULL,
  CONSTRAINT is_katalogtext_katalog_fkey FOREIGN KEY (katalog) REFERENCES is_katalog(id),
  CONSTRAINT is_katalogtext_pkey PRIMARY KEY (katalog)
);

CREATE TABLE is_massnahme (
  id text NOT NULL,
  verbund text NOT NULL,
  titel text NOT NULL,
  beschreibung text NOT NULL,
  verantwortlich text NOT NULL,
  faellig text,
  stand text NOT NULL,
  risiko text,
  pruefung text,
  vorhaben text,
  version bigint NOT NULL,
  CONSTRAINT is_massnahme_pkey PRIMARY KEY (id),
  CONSTRAINT is_massnahme_pruefung_fkey FOREIGN KEY (pruefung) REFERENCES is_pruefung(id),
  CONSTRAINT is_massnahme_risiko_fkey FOREIGN KEY (risiko) REFERENCES is_risiko(id),
  CONSTRAINT is_massnahme_verbund_fkey FOREIGN KEY (verbund) REFERENCES is_verbund(id)
);

CREATE INDEX is_massnahme_verbund ON is_massnahme USING btree (verbund, faellig);

CREATE TABLE is_pruefung (
  id text NOT NULL,
  verbund text NOT NULL,
  zielobjekt text NOT NULL,
  katalog text NOT NULL,
  anforderung text NOT NULL,
  zustand text NOT NULL,
  grund text NOT NULL,
  nachweis text,
  umsetzen_bis text,
  geprueft bigint,
  geprueft_von text,
  version bigint NOT NULL,
  CONSTRAINT is_pruefung_katalog_fkey FOREIGN KEY (katalog) REFERENCES is_katalog(id),
  CONSTRAINT is_pruefung_pkey PRIMARY KEY (id),
  CONSTRAINT is_pruefung_verbund_fkey FOREIGN KEY (verbund) REFERENCES is_verbund(id),
  CONSTRAINT is_pruefung_zielobjekt_fkey FOREIGN KEY (zielobjekt) REFERENCES is_zielobjekt(id),
  CONSTRAINT is_pruefung_zielobjekt_katalog_anforderung_key UNIQUE (zielobjekt, katalog, anforderung)
);

CREATE INDEX is_pruefung_verbund ON is_pruefung USING btree (verbund, zustand);

CREATE TABLE is_risiko (
  id text NOT NULL,
  verbund text NOT NULL,
  zielobjekt text,
  nummer bigint NOT NULL,
  gefaehrdung text NOT NULL,
  beschreibung text NOT NULL,
  eintritt text,
  auswirkung text,
  behandlung text NOT NULL,
  begruendung text NOT NULL,
  getragen_von text,
  getragen bigint,
  version bigint NOT NULL,
  ueberpruefen text,
  CONSTRAINT is_risiko_pkey PRIMARY KEY (id),
  CONSTRAINT is_risiko_verbund_fkey FOREIGN KEY (verbund) REFERENCES is_verbund(id),
  CONSTRAINT is_risiko_verbund_nummer_key UNIQUE (verbund, nummer),
  CONSTRAINT is_risiko_zielobjekt_fkey FOREIGN KEY (zielobjekt) REFERENCES is_zielobjekt(id)
);

CREATE TABLE is_verbund (
  id text NOT NULL,
  name text NOT NULL,
  beschreibung text NOT NULL,
  oe bigint NOT NULL,
  geaendert bigint NOT NULL,
  von text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT is_verbund_pkey PRIMARY KEY (id)
);

CREATE TABLE is_vorfall (
  id text NOT NULL,
  nummer text NOT NULL,
  vorgang text NOT NULL,
  betreff text NOT NULL,
  beschreibung text NOT NULL,
  bemerkt bigint NOT NULL,
  klasse text,
  einstufung text NOT NULL,
  zielobjekt text,
  panne text,
  meldungen text NOT NULL,
  lehren text NOT NULL,
  abgeschlossen bigint,
  von text NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT is_vorfall_nummer_key UNIQUE (nummer),
  CONSTRAINT is_vorfall_pkey PRIMARY KEY (id),
  CONSTRAINT is_vorfall_zielobjekt_fkey FOREIGN KEY (zielobjekt) REFERENCES is_zielobjekt(id)
);

CREATE INDEX is_vorfall_offen ON is_vorfall USING btree (abgeschlossen, bemerkt);

CREATE TABLE is_vorfallschritt (
  vorfall text NOT NULL,
  nr bigint NOT NULL,
  zeit bigint NOT NULL,
  von text NOT NULL,
  text text NOT NULL,
  CONSTRAINT is_vorfallschritt_pkey PRIMARY KEY (vorfall, nr),
  CONSTRAINT is_vorfallschritt_vorfall_fkey FOREIGN KEY (vorfall) REFERENCES is_vorfall(id)
);

CREATE TABLE is_zielobjekt (
  id text NOT NULL,
  verbund text NOT NULL,
  kuerzel text NOT NULL,
  name text NOT NULL,
  art text NOT NULL,
  beschreibung text NOT NULL,
  verantwortlich text NOT NULL,
  vertraulichkeit text NOT NULL,
  integritaet text NOT NULL,
  verfuegbarkeit text NOT NULL,
  begruendung text NOT NULL,
  abweichungen text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT is_zielobjekt_pkey PRIMARY KEY (id),
  CONSTRAINT is_zielobjekt_verbund_fkey FOREIGN KEY (verbund) REFERENCES is_verbund(id),
  CONSTRAINT is_zielobjekt_verbund_kuerzel_key UNIQUE (verbund, kuerzel)
);

CREATE TABLE kz_beobachtung (
  id text NOT NULL,
  buerger text NOT NULL,
  uz text NOT NULL,
  schluessel bigint NOT NULL,
  bis bigint NOT NULL,
  gemeldet bigint,
  angelegt bigint NOT NULL,
  CONSTRAINT kz_beobachtung_buerger_uz_schluessel_key UNIQUE (buerger, uz, schluessel),
  CONSTRAINT kz_beobachtung_pkey PRIMARY KEY (id)
);

CREATE INDEX kz_beobachtung_platz ON kz_beobachtung USING btree (uz, schluessel);

CREATE TABLE kz_einlesung (
  id text NOT NULL,
  dateiname text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  stand text NOT NULL,
  bericht text NOT NULL,
  akteur text NOT NULL,
  angelegt bigint NOT NULL,
  CONSTRAINT kz_einlesung_pkey PRIMARY KEY (id)
);

CREATE TABLE kz_platz (
  uz text NOT NULL,
  schluessel bigint NOT NULL,
  art text NOT NULL,
  bis bigint,
  halter text,
  reservierung text,
  version bigint NOT NULL,
  geaendert bigint NOT NULL,
  inhaber text,
  person text,
  code text,
  fahrzeug text,
  CONSTRAINT kz_platz_pkey PRIMARY KEY (uz, schluessel)
);

CREATE INDEX kz_platz_inhaber ON kz_platz USING btree (inhaber) WHERE inhaber IS NOT NULL;

CREATE TABLE kz_regel (
  id text NOT NULL,
  regel text NOT NULL,
  stand text NOT NULL,
  vorgeschlagen_von text NOT NULL,
  vorgeschlagen_am bigint NOT NULL,
  entschieden_von text,
  entschieden_am bigint,
  version bigint NOT NULL,
  ruecknahme_von text,
  ruecknahme_grund text,
  CONSTRAINT kz_regel_pkey PRIMARY KEY (id)
);

CREATE TABLE kz_reservierung (
  id text NOT NULL,
  uz text NOT NULL,
  schluessel bigint NOT NULL,
  person text NOT NULL,
  name text NOT NULL,
  zusatz text,
  saison_von bigint,
  saison_bis bigint,
  code_hash text NOT NULL,
  bis bigint NOT NULL,
  stand text NOT NULL,
  weg text NOT NULL,
  antrag text,
  vorgang text,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  geschluesselt bigint DEFAULT 0 NOT NULL,
  CONSTRAINT kz_reservierung_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX kz_reservierung_antrag ON kz_reservierung USING btree (antrag) WHERE antrag IS NOT NULL;

CREATE INDEX kz_reservierung_code ON kz_reservierung USING btree (code_hash);

CREATE INDEX kz_reservierung_person ON kz_reservierung USING btree (person, stand);

CREATE INDEX kz_reservierung_platz ON kz_reservierung USING btree (uz, schluessel, angelegt);

CREATE INDEX kz_reservierung_vorgang ON kz_reservierung USING btree (vorgang) WHERE vorgang IS NOT NULL;

CREATE TABLE mg_abholung (
  zustellung text NOT NULL,
  nachricht text NOT NULL,
  spool text NOT NULL,
  marke_hash text NOT NULL,
  code_hash text NOT NULL,
  fehlversuche bigint NOT NULL,
  laeuft_ab bigint NOT NULL,
  geoeffnet bigint,
  beendet bigint,
  konto text,
  bereit bigint,
  erinnert bigint DEFAULT 0 NOT NULL,
  CONSTRAINT mg_abholung_marke_hash_key UNIQUE (marke_hash),
  CONSTRAINT mg_abholung_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES mg_nachricht(id),
  CONSTRAINT mg_abholung_pkey PRIMARY KEY (zustellung),
  CONSTRAINT mg_abholung_zustellung_fkey FOREIGN KEY (zustellung) REFERENCES mg_zustellung(id)
);

CREATE INDEX mg_abholung_ende ON mg_abholung USING btree (spool, laeuft_ab);

CREATE INDEX mg_abholung_konto ON mg_abholung USING btree (konto);

CREATE INDEX mg_abholung_nachricht ON mg_abholung USING btree (nachricht);

CREATE TABLE mg_ablage (
  nachricht text NOT NULL,
  spool text NOT NULL,
  richtung text NOT NULL,
  zustellung text NOT NULL,
  klartext text,
  einheit bigint NOT NULL,
  vorgang text,
  grund text,
  zustand text NOT NULL,
  faellig bigint NOT NULL,
  versuche bigint NOT NULL,
  kennung text,
  sha256 text NOT NULL,
  eingang text,
  dokument text,
  beendet bigint,
  CONSTRAINT mg_ablage_klartext_fkey FOREIGN KEY (klartext) REFERENCES mg_fassung(id),
  CONSTRAINT mg_ablage_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES mg_nachricht(id),
  CONSTRAINT mg_ablage_pkey PRIMARY KEY (nachricht)
);

CREATE INDEX mg_ablage_faellig ON mg_ablage USING btree (spool, zustand, faellig);

CREATE INDEX mg_ablage_kennung ON mg_ablage USING btree (kennung);

CREATE INDEX mg_ablage_klartext ON mg_ablage USING btree (klartext) WHERE klartext IS NOT NULL;

CREATE TABLE mg_aktenversand (
  nachricht text NOT NULL,
  kennung text NOT NULL,
  vorgang text NOT NULL,
  zeichen text NOT NULL,
  gemeldet text,
  beendet bigint,
  CONSTRAINT mg_aktenversand_kennung_key UNIQUE (kennung),
  CONSTRAINT mg_aktenversand_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES mg_nachricht(id),
  CONSTRAINT mg_aktenversand_pkey PRIMARY KEY (nachricht)
);

CREATE INDEX mg_aktenversand_offen ON mg_aktenversand USING btree (beendet, nachricht);

CREATE TABLE mg_anhang (
  fassung text NOT NULL,
  nachricht text NOT NULL,
  spool text NOT NULL,
  marke_hash text NOT NULL,
  laeuft_ab bigint NOT NULL,
  geholt bigint NOT NULL,
  beendet bigint,
  CONSTRAINT mg_anhang_fassung_fkey FOREIGN KEY (fassung) REFERENCES mg_fassung(id),
  CONSTRAINT mg_anhang_marke_hash_key UNIQUE (marke_hash),
  CONSTRAINT mg_anhang_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES mg_nachricht(id),
  CONSTRAINT mg_anhang_pkey PRIMARY KEY (fassung)
);

CREATE INDEX mg_anhang_ende ON mg_anhang USING btree (spool, laeuft_ab);

CREATE INDEX mg_anhang_nachricht ON mg_anhang USING btree (nachricht);

CREATE TABLE mg_anker (
  id text NOT NULL,
  name text NOT NULL,
  zertifikat text NOT NULL,
  fingerabdruck text NOT NULL,
  gueltig_bis bigint NOT NULL,
  angelegt bigint NOT NULL,
  verfahren text,
  CONSTRAINT mg_anker_fingerabdruck_key UNIQUE (fingerabdruck),
  CONSTRAINT mg_anker_pkey PRIMARY KEY (id)
);

CREATE TABLE mg_antrag (
  id text NOT NULL,
  schluessel text NOT NULL,
  pkcs10 text NOT NULL,
  zustand text NOT NULL,
  hinweis text,
  angelegt bigint NOT NULL,
  faellig bigint NOT NULL,
  versuche bigint NOT NULL,
  beendet bigint,
  CONSTRAINT mg_antrag_pkey PRIMARY KEY (id),
  CONSTRAINT mg_antrag_schluessel_fkey FOREIGN KEY (schluessel) REFERENCES mg_schluessel(id)
);

CREATE INDEX mg_antrag_faellig ON mg_antrag USING btree (zustand, faellig);

CREATE TABLE mg_ausgabe (
  id text NOT NULL,
  schluessel text NOT NULL,
  grund text NOT NULL,
  von text NOT NULL,
  von_name text NOT NULL,
  am bigint NOT NULL,
  zustand text NOT NULL,
  entschieden_name text,
  entschieden_am bigint,
  abgeholt_am bigint,
  CONSTRAINT mg_ausgabe_pkey PRIMARY KEY (id),
  CONSTRAINT mg_ausgabe_schluessel_fkey FOREIGN KEY (schluessel) REFERENCES mg_schluessel(id)
);

CREATE TABLE mg_dkim (
  id text NOT NULL,
  domain text NOT NULL,
  selektor text NOT NULL,
  verfahren text NOT NULL,
  versiegelt text NOT NULL,
  oeffentlich text NOT NULL,
  zustand text NOT NULL,
  angelegt bigint NOT NULL,
  CONSTRAINT mg_dkim_domain_selektor_key UNIQUE (domain, selektor),
  CONSTRAINT mg_dkim_pkey PRIMARY KEY (id)
);

CREATE TABLE mg_dmarcbericht (
  id text NOT NULL,
  organisation text NOT NULL,
  kennung text NOT NULL,
  domain text NOT NULL,
  tag bigint NOT NULL,
  nachricht text NOT NULL,
  eingegangen bigint NOT NULL,
  CONSTRAINT mg_dmarcbericht_organisation_kennung_key UNIQUE (organisation, kennung),
  CONSTRAINT mg_dmarcbericht_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_dmarcbericht_tag ON mg_dmarcbericht USING btree (tag);

CREATE TABLE mg_dmarczeile (
  id text NOT NULL,
  bericht text NOT NULL,
  adresse text NOT NULL,
  anzahl bigint NOT NULL,
  handlung text NOT NULL,
  dkim bigint NOT NULL,
  spf bigint NOT NULL,
  absender text NOT NULL,
  CONSTRAINT mg_dmarczeile_bericht_fkey FOREIGN KEY (bericht) REFERENCES mg_dmarcbericht(id),
  CONSTRAINT mg_dmarczeile_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_dmarczeile_bericht ON mg_dmarczeile USING btree (bericht);

CREATE TABLE mg_fassung (
  id text NOT NULL,
  nachricht text NOT NULL,
  art text NOT NULL,
  groesse bigint NOT NULL,
  sha256 text NOT NULL,
  CONSTRAINT mg_fassung_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES mg_nachricht(id),
  CONSTRAINT mg_fassung_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_fassung_nachricht ON mg_fassung USING btree (nachricht);

CREATE TABLE mg_hinterlegt (
  schluessel text NOT NULL,
  hinterlegung text NOT NULL,
  inhalt text NOT NULL,
  angelegt bigint NOT NULL,
  CONSTRAINT mg_hinterlegt_hinterlegung_fkey FOREIGN KEY (hinterlegung) REFERENCES mg_hinterlegung(id),
  CONSTRAINT mg_hinterlegt_pkey PRIMARY KEY (schluessel, hinterlegung),
  CONSTRAINT mg_hinterlegt_schluessel_fkey FOREIGN KEY (schluessel) REFERENCES mg_schluessel(id)
);

CREATE TABLE mg_hinterlegung (
  id text NOT NULL,
  oeffentlich text NOT NULL,
  verwahrer1 text NOT NULL,
  verwahrer2 text NOT NULL,
  verwahrer3 text NOT NULL,
  angelegt bigint NOT NULL,
  abgeloest bigint,
  CONSTRAINT mg_hinterlegung_pkey PRIMARY KEY (id)
);

CREATE TABLE mg_hinterlegungsprobe (
  id text NOT NULL,
  hinterlegung text NOT NULL,
  schluessel text NOT NULL,
  verwahrer text NOT NULL,
  gelungen bigint NOT NULL,
  am bigint NOT NULL,
  CONSTRAINT mg_hinterlegungsprobe_hinterlegung_fkey FOREIGN KEY (hinterlegung) REFERENCES mg_hinterlegung(id),
  CONSTRAINT mg_hinterlegungsprobe_pkey PRIMARY KEY (id)
);

CREATE TABLE mg_konto (
  name text NOT NULL,
  kennwort text NOT NULL,
  absender text NOT NULL,
  bemerkung text NOT NULL,
  von_name text NOT NULL,
  am bigint NOT NULL,
  CONSTRAINT mg_konto_pkey PRIMARY KEY (name)
);

CREATE TABLE mg_nachpruefung (
  zustellung text NOT NULL,
  nachricht text NOT NULL,
  spool text NOT NULL,
  zertifikate text NOT NULL,
  damals text NOT NULL,
  wenn_gut text NOT NULL,
  wenn_gesperrt text NOT NULL,
  angelegt bigint NOT NULL,
  zustand text NOT NULL,
  beurteilt bigint,
  CONSTRAINT mg_nachpruefung_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES mg_nachricht(id),
  CONSTRAINT mg_nachpruefung_pkey PRIMARY KEY (zustellung),
  CONSTRAINT mg_nachpruefung_zustellung_fkey FOREIGN KEY (zustellung) REFERENCES mg_zustellung(id)
);

CREATE INDEX mg_nachpruefung_nachricht ON mg_nachpruefung USING btree (nachricht);

CREATE INDEX mg_nachpruefung_zustand ON mg_nachpruefung USING btree (spool, zustand, zustellung);

CREATE TABLE mg_nachricht (
  id text NOT NULL,
  spool text NOT NULL,
  zustand text NOT NULL,
  umschlag text NOT NULL,
  absender text NOT NULL,
  herkunft text NOT NULL,
  kennung text,
  groesse bigint NOT NULL,
  sha256 text NOT NULL,
  angenommen bigint NOT NULL,
  erledigt bigint,
  tls_erlassen bigint DEFAULT 0 NOT NULL,
  CONSTRAINT mg_nachricht_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_nachricht_absender ON mg_nachricht USING btree (lower(absender), id);

CREATE INDEX mg_nachricht_kennung ON mg_nachricht USING btree (kennung);

CREATE INDEX mg_nachricht_zustand ON mg_nachricht USING btree (spool, zustand, id);

CREATE TABLE mg_partner (
  muster text NOT NULL,
  regel text NOT NULL,
  werte text NOT NULL,
  bemerkung text NOT NULL,
  von_name text NOT NULL,
  am bigint NOT NULL,
  CONSTRAINT mg_partner_pkey PRIMARY KEY (muster)
);

CREATE TABLE mg_pdfkennwort (
  zustellung text NOT NULL,
  versiegelt text,
  erzeugt bigint NOT NULL,
  gezeigt bigint,
  weg text,
  ziel text,
  faellig bigint,
  versuche bigint DEFAULT 0 NOT NULL,
  uebergeben bigint,
  CONSTRAINT mg_pdfkennwort_pkey PRIMARY KEY (zustellung),
  CONSTRAINT mg_pdfkennwort_zustellung_fkey FOREIGN KEY (zustellung) REFERENCES mg_zustellung(id)
);

CREATE INDEX mg_pdfkennwort_weg ON mg_pdfkennwort USING btree (weg, faellig);

CREATE TABLE mg_regelprobe (
  id text NOT NULL,
  merkmale text NOT NULL,
  CONSTRAINT mg_regelprobe_pkey PRIMARY KEY (id)
);

CREATE TABLE mg_regelwerk (
  id text NOT NULL,
  nummer bigint NOT NULL,
  zustand text NOT NULL,
  bezeichnung text NOT NULL,
  text text NOT NULL,
  pruefsumme text NOT NULL,
  bemerkung text NOT NULL,
  von text NOT NULL,
  von_name text NOT NULL,
  am bigint NOT NULL,
  entschieden_name text,
  entschieden_am bigint,
  reihe bigint,
  CONSTRAINT mg_regelwerk_nummer_key UNIQUE (nummer),
  CONSTRAINT mg_regelwerk_pkey PRIMARY KEY (id),
  CONSTRAINT mg_regelwerk_reihe_key UNIQUE (reihe)
);

CREATE INDEX mg_regelwerk_zustand ON mg_regelwerk USING btree (zustand);

CREATE TABLE mg_schluessel (
  id text NOT NULL,
  art text NOT NULL,
  zweck text NOT NULL,
  inhaber text NOT NULL,
  versiegelt text NOT NULL,
  zertifikat text,
  kette text NOT NULL,
  fingerabdruck text,
  gueltig_ab bigint,
  gueltig_bis bigint,
  zustand text NOT NULL,
  angelegt bigint NOT NULL,
  verfahren text,
  CONSTRAINT mg_schluessel_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_schluessel_inhaber ON mg_schluessel USING btree (inhaber);

CREATE TABLE mg_schluesselsuche (
  id text NOT NULL,
  ergebnis text NOT NULL,
  bis bigint NOT NULL,
  CONSTRAINT mg_schluesselsuche_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_schluesselsuche_bis ON mg_schluesselsuche USING btree (bis);

CREATE TABLE mg_sperrliste (
  adresse text NOT NULL,
  inhalt text NOT NULL,
  gesagt bigint NOT NULL,
  naechste bigint,
  geholt bigint NOT NULL,
  CONSTRAINT mg_sperrliste_pkey PRIMARY KEY (adresse)
);

CREATE TABLE mg_spur (
  id text NOT NULL,
  nachricht text NOT NULL,
  zustellung text,
  schicht text NOT NULL,
  ereignis text NOT NULL,
  angaben text NOT NULL,
  CONSTRAINT mg_spur_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES mg_nachricht(id),
  CONSTRAINT mg_spur_pkey PRIMARY KEY (nachricht, id)
);

CREATE TABLE mg_sts (
  domain text NOT NULL,
  kennung text NOT NULL,
  policy text NOT NULL,
  geholt bigint NOT NULL,
  CONSTRAINT mg_sts_pkey PRIMARY KEY (domain)
);

CREATE TABLE mg_tls (
  tag bigint NOT NULL,
  schluessel text NOT NULL,
  domain text NOT NULL,
  richtlinie text NOT NULL,
  versagen text NOT NULL,
  sitzung text NOT NULL,
  anzahl bigint NOT NULL,
  CONSTRAINT mg_tls_pkey PRIMARY KEY (tag, schluessel)
);

CREATE TABLE mg_tlsbericht (
  id text NOT NULL,
  organisation text NOT NULL,
  kennung text NOT NULL,
  stelle bigint NOT NULL,
  domain text NOT NULL,
  richtlinie text NOT NULL,
  tag bigint NOT NULL,
  erfolge bigint NOT NULL,
  fehlschlaege bigint NOT NULL,
  nachricht text NOT NULL,
  eingegangen bigint NOT NULL,
  CONSTRAINT mg_tlsbericht_organisation_kennung_stelle_key UNIQUE (organisation, kennung, stelle),
  CONSTRAINT mg_tlsbericht_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_tlsbericht_tag ON mg_tlsbericht USING btree (tag);

CREATE TABLE mg_tlsfehler (
  id text NOT NULL,
  bericht text NOT NULL,
  art text NOT NULL,
  host text NOT NULL,
  grund text NOT NULL,
  sitzungen bigint NOT NULL,
  CONSTRAINT mg_tlsfehler_bericht_fkey FOREIGN KEY (bericht) REFERENCES mg_tlsbericht(id),
  CONSTRAINT mg_tlsfehler_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_tlsfehler_bericht ON mg_tlsfehler USING btree (bericht);

CREATE TABLE mg_tlsversand (
  tag bigint NOT NULL,
  domain text NOT NULL,
  zustand text NOT NULL,
  ziel text,
  am bigint NOT NULL,
  CONSTRAINT mg_tlsversand_pkey PRIMARY KEY (tag, domain)
);

CREATE TABLE mg_widerruf (
  fingerabdruck text NOT NULL,
  inhaber text NOT NULL,
  zertifikat text NOT NULL,
  aussteller text,
  aussteller_fingerabdruck text,
  gueltig_bis bigint NOT NULL,
  zustand text NOT NULL,
  quelle text,
  hinweis text,
  gesagt bigint,
  naechste bigint,
  gesperrt_am bigint,
  grund bigint,
  geprueft bigint,
  faellig bigint NOT NULL,
  versuche bigint NOT NULL,
  beleg text,
  CONSTRAINT mg_widerruf_pkey PRIMARY KEY (fingerabdruck)
);

CREATE INDEX mg_widerruf_faellig ON mg_widerruf USING btree (faellig);

CREATE TABLE mg_zertifikat (
  id text NOT NULL,
  inhaber text NOT NULL,
  art text NOT NULL,
  zertifikat text NOT NULL,
  fingerabdruck text NOT NULL,
  quelle text NOT NULL,
  zustand text NOT NULL,
  faehigkeiten text,
  gueltig_ab bigint NOT NULL,
  gueltig_bis bigint,
  zuletzt bigint NOT NULL,
  verfahren text,
  herkunft text DEFAULT 'hand'::text NOT NULL,
  signierzeit bigint,
  nachricht text,
  gegenseitig bigint DEFAULT 0 NOT NULL,
  CONSTRAINT mg_zertifikat_inhaber_art_fingerabdruck_key UNIQUE (inhaber, art, fingerabdruck),
  CONSTRAINT mg_zertifikat_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_zertifikat_zustand ON mg_zertifikat USING btree (zustand, gueltig_bis);

CREATE TABLE mg_zielpause (
  ziel text NOT NULL,
  grund text NOT NULL,
  von_name text NOT NULL,
  am bigint NOT NULL,
  CONSTRAINT mg_zielpause_pkey PRIMARY KEY (ziel)
);

CREATE TABLE mg_zustellung (
  id text NOT NULL,
  nachricht text NOT NULL,
  fassung text,
  spool text NOT NULL,
  richtung text NOT NULL,
  adresse text NOT NULL,
  empfang text NOT NULL,
  ziel text NOT NULL,
  zustand text NOT NULL,
  grund text,
  faellig bigint NOT NULL,
  versuche bigint NOT NULL,
  verzoegert bigint NOT NULL,
  antwort text,
  transport text,
  beendet bigint,
  forderung text DEFAULT 'beliebig'::text NOT NULL,
  wahl text,
  befall text,
  abholung bigint DEFAULT 0 NOT NULL,
  weg text,
  CONSTRAINT mg_zustellung_fassung_fkey FOREIGN KEY (fassung) REFERENCES mg_fassung(id),
  CONSTRAINT mg_zustellung_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES mg_nachricht(id),
  CONSTRAINT mg_zustellung_pkey PRIMARY KEY (id)
);

CREATE INDEX mg_zustellung_faellig ON mg_zustellung USING btree (spool, faellig) WHERE zustand = 'wartet'::text;

CREATE INDEX mg_zustellung_fassung ON mg_zustellung USING btree (fassung) WHERE fassung IS NOT NULL;

CREATE INDEX mg_zustellung_nachricht ON mg_zustellung USING btree (nachricht);

CREATE INDEX mg_zustellung_zustand ON mg_zustellung USING btree (zustand, id);

CREATE TABLE portal_anlage (
  id text NOT NULL,
  antrag text NOT NULL,
  frage text NOT NULL,
  dateiname text NOT NULL,
  mediatyp text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  dokument text,
  zeit bigint NOT NULL,
  CONSTRAINT portal_anlage_antrag_fkey FOREIGN KEY (antrag) REFERENCES portal_antrag(id),
  CONSTRAINT portal_anlage_pkey PRIMARY KEY (id)
);

CREATE INDEX portal_anlage_antrag ON portal_anlage USING btree (antrag);

CREATE TABLE portal_antrag (
  id text NOT NULL,
  leistung text NOT NULL,
  besitzer text NOT NULL,
  zustand text NOT NULL,
  antworten text NOT NULL,
  sprache text NOT NULL,
  betreff text,
  vorgang text,
  zeichen text,
  kopie text,
  code_hash text,
  gesendet bigint,
  angelegt bigint NOT NULL,
  geaendert bigint NOT NULL,
  loeschen_ab bigint NOT NULL,
  version bigint NOT NULL,
  zurueckgenommen bigint,
  gewarnt bigint,
  CONSTRAINT portal_antrag_pkey PRIMARY KEY (id)
);

CREATE INDEX portal_antrag_besitzer ON portal_antrag USING btree (besitzer, geaendert);

CREATE UNIQUE INDEX portal_antrag_vorgang ON portal_antrag USING btree (vorgang);

CREATE TABLE portal_bekanntgabe (
  id text NOT NULL,
  vorgang text NOT NULL,
  antrag text,
  dokument text NOT NULL,
  betreff text NOT NULL,
  oe bigint NOT NULL,
  empfaenger text,
  zustand text NOT NULL,
  stand text NOT NULL,
  zeitablauf bigint,
  nachweis text,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT portal_bekanntgabe_pkey PRIMARY KEY (id)
);

CREATE INDEX portal_bekanntgabe_empfaenger ON portal_bekanntgabe USING btree (empfaenger, angelegt);

CREATE INDEX portal_bekanntgabe_oe ON portal_bekanntgabe USING btree (oe, angelegt);

CREATE INDEX portal_bekanntgabe_vorgang ON portal_bekanntgabe USING btree (vorgang);

CREATE TABLE portal_bekanntgabe_uebergang (
  bekanntgabe text NOT NULL,
  nr bigint NOT NULL,
  zeit bigint NOT NULL,
  uebergang text NOT NULL,
  CONSTRAINT portal_bekanntgabe_uebergang_bekanntgabe_fkey FOREIGN KEY (bekanntgabe) REFERENCES portal_bekanntgabe(id),
  CONSTRAINT portal_bekanntgabe_uebergang_pkey PRIMARY KEY (bekanntgabe, nr)
);

CREATE TRIGGER portal_bekanntgabe_uebergang_bleibt BEFORE DELETE ON portal_bekanntgabe_uebergang FOR EACH ROW EXECUTE FUNCTION portal_bekanntgabe_uebergang_bleibt();

CREATE TRIGGER portal_bekanntgabe_uebergang_fest BEFORE UPDATE ON portal_bekanntgabe_uebergang FOR EACH ROW EXECUTE FUNCTION portal_fest();

CREATE TABLE portal_gebuehr (
  antrag text NOT NULL,
  nr bigint NOT NULL,
  text text NOT NULL,
  cent bigint NOT NULL,
  werk text NOT NULL,
  stelle text NOT NULL,
  text_en text,
  CONSTRAINT portal_gebuehr_antrag_fkey FOREIGN KEY (antrag) REFERENCES portal_antrag(id),
  CONSTRAINT portal_gebuehr_pkey PRIMARY KEY (antrag, nr)
);

CREATE TABLE portal_gelesen (
  nachricht text NOT NULL,
  von text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT portal_gelesen_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES portal_nachricht(id),
  CONSTRAINT portal_gelesen_pkey PRIMARY KEY (nachricht)
);

CREATE TABLE portal_nachricht (
  id text NOT NULL,
  antrag text NOT NULL,
  vom_amt bigint NOT NULL,
  absender text NOT NULL,
  text text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT portal_nachricht_antrag_fkey FOREIGN KEY (antrag) REFERENCES portal_antrag(id),
  CONSTRAINT portal_nachricht_pkey PRIMARY KEY (id)
);

CREATE INDEX portal_nachricht_antrag ON portal_nachricht USING btree (antrag, zeit);

CREATE TRIGGER portal_nachricht_bleibt BEFORE DELETE ON portal_nachricht FOR EACH ROW EXECUTE FUNCTION portal_nachricht_bleibt();

CREATE TRIGGER portal_nachricht_fest BEFORE UPDATE ON portal_nachricht FOR EACH ROW EXECUTE FUNCTION portal_fest();

CREATE TABLE portal_nachricht_anlage (
  id text NOT NULL,
  nachricht text NOT NULL,
  dokument text NOT NULL,
  CONSTRAINT portal_nachricht_anlage_nachricht_fkey FOREIGN KEY (nachricht) REFERENCES portal_nachricht(id),
  CONSTRAINT portal_nachricht_anlage_pkey PRIMARY KEY (id)
);

CREATE INDEX portal_nachricht_anlage_nachricht ON portal_nachricht_anlage USING btree (nachricht);

CREATE TABLE portal_simulierte_zahlung (
  anfrage text NOT NULL,
  bezug text NOT NULL,
  betrag bigint NOT NULL,
  zweck text NOT NULL,
  rueckkehr text NOT NULL,
  ausgang text NOT NULL,
  abfragen bigint NOT NULL,
  angelegt bigint NOT NULL,
  CONSTRAINT portal_simulierte_zahlung_pkey PRIMARY KEY (anfrage)
);

CREATE TABLE portal_zahlung (
  id text NOT NULL,
  antrag text NOT NULL,
  zustand text NOT NULL,
  betrag bigint NOT NULL,
  stand text NOT NULL,
  beleg text,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT portal_zahlung_antrag_fkey FOREIGN KEY (antrag) REFERENCES portal_antrag(id),
  CONSTRAINT portal_zahlung_antrag_key UNIQUE (antrag),
  CONSTRAINT portal_zahlung_pkey PRIMARY KEY (id)
);

CREATE TABLE portal_zustimmung (
  buerger text NOT NULL,
  erteilt bigint NOT NULL,
  geaendert bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT portal_zustimmung_pkey PRIMARY KEY (buerger)
);

CREATE TABLE post_ausgang (
  id text NOT NULL,
  nummer text NOT NULL,
  vorgang text NOT NULL,
  dokument text NOT NULL,
  oe bigint NOT NULL,
  weg text NOT NULL,
  zustand text NOT NULL,
  empfaenger text NOT NULL,
  anschrift text,
  email text,
  nachweis text,
  tag text,
  versandt bigint,
  versandt_von text,
  versuche bigint NOT NULL,
  nachweis_dokument text,
  anlass text,
  angelegt bigint NOT NULL,
  angelegt_von text NOT NULL,
  version bigint NOT NULL,
  versandfassung text,
  CONSTRAINT post_ausgang_nummer_key UNIQUE (nummer),
  CONSTRAINT post_ausgang_pkey PRIMARY KEY (id)
);

CREATE INDEX post_ausgang_dokument ON post_ausgang USING btree (dokument);

CREATE INDEX post_ausgang_korb ON post_ausgang USING btree (oe, zustand, id);

CREATE INDEX post_ausgang_vorgang ON post_ausgang USING btree (vorgang, id);

CREATE TABLE post_ausgangsschritt (
  id text NOT NULL,
  ausgang text NOT NULL,
  nr bigint NOT NULL,
  zustand text NOT NULL,
  weg text NOT NULL,
  text text,
  zeit bigint NOT NULL,
  von text NOT NULL,
  CONSTRAINT post_ausgangsschritt_ausgang_fkey FOREIGN KEY (ausgang) REFERENCES post_ausgang(id),
  CONSTRAINT post_ausgangsschritt_ausgang_nr_key UNIQUE (ausgang, nr),
  CONSTRAINT post_ausgangsschritt_pkey PRIMARY KEY (id)
);

CREATE TABLE post_eingang (
  id text NOT NULL,
  nummer text NOT NULL,
  kanal text NOT NULL,
  zustand text NOT NULL,
  lesestand text NOT NULL,
  betreff text NOT NULL,
  absender_name text,
  absender_adresse text,
  absender_schluessel text,
  oe bigint NOT NULL,
  eingang_am text NOT NULL,
  eingang_grund text,
  datum_schreiben text,
  seiten bigint,
  kandidaten text NOT NULL,
  trennziel text,
  zweifel text NOT NULL,
  teil_von text,
  teil_seiten text,
  vorgang text,
  dokument text,
  zuordnung text,
  grund text,
  erledigt bigint,
  erledigt_von text,
  erfasst bigint NOT NULL,
  erfasst_von text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT post_eingang_nummer_key UNIQUE (nummer),
  CONSTRAINT post_eingang_pkey PRIMARY KEY (id),
  CONSTRAINT post_eingang_teil_von_fkey FOREIGN KEY (teil_von) REFERENCES post_eingang(id)
);

CREATE INDEX post_eingang_absender ON post_eingang USING btree (absender_schluessel, zustand, erledigt);

CREATE INDEX post_eingang_korb ON post_eingang USING btree (oe, zustand, id);

CREATE INDEX post_eingang_teil ON post_eingang USING btree (teil_von);

CREATE INDEX post_eingang_vorgang ON post_eingang USING btree (vorgang);

CREATE TABLE post_eingangsdatei (
  id text NOT NULL,
  eingang text NOT NULL,
  nr bigint NOT NULL,
  rolle text NOT NULL,
  name text NOT NULL,
  mediatyp text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  CONSTRAINT post_eingangsdatei_eingang_fkey FOREIGN KEY (eingang) REFERENCES post_eingang(id),
  CONSTRAINT post_eingangsdatei_eingang_nr_key UNIQUE (eingang, nr),
  CONSTRAINT post_eingangsdatei_pkey PRIMARY KEY (id),
  CONSTRAINT post_eingangsdatei_sha256_fkey FOREIGN KEY (sha256) REFERENCES inhalt(sha256)
);

CREATE INDEX post_eingangsdatei_inhalt ON post_eingangsdatei USING btree (sha256);

CREATE TRIGGER post_eingangsdatei_fest BEFORE UPDATE ON post_eingangsdatei FOR EACH ROW EXECUTE FUNCTION post_fest();

CREATE TABLE post_eingangstext (
  eingang text NOT NULL,
  text text NOT NULL,
  CONSTRAINT post_eingangstext_eingang_fkey FOREIGN KEY (eingang) REFERENCES post_eingang(id),
  CONSTRAINT post_eingangstext_pkey PRIMARY KEY (eingang)
);

CREATE TABLE post_einstellung (
  name text NOT NULL,
  wert text NOT NULL,
  CONSTRAINT post_einstellung_pkey PRIMARY KEY (name)
);

CREATE TABLE post_ordner (
  id text NOT NULL,
  kurz text NOT NULL,
  pfad text NOT NULL,
  oe bigint NOT NULL,
  kanal text NOT NULL,
  ruhe bigint,
  geraet text,
  firmware text,
  profil text,
  verfahren text,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT post_ordner_kurz_key UNIQUE (kurz),
  CONSTRAINT post_ordner_pkey PRIMARY KEY (id)
);

CREATE TABLE post_ordnerfund (
  id text NOT NULL,
  ordner text NOT NULL,
  name text NOT NULL,
  zeit bigint NOT NULL,
  pruefsumme text NOT NULL,
  eingang text,
  grund text,
  erfasst bigint NOT NULL,
  CONSTRAINT post_ordnerfund_ordner_fkey FOREIGN KEY (ordner) REFERENCES post_ordner(id),
  CONSTRAINT post_ordnerfund_ordner_name_zeit_pruefsumme_key UNIQUE (ordner, name, zeit, pruefsumme),
  CONSTRAINT post_ordnerfund_pkey PRIMARY KEY (id)
);

CREATE TABLE post_ordnersicht (
  ordner text NOT NULL,
  name text NOT NULL,
  groesse bigint NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT post_ordnersicht_pkey PRIMARY KEY (ordner, name)
);

CREATE TABLE post_ordnerstoerung (
  ordner text NOT NULL,
  name text NOT NULL,
  grund text NOT NULL,
  seit bigint NOT NULL,
  CONSTRAINT post_ordnerstoerung_pkey PRIMARY KEY (ordner, name)
);

CREATE TABLE post_scan (
  eingang text NOT NULL,
  auftrag text,
  bediener text,
  geraet text,
  firmware text,
  profil text,
  gescannt text,
  verfahren text,
  entfallen text,
  bemerkung text,
  pruefung text NOT NULL,
  pruefer text,
  geprueft bigint,
  pruefvermerk text,
  verbleib text NOT NULL,
  verbleib_grund text,
  vernichtung_ab text,
  vernichtet bigint,
  vernichtet_von text,
  transfervermerk text,
  CONSTRAINT post_scan_eingang_fkey FOREIGN KEY (eingang) REFERENCES post_eingang(id),
  CONSTRAINT post_scan_pkey PRIMARY KEY (eingang)
);

CREATE INDEX post_scan_papier ON post_scan USING btree (vernichtung_ab, vernichtet);

CREATE INDEX post_scan_pruefung ON post_scan USING btree (pruefung);

CREATE TABLE post_vorlage (
  id text NOT NULL,
  kurz text NOT NULL,
  titel text NOT NULL,
  art text NOT NULL,
  betreff text NOT NULL,
  text text NOT NULL,
  sha256 text,
  groesse bigint,
  dateiname text,
  aktiv bigint NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT post_vorlage_kurz_key UNIQUE (kurz),
  CONSTRAINT post_vorlage_pkey PRIMARY KEY (id),
  CONSTRAINT post_vorlage_sha256_fkey FOREIGN KEY (sha256) REFERENCES inhalt(sha256)
);

CREATE TABLE pr_antwort (
  pruefung text NOT NULL,
  frage text NOT NULL,
  stufe text NOT NULL,
  erlaeuterung text NOT NULL,
  sachstand text NOT NULL,
  von text NOT NULL,
  zeit bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pr_antwort_pkey PRIMARY KEY (pruefung, frage),
  CONSTRAINT pr_antwort_pruefung_fkey FOREIGN KEY (pruefung) REFERENCES pr_pruefung(id)
);

CREATE TABLE pr_beleg (
  id text NOT NULL,
  pruefung text NOT NULL,
  frage text NOT NULL,
  art text NOT NULL,
  objekt text NOT NULL,
  von text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT pr_beleg_pkey PRIMARY KEY (id),
  CONSTRAINT pr_beleg_pruefung_fkey FOREIGN KEY (pruefung) REFERENCES pr_pruefung(id),
  CONSTRAINT pr_beleg_pruefung_frage_art_objekt_key UNIQUE (pruefung, frage, art, objekt)
);

CREATE TABLE pr_einlesung (
  id text NOT NULL,
  pruefung text NOT NULL,
  art text NOT NULL,
  dateiname text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  zustand text NOT NULL,
  dokument text,
  zeilen bigint NOT NULL,
  von text NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pr_einlesung_pkey PRIMARY KEY (id),
  CONSTRAINT pr_einlesung_pruefung_fkey FOREIGN KEY (pruefung) REFERENCES pr_pruefung(id)
);

CREATE INDEX pr_einlesung_pruefung ON pr_einlesung USING btree (pruefung, art);

CREATE TABLE pr_empfehlung (
  id text NOT NULL,
  pruefung text NOT NULL,
  feststellung text NOT NULL,
  nr text NOT NULL,
  wortlaut text NOT NULL,
  haltung text,
  stellungnahme text,
  stellungnahme_am text,
  oe bigint,
  zustaendig text,
  frist text,
  umsetzung text NOT NULL,
  verzug text,
  ergebnis text,
  umgesetzt text,
  vorhaben text,
  einlesung text,
  zeile bigint,
  von text NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pr_empfehlung_feststellung_fkey FOREIGN KEY (feststellung) REFERENCES pr_feststellung(id),
  CONSTRAINT pr_empfehlung_pkey PRIMARY KEY (id),
  CONSTRAINT pr_empfehlung_pruefung_fkey FOREIGN KEY (pruefung) REFERENCES pr_pruefung(id),
  CONSTRAINT pr_empfehlung_pruefung_nr_key UNIQUE (pruefung, nr)
);

CREATE INDEX pr_empfehlung_frist ON pr_empfehlung USING btree (umsetzung, frist);

CREATE TABLE pr_fassung (
  id text NOT NULL,
  nr bigint NOT NULL,
  titel text NOT NULL,
  grundlage text NOT NULL,
  zustand text NOT NULL,
  von text NOT NULL,
  angelegt bigint NOT NULL,
  veroeffentlicht bigint,
  veroeffentlicht_von text,
  version bigint NOT NULL,
  CONSTRAINT pr_fassung_nr_key UNIQUE (nr),
  CONSTRAINT pr_fassung_pkey PRIMARY KEY (id)
);

CREATE TABLE pr_feststellung (
  id text NOT NULL,
  pruefung text NOT NULL,
  nr text NOT NULL,
  feld text NOT NULL,
  wortlaut text NOT NULL,
  einlesung text,
  zeile bigint,
  von text NOT NULL,
  angelegt bigint NOT NULL,
  CONSTRAINT pr_feststellung_pkey PRIMARY KEY (id),
  CONSTRAINT pr_feststellung_pruefung_fkey FOREIGN KEY (pruefung) REFERENCES pr_pruefung(id),
  CONSTRAINT pr_feststellung_pruefung_nr_key UNIQUE (pruefung, nr)
);

CREATE TABLE pr_frage (
  fassung text NOT NULL,
  schluessel text NOT NULL,
  teil bigint NOT NULL,
  feld text NOT NULL,
  stelle bigint NOT NULL,
  frage text NOT NULL,
  hinweis text NOT NULL,
  quelle text NOT NULL,
  gewicht bigint NOT NULL,
  CONSTRAINT pr_frage_fassung_fkey FOREIGN KEY (fassung) REFERENCES pr_fassung(id),
  CONSTRAINT pr_frage_pkey PRIMARY KEY (fassung, schluessel)
);

CREATE TABLE pr_kosten (
  einlesung text NOT NULL,
  zeile bigint NOT NULL,
  pruefung text NOT NULL,
  jahr bigint NOT NULL,
  kostenart text NOT NULL,
  cent bigint NOT NULL,
  oe bigint,
  arbeitsplaetze bigint,
  vzae bigint,
  zuordnung text,
  CONSTRAINT pr_kosten_einlesung_fkey FOREIGN KEY (einlesung) REFERENCES pr_einlesung(id),
  CONSTRAINT pr_kosten_pkey PRIMARY KEY (einlesung, zeile)
);

CREATE INDEX pr_kosten_jahr ON pr_kosten USING btree (pruefung, jahr);

CREATE TABLE pr_pruefung (
  id text NOT NULL,
  nummer text NOT NULL,
  titel text NOT NULL,
  prueferin text NOT NULL,
  fassung text NOT NULL,
  vorgang text NOT NULL,
  beginn text NOT NULL,
  bericht text,
  berichtsnummer text,
  abgeschlossen bigint,
  von text NOT NULL,
  angelegt bigint NOT NULL,
  version bigint NOT NULL,
  stellungnahme_bis text,
  CONSTRAINT pr_pruefung_fassung_fkey FOREIGN KEY (fassung) REFERENCES pr_fassung(id),
  CONSTRAINT pr_pruefung_nummer_key UNIQUE (nummer),
  CONSTRAINT pr_pruefung_pkey PRIMARY KEY (id)
);

CREATE TABLE pr_vergleich (
  pruefung text NOT NULL,
  jahr bigint NOT NULL,
  kennzahl text NOT NULL,
  anzahl bigint NOT NULL,
  minimum bigint NOT NULL,
  viertel1 bigint NOT NULL,
  viertel2 bigint NOT NULL,
  viertel3 bigint NOT NULL,
  maximum bigint NOT NULL,
  quelle text NOT NULL,
  von text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT pr_vergleich_pkey PRIMARY KEY (pruefung, jahr, kennzahl),
  CONSTRAINT pr_vergleich_pruefung_fkey FOREIGN KEY (pruefung) REFERENCES pr_pruefung(id)
);

CREATE TABLE re_eingang (
  id text NOT NULL,
  nummer text NOT NULL,
  weg text NOT NULL,
  eingegangen bigint NOT NULL,
  zustand text NOT NULL,
  oe bigint NOT NULL,
  syntax text NOT NULL,
  verkaeufer text NOT NULL,
  verkaeuferkennung text NOT NULL,
  rechnungsnummer text NOT NULL,
  datum text NOT NULL,
  betrag text NOT NULL,
  waehrung text NOT NULL,
  leitweg text NOT NULL,
  faellig text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  dateiname text NOT NULL,
  befunde text NOT NULL,
  vorgang text,
  dokument text,
  posteingang text,
  vermerk text,
  entschieden bigint,
  entschieden_von text,
  version bigint NOT NULL,
  xml_dokument text,
  CONSTRAINT re_eingang_nummer_key UNIQUE (nummer),
  CONSTRAINT re_eingang_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX re_eingang_einmal ON re_eingang USING btree (verkaeuferkennung, rechnungsnummer, datum) WHERE zustand <> 'zurueckgewiesen'::text;

CREATE INDEX re_eingang_liste ON re_eingang USING btree (oe, zustand, id);

CREATE INDEX re_eingang_post ON re_eingang USING btree (posteingang) WHERE posteingang IS NOT NULL;

CREATE TABLE schema_stand (
  modul text NOT NULL,
  nr bigint NOT NULL,
  name text NOT NULL,
  pruefsumme text NOT NULL,
  zeit bigint NOT NULL,
  CONSTRAINT schema_stand_pkey PRIMARY KEY (modul, nr)
);

CREATE TABLE st_anfrage (
  id text NOT NULL,
  vorhaben text NOT NULL,
  an text NOT NULL,
  frist bigint NOT NULL,
  gestellt bigint NOT NULL,
  wer text NOT NULL,
  erinnerungen bigint NOT NULL,
  beantwortet bigint,
  zurueckgenommen bigint,
  unzustellbar bigint,
  CONSTRAINT st_anfrage_pkey PRIMARY KEY (id),
  CONSTRAINT st_anfrage_vorhaben_fkey FOREIGN KEY (vorhaben) REFERENCES st_objekt(id)
);

CREATE UNIQUE INDEX st_anfrage_offen ON st_anfrage USING btree (vorhaben) WHERE beantwortet IS NULL AND zurueckgenommen IS NULL;

CREATE TABLE st_ausgabe (
  id text NOT NULL,
  programm text NOT NULL,
  titel text NOT NULL,
  stichtag bigint NOT NULL,
  kenntnis bigint NOT NULL,
  fassung text NOT NULL,
  stand bigint NOT NULL,
  wer text NOT NULL,
  angelegt bigint NOT NULL,
  kurzfassung text,
  kurzfassung_wer text,
  kurzfassung_am bigint,
  pruefsumme text,
  vorgang text,
  version bigint NOT NULL,
  CONSTRAINT st_ausgabe_pkey PRIMARY KEY (id),
  CONSTRAINT st_ausgabe_programm_fkey FOREIGN KEY (programm) REFERENCES st_objekt(id)
);

CREATE INDEX st_ausgabe_stichtag ON st_ausgabe USING btree (stichtag, id);

CREATE TABLE st_ausgabe_datei (
  ausgabe text NOT NULL,
  format text NOT NULL,
  dokument text NOT NULL,
  sha256 text NOT NULL,
  groesse bigint NOT NULL,
  CONSTRAINT st_ausgabe_datei_ausgabe_fkey FOREIGN KEY (ausgabe) REFERENCES st_ausgabe(id),
  CONSTRAINT st_ausgabe_datei_pkey PRIMARY KEY (ausgabe, format)
);

CREATE TABLE st_ausgabe_schritt (
  ausgabe text NOT NULL,
  stand bigint NOT NULL,
  am bigint NOT NULL,
  wer text NOT NULL,
  CONSTRAINT st_ausgabe_schritt_ausgabe_fkey FOREIGN KEY (ausgabe) REFERENCES st_ausgabe(id),
  CONSTRAINT st_ausgabe_schritt_pkey PRIMARY KEY (ausgabe, stand)
);

CREATE TABLE st_aussage (
  id text NOT NULL,
  objekt text NOT NULL,
  art text NOT NULL,
  feld text NOT NULL,
  glied text NOT NULL,
  gilt_von bigint NOT NULL,
  gilt_vor bigint NOT NULL,
  bekannt_von bigint NOT NULL,
  bekannt_bis bigint NOT NULL,
  erfasst bigint NOT NULL,
  wertart text,
  wert text,
  grund text,
  ziel text,
  quelle text,
  quelldokument text,
  stelle text,
  wer text NOT NULL,
  CONSTRAINT st_aussage_check CHECK (gilt_von < gilt_vor),
  CONSTRAINT st_aussage_check1 CHECK (bekannt_von < bekannt_bis),
  CONSTRAINT st_aussage_objekt_feld_glied_gilt_von_bekannt_von_key UNIQUE (objekt, feld, glied, gilt_von, bekannt_von),
  CONSTRAINT st_aussage_objekt_fkey FOREIGN KEY (objekt) REFERENCES st_objekt(id),
  CONSTRAINT st_aussage_pkey PRIMARY KEY (id)
);

CREATE INDEX st_aussage_art ON st_aussage USING btree (art, bekannt_bis, bekannt_von);

CREATE INDEX st_aussage_objekt ON st_aussage USING btree (objekt, bekannt_bis);

CREATE INDEX st_aussage_ziel ON st_aussage USING btree (ziel, bekannt_bis) WHERE ziel IS NOT NULL;

CREATE TABLE st_kenntnis (
  id bigint NOT NULL,
  stand bigint NOT NULL,
  CONSTRAINT st_kenntnis_id_check CHECK (id = 1),
  CONSTRAINT st_kenntnis_pkey PRIMARY KEY (id)
);

CREATE TABLE st_kennung (
  kennung text NOT NULL,
  objekt text NOT NULL,
  CONSTRAINT st_kennung_objekt_fkey FOREIGN KEY (objekt) REFERENCES st_objekt(id),
  CONSTRAINT st_kennung_pkey PRIMARY KEY (kennung)
);

CREATE TABLE st_nachweis (
  id text NOT NULL,
  probe text NOT NULL,
  bezeichnung text NOT NULL,
  zeit bigint NOT NULL,
  ampel text NOT NULL,
  befund text NOT NULL,
  CONSTRAINT st_nachweis_pkey PRIMARY KEY (id)
);

CREATE INDEX st_nachweis_probe ON st_nachweis USING btree (probe, id);

CREATE TABLE st_objekt (
  id text NOT NULL,
  art text NOT NULL,
  bekannt_von bigint NOT NULL,
  wer text NOT NULL,
  CONSTRAINT st_objekt_pkey PRIMARY KEY (id)
);

CREATE TABLE st_sitzungsanfrage (
  sitzung text NOT NULL,
  vorhaben text NOT NULL,
  anfrage text NOT NULL,
  CONSTRAINT st_sitzungsanfrage_anfrage_fkey FOREIGN KEY (anfrage) REFERENCES st_anfrage(id),
  CONSTRAINT st_sitzungsanfrage_pkey PRIMARY KEY (sitzung, vorhaben),
  CONSTRAINT st_sitzungsanfrage_sitzung_fkey FOREIGN KEY (sitzung) REFERENCES st_objekt(id),
  CONSTRAINT st_sitzungsanfrage_vorhaben_fkey FOREIGN KEY (vorhaben) REFERENCES st_objekt(id)
);

CREATE TABLE suche_facette (
  nr bigint NOT NULL,
  art text NOT NULL,
  einheit bigint,
  jahr bigint NOT NULL,
  zustand text,
  regeln text NOT NULL,
  CONSTRAINT suche_facette_pkey PRIMARY KEY (nr)
);

CREATE TABLE suche_objekt (
  nr bigint NOT NULL,
  art text NOT NULL,
  objekt text NOT NULL,
  titel text NOT NULL,
  kennzeichen text,
  zeit bigint NOT NULL,
  text text NOT NULL,
  worte tsvector NOT NULL,
  CONSTRAINT suche_objekt_objekt_key UNIQUE (objekt),
  CONSTRAINT suche_objekt_pkey PRIMARY KEY (nr)
);

CREATE INDEX suche_objekt_worte ON suche_objekt USING gin (worte);

CREATE TABLE zaehler (
  name text NOT NULL,
  wert bigint NOT NULL,
  CONSTRAINT zaehler_pkey PRIMARY KEY (name)
);
