CREATE TABLE ae_einsicht (
  id TEXT PRIMARY KEY,
  vorgang TEXT NOT NULL,
  zeichen TEXT NOT NULL UNIQUE,
  antragsteller TEXT NOT NULL,
  grundlage TEXT NOT NULL,
  grundlage_paragraf TEXT NOT NULL,
  grundlage_text TEXT NOT NULL,
  begruendung TEXT NOT NULL,
  zustand TEXT NOT NULL,
  vorgelegt_von TEXT,
  freigegeben_von TEXT,
  gilt_bis BIGINT,
  grund TEXT,
  gast TEXT,
  angelegt BIGINT NOT NULL,
  angelegt_von TEXT NOT NULL,
  version BIGINT NOT NULL,
  zeichnen_fehler TEXT
);

CREATE INDEX ae_einsicht_vorgang ON ae_einsicht (vorgang, id);

CREATE TABLE ae_fassung (
  stueck TEXT PRIMARY KEY REFERENCES ae_stueck (id),
  sha256 TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  erstellt BIGINT NOT NULL
);

CREATE TABLE ae_schwaerzung (
  id TEXT PRIMARY KEY,
  stueck TEXT NOT NULL REFERENCES ae_stueck (id),
  seite BIGINT NOT NULL,
  x BIGINT NOT NULL,
  y BIGINT NOT NULL,
  breite BIGINT NOT NULL,
  hoehe BIGINT NOT NULL,
  grund TEXT NOT NULL,
  grund_paragraf TEXT NOT NULL,
  grund_text TEXT NOT NULL,
  angelegt_von TEXT NOT NULL
);

CREATE INDEX ae_schwaerzung_stueck ON ae_schwaerzung (stueck, seite, id);

CREATE TABLE ae_stueck (
  id TEXT PRIMARY KEY,
  einsicht TEXT NOT NULL REFERENCES ae_einsicht (id),
  lfd BIGINT NOT NULL,
  dokument TEXT NOT NULL,
  titel TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  seiten BIGINT NOT NULL,
  blatt BIGINT,
  UNIQUE (einsicht, lfd),
  UNIQUE (einsicht, dokument)
);

CREATE TABLE ae_zugriff (
  id TEXT PRIMARY KEY,
  einsicht TEXT NOT NULL REFERENCES ae_einsicht (id),
  stueck TEXT,
  zeit BIGINT NOT NULL,
  wer TEXT NOT NULL
);

CREATE INDEX ae_zugriff_einsicht ON ae_zugriff (einsicht, id);

CREATE TABLE akte_akte (
  id TEXT PRIMARY KEY,
  zeichen TEXT NOT NULL UNIQUE REFERENCES akte_zeichen (zeichen),
  plan TEXT NOT NULL,
  planeinheit TEXT NOT NULL REFERENCES akte_planeinheit (id),
  jahr BIGINT NOT NULL,
  sammelschluessel TEXT UNIQUE,
  betreff TEXT NOT NULL,
  oe BIGINT NOT NULL,
  vertraulich BIGINT NOT NULL,
  zustand TEXT NOT NULL,
  aufbewahrung TEXT,
  aussonderungsart TEXT,
  zda_am TEXT,
  aufbewahrung_bis TEXT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL,
  aktenart TEXT REFERENCES akte_aktenart (kuerzel),
  medium TEXT NOT NULL DEFAULT '001',
  standort TEXT,
  laufzeit_ab TEXT,
  laufzeit_bis TEXT,
  bemerkung TEXT,
  teil_von TEXT REFERENCES akte_akte (id),
  band BIGINT,
  zugriff BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX akte_akte_aufbewahrung ON akte_akte (zustand, aufbewahrung_bis, id);

CREATE UNIQUE INDEX akte_akte_band ON akte_akte (teil_von, band);

CREATE INDEX akte_akte_oe ON akte_akte (oe, id);

CREATE INDEX akte_akte_plan ON akte_akte (plan, id);

CREATE INDEX akte_akte_zugriff ON akte_akte (zugriff) WHERE zugriff <> 0;

CREATE TABLE akte_aktenart (
  kuerzel TEXT PRIMARY KEY,
  bezeichnung TEXT NOT NULL,
  gattung TEXT NOT NULL,
  plan TEXT,
  vorlage TEXT,
  vorgangsvorlage TEXT,
  zaehlung TEXT NOT NULL,
  felder TEXT NOT NULL,
  stillgelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE akte_aktenbeteiligter (
  id TEXT PRIMARY KEY,
  akte TEXT NOT NULL REFERENCES akte_akte (id),
  art TEXT NOT NULL,
  rolle TEXT NOT NULL,
  name TEXT NOT NULL,
  strasse TEXT NOT NULL,
  plz TEXT NOT NULL,
  ort TEXT NOT NULL,
  land TEXT NOT NULL,
  email TEXT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX akte_aktenbeteiligter_akte ON akte_aktenbeteiligter (akte, id);

CREATE INDEX akte_aktenbeteiligter_email ON akte_aktenbeteiligter (LOWER(email));

CREATE TABLE akte_aktenwiedervorlage (
  id TEXT PRIMARY KEY,
  akte TEXT NOT NULL REFERENCES akte_akte (id),
  tag TEXT NOT NULL,
  grund TEXT NOT NULL,
  fuer TEXT,
  erledigt BIGINT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX akte_aktenwiedervorlage_akte ON akte_aktenwiedervorlage (akte, tag);

CREATE INDEX akte_aktenwiedervorlage_fuer ON akte_aktenwiedervorlage (fuer, tag);

CREATE TABLE akte_arbeitskopie (
  id TEXT PRIMARY KEY,
  dokument TEXT NOT NULL REFERENCES akte_dokument (id),
  inhaber TEXT NOT NULL,
  grundlage BIGINT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES inhalt (sha256),
  groesse BIGINT NOT NULL,
  dateiname TEXT NOT NULL,
  mediatyp TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  geaendert BIGINT NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (dokument, inhaber)
);

CREATE INDEX akte_arbeitskopie_inhaber ON akte_arbeitskopie (inhaber, geaendert);

CREATE TABLE akte_aussonderungssperre (
  id TEXT PRIMARY KEY,
  akte TEXT NOT NULL REFERENCES akte_akte (id),
  art TEXT NOT NULL,
  grund TEXT NOT NULL,
  von TEXT NOT NULL,
  gesetzt BIGINT NOT NULL,
  aufgehoben BIGINT,
  aufgehoben_von TEXT,
  version BIGINT NOT NULL
);

CREATE INDEX akte_aussonderungssperre_akte ON akte_aussonderungssperre (akte, aufgehoben);

CREATE TABLE akte_bereichseintrag (
  id TEXT PRIMARY KEY,
  bereich TEXT NOT NULL,
  eltern TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT REFERENCES inhalt (sha256),
  groesse BIGINT NOT NULL,
  mediatyp TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  geaendert BIGINT NOT NULL,
  von TEXT NOT NULL,
  fluechtig BIGINT NOT NULL,
  UNIQUE (bereich, eltern, name)
);

CREATE INDEX akte_bereichseintrag_fluechtig ON akte_bereichseintrag (fluechtig, geaendert);

CREATE TABLE akte_beteiligter (
  id TEXT PRIMARY KEY,
  vorgang TEXT NOT NULL REFERENCES akte_vorgang (id),
  art TEXT NOT NULL,
  rolle TEXT NOT NULL,
  name TEXT NOT NULL,
  strasse TEXT NOT NULL,
  plz TEXT NOT NULL,
  ort TEXT NOT NULL,
  land TEXT NOT NULL,
  email TEXT,
  kennung TEXT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX akte_beteiligter_kennung ON akte_beteiligter (kennung);

CREATE INDEX akte_beteiligter_vorgang ON akte_beteiligter (vorgang, id);

CREATE TABLE akte_dokument (
  id TEXT PRIMARY KEY,
  vorgang TEXT NOT NULL REFERENCES akte_vorgang (id),
  lfd BIGINT NOT NULL,
  betreff TEXT NOT NULL,
  typ TEXT NOT NULL,
  richtung TEXT NOT NULL,
  zustand TEXT NOT NULL,
  datum_schreiben TEXT,
  versionen BIGINT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL,
  medium TEXT NOT NULL DEFAULT '001',
  standort TEXT,
  bemerkung TEXT,
  fremdes_zeichen TEXT,
  eingang_am TEXT,
  ausgang_am TEXT,
  bezug TEXT,
  hier TEXT,
  anlage_zu TEXT REFERENCES akte_dokument (id),
  zugriff BIGINT NOT NULL DEFAULT 0,
  zeichenzusatz TEXT,
  UNIQUE (vorgang, lfd)
);

CREATE INDEX akte_dokument_anlage ON akte_dokument (anlage_zu);

CREATE INDEX akte_dokument_fremdes_zeichen ON akte_dokument (fremdes_zeichen);

CREATE INDEX akte_dokument_zugriff ON akte_dokument (zugriff) WHERE zugriff <> 0;

CREATE TRIGGER akte_dokument_bleibt BEFORE DELETE ON akte_dokument WHEN OLD.zustand = 'final' AND EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.id = OLD.vorgang AND v.zustand NOT IN ('abgegeben', 'vernichtet')) BEGIN SELECT RAISE(ABORT, 'akte_dokument ist final'); END;

CREATE TRIGGER akte_dokument_einmal BEFORE INSERT ON akte_dokument WHEN EXISTS (SELECT 1 FROM akte_dokument WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'akte_dokument gibt es schon'); END;

CREATE TRIGGER akte_dokument_final BEFORE UPDATE ON akte_dokument WHEN OLD.zustand = 'final' AND (NEW.zustand <> 'final' OR NEW.versionen <> OLD.versionen OR NEW.id <> OLD.id OR NEW.angelegt <> OLD.angelegt) BEGIN SELECT RAISE(ABORT, 'akte_dokument ist final'); END;

CREATE TABLE akte_dokumentkontakt (
  id TEXT PRIMARY KEY,
  dokument TEXT NOT NULL REFERENCES akte_dokument (id),
  rolle TEXT NOT NULL,
  nr BIGINT NOT NULL,
  name TEXT NOT NULL,
  anschrift TEXT,
  email TEXT,
  UNIQUE (dokument, rolle, nr)
);

CREATE TABLE akte_dokumenttext (
  dokumentversion TEXT PRIMARY KEY REFERENCES akte_dokumentversion (id),
  text TEXT NOT NULL,
  gewonnen BIGINT NOT NULL
);

CREATE TABLE akte_dokumentversion (
  id TEXT PRIMARY KEY,
  dokument TEXT NOT NULL REFERENCES akte_dokument (id),
  nr BIGINT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES inhalt (sha256),
  groesse BIGINT NOT NULL,
  dateiname TEXT NOT NULL,
  mediatyp TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  angelegt_von TEXT NOT NULL,
  haupt BIGINT,
  neben BIGINT,
  UNIQUE (dokument, nr)
);

CREATE INDEX akte_dokumentversion_sha256 ON akte_dokumentversion (sha256);

CREATE TRIGGER akte_dokumentversion_bleibt BEFORE DELETE ON akte_dokumentversion WHEN NOT EXISTS (SELECT 1 FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang WHERE d.id = OLD.dokument AND v.zustand IN ('abgegeben', 'vernichtet')) BEGIN SELECT RAISE(ABORT, 'akte_dokumentversion ist unveraenderlich'); END;

CREATE TRIGGER akte_dokumentversion_fest BEFORE UPDATE ON akte_dokumentversion WHEN NOT COALESCE((NEW.id = OLD.id AND NEW.dokument = OLD.dokument AND NEW.nr = OLD.nr AND NEW.sha256 = OLD.sha256 AND NEW.groesse = OLD.groesse AND NEW.dateiname = OLD.dateiname AND NEW.mediatyp = OLD.mediatyp AND NEW.angelegt = OLD.angelegt AND NEW.angelegt_von = OLD.angelegt_von AND NEW.neben = 0 AND NEW.haupt > COALESCE(OLD.haupt, OLD.nr - 1) AND (SELECT zustand FROM akte_dokument WHERE id = OLD.dokument) = 'entwurf'), 0) BEGIN SELECT RAISE(ABORT, 'akte_dokumentversion ist unveraenderlich'); END;

CREATE TRIGGER akte_dokumentversion_neu BEFORE INSERT ON akte_dokumentversion WHEN NEW.nr < 1 OR NEW.nr <> (SELECT versionen FROM akte_dokument WHERE id = NEW.dokument) OR EXISTS (SELECT 1 FROM akte_dokumentversion WHERE id = NEW.id OR (dokument = NEW.dokument AND nr = NEW.nr)) BEGIN SELECT RAISE(ABORT, 'akte_dokument ist final'); END;

CREATE TABLE akte_fassung (
  quelle TEXT PRIMARY KEY,
  datei TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  erstellt BIGINT NOT NULL
);

CREATE TABLE akte_gang (
  id TEXT PRIMARY KEY,
  vorgang TEXT NOT NULL REFERENCES akte_vorgang (id),
  dokument TEXT REFERENCES akte_dokument (id),
  titel TEXT NOT NULL,
  zustand TEXT NOT NULL,
  laufweg TEXT,
  laufweg_fassung BIGINT,
  ruecklauf_person TEXT,
  ruecklauf_oe BIGINT,
  ersteller TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  beendet BIGINT,
  version BIGINT NOT NULL
);

CREATE INDEX akte_gang_dokument ON akte_gang (dokument, zustand);

CREATE INDEX akte_gang_vorgang ON akte_gang (vorgang, id);

CREATE TABLE akte_gangschritt (
  id TEXT PRIMARY KEY,
  gang TEXT NOT NULL REFERENCES akte_gang (id),
  vorgang TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  mit_vorigem BIGINT NOT NULL,
  verb TEXT NOT NULL,
  kuerzel TEXT NOT NULL,
  verfuegung TEXT NOT NULL,
  wirkung TEXT NOT NULL,
  person TEXT,
  oe BIGINT,
  text TEXT,
  termin TEXT,
  tage BIGINT,
  ersteller TEXT NOT NULL,
  erstellt BIGINT NOT NULL,
  status TEXT NOT NULL,
  seit BIGINT,
  bearbeiter TEXT,
  vertretene TEXT,
  bearbeitet BIGINT,
  ergebnis TEXT,
  vermerk TEXT,
  fassung BIGINT,
  sha256 TEXT,
  folge BIGINT,
  wegen TEXT,
  wiederholt TEXT,
  zurueckgenommen BIGINT,
  eskaliert_an TEXT,
  mahnstufe BIGINT NOT NULL
);

CREATE INDEX akte_gangschritt_bearbeiter ON akte_gangschritt (bearbeiter, bearbeitet);

CREATE INDEX akte_gangschritt_eskaliert ON akte_gangschritt (eskaliert_an, status);

CREATE INDEX akte_gangschritt_gang ON akte_gangschritt (gang, nummer);

CREATE INDEX akte_gangschritt_oe ON akte_gangschritt (oe, status, seit);

CREATE INDEX akte_gangschritt_person ON akte_gangschritt (person, status, seit);

CREATE INDEX akte_gangschritt_termin ON akte_gangschritt (status, termin);

CREATE INDEX akte_gangschritt_vorgang ON akte_gangschritt (vorgang, status);

CREATE TRIGGER akte_gangschritt_bleibt BEFORE DELETE ON akte_gangschritt WHEN OLD.status IN ('003', '004') AND NOT EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.id = OLD.vorgang AND v.zustand IN ('abgegeben', 'vernichtet')) BEGIN SELECT RAISE(ABORT, 'akte_gangschritt ist unveraenderlich'); END;

CREATE TRIGGER akte_gangschritt_fest BEFORE UPDATE ON akte_gangschritt WHEN OLD.status IN ('003', '004') AND ((OLD.zurueckgenommen IS NOT NULL AND NEW.zurueckgenommen IS NOT OLD.zurueckgenommen) OR NEW.id <> OLD.id OR NEW.gang <> OLD.gang OR NEW.nummer <> OLD.nummer OR NEW.mit_vorigem <> OLD.mit_vorigem OR NEW.verb <> OLD.verb OR NEW.kuerzel <> OLD.kuerzel OR NEW.verfuegung <> OLD.verfuegung OR NEW.wirkung <> OLD.wirkung OR NEW.person IS NOT OLD.person OR NEW.oe IS NOT OLD.oe OR NEW.text IS NOT OLD.text OR NEW.termin IS NOT OLD.termin OR NEW.tage IS NOT OLD.tage OR NEW.ersteller <> OLD.ersteller OR NEW.erstellt <> OLD.erstellt OR NEW.status <> OLD.status OR NEW.seit IS NOT OLD.seit OR NEW.bearbeiter IS NOT OLD.bearbeiter OR NEW.vertretene IS NOT OLD.vertretene OR NEW.bearbeitet IS NOT OLD.bearbeitet OR NEW.ergebnis IS NOT OLD.ergebnis OR NEW.vermerk IS NOT OLD.vermerk OR NEW.fassung IS NOT OLD.fassung OR NEW.sha256 IS NOT OLD.sha256 OR NEW.folge IS NOT OLD.folge OR NEW.wegen IS NOT OLD.wegen OR NEW.wiederholt IS NOT OLD.wiederholt OR NEW.eskaliert_an IS NOT OLD.eskaliert_an OR NEW.mahnstufe <> OLD.mahnstufe) BEGIN SELECT RAISE(ABORT, 'akte_gangschritt ist unveraenderlich'); END;

CREATE TRIGGER akte_gangschritt_wandert BEFORE UPDATE ON akte_gangschritt WHEN OLD.status IN ('003', '004') AND NEW.vorgang <> OLD.vorgang AND NOT EXISTS (SELECT 1 FROM akte_gang g JOIN akte_dokument d ON d.id = g.dokument WHERE g.id = NEW.gang AND d.vorgang = NEW.vorgang) BEGIN SELECT RAISE(ABORT, 'akte_gangschritt ist unveraenderlich'); END;

CREATE TABLE akte_gelesen (
  vorgang TEXT NOT NULL,
  mitarbeiter TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  PRIMARY KEY (vorgang, mitarbeiter)
);

CREATE INDEX akte_gelesen_mitarbeiter ON akte_gelesen (mitarbeiter, zeit);

CREATE TABLE akte_laufweg (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  oe BIGINT,
  aktiv BIGINT NOT NULL,
  fassung BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE akte_laufwegfassung (
  laufweg TEXT NOT NULL REFERENCES akte_laufweg (id),
  fassung BIGINT NOT NULL,
  schritte TEXT NOT NULL,
  von TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  PRIMARY KEY (laufweg, fassung)
);

CREATE TRIGGER akte_laufwegfassung_fest BEFORE UPDATE ON akte_laufwegfassung BEGIN SELECT RAISE(ABORT, 'akte_laufwegfassung ist unveraenderlich'); END;

CREATE TABLE akte_leitung (
  oe BIGINT PRIMARY KEY,
  person TEXT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE akte_mahnregel (
  stufe BIGINT PRIMARY KEY,
  tage BIGINT NOT NULL,
  an TEXT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE akte_mailwunsch (
  mitarbeiter TEXT PRIMARY KEY,
  taeglich BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE akte_merkmal (
  objekt TEXT NOT NULL,
  schluessel TEXT NOT NULL,
  wert TEXT NOT NULL,
  PRIMARY KEY (objekt, schluessel)
);

CREATE INDEX akte_merkmal_wert ON akte_merkmal (schluessel, wert);

CREATE TABLE akte_notzugriff (
  id TEXT PRIMARY KEY,
  art TEXT NOT NULL,
  objekt TEXT NOT NULL,
  zeichen TEXT NOT NULL,
  oe BIGINT NOT NULL,
  person TEXT NOT NULL,
  grund TEXT NOT NULL,
  beginn BIGINT NOT NULL,
  bis BIGINT NOT NULL,
  beendet BIGINT,
  beendet_von TEXT,
  einheit_von TEXT,
  einheit_am BIGINT,
  aufsicht_von TEXT,
  aufsicht_am BIGINT,
  version BIGINT NOT NULL
);

CREATE INDEX akte_notzugriff_beginn ON akte_notzugriff (beginn, id);

CREATE INDEX akte_notzugriff_objekt ON akte_notzugriff (objekt, beendet);

CREATE INDEX akte_notzugriff_person ON akte_notzugriff (person, beendet);

CREATE TABLE akte_planeinheit (
  id TEXT PRIMARY KEY,
  zeichen TEXT NOT NULL,
  inhaltsangabe TEXT NOT NULL,
  aufbewahrung TEXT,
  aussonderungsart TEXT,
  stillgelegt BIGINT NOT NULL,
  gueltig_ab TEXT NOT NULL,
  gueltig_bis TEXT,
  angelegt BIGINT NOT NULL,
  kennung TEXT,
  betreff_kurz TEXT,
  UNIQUE (zeichen, gueltig_ab)
);

CREATE TABLE akte_planfassung (
  id TEXT PRIMARY KEY,
  bezeichnung TEXT NOT NULL,
  fassung TEXT NOT NULL,
  herkunft TEXT NOT NULL,
  gueltig_ab TEXT NOT NULL,
  einheiten BIGINT NOT NULL,
  eingespielt BIGINT NOT NULL,
  von TEXT NOT NULL,
  gueltig_bis TEXT
);

CREATE TABLE akte_schlagwort (
  objekt TEXT NOT NULL,
  wort TEXT NOT NULL,
  PRIMARY KEY (objekt, wort)
);

CREATE INDEX akte_schlagwort_wort ON akte_schlagwort (wort, objekt);

CREATE TABLE akte_sperre (
  id TEXT PRIMARY KEY,
  objekt TEXT NOT NULL,
  platz TEXT NOT NULL UNIQUE,
  ausschliesslich BIGINT NOT NULL,
  tief BIGINT NOT NULL,
  kanal TEXT NOT NULL,
  inhaber TEXT NOT NULL,
  angabe TEXT,
  grund TEXT,
  angelegt BIGINT NOT NULL,
  bis BIGINT NOT NULL
);

CREATE INDEX akte_sperre_bis ON akte_sperre (bis, id);

CREATE INDEX akte_sperre_objekt ON akte_sperre (objekt);

CREATE TABLE akte_stapel (
  id TEXT PRIMARY KEY,
  titel TEXT NOT NULL,
  von TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  aufgehoben BIGINT,
  objekte BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX akte_stapel_von ON akte_stapel (von, zeit);

CREATE TABLE akte_stapelposten (
  stapel TEXT NOT NULL REFERENCES akte_stapel (id),
  nr BIGINT NOT NULL,
  art TEXT NOT NULL,
  objekt TEXT NOT NULL,
  feld TEXT NOT NULL,
  alt TEXT,
  neu TEXT,
  stand BIGINT NOT NULL,
  PRIMARY KEY (stapel, nr)
);

CREATE TABLE akte_strecke (
  inhalt TEXT PRIMARY KEY,
  groesse BIGINT NOT NULL,
  mediatyp TEXT NOT NULL,
  zustand TEXT NOT NULL,
  haelt BIGINT NOT NULL,
  luecken BIGINT NOT NULL,
  stand TEXT NOT NULL,
  geaendert BIGINT NOT NULL
);

CREATE INDEX akte_strecke_luecken ON akte_strecke (luecken, zustand);

CREATE INDEX akte_strecke_zustand ON akte_strecke (zustand, geaendert, inhalt);

CREATE TABLE akte_suche (
  id TEXT PRIMARY KEY,
  inhaber TEXT NOT NULL,
  name TEXT NOT NULL,
  abfrage TEXT NOT NULL,
  ab BIGINT NOT NULL,
  geloescht BIGINT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX akte_suche_geloescht ON akte_suche (geloescht);

CREATE UNIQUE INDEX akte_suche_name ON akte_suche (inhaber, name) WHERE geloescht IS NULL;

CREATE TABLE akte_suche_gesehen (
  suche TEXT PRIMARY KEY,
  nr BIGINT NOT NULL
);

CREATE TABLE akte_vermerk (
  id TEXT PRIMARY KEY,
  vorgang TEXT NOT NULL REFERENCES akte_vorgang (id),
  text TEXT NOT NULL,
  von TEXT NOT NULL,
  zeit BIGINT NOT NULL
);

CREATE INDEX akte_vermerk_vorgang ON akte_vermerk (vorgang, id);

CREATE TABLE akte_verweis (
  id TEXT PRIMARY KEY,
  von_art TEXT NOT NULL,
  von TEXT NOT NULL,
  nach_art TEXT NOT NULL,
  nach TEXT NOT NULL,
  art TEXT NOT NULL,
  bemerkung TEXT,
  angelegt BIGINT NOT NULL,
  angelegt_von TEXT NOT NULL,
  UNIQUE (von, nach, art)
);

CREATE INDEX akte_verweis_nach ON akte_verweis (nach);

CREATE TABLE akte_vorgang (
  id TEXT PRIMARY KEY,
  akte TEXT NOT NULL REFERENCES akte_akte (id),
  zeichen TEXT NOT NULL UNIQUE REFERENCES akte_zeichen (zeichen),
  betreff TEXT NOT NULL,
  typ TEXT NOT NULL,
  zustand TEXT NOT NULL,
  oe BIGINT NOT NULL,
  bearbeiter TEXT,
  fachbezug TEXT,
  frist TEXT,
  vertraulich BIGINT NOT NULL,
  aufbewahrung TEXT,
  aussonderungsart TEXT,
  zda_am TEXT,
  aufbewahrung_bis TEXT,
  dokumente BIGINT NOT NULL,
  angelegt BIGINT NOT NULL,
  bewegt BIGINT NOT NULL,
  version BIGINT NOT NULL,
  medium TEXT NOT NULL DEFAULT '001',
  standort TEXT,
  laufzeit_ab TEXT,
  laufzeit_bis TEXT,
  bemerkung TEXT,
  mitwirkung TEXT NOT NULL DEFAULT '',
  zugriff BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX akte_vorgang_akte ON akte_vorgang (akte, id);

CREATE INDEX akte_vorgang_fachbezug ON akte_vorgang (fachbezug);

CREATE INDEX akte_vorgang_gruppe ON akte_vorgang (oe, zustand, bewegt, id);

CREATE INDEX akte_vorgang_korb ON akte_vorgang (bearbeiter, zustand, bewegt, id);

CREATE INDEX akte_vorgang_zugriff ON akte_vorgang (zugriff) WHERE zugriff <> 0;

CREATE TABLE akte_vorschau (
  quelle TEXT PRIMARY KEY,
  bild TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  erstellt BIGINT NOT NULL
);

CREATE TABLE akte_webeigenschaft (
  objekt TEXT NOT NULL,
  namensraum TEXT NOT NULL,
  name TEXT NOT NULL,
  wert TEXT NOT NULL,
  PRIMARY KEY (objekt, namensraum, name)
);

CREATE TABLE akte_wiedervorlage (
  id TEXT PRIMARY KEY,
  vorgang TEXT NOT NULL REFERENCES akte_vorgang (id),
  tag TEXT NOT NULL,
  grund TEXT NOT NULL,
  fuer TEXT,
  erledigt BIGINT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX akte_wiedervorlage_fuer ON akte_wiedervorlage (fuer, tag);

CREATE INDEX akte_wiedervorlage_vorgang ON akte_wiedervorlage (vorgang, tag);

CREATE TABLE akte_zeichen (
  zeichen TEXT PRIMARY KEY,
  art TEXT NOT NULL,
  objekt TEXT NOT NULL,
  gilt BIGINT NOT NULL,
  seit BIGINT NOT NULL
);

CREATE INDEX akte_zeichen_objekt ON akte_zeichen (objekt);

CREATE TRIGGER akte_zeichen_bleibt BEFORE DELETE ON akte_zeichen BEGIN SELECT RAISE(ABORT, 'akte_zeichen ist unveraenderlich'); END;

CREATE TRIGGER akte_zeichen_fest BEFORE UPDATE ON akte_zeichen WHEN NEW.zeichen <> OLD.zeichen OR NEW.objekt <> OLD.objekt OR NEW.art <> OLD.art BEGIN SELECT RAISE(ABORT, 'akte_zeichen ist unveraenderlich'); END;

CREATE TABLE akte_zeichenvorlage (
  art TEXT PRIMARY KEY,
  vorlage TEXT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE akte_zugriff (
  id BIGINT PRIMARY KEY,
  schluessel TEXT NOT NULL UNIQUE,
  satz TEXT NOT NULL,
  kreise BIGINT NOT NULL,
  enge BIGINT NOT NULL
);

CREATE TABLE akte_zugriff_glied (
  zugriff BIGINT NOT NULL REFERENCES akte_zugriff (id),
  art TEXT NOT NULL,
  nr BIGINT NOT NULL,
  marke TEXT NOT NULL,
  PRIMARY KEY (zugriff, art, nr, marke)
);

CREATE INDEX akte_zugriff_glied_marke ON akte_zugriff_glied (art, marke, zugriff);

CREATE TABLE akte_zugriff_nachlauf (
  vorgang TEXT PRIMARY KEY
);

CREATE TABLE akte_zugriffsprotokoll (
  id TEXT PRIMARY KEY,
  zeit BIGINT NOT NULL,
  person TEXT NOT NULL,
  art TEXT NOT NULL,
  objekt TEXT NOT NULL,
  zeichen TEXT NOT NULL,
  oe BIGINT NOT NULL,
  weg TEXT NOT NULL,
  anlass TEXT NOT NULL,
  notzugriff TEXT
);

CREATE INDEX akte_zugriffsprotokoll_objekt ON akte_zugriffsprotokoll (objekt, zeit);

CREATE INDEX akte_zugriffsprotokoll_person ON akte_zugriffsprotokoll (person, zeit);

CREATE INDEX akte_zugriffsprotokoll_zeichen ON akte_zugriffsprotokoll (zeichen, zeit);

CREATE INDEX akte_zugriffsprotokoll_zeit ON akte_zugriffsprotokoll (zeit, id);

CREATE TRIGGER akte_zugriffsprotokoll_fest BEFORE UPDATE ON akte_zugriffsprotokoll BEGIN SELECT RAISE(ABORT, 'akte_zugriffsprotokoll ist unveraenderlich'); END;

CREATE TABLE akte_zugriffsregel (
  ort TEXT PRIMARY KEY,
  ebene TEXT NOT NULL,
  kreis TEXT,
  stufe BIGINT NOT NULL,
  protokoll BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE "audit_eintrag" (
  nr INTEGER PRIMARY KEY,
  zeit BIGINT NOT NULL,
  handlung TEXT NOT NULL,
  gegenstand_art TEXT NOT NULL,
  gegenstand_id TEXT NOT NULL,
  feld TEXT,
  wer_hash TEXT NOT NULL,
  was_hash TEXT NOT NULL,
  vorgaenger TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE INDEX audit_eintrag_gegenstand ON audit_eintrag (gegenstand_id, nr);

CREATE TRIGGER audit_eintrag_kein_delete BEFORE DELETE ON audit_eintrag BEGIN SELECT RAISE(ABORT, 'audit_eintrag ist unveraenderlich'); END;

CREATE TRIGGER audit_eintrag_kein_update BEFORE UPDATE ON audit_eintrag BEGIN SELECT RAISE(ABORT, 'audit_eintrag ist unveraenderlich'); END;

CREATE TABLE "audit_klartext" (
  nr INTEGER PRIMARY KEY,
  wer_salz TEXT,
  akteur TEXT,
  vertretene TEXT,
  grund TEXT,
  was_salz TEXT,
  kennzeichen TEXT,
  alt TEXT,
  neu TEXT
);

CREATE TRIGGER audit_klartext_kein_delete BEFORE DELETE ON audit_klartext BEGIN SELECT RAISE(ABORT, 'audit_klartext ist unveraenderlich'); END;

CREATE TRIGGER audit_klartext_kein_update BEFORE UPDATE ON audit_klartext WHEN (NEW.nr IS NOT NULL AND NEW.nr IS NOT OLD.nr) OR (NEW.wer_salz IS NOT NULL AND NEW.wer_salz IS NOT OLD.wer_salz) OR (NEW.akteur IS NOT NULL AND NEW.akteur IS NOT OLD.akteur) OR (NEW.vertretene IS NOT NULL AND NEW.vertretene IS NOT OLD.vertretene) OR (NEW.grund IS NOT NULL AND NEW.grund IS NOT OLD.grund) OR (NEW.was_salz IS NOT NULL AND NEW.was_salz IS NOT OLD.was_salz) OR (NEW.kennzeichen IS NOT NULL AND NEW.kennzeichen IS NOT OLD.kennzeichen) OR (NEW.alt IS NOT NULL AND NEW.alt IS NOT OLD.alt) OR (NEW.neu IS NOT NULL AND NEW.neu IS NOT OLD.neu) BEGIN SELECT RAISE(ABORT, 'audit_klartext ist unveraenderlich'); END;

CREATE TABLE audit_kopf (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  nr BIGINT NOT NULL,
  hash TEXT NOT NULL,
  ereignis_nr BIGINT NOT NULL
);

CREATE TRIGGER audit_kopf_kein_delete BEFORE DELETE ON audit_kopf BEGIN SELECT RAISE(ABORT, 'audit_kopf ist unveraenderlich'); END;

CREATE TABLE auftrag (
  id TEXT PRIMARY KEY,
  art TEXT NOT NULL,
  daten TEXT NOT NULL,
  schluessel TEXT NOT NULL UNIQUE,
  zustand TEXT NOT NULL,
  faellig BIGINT NOT NULL,
  versuche BIGINT NOT NULL,
  gesperrt_bis BIGINT,
  gesperrt_von TEXT,
  fehler TEXT,
  angelegt BIGINT NOT NULL,
  beendet BIGINT
);

CREATE INDEX auftrag_art ON auftrag (art, zustand, faellig);

CREATE INDEX auftrag_faellig ON auftrag (zustand, faellig);

CREATE TABLE aus_abgabe (
  id TEXT PRIMARY KEY,
  prozess TEXT NOT NULL,
  richtung TEXT NOT NULL,
  partner TEXT NOT NULL REFERENCES aus_partner (id),
  zustand TEXT NOT NULL,
  titel TEXT NOT NULL,
  oe BIGINT NOT NULL,
  vertraulich BIGINT NOT NULL,
  grund TEXT NOT NULL,
  arbeit TEXT,
  fertig BIGINT NOT NULL,
  gesamt BIGINT NOT NULL,
  fehler TEXT,
  empfangen BIGINT,
  antwort TEXT,
  nachricht TEXT,
  mangel TEXT,
  ziel TEXT,
  beendet BIGINT,
  angelegt BIGINT NOT NULL,
  angelegt_von TEXT NOT NULL,
  entschieden_von TEXT,
  version BIGINT NOT NULL,
  UNIQUE (partner, richtung, prozess)
);

CREATE INDEX aus_abgabe_liste ON aus_abgabe (richtung, oe, id);

CREATE TABLE aus_abgabe_objekt (
  id TEXT PRIMARY KEY,
  abgabe TEXT NOT NULL REFERENCES aus_abgabe (id),
  objekt TEXT NOT NULL,
  art TEXT NOT NULL,
  eltern TEXT,
  zeichen TEXT NOT NULL,
  betreff TEXT NOT NULL,
  dokumente BIGINT NOT NULL,
  stand TEXT NOT NULL,
  hier TEXT,
  hier_zeichen TEXT,
  fehler TEXT,
  liste TEXT,
  UNIQUE (abgabe, objekt)
);

CREATE INDEX aus_abgabe_objekt_objekt ON aus_abgabe_objekt (objekt);

CREATE TABLE aus_abgabe_rest (
  pruefsumme TEXT NOT NULL,
  abgabe TEXT NOT NULL REFERENCES aus_abgabe (id),
  groesse BIGINT NOT NULL
);

CREATE INDEX aus_abgabe_rest_abgabe ON aus_abgabe_rest (abgabe);

CREATE TABLE aus_archivdatei (
  id TEXT PRIMARY KEY,
  archivgut TEXT NOT NULL REFERENCES aus_archivgut (id),
  dokument TEXT NOT NULL,
  betreff TEXT NOT NULL,
  name TEXT NOT NULL,
  original TEXT NOT NULL,
  mediatyp TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  groesse BIGINT NOT NULL
);

CREATE INDEX aus_archivdatei_archivgut ON aus_archivdatei (archivgut, id);

CREATE TABLE aus_archivgut (
  id TEXT PRIMARY KEY,
  lauf TEXT NOT NULL REFERENCES aus_lauf (id),
  objekt TEXT NOT NULL,
  art TEXT NOT NULL,
  eltern TEXT,
  zeichen TEXT NOT NULL,
  betreff TEXT NOT NULL,
  angaben TEXT NOT NULL,
  archivkennung TEXT NOT NULL UNIQUE,
  uebernommen BIGINT NOT NULL,
  UNIQUE (lauf, objekt)
);

CREATE TABLE aus_lauf (
  id TEXT PRIMARY KEY,
  prozess TEXT NOT NULL,
  seite TEXT NOT NULL,
  partner TEXT NOT NULL REFERENCES aus_partner (id),
  verfahren TEXT NOT NULL,
  zustand TEXT NOT NULL,
  titel TEXT NOT NULL,
  oe BIGINT NOT NULL,
  vertraulich BIGINT NOT NULL,
  arbeit TEXT,
  fertig BIGINT NOT NULL,
  gesamt BIGINT NOT NULL,
  fehler TEXT,
  beantragt_von TEXT,
  freigegeben_von TEXT,
  paket TEXT,
  lieferungen BIGINT NOT NULL,
  bericht TEXT,
  angelegt BIGINT NOT NULL,
  angelegt_von TEXT NOT NULL,
  version BIGINT NOT NULL,
  hinweis TEXT,
  beendet BIGINT,
  UNIQUE (partner, prozess)
);

CREATE INDEX aus_lauf_oe ON aus_lauf (seite, oe, id);

CREATE TABLE aus_nachricht (
  id TEXT PRIMARY KEY,
  partner TEXT NOT NULL REFERENCES aus_partner (id),
  lauf TEXT REFERENCES aus_lauf (id),
  code TEXT,
  richtung TEXT NOT NULL,
  zustand TEXT NOT NULL,
  dateiname TEXT NOT NULL,
  nachricht TEXT,
  grund TEXT,
  sha256 TEXT,
  groesse BIGINT NOT NULL,
  pruefsumme TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  hinweis TEXT,
  lfd BIGINT,
  gesamt BIGINT,
  erledigt BIGINT,
  abgabe TEXT,
  geraeumt BIGINT,
  plan TEXT REFERENCES aus_planbewertung (id)
);

CREATE INDEX aus_nachricht_abgabe ON aus_nachricht (abgabe, id);

CREATE INDEX aus_nachricht_lauf ON aus_nachricht (lauf, id);

CREATE INDEX aus_nachricht_partner ON aus_nachricht (partner, richtung, zustand, id);

CREATE INDEX aus_nachricht_plan ON aus_nachricht (plan, id);

CREATE INDEX aus_nachricht_zeit ON aus_nachricht (zeit);

CREATE TABLE aus_objekt (
  id TEXT PRIMARY KEY,
  lauf TEXT NOT NULL REFERENCES aus_lauf (id),
  objekt TEXT NOT NULL,
  art TEXT NOT NULL,
  eltern TEXT,
  zeichen TEXT NOT NULL,
  betreff TEXT NOT NULL,
  zda_am TEXT,
  ende TEXT,
  planart TEXT,
  dokumente BIGINT NOT NULL,
  vorschlag TEXT,
  vorschlag_grund TEXT,
  bewertung TEXT,
  bewertung_grund TEXT,
  zustand TEXT NOT NULL,
  archivkennung TEXT,
  fehler TEXT,
  UNIQUE (lauf, objekt)
);

CREATE INDEX aus_objekt_objekt ON aus_objekt (objekt);

CREATE TABLE aus_partner (
  id TEXT PRIMARY KEY,
  kurz TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  schluessel TEXT,
  rolle TEXT NOT NULL,
  oe BIGINT NOT NULL,
  eingang TEXT NOT NULL,
  ausgang TEXT NOT NULL,
  fassung TEXT NOT NULL,
  quittung BIGINT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE aus_planbewertung (
  id TEXT PRIMARY KEY,
  prozess TEXT NOT NULL,
  seite TEXT NOT NULL,
  partner TEXT NOT NULL REFERENCES aus_partner (id),
  zustand TEXT NOT NULL,
  bezeichnung TEXT NOT NULL,
  oe BIGINT NOT NULL,
  nachricht TEXT,
  angelegt BIGINT NOT NULL,
  angelegt_von TEXT NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (partner, prozess)
);

CREATE INDEX aus_planbewertung_oe ON aus_planbewertung (seite, oe, id);

CREATE TABLE aus_planeinheit (
  id TEXT PRIMARY KEY,
  planbewertung TEXT NOT NULL REFERENCES aus_planbewertung (id),
  einheit TEXT NOT NULL,
  zeichen TEXT NOT NULL,
  inhalt TEXT NOT NULL,
  dauer TEXT,
  art TEXT NOT NULL,
  stillgelegt BIGINT NOT NULL,
  bewertung TEXT,
  erfolgreich BIGINT,
  fehler TEXT,
  UNIQUE (planbewertung, einheit)
);

CREATE TABLE aus_rest (
  pruefsumme TEXT NOT NULL,
  lauf TEXT NOT NULL REFERENCES aus_lauf (id),
  groesse BIGINT NOT NULL
);

CREATE INDEX aus_rest_lauf ON aus_rest (lauf);

CREATE TABLE aus_vernichtung (
  id TEXT PRIMARY KEY,
  lauf TEXT NOT NULL REFERENCES aus_lauf (id),
  objekt TEXT NOT NULL UNIQUE,
  art TEXT NOT NULL,
  zeichen TEXT NOT NULL,
  betreff TEXT NOT NULL,
  oe BIGINT NOT NULL,
  zda_am TEXT,
  ende TEXT,
  entscheidung TEXT NOT NULL,
  grund TEXT,
  archivkennung TEXT,
  dokumente BIGINT NOT NULL,
  paket TEXT,
  beantragt_von TEXT NOT NULL,
  freigegeben_von TEXT NOT NULL,
  zeit BIGINT NOT NULL
);

CREATE INDEX aus_vernichtung_oe ON aus_vernichtung (oe, id);

CREATE TABLE bw_baum (
  id TEXT PRIMARY KEY,
  art TEXT NOT NULL,
  tag TEXT NOT NULL,
  algorithmus TEXT NOT NULL,
  wurzel TEXT NOT NULL,
  anzahl BIGINT NOT NULL,
  blaetter TEXT NOT NULL,
  protokoll_nr BIGINT,
  protokoll_hash TEXT,
  stempel TEXT,
  zeit BIGINT,
  stelle TEXT,
  simuliert BIGINT NOT NULL,
  gueltig_bis BIGINT,
  nachfolger TEXT REFERENCES bw_baum (id),
  fehler TEXT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX bw_baum_nachfolger ON bw_baum (nachfolger);

CREATE INDEX bw_baum_stempel ON bw_baum (zeit, id);

CREATE TABLE bw_mitglied (
  dokument TEXT NOT NULL,
  kette BIGINT NOT NULL,
  baum TEXT NOT NULL REFERENCES bw_baum (id),
  dokumentversion TEXT NOT NULL,
  blatt TEXT NOT NULL,
  ende TEXT REFERENCES bw_baum (id),
  fehler TEXT,
  PRIMARY KEY (dokument, kette)
);

CREATE INDEX bw_mitglied_baum ON bw_mitglied (baum, ende);

CREATE TABLE bw_paket (
  id TEXT PRIMARY KEY,
  akte TEXT NOT NULL,
  vorgaenge TEXT NOT NULL,
  ausgelassen BIGINT NOT NULL,
  zustand TEXT NOT NULL,
  fehler TEXT,
  sha256 TEXT REFERENCES inhalt (sha256),
  groesse BIGINT,
  angelegt BIGINT NOT NULL,
  von TEXT NOT NULL,
  fertig BIGINT,
  teilakten TEXT NOT NULL DEFAULT '',
  ausgelassene_teilakten BIGINT NOT NULL DEFAULT 0,
  hinweis TEXT
);

CREATE INDEX bw_paket_akte ON bw_paket (akte, id);

CREATE TABLE ds_antrag (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  vorgang TEXT NOT NULL,
  recht TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT,
  anliegen TEXT NOT NULL,
  eingegangen TEXT NOT NULL,
  identitaet TEXT,
  konto TEXT,
  verlaengert_am TEXT,
  verlaengerung TEXT,
  ergebnis TEXT,
  begruendung TEXT,
  beantwortet TEXT,
  von TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX ds_antrag_offen ON ds_antrag (beantwortet, eingegangen);

CREATE TABLE ds_bogen (
  id TEXT PRIMARY KEY,
  art TEXT NOT NULL,
  titel TEXT NOT NULL,
  verarbeitung TEXT REFERENCES ds_verarbeitung (id),
  pruefen_bis TEXT,
  antworten TEXT NOT NULL,
  geaendert BIGINT NOT NULL,
  von TEXT NOT NULL,
  version BIGINT NOT NULL,
  partner TEXT,
  gegenstand TEXT,
  beginn TEXT,
  ende TEXT,
  kuendigung TEXT,
  unterauftragnehmer TEXT
);

CREATE INDEX ds_bogen_verarbeitung ON ds_bogen (verarbeitung);

CREATE TABLE ds_loeschnachweis (
  id TEXT PRIMARY KEY,
  lauf TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  anzahl BIGINT NOT NULL,
  fehler TEXT
);

CREATE INDEX ds_loeschnachweis_lauf ON ds_loeschnachweis (lauf, id);

CREATE TABLE ds_panne (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  vorgang TEXT NOT NULL,
  betreff TEXT NOT NULL,
  bekannt BIGINT NOT NULL,
  angaben TEXT NOT NULL,
  risiko TEXT NOT NULL,
  risikogrund TEXT,
  gemeldet BIGINT,
  behoerdenzeichen TEXT,
  verspaetung TEXT,
  benachrichtigt BIGINT,
  benachrichtigung TEXT,
  abgeschlossen BIGINT,
  von TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX ds_panne_offen ON ds_panne (abgeschlossen, bekannt);

CREATE TABLE ds_verarbeitung (
  id TEXT PRIMARY KEY,
  schluessel TEXT UNIQUE,
  fassung BIGINT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE ds_verarbeitungsfassung (
  verarbeitung TEXT NOT NULL REFERENCES ds_verarbeitung (id),
  nr BIGINT NOT NULL,
  oe BIGINT,
  zustand TEXT NOT NULL,
  pruefen_bis TEXT,
  bezeichnung TEXT NOT NULL,
  werte TEXT NOT NULL,
  grund TEXT NOT NULL,
  von TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  PRIMARY KEY (verarbeitung, nr)
);

CREATE INDEX ds_verarbeitungsfassung_zeit ON ds_verarbeitungsfassung (verarbeitung, zeit);

CREATE TABLE "ereignis" (
  nr INTEGER PRIMARY KEY,
  zeit BIGINT NOT NULL,
  name TEXT NOT NULL,
  daten TEXT NOT NULL
);

CREATE TABLE ereignis_stand (
  konsument TEXT PRIMARY KEY,
  nr BIGINT NOT NULL
);

CREATE TABLE id_anwendungsnutzung (
  zugang TEXT PRIMARY KEY,
  zuletzt BIGINT NOT NULL,
  adresse TEXT NOT NULL,
  programm TEXT NOT NULL
);

CREATE TABLE id_anwendungszugang (
  id TEXT PRIMARY KEY,
  mitarbeiter TEXT NOT NULL REFERENCES id_mitarbeiter (id),
  bezeichnung TEXT NOT NULL,
  kennwort_hash TEXT NOT NULL UNIQUE,
  gilt_bis BIGINT NOT NULL,
  widerrufen BIGINT,
  angelegt BIGINT NOT NULL
);

CREATE INDEX id_anwendungszugang_mitarbeiter ON id_anwendungszugang (mitarbeiter, id);

CREATE TABLE id_buerger (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kennwort TEXT NOT NULL,
  bestaetigt BIGINT NOT NULL,
  sprache TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE id_einmalmarke (
  marke_hash TEXT PRIMARY KEY,
  zweck TEXT NOT NULL,
  subjekt TEXT NOT NULL,
  daten TEXT NOT NULL,
  gilt_bis BIGINT NOT NULL
);

CREATE TABLE id_gast (
  id TEXT PRIMARY KEY,
  code_hash TEXT NOT NULL UNIQUE,
  faktor_salz TEXT NOT NULL,
  faktor_hash TEXT NOT NULL,
  bezug TEXT NOT NULL,
  gilt_bis BIGINT NOT NULL,
  angelegt BIGINT NOT NULL
);

CREATE INDEX id_gast_bezug ON id_gast (bezug);

CREATE TABLE id_mitarbeiter (
  id TEXT PRIMARY KEY,
  anmeldename TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  oe BIGINT NOT NULL REFERENCES id_oe (nummer),
  kennwort TEXT NOT NULL,
  kennwort_wechseln BIGINT NOT NULL,
  totp_geheimnis TEXT,
  totp_zaehler BIGINT NOT NULL,
  aktiv BIGINT NOT NULL,
  kuerzel BIGINT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE id_oe (
  nummer BIGINT PRIMARY KEY,
  kurz TEXT NOT NULL,
  name TEXT NOT NULL,
  art TEXT NOT NULL,
  uebergeordnet BIGINT REFERENCES id_oe (nummer),
  gueltig_ab TEXT NOT NULL,
  gueltig_bis TEXT
);

CREATE TABLE id_rolle (
  name TEXT PRIMARY KEY,
  titel TEXT NOT NULL,
  rechte TEXT NOT NULL
);

CREATE TABLE id_rollenzuweisung (
  id TEXT PRIMARY KEY,
  mitarbeiter TEXT NOT NULL REFERENCES id_mitarbeiter (id),
  rolle TEXT NOT NULL REFERENCES id_rolle (name),
  oe BIGINT NOT NULL REFERENCES id_oe (nummer),
  gueltig_ab TEXT NOT NULL,
  gueltig_bis TEXT
);

CREATE INDEX id_rollenzuweisung_mitarbeiter ON id_rollenzuweisung (mitarbeiter);

CREATE TABLE id_sitzung (
  token_hash TEXT PRIMARY KEY,
  art TEXT NOT NULL,
  subjekt TEXT NOT NULL,
  beginn BIGINT NOT NULL,
  zuletzt BIGINT NOT NULL,
  endet BIGINT NOT NULL,
  geraet TEXT NOT NULL,
  adresse TEXT NOT NULL
);

CREATE INDEX id_sitzung_subjekt ON id_sitzung (subjekt);

CREATE TABLE id_sperre (
  schluessel TEXT PRIMARY KEY,
  versuche BIGINT NOT NULL,
  ab BIGINT NOT NULL,
  gesperrt_bis BIGINT NOT NULL
);

CREATE TABLE id_vertretung (
  id TEXT PRIMARY KEY,
  vertretener TEXT NOT NULL REFERENCES id_mitarbeiter (id),
  vertreter TEXT NOT NULL REFERENCES id_mitarbeiter (id),
  ab TEXT NOT NULL,
  bis TEXT NOT NULL,
  beendet BIGINT NOT NULL
);

CREATE INDEX id_vertretung_vertreter ON id_vertretung (vertreter);

CREATE TABLE inhalt (
  sha256 TEXT PRIMARY KEY,
  groesse BIGINT NOT NULL,
  typ TEXT NOT NULL,
  angelegt BIGINT NOT NULL
);

CREATE TABLE inhalt_lage (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  schreiben TEXT NOT NULL,
  auch TEXT,
  eimer TEXT,
  seit BIGINT NOT NULL
);

CREATE TABLE inhalt_umlauf (
  name TEXT PRIMARY KEY,
  beruehrt BIGINT NOT NULL,
  zugang BIGINT NOT NULL DEFAULT 0,
  abgang BIGINT
);

CREATE TABLE inhalt_umzug (
  id BIGINT PRIMARY KEY,
  nach TEXT NOT NULL,
  bis TEXT NOT NULL
);

CREATE TABLE is_abhaengigkeit (
  von TEXT NOT NULL REFERENCES is_zielobjekt (id),
  auf TEXT NOT NULL REFERENCES is_zielobjekt (id),
  PRIMARY KEY (von, auf)
);

CREATE INDEX is_abhaengigkeit_auf ON is_abhaengigkeit (auf);

CREATE TABLE is_anforderung (
  katalog TEXT NOT NULL REFERENCES is_katalog (id),
  nr BIGINT NOT NULL,
  kennung TEXT NOT NULL,
  dauerhaft TEXT NOT NULL,
  baustein TEXT NOT NULL,
  bausteintitel TEXT NOT NULL,
  gruppe TEXT NOT NULL,
  gruppentitel TEXT NOT NULL,
  titel TEXT NOT NULL,
  ueber TEXT,
  satz TEXT NOT NULL,
  satzkennung TEXT,
  hinweis TEXT NOT NULL,
  modal TEXT NOT NULL,
  niveau TEXT NOT NULL,
  aufwand TEXT NOT NULL,
  kategorien TEXT NOT NULL,
  nummer TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (katalog, nr),
  UNIQUE (katalog, kennung)
);

CREATE TABLE is_katalog (
  id TEXT PRIMARY KEY,
  kennung TEXT NOT NULL,
  titel TEXT NOT NULL,
  fassung TEXT NOT NULL,
  stand TEXT NOT NULL,
  oscal TEXT NOT NULL,
  anforderungen BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  eingelesen BIGINT NOT NULL,
  von TEXT NOT NULL,
  UNIQUE (kennung, fassung)
);

CREATE TABLE is_katalogtext (
  katalog TEXT PRIMARY KEY REFERENCES is_katalog (id),
  text TEXT NOT NULL
);

CREATE TABLE is_massnahme (
  id TEXT PRIMARY KEY,
  verbund TEXT NOT NULL REFERENCES is_verbund (id),
  titel TEXT NOT NULL,
  beschreibung TEXT NOT NULL,
  verantwortlich TEXT NOT NULL,
  faellig TEXT,
  stand TEXT NOT NULL,
  risiko TEXT REFERENCES is_risiko (id),
  pruefung TEXT REFERENCES is_pruefung (id),
  vorhaben TEXT,
  version BIGINT NOT NULL
);

CREATE INDEX is_massnahme_verbund ON is_massnahme (verbund, faellig);

CREATE TABLE is_pruefung (
  id TEXT PRIMARY KEY,
  verbund TEXT NOT NULL REFERENCES is_verbund (id),
  zielobjekt TEXT NOT NULL REFERENCES is_zielobjekt (id),
  katalog TEXT NOT NULL REFERENCES is_katalog (id),
  anforderung TEXT NOT NULL,
  zustand TEXT NOT NULL,
  grund TEXT NOT NULL,
  nachweis TEXT,
  umsetzen_bis TEXT,
  geprueft BIGINT,
  geprueft_von TEXT,
  version BIGINT NOT NULL,
  UNIQUE (zielobjekt, katalog, anforderung)
);

CREATE INDEX is_pruefung_verbund ON is_pruefung (verbund, zustand);

CREATE TABLE is_risiko (
  id TEXT PRIMARY KEY,
  verbund TEXT NOT NULL REFERENCES is_verbund (id),
  zielobjekt TEXT REFERENCES is_zielobjekt (id),
  nummer BIGINT NOT NULL,
  gefaehrdung TEXT NOT NULL,
  beschreibung TEXT NOT NULL,
  eintritt TEXT,
  auswirkung TEXT,
  behandlung TEXT NOT NULL,
  begruendung TEXT NOT NULL,
  getragen_von TEXT,
  getragen BIGINT,
  version BIGINT NOT NULL,
  ueberpruefen TEXT,
  UNIQUE (verbund, nummer)
);

CREATE TABLE is_verbund (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  beschreibung TEXT NOT NULL,
  oe BIGINT NOT NULL,
  geaendert BIGINT NOT NULL,
  von TEXT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE is_vorfall (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  vorgang TEXT NOT NULL,
  betreff TEXT NOT NULL,
  beschreibung TEXT NOT NULL,
  bemerkt BIGINT NOT NULL,
  klasse TEXT,
  einstufung TEXT NOT NULL,
  zielobjekt TEXT REFERENCES is_zielobjekt (id),
  panne TEXT,
  meldungen TEXT NOT NULL,
  lehren TEXT NOT NULL,
  abgeschlossen BIGINT,
  von TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX is_vorfall_offen ON is_vorfall (abgeschlossen, bemerkt);

CREATE TABLE is_vorfallschritt (
  vorfall TEXT NOT NULL REFERENCES is_vorfall (id),
  nr BIGINT NOT NULL,
  zeit BIGINT NOT NULL,
  von TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (vorfall, nr)
);

CREATE TABLE is_zielobjekt (
  id TEXT PRIMARY KEY,
  verbund TEXT NOT NULL REFERENCES is_verbund (id),
  kuerzel TEXT NOT NULL,
  name TEXT NOT NULL,
  art TEXT NOT NULL,
  beschreibung TEXT NOT NULL,
  verantwortlich TEXT NOT NULL,
  vertraulichkeit TEXT NOT NULL,
  integritaet TEXT NOT NULL,
  verfuegbarkeit TEXT NOT NULL,
  begruendung TEXT NOT NULL,
  abweichungen TEXT NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (verbund, kuerzel)
);

CREATE TABLE kz_beobachtung (
  id TEXT PRIMARY KEY,
  buerger TEXT NOT NULL,
  uz TEXT NOT NULL,
  schluessel BIGINT NOT NULL,
  bis BIGINT NOT NULL,
  gemeldet BIGINT,
  angelegt BIGINT NOT NULL,
  UNIQUE (buerger, uz, schluessel)
);

CREATE INDEX kz_beobachtung_platz ON kz_beobachtung (uz, schluessel);

CREATE TABLE kz_einlesung (
  id TEXT PRIMARY KEY,
  dateiname TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  stand TEXT NOT NULL,
  bericht TEXT NOT NULL,
  akteur TEXT NOT NULL,
  angelegt BIGINT NOT NULL
);

CREATE TABLE "kz_platz" (
  uz TEXT NOT NULL,
  schluessel BIGINT NOT NULL,
  art TEXT NOT NULL,
  bis BIGINT,
  halter TEXT,
  reservierung TEXT,
  version BIGINT NOT NULL,
  geaendert BIGINT NOT NULL,
  inhaber TEXT,
  person TEXT,
  code TEXT,
  fahrzeug TEXT,
  PRIMARY KEY (uz, schluessel)
) WITHOUT ROWID;

CREATE INDEX kz_platz_inhaber ON kz_platz (inhaber) WHERE inhaber IS NOT NULL;

CREATE TABLE kz_regel (
  id TEXT PRIMARY KEY,
  regel TEXT NOT NULL,
  stand TEXT NOT NULL,
  vorgeschlagen_von TEXT NOT NULL,
  vorgeschlagen_am BIGINT NOT NULL,
  entschieden_von TEXT,
  entschieden_am BIGINT,
  version BIGINT NOT NULL,
  ruecknahme_von TEXT,
  ruecknahme_grund TEXT
);

CREATE TABLE "kz_reservierung" (
  id TEXT PRIMARY KEY NOT NULL,
  uz TEXT NOT NULL,
  schluessel BIGINT NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  zusatz TEXT,
  saison_von BIGINT,
  saison_bis BIGINT,
  code_hash TEXT NOT NULL,
  bis BIGINT NOT NULL,
  stand TEXT NOT NULL,
  weg TEXT NOT NULL,
  antrag TEXT,
  vorgang TEXT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL,
  geschluesselt BIGINT NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE UNIQUE INDEX kz_reservierung_antrag ON kz_reservierung (antrag) WHERE antrag IS NOT NULL;

CREATE INDEX kz_reservierung_code ON kz_reservierung (code_hash);

CREATE INDEX kz_reservierung_person ON kz_reservierung (person, stand);

CREATE INDEX kz_reservierung_platz ON kz_reservierung (uz, schluessel, angelegt);

CREATE INDEX kz_reservierung_vorgang ON kz_reservierung (vorgang) WHERE vorgang IS NOT NULL;

CREATE TABLE mg_abholung (
  zustellung TEXT PRIMARY KEY REFERENCES mg_zustellung (id),
  nachricht TEXT NOT NULL REFERENCES mg_nachricht (id),
  spool TEXT NOT NULL,
  marke_hash TEXT NOT NULL UNIQUE,
  code_hash TEXT NOT NULL,
  fehlversuche BIGINT NOT NULL,
  laeuft_ab BIGINT NOT NULL,
  geoeffnet BIGINT,
  beendet BIGINT,
  konto TEXT,
  bereit BIGINT,
  erinnert BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX mg_abholung_ende ON mg_abholung (spool, laeuft_ab);

CREATE INDEX mg_abholung_konto ON mg_abholung (konto);

CREATE INDEX mg_abholung_nachricht ON mg_abholung (nachricht);

CREATE TABLE mg_ablage (
  nachricht TEXT PRIMARY KEY REFERENCES mg_nachricht (id),
  spool TEXT NOT NULL,
  richtung TEXT NOT NULL,
  zustellung TEXT NOT NULL,
  klartext TEXT REFERENCES mg_fassung (id),
  einheit BIGINT NOT NULL,
  vorgang TEXT,
  grund TEXT,
  zustand TEXT NOT NULL,
  faellig BIGINT NOT NULL,
  versuche BIGINT NOT NULL,
  kennung TEXT,
  sha256 TEXT NOT NULL,
  eingang TEXT,
  dokument TEXT,
  beendet BIGINT
);

CREATE INDEX mg_ablage_faellig ON mg_ablage (spool, zustand, faellig);

CREATE INDEX mg_ablage_kennung ON mg_ablage (kennung);

CREATE INDEX mg_ablage_klartext ON mg_ablage (klartext) WHERE klartext IS NOT NULL;

CREATE TABLE mg_aktenversand (
  nachricht TEXT PRIMARY KEY REFERENCES mg_nachricht (id),
  kennung TEXT NOT NULL UNIQUE,
  vorgang TEXT NOT NULL,
  zeichen TEXT NOT NULL,
  gemeldet TEXT,
  beendet BIGINT
);

CREATE INDEX mg_aktenversand_offen ON mg_aktenversand (beendet, nachricht);

CREATE TABLE mg_anhang (
  fassung TEXT PRIMARY KEY REFERENCES mg_fassung (id),
  nachricht TEXT NOT NULL REFERENCES mg_nachricht (id),
  spool TEXT NOT NULL,
  marke_hash TEXT NOT NULL UNIQUE,
  laeuft_ab BIGINT NOT NULL,
  geholt BIGINT NOT NULL,
  beendet BIGINT
);

CREATE INDEX mg_anhang_ende ON mg_anhang (spool, laeuft_ab);

CREATE INDEX mg_anhang_nachricht ON mg_anhang (nachricht);

CREATE TABLE mg_anker (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  zertifikat TEXT NOT NULL,
  fingerabdruck TEXT NOT NULL UNIQUE,
  gueltig_bis BIGINT NOT NULL,
  angelegt BIGINT NOT NULL,
  verfahren TEXT
);

CREATE TABLE mg_antrag (
  id TEXT PRIMARY KEY,
  schluessel TEXT NOT NULL REFERENCES mg_schluessel (id),
  pkcs10 TEXT NOT NULL,
  zustand TEXT NOT NULL,
  hinweis TEXT,
  angelegt BIGINT NOT NULL,
  faellig BIGINT NOT NULL,
  versuche BIGINT NOT NULL,
  beendet BIGINT
);

CREATE INDEX mg_antrag_faellig ON mg_antrag (zustand, faellig);

CREATE TABLE mg_ausgabe (
  id TEXT PRIMARY KEY,
  schluessel TEXT NOT NULL REFERENCES mg_schluessel (id),
  grund TEXT NOT NULL,
  von TEXT NOT NULL,
  von_name TEXT NOT NULL,
  am BIGINT NOT NULL,
  zustand TEXT NOT NULL,
  entschieden_name TEXT,
  entschieden_am BIGINT,
  abgeholt_am BIGINT
);

CREATE TABLE mg_dkim (
  id TEXT PRIMARY KEY,
  domain TEXT NOT NULL,
  selektor TEXT NOT NULL,
  verfahren TEXT NOT NULL,
  versiegelt TEXT NOT NULL,
  oeffentlich TEXT NOT NULL,
  zustand TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  UNIQUE (domain, selektor)
);

CREATE TABLE mg_dmarcbericht (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL,
  kennung TEXT NOT NULL,
  domain TEXT NOT NULL,
  tag BIGINT NOT NULL,
  nachricht TEXT NOT NULL,
  eingegangen BIGINT NOT NULL,
  UNIQUE (organisation, kennung)
);

CREATE INDEX mg_dmarcbericht_tag ON mg_dmarcbericht (tag);

CREATE TABLE mg_dmarczeile (
  id TEXT PRIMARY KEY,
  bericht TEXT NOT NULL REFERENCES mg_dmarcbericht (id),
  adresse TEXT NOT NULL,
  anzahl BIGINT NOT NULL,
  handlung TEXT NOT NULL,
  dkim BIGINT NOT NULL,
  spf BIGINT NOT NULL,
  absender TEXT NOT NULL
);

CREATE INDEX mg_dmarczeile_bericht ON mg_dmarczeile (bericht);

CREATE TABLE mg_fassung (
  id TEXT PRIMARY KEY,
  nachricht TEXT NOT NULL REFERENCES mg_nachricht (id),
  art TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  sha256 TEXT NOT NULL
);

CREATE INDEX mg_fassung_nachricht ON mg_fassung (nachricht);

CREATE TABLE mg_hinterlegt (
  schluessel TEXT NOT NULL REFERENCES mg_schluessel (id),
  hinterlegung TEXT NOT NULL REFERENCES mg_hinterlegung (id),
  inhalt TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  PRIMARY KEY (schluessel, hinterlegung)
);

CREATE TABLE mg_hinterlegung (
  id TEXT PRIMARY KEY,
  oeffentlich TEXT NOT NULL,
  verwahrer1 TEXT NOT NULL,
  verwahrer2 TEXT NOT NULL,
  verwahrer3 TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  abgeloest BIGINT
);

CREATE TABLE mg_hinterlegungsprobe (
  id TEXT PRIMARY KEY,
  hinterlegung TEXT NOT NULL REFERENCES mg_hinterlegung (id),
  schluessel TEXT NOT NULL,
  verwahrer TEXT NOT NULL,
  gelungen BIGINT NOT NULL,
  am BIGINT NOT NULL
);

CREATE TABLE mg_konto (
  name TEXT PRIMARY KEY,
  kennwort TEXT NOT NULL,
  absender TEXT NOT NULL,
  bemerkung TEXT NOT NULL,
  von_name TEXT NOT NULL,
  am BIGINT NOT NULL
);

CREATE TABLE mg_nachpruefung (
  zustellung TEXT PRIMARY KEY REFERENCES mg_zustellung (id),
  nachricht TEXT NOT NULL REFERENCES mg_nachricht (id),
  spool TEXT NOT NULL,
  zertifikate TEXT NOT NULL,
  damals TEXT NOT NULL,
  wenn_gut TEXT NOT NULL,
  wenn_gesperrt TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  zustand TEXT NOT NULL,
  beurteilt BIGINT
);

CREATE INDEX mg_nachpruefung_nachricht ON mg_nachpruefung (nachricht);

CREATE INDEX mg_nachpruefung_zustand ON mg_nachpruefung (spool, zustand, zustellung);

CREATE TABLE mg_nachricht (
  id TEXT PRIMARY KEY,
  spool TEXT NOT NULL,
  zustand TEXT NOT NULL,
  umschlag TEXT NOT NULL,
  absender TEXT NOT NULL,
  herkunft TEXT NOT NULL,
  kennung TEXT,
  groesse BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  angenommen BIGINT NOT NULL,
  erledigt BIGINT,
  tls_erlassen BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX mg_nachricht_absender ON mg_nachricht (LOWER(absender), id);

CREATE INDEX mg_nachricht_kennung ON mg_nachricht (kennung);

CREATE INDEX mg_nachricht_zustand ON mg_nachricht (spool, zustand, id);

CREATE TABLE mg_partner (
  muster TEXT PRIMARY KEY,
  regel TEXT NOT NULL,
  werte TEXT NOT NULL,
  bemerkung TEXT NOT NULL,
  von_name TEXT NOT NULL,
  am BIGINT NOT NULL
);

CREATE TABLE mg_pdfkennwort (
  zustellung TEXT PRIMARY KEY REFERENCES mg_zustellung (id),
  versiegelt TEXT,
  erzeugt BIGINT NOT NULL,
  gezeigt BIGINT,
  weg TEXT,
  ziel TEXT,
  faellig BIGINT,
  versuche BIGINT NOT NULL DEFAULT 0,
  uebergeben BIGINT
);

CREATE INDEX mg_pdfkennwort_weg ON mg_pdfkennwort (weg, faellig);

CREATE TABLE mg_regelprobe (
  id TEXT PRIMARY KEY,
  merkmale TEXT NOT NULL
);

CREATE TABLE mg_regelwerk (
  id TEXT PRIMARY KEY,
  nummer BIGINT NOT NULL UNIQUE,
  zustand TEXT NOT NULL,
  bezeichnung TEXT NOT NULL,
  text TEXT NOT NULL,
  pruefsumme TEXT NOT NULL,
  bemerkung TEXT NOT NULL,
  von TEXT NOT NULL,
  von_name TEXT NOT NULL,
  am BIGINT NOT NULL,
  entschieden_name TEXT,
  entschieden_am BIGINT,
  reihe BIGINT UNIQUE
);

CREATE INDEX mg_regelwerk_zustand ON mg_regelwerk (zustand);

CREATE TABLE mg_schluessel (
  id TEXT PRIMARY KEY,
  art TEXT NOT NULL,
  zweck TEXT NOT NULL,
  inhaber TEXT NOT NULL,
  versiegelt TEXT NOT NULL,
  zertifikat TEXT,
  kette TEXT NOT NULL,
  fingerabdruck TEXT,
  gueltig_ab BIGINT,
  gueltig_bis BIGINT,
  zustand TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  verfahren TEXT
);

CREATE INDEX mg_schluessel_inhaber ON mg_schluessel (inhaber);

CREATE TABLE mg_schluesselsuche (
  id TEXT PRIMARY KEY,
  ergebnis TEXT NOT NULL,
  bis BIGINT NOT NULL
);

CREATE INDEX mg_schluesselsuche_bis ON mg_schluesselsuche (bis);

CREATE TABLE mg_sperrliste (
  adresse TEXT PRIMARY KEY,
  inhalt TEXT NOT NULL,
  gesagt BIGINT NOT NULL,
  naechste BIGINT,
  geholt BIGINT NOT NULL
);

CREATE TABLE "mg_spur" (
  nachricht TEXT NOT NULL REFERENCES mg_nachricht (id),
  id TEXT NOT NULL,
  zustellung TEXT,
  schicht TEXT NOT NULL,
  ereignis TEXT NOT NULL,
  angaben TEXT NOT NULL,
  PRIMARY KEY (nachricht, id)
) WITHOUT ROWID;

CREATE TABLE mg_sts (
  domain TEXT PRIMARY KEY,
  kennung TEXT NOT NULL,
  policy TEXT NOT NULL,
  geholt BIGINT NOT NULL
);

CREATE TABLE mg_tls (
  tag BIGINT NOT NULL,
  schluessel TEXT NOT NULL,
  domain TEXT NOT NULL,
  richtlinie TEXT NOT NULL,
  versagen TEXT NOT NULL,
  sitzung TEXT NOT NULL,
  anzahl BIGINT NOT NULL,
  PRIMARY KEY (tag, schluessel)
);

CREATE TABLE mg_tlsbericht (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL,
  kennung TEXT NOT NULL,
  stelle BIGINT NOT NULL,
  domain TEXT NOT NULL,
  richtlinie TEXT NOT NULL,
  tag BIGINT NOT NULL,
  erfolge BIGINT NOT NULL,
  fehlschlaege BIGINT NOT NULL,
  nachricht TEXT NOT NULL,
  eingegangen BIGINT NOT NULL,
  UNIQUE (organisation, kennung, stelle)
);

CREATE INDEX mg_tlsbericht_tag ON mg_tlsbericht (tag);

CREATE TABLE mg_tlsfehler (
  id TEXT PRIMARY KEY,
  bericht TEXT NOT NULL REFERENCES mg_tlsbericht (id),
  art TEXT NOT NULL,
  host TEXT NOT NULL,
  grund TEXT NOT NULL,
  sitzungen BIGINT NOT NULL
);

CREATE INDEX mg_tlsfehler_bericht ON mg_tlsfehler (bericht);

CREATE TABLE mg_tlsversand (
  tag BIGINT NOT NULL,
  domain TEXT NOT NULL,
  zustand TEXT NOT NULL,
  ziel TEXT,
  am BIGINT NOT NULL,
  PRIMARY KEY (tag, domain)
);

CREATE TABLE mg_widerruf (
  fingerabdruck TEXT PRIMARY KEY,
  inhaber TEXT NOT NULL,
  zertifikat TEXT NOT NULL,
  aussteller TEXT,
  aussteller_fingerabdruck TEXT,
  gueltig_bis BIGINT NOT NULL,
  zustand TEXT NOT NULL,
  quelle TEXT,
  hinweis TEXT,
  gesagt BIGINT,
  naechste BIGINT,
  gesperrt_am BIGINT,
  grund BIGINT,
  geprueft BIGINT,
  faellig BIGINT NOT NULL,
  versuche BIGINT NOT NULL,
  beleg TEXT
);

CREATE INDEX mg_widerruf_faellig ON mg_widerruf (faellig);

CREATE TABLE mg_zertifikat (
  id TEXT PRIMARY KEY,
  inhaber TEXT NOT NULL,
  art TEXT NOT NULL,
  zertifikat TEXT NOT NULL,
  fingerabdruck TEXT NOT NULL,
  quelle TEXT NOT NULL,
  zustand TEXT NOT NULL,
  faehigkeiten TEXT,
  gueltig_ab BIGINT NOT NULL,
  gueltig_bis BIGINT,
  zuletzt BIGINT NOT NULL,
  verfahren TEXT,
  herkunft TEXT NOT NULL DEFAULT 'hand',
  signierzeit BIGINT,
  nachricht TEXT,
  gegenseitig BIGINT NOT NULL DEFAULT 0,
  UNIQUE (inhaber, art, fingerabdruck)
);

CREATE INDEX mg_zertifikat_zustand ON mg_zertifikat (zustand, gueltig_bis);

CREATE TABLE mg_zielpause (
  ziel TEXT PRIMARY KEY,
  grund TEXT NOT NULL,
  von_name TEXT NOT NULL,
  am BIGINT NOT NULL
);

CREATE TABLE mg_zustellung (
  id TEXT PRIMARY KEY,
  nachricht TEXT NOT NULL REFERENCES mg_nachricht (id),
  fassung TEXT REFERENCES mg_fassung (id),
  spool TEXT NOT NULL,
  richtung TEXT NOT NULL,
  adresse TEXT NOT NULL,
  empfang TEXT NOT NULL,
  ziel TEXT NOT NULL,
  zustand TEXT NOT NULL,
  grund TEXT,
  faellig BIGINT NOT NULL,
  versuche BIGINT NOT NULL,
  verzoegert BIGINT NOT NULL,
  antwort TEXT,
  transport TEXT,
  beendet BIGINT,
  forderung TEXT NOT NULL DEFAULT 'beliebig',
  wahl TEXT,
  befall TEXT,
  abholung BIGINT NOT NULL DEFAULT 0,
  weg TEXT
);

CREATE INDEX mg_zustellung_faellig ON mg_zustellung (spool, faellig) WHERE zustand = 'wartet';

CREATE INDEX mg_zustellung_fassung ON mg_zustellung (fassung) WHERE fassung IS NOT NULL;

CREATE INDEX mg_zustellung_nachricht ON mg_zustellung (nachricht);

CREATE INDEX mg_zustellung_zustand ON mg_zustellung (zustand, id);

CREATE TABLE portal_anlage (
  id TEXT PRIMARY KEY,
  antrag TEXT NOT NULL REFERENCES portal_antrag (id),
  frage TEXT NOT NULL,
  dateiname TEXT NOT NULL,
  mediatyp TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  dokument TEXT,
  zeit BIGINT NOT NULL
);

CREATE INDEX portal_anlage_antrag ON portal_anlage (antrag);

CREATE TABLE portal_antrag (
  id TEXT PRIMARY KEY,
  leistung TEXT NOT NULL,
  besitzer TEXT NOT NULL,
  zustand TEXT NOT NULL,
  antworten TEXT NOT NULL,
  sprache TEXT NOT NULL,
  betreff TEXT,
  vorgang TEXT,
  zeichen TEXT,
  kopie TEXT,
  code_hash TEXT,
  gesendet BIGINT,
  angelegt BIGINT NOT NULL,
  geaendert BIGINT NOT NULL,
  loeschen_ab BIGINT NOT NULL,
  version BIGINT NOT NULL,
  zurueckgenommen BIGINT,
  gewarnt BIGINT
);

CREATE INDEX portal_antrag_besitzer ON portal_antrag (besitzer, geaendert);

CREATE UNIQUE INDEX portal_antrag_vorgang ON portal_antrag (vorgang);

CREATE TABLE portal_bekanntgabe (
  id TEXT PRIMARY KEY,
  vorgang TEXT NOT NULL,
  antrag TEXT,
  dokument TEXT NOT NULL,
  betreff TEXT NOT NULL,
  oe BIGINT NOT NULL,
  empfaenger TEXT,
  zustand TEXT NOT NULL,
  stand TEXT NOT NULL,
  zeitablauf BIGINT,
  nachweis TEXT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX portal_bekanntgabe_empfaenger ON portal_bekanntgabe (empfaenger, angelegt);

CREATE INDEX portal_bekanntgabe_oe ON portal_bekanntgabe (oe, angelegt);

CREATE INDEX portal_bekanntgabe_vorgang ON portal_bekanntgabe (vorgang);

CREATE TABLE portal_bekanntgabe_uebergang (
  bekanntgabe TEXT NOT NULL REFERENCES portal_bekanntgabe (id),
  nr BIGINT NOT NULL,
  zeit BIGINT NOT NULL,
  uebergang TEXT NOT NULL,
  PRIMARY KEY (bekanntgabe, nr)
);

CREATE TRIGGER portal_bekanntgabe_uebergang_bleibt BEFORE DELETE ON portal_bekanntgabe_uebergang WHEN NOT EXISTS (SELECT 1 FROM portal_bekanntgabe b JOIN akte_vorgang v ON v.id = b.vorgang WHERE b.id = OLD.bekanntgabe AND v.zustand IN ('abgegeben', 'vernichtet')) BEGIN SELECT RAISE(ABORT, 'portal_bekanntgabe_uebergang ist unveraenderlich'); END;

CREATE TRIGGER portal_bekanntgabe_uebergang_kein_update BEFORE UPDATE ON portal_bekanntgabe_uebergang BEGIN SELECT RAISE(ABORT, 'portal_bekanntgabe_uebergang ist unveraenderlich'); END;

CREATE TABLE portal_gebuehr (
  antrag TEXT NOT NULL REFERENCES portal_antrag (id),
  nr BIGINT NOT NULL,
  text TEXT NOT NULL,
  cent BIGINT NOT NULL,
  werk TEXT NOT NULL,
  stelle TEXT NOT NULL,
  text_en TEXT,
  PRIMARY KEY (antrag, nr)
);

CREATE TABLE portal_gelesen (
  nachricht TEXT PRIMARY KEY REFERENCES portal_nachricht (id),
  von TEXT NOT NULL,
  zeit BIGINT NOT NULL
);

CREATE TABLE portal_nachricht (
  id TEXT PRIMARY KEY,
  antrag TEXT NOT NULL REFERENCES portal_antrag (id),
  vom_amt BIGINT NOT NULL,
  absender TEXT NOT NULL,
  text TEXT NOT NULL,
  zeit BIGINT NOT NULL
);

CREATE INDEX portal_nachricht_antrag ON portal_nachricht (antrag, zeit);

CREATE TRIGGER portal_nachricht_bleibt BEFORE DELETE ON portal_nachricht WHEN NOT EXISTS (SELECT 1 FROM portal_antrag a JOIN akte_vorgang v ON v.id = a.vorgang WHERE a.id = OLD.antrag AND v.zustand IN ('abgegeben', 'vernichtet')) BEGIN SELECT RAISE(ABORT, 'portal_nachricht ist unveraenderlich'); END;

CREATE TRIGGER portal_nachricht_kein_update BEFORE UPDATE ON portal_nachricht BEGIN SELECT RAISE(ABORT, 'portal_nachricht ist unveraenderlich'); END;

CREATE TABLE portal_nachricht_anlage (
  id TEXT PRIMARY KEY,
  nachricht TEXT NOT NULL REFERENCES portal_nachricht (id),
  dokument TEXT NOT NULL
);

CREATE INDEX portal_nachricht_anlage_nachricht ON portal_nachricht_anlage (nachricht);

CREATE TABLE portal_simulierte_zahlung (
  anfrage TEXT PRIMARY KEY,
  bezug TEXT NOT NULL,
  betrag BIGINT NOT NULL,
  zweck TEXT NOT NULL,
  rueckkehr TEXT NOT NULL,
  ausgang TEXT NOT NULL,
  abfragen BIGINT NOT NULL,
  angelegt BIGINT NOT NULL
);

CREATE TABLE portal_zahlung (
  id TEXT PRIMARY KEY,
  antrag TEXT NOT NULL UNIQUE REFERENCES portal_antrag (id),
  zustand TEXT NOT NULL,
  betrag BIGINT NOT NULL,
  stand TEXT NOT NULL,
  beleg TEXT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE portal_zustimmung (
  buerger TEXT PRIMARY KEY,
  erteilt BIGINT NOT NULL,
  geaendert BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE post_ausgang (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  vorgang TEXT NOT NULL,
  dokument TEXT NOT NULL,
  oe BIGINT NOT NULL,
  weg TEXT NOT NULL,
  zustand TEXT NOT NULL,
  empfaenger TEXT NOT NULL,
  anschrift TEXT,
  email TEXT,
  nachweis TEXT,
  tag TEXT,
  versandt BIGINT,
  versandt_von TEXT,
  versuche BIGINT NOT NULL,
  nachweis_dokument TEXT,
  anlass TEXT,
  angelegt BIGINT NOT NULL,
  angelegt_von TEXT NOT NULL,
  version BIGINT NOT NULL,
  versandfassung TEXT
);

CREATE INDEX post_ausgang_dokument ON post_ausgang (dokument);

CREATE INDEX post_ausgang_korb ON post_ausgang (oe, zustand, id);

CREATE INDEX post_ausgang_vorgang ON post_ausgang (vorgang, id);

CREATE TABLE post_ausgangsschritt (
  id TEXT PRIMARY KEY,
  ausgang TEXT NOT NULL REFERENCES post_ausgang (id),
  nr BIGINT NOT NULL,
  zustand TEXT NOT NULL,
  weg TEXT NOT NULL,
  text TEXT,
  zeit BIGINT NOT NULL,
  von TEXT NOT NULL,
  UNIQUE (ausgang, nr)
);

CREATE TABLE post_eingang (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  kanal TEXT NOT NULL,
  zustand TEXT NOT NULL,
  lesestand TEXT NOT NULL,
  betreff TEXT NOT NULL,
  absender_name TEXT,
  absender_adresse TEXT,
  absender_schluessel TEXT,
  oe BIGINT NOT NULL,
  eingang_am TEXT NOT NULL,
  eingang_grund TEXT,
  datum_schreiben TEXT,
  seiten BIGINT,
  kandidaten TEXT NOT NULL,
  trennziel TEXT,
  zweifel TEXT NOT NULL,
  teil_von TEXT REFERENCES post_eingang (id),
  teil_seiten TEXT,
  vorgang TEXT,
  dokument TEXT,
  zuordnung TEXT,
  grund TEXT,
  erledigt BIGINT,
  erledigt_von TEXT,
  erfasst BIGINT NOT NULL,
  erfasst_von TEXT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX post_eingang_absender ON post_eingang (absender_schluessel, zustand, erledigt);

CREATE INDEX post_eingang_korb ON post_eingang (oe, zustand, id);

CREATE INDEX post_eingang_teil ON post_eingang (teil_von);

CREATE INDEX post_eingang_vorgang ON post_eingang (vorgang);

CREATE TABLE post_eingangsdatei (
  id TEXT PRIMARY KEY,
  eingang TEXT NOT NULL REFERENCES post_eingang (id),
  nr BIGINT NOT NULL,
  rolle TEXT NOT NULL,
  name TEXT NOT NULL,
  mediatyp TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES inhalt (sha256),
  groesse BIGINT NOT NULL,
  UNIQUE (eingang, nr)
);

CREATE INDEX post_eingangsdatei_inhalt ON post_eingangsdatei (sha256);

CREATE TRIGGER post_eingangsdatei_fest BEFORE UPDATE ON post_eingangsdatei BEGIN SELECT RAISE(ABORT, 'post_eingangsdatei ist unveraenderlich'); END;

CREATE TABLE post_eingangstext (
  eingang TEXT PRIMARY KEY REFERENCES post_eingang (id),
  text TEXT NOT NULL
);

CREATE TABLE post_einstellung (
  name TEXT PRIMARY KEY,
  wert TEXT NOT NULL
);

CREATE TABLE post_ordner (
  id TEXT PRIMARY KEY,
  kurz TEXT NOT NULL UNIQUE,
  pfad TEXT NOT NULL,
  oe BIGINT NOT NULL,
  kanal TEXT NOT NULL,
  ruhe BIGINT,
  geraet TEXT,
  firmware TEXT,
  profil TEXT,
  verfahren TEXT,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE post_ordnerfund (
  id TEXT PRIMARY KEY,
  ordner TEXT NOT NULL REFERENCES post_ordner (id),
  name TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  pruefsumme TEXT NOT NULL,
  eingang TEXT,
  grund TEXT,
  erfasst BIGINT NOT NULL,
  UNIQUE (ordner, name, zeit, pruefsumme)
);

CREATE TABLE post_ordnersicht (
  ordner TEXT NOT NULL,
  name TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  zeit BIGINT NOT NULL,
  PRIMARY KEY (ordner, name)
);

CREATE TABLE post_ordnerstoerung (
  ordner TEXT NOT NULL,
  name TEXT NOT NULL,
  grund TEXT NOT NULL,
  seit BIGINT NOT NULL,
  PRIMARY KEY (ordner, name)
);

CREATE TABLE post_scan (
  eingang TEXT PRIMARY KEY REFERENCES post_eingang (id),
  auftrag TEXT,
  bediener TEXT,
  geraet TEXT,
  firmware TEXT,
  profil TEXT,
  gescannt TEXT,
  verfahren TEXT,
  entfallen TEXT,
  bemerkung TEXT,
  pruefung TEXT NOT NULL,
  pruefer TEXT,
  geprueft BIGINT,
  pruefvermerk TEXT,
  verbleib TEXT NOT NULL,
  verbleib_grund TEXT,
  vernichtung_ab TEXT,
  vernichtet BIGINT,
  vernichtet_von TEXT,
  transfervermerk TEXT
);

CREATE INDEX post_scan_papier ON post_scan (vernichtung_ab, vernichtet);

CREATE INDEX post_scan_pruefung ON post_scan (pruefung);

CREATE TABLE post_vorlage (
  id TEXT PRIMARY KEY,
  kurz TEXT NOT NULL UNIQUE,
  titel TEXT NOT NULL,
  art TEXT NOT NULL,
  betreff TEXT NOT NULL,
  text TEXT NOT NULL,
  sha256 TEXT REFERENCES inhalt (sha256),
  groesse BIGINT,
  dateiname TEXT,
  aktiv BIGINT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE pr_antwort (
  pruefung TEXT NOT NULL REFERENCES pr_pruefung (id),
  frage TEXT NOT NULL,
  stufe TEXT NOT NULL,
  erlaeuterung TEXT NOT NULL,
  sachstand TEXT NOT NULL,
  von TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (pruefung, frage)
);

CREATE TABLE pr_beleg (
  id TEXT PRIMARY KEY,
  pruefung TEXT NOT NULL REFERENCES pr_pruefung (id),
  frage TEXT NOT NULL,
  art TEXT NOT NULL,
  objekt TEXT NOT NULL,
  von TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  UNIQUE (pruefung, frage, art, objekt)
);

CREATE TABLE pr_einlesung (
  id TEXT PRIMARY KEY,
  pruefung TEXT NOT NULL REFERENCES pr_pruefung (id),
  art TEXT NOT NULL,
  dateiname TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  zustand TEXT NOT NULL,
  dokument TEXT,
  zeilen BIGINT NOT NULL,
  von TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE INDEX pr_einlesung_pruefung ON pr_einlesung (pruefung, art);

CREATE TABLE pr_empfehlung (
  id TEXT PRIMARY KEY,
  pruefung TEXT NOT NULL REFERENCES pr_pruefung (id),
  feststellung TEXT NOT NULL REFERENCES pr_feststellung (id),
  nr TEXT NOT NULL,
  wortlaut TEXT NOT NULL,
  haltung TEXT,
  stellungnahme TEXT,
  stellungnahme_am TEXT,
  oe BIGINT,
  zustaendig TEXT,
  frist TEXT,
  umsetzung TEXT NOT NULL,
  verzug TEXT,
  ergebnis TEXT,
  umgesetzt TEXT,
  vorhaben TEXT,
  einlesung TEXT,
  zeile BIGINT,
  von TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (pruefung, nr)
);

CREATE INDEX pr_empfehlung_frist ON pr_empfehlung (umsetzung, frist);

CREATE TABLE pr_fassung (
  id TEXT PRIMARY KEY,
  nr BIGINT NOT NULL UNIQUE,
  titel TEXT NOT NULL,
  grundlage TEXT NOT NULL,
  zustand TEXT NOT NULL,
  von TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  veroeffentlicht BIGINT,
  veroeffentlicht_von TEXT,
  version BIGINT NOT NULL
);

CREATE TABLE pr_feststellung (
  id TEXT PRIMARY KEY,
  pruefung TEXT NOT NULL REFERENCES pr_pruefung (id),
  nr TEXT NOT NULL,
  feld TEXT NOT NULL,
  wortlaut TEXT NOT NULL,
  einlesung TEXT,
  zeile BIGINT,
  von TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  UNIQUE (pruefung, nr)
);

CREATE TABLE pr_frage (
  fassung TEXT NOT NULL REFERENCES pr_fassung (id),
  schluessel TEXT NOT NULL,
  teil BIGINT NOT NULL,
  feld TEXT NOT NULL,
  stelle BIGINT NOT NULL,
  frage TEXT NOT NULL,
  hinweis TEXT NOT NULL,
  quelle TEXT NOT NULL,
  gewicht BIGINT NOT NULL,
  PRIMARY KEY (fassung, schluessel)
);

CREATE TABLE pr_kosten (
  einlesung TEXT NOT NULL REFERENCES pr_einlesung (id),
  zeile BIGINT NOT NULL,
  pruefung TEXT NOT NULL,
  jahr BIGINT NOT NULL,
  kostenart TEXT NOT NULL,
  cent BIGINT NOT NULL,
  oe BIGINT,
  arbeitsplaetze BIGINT,
  vzae BIGINT,
  zuordnung TEXT,
  PRIMARY KEY (einlesung, zeile)
);

CREATE INDEX pr_kosten_jahr ON pr_kosten (pruefung, jahr);

CREATE TABLE pr_pruefung (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  titel TEXT NOT NULL,
  prueferin TEXT NOT NULL,
  fassung TEXT NOT NULL REFERENCES pr_fassung (id),
  vorgang TEXT NOT NULL,
  beginn TEXT NOT NULL,
  bericht TEXT,
  berichtsnummer TEXT,
  abgeschlossen BIGINT,
  von TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  version BIGINT NOT NULL,
  stellungnahme_bis TEXT
);

CREATE TABLE pr_vergleich (
  pruefung TEXT NOT NULL REFERENCES pr_pruefung (id),
  jahr BIGINT NOT NULL,
  kennzahl TEXT NOT NULL,
  anzahl BIGINT NOT NULL,
  minimum BIGINT NOT NULL,
  viertel1 BIGINT NOT NULL,
  viertel2 BIGINT NOT NULL,
  viertel3 BIGINT NOT NULL,
  maximum BIGINT NOT NULL,
  quelle TEXT NOT NULL,
  von TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  PRIMARY KEY (pruefung, jahr, kennzahl)
);

CREATE TABLE re_eingang (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  weg TEXT NOT NULL,
  eingegangen BIGINT NOT NULL,
  zustand TEXT NOT NULL,
  oe BIGINT NOT NULL,
  syntax TEXT NOT NULL,
  verkaeufer TEXT NOT NULL,
  verkaeuferkennung TEXT NOT NULL,
  rechnungsnummer TEXT NOT NULL,
  datum TEXT NOT NULL,
  betrag TEXT NOT NULL,
  waehrung TEXT NOT NULL,
  leitweg TEXT NOT NULL,
  faellig TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  dateiname TEXT NOT NULL,
  befunde TEXT NOT NULL,
  vorgang TEXT,
  dokument TEXT,
  posteingang TEXT,
  vermerk TEXT,
  entschieden BIGINT,
  entschieden_von TEXT,
  version BIGINT NOT NULL,
  xml_dokument TEXT
);

CREATE UNIQUE INDEX re_eingang_einmal ON re_eingang (verkaeuferkennung, rechnungsnummer, datum) WHERE zustand <> 'zurueckgewiesen';

CREATE INDEX re_eingang_liste ON re_eingang (oe, zustand, id);

CREATE INDEX re_eingang_post ON re_eingang (posteingang) WHERE posteingang IS NOT NULL;

CREATE TABLE schema_stand (
  modul TEXT NOT NULL,
  nr BIGINT NOT NULL,
  name TEXT NOT NULL,
  pruefsumme TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  PRIMARY KEY (modul, nr)
);

CREATE TABLE st_anfrage (
  id TEXT PRIMARY KEY,
  vorhaben TEXT NOT NULL REFERENCES st_objekt (id),
  an TEXT NOT NULL,
  frist BIGINT NOT NULL,
  gestellt BIGINT NOT NULL,
  wer TEXT NOT NULL,
  erinnerungen BIGINT NOT NULL,
  beantwortet BIGINT,
  zurueckgenommen BIGINT,
  unzustellbar BIGINT
);

CREATE UNIQUE INDEX st_anfrage_offen ON st_anfrage (vorhaben) WHERE beantwortet IS NULL AND zurueckgenommen IS NULL;

CREATE TABLE st_ausgabe (
  id TEXT PRIMARY KEY,
  programm TEXT NOT NULL REFERENCES st_objekt (id),
  titel TEXT NOT NULL,
  stichtag BIGINT NOT NULL,
  kenntnis BIGINT NOT NULL,
  fassung TEXT NOT NULL,
  stand BIGINT NOT NULL,
  wer TEXT NOT NULL,
  angelegt BIGINT NOT NULL,
  kurzfassung TEXT,
  kurzfassung_wer TEXT,
  kurzfassung_am BIGINT,
  pruefsumme TEXT,
  vorgang TEXT,
  version BIGINT NOT NULL
);

CREATE INDEX st_ausgabe_stichtag ON st_ausgabe (stichtag, id);

CREATE TABLE st_ausgabe_datei (
  ausgabe TEXT NOT NULL REFERENCES st_ausgabe (id),
  format TEXT NOT NULL,
  dokument TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  groesse BIGINT NOT NULL,
  PRIMARY KEY (ausgabe, format)
);

CREATE TABLE st_ausgabe_schritt (
  ausgabe TEXT NOT NULL REFERENCES st_ausgabe (id),
  stand BIGINT NOT NULL,
  am BIGINT NOT NULL,
  wer TEXT NOT NULL,
  PRIMARY KEY (ausgabe, stand)
);

CREATE TABLE st_aussage (
  id TEXT PRIMARY KEY,
  objekt TEXT NOT NULL REFERENCES st_objekt (id),
  art TEXT NOT NULL,
  feld TEXT NOT NULL,
  glied TEXT NOT NULL,
  gilt_von BIGINT NOT NULL,
  gilt_vor BIGINT NOT NULL,
  bekannt_von BIGINT NOT NULL,
  bekannt_bis BIGINT NOT NULL,
  erfasst BIGINT NOT NULL,
  wertart TEXT,
  wert TEXT,
  grund TEXT,
  ziel TEXT,
  quelle TEXT,
  quelldokument TEXT,
  stelle TEXT,
  wer TEXT NOT NULL,
  CHECK (gilt_von < gilt_vor),
  CHECK (bekannt_von < bekannt_bis),
  UNIQUE (objekt, feld, glied, gilt_von, bekannt_von)
);

CREATE INDEX st_aussage_art ON st_aussage (art, bekannt_bis, bekannt_von);

CREATE INDEX st_aussage_objekt ON st_aussage (objekt, bekannt_bis);

CREATE INDEX st_aussage_ziel ON st_aussage (ziel, bekannt_bis) WHERE ziel IS NOT NULL;

CREATE TABLE st_kenntnis (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  stand BIGINT NOT NULL
);

CREATE TABLE st_kennung (
  kennung TEXT PRIMARY KEY,
  objekt TEXT NOT NULL REFERENCES st_objekt (id)
);

CREATE TABLE st_nachweis (
  id TEXT PRIMARY KEY,
  probe TEXT NOT NULL,
  bezeichnung TEXT NOT NULL,
  zeit BIGINT NOT NULL,
  ampel TEXT NOT NULL,
  befund TEXT NOT NULL
);

CREATE INDEX st_nachweis_probe ON st_nachweis (probe, id);

CREATE TABLE st_objekt (
  id TEXT PRIMARY KEY,
  art TEXT NOT NULL,
  bekannt_von BIGINT NOT NULL,
  wer TEXT NOT NULL
);

CREATE TABLE st_sitzungsanfrage (
  sitzung TEXT NOT NULL REFERENCES st_objekt (id),
  vorhaben TEXT NOT NULL REFERENCES st_objekt (id),
  anfrage TEXT NOT NULL REFERENCES st_anfrage (id),
  PRIMARY KEY (sitzung, vorhaben)
);

CREATE TABLE suche_facette (
  nr BIGINT PRIMARY KEY,
  art TEXT NOT NULL,
  einheit BIGINT,
  jahr BIGINT NOT NULL,
  zustand TEXT,
  regeln TEXT NOT NULL
);

CREATE TABLE suche_objekt (
  nr BIGINT PRIMARY KEY,
  art TEXT NOT NULL,
  objekt TEXT NOT NULL UNIQUE,
  titel TEXT NOT NULL,
  kennzeichen TEXT,
  zeit BIGINT NOT NULL,
  text TEXT NOT NULL
);

CREATE VIRTUAL TABLE "suche_worte" USING fts5(worte, tokenize="unicode61 remove_diacritics 0 tokenchars '_'", prefix='2 3 4 5');

CREATE TABLE zaehler (
  name TEXT PRIMARY KEY,
  wert BIGINT NOT NULL
);
