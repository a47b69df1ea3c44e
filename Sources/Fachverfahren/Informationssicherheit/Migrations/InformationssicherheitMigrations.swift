// SPDX-License-Identifier: EUPL-1.2
import Store

enum InformationssicherheitMigrations {
    static let alle = ModuleMigrations("is", [verbund, katalog, pruefung, risiko, vorfall, ueberpruefen, nummer])

    private static let verbund = Migration(
        1, "verbund",
        """
        CREATE TABLE is_verbund (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, beschreibung TEXT NOT NULL, oe BIGINT NOT NULL, geaendert BIGINT NOT NULL,
          von TEXT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE is_zielobjekt (
          id TEXT PRIMARY KEY, verbund TEXT NOT NULL REFERENCES is_verbund (id), kuerzel TEXT NOT NULL, name TEXT NOT NULL,
          art TEXT NOT NULL, beschreibung TEXT NOT NULL, verantwortlich TEXT NOT NULL, vertraulichkeit TEXT NOT NULL,
          integritaet TEXT NOT NULL, verfuegbarkeit TEXT NOT NULL, begruendung TEXT NOT NULL, abweichungen TEXT NOT NULL,
          version BIGINT NOT NULL, UNIQUE (verbund, kuerzel));
        CREATE TABLE is_abhaengigkeit (
          von TEXT NOT NULL REFERENCES is_zielobjekt (id), auf TEXT NOT NULL REFERENCES is_zielobjekt (id), PRIMARY KEY (von, auf));
        CREATE INDEX is_abhaengigkeit_auf ON is_abhaengigkeit (auf);
        """)

    /// The published document is kept whole beside what is read out of it.
    private static let katalog = Migration(
        2, "katalog",
        """
        CREATE TABLE is_katalog (
          id TEXT PRIMARY KEY, kennung TEXT NOT NULL, titel TEXT NOT NULL, fassung TEXT NOT NULL, stand TEXT NOT NULL,
          oscal TEXT NOT NULL, anforderungen BIGINT NOT NULL, sha256 TEXT NOT NULL, eingelesen BIGINT NOT NULL, von TEXT NOT NULL,
          UNIQUE (kennung, fassung));
        CREATE TABLE is_katalogtext (katalog TEXT PRIMARY KEY REFERENCES is_katalog (id), text TEXT NOT NULL);
        CREATE TABLE is_anforderung (
          katalog TEXT NOT NULL REFERENCES is_katalog (id), nr BIGINT NOT NULL, kennung TEXT NOT NULL, dauerhaft TEXT NOT NULL,
          baustein TEXT NOT NULL, bausteintitel TEXT NOT NULL, gruppe TEXT NOT NULL, gruppentitel TEXT NOT NULL, titel TEXT NOT NULL,
          ueber TEXT, satz TEXT NOT NULL, satzkennung TEXT, hinweis TEXT NOT NULL, modal TEXT NOT NULL, niveau TEXT NOT NULL,
          aufwand TEXT NOT NULL, kategorien TEXT NOT NULL, PRIMARY KEY (katalog, nr), UNIQUE (katalog, kennung));
        """)

    private static let pruefung = Migration(
        3, "pruefung",
        """
        CREATE TABLE is_pruefung (
          id TEXT PRIMARY KEY, verbund TEXT NOT NULL REFERENCES is_verbund (id), zielobjekt TEXT NOT NULL REFERENCES is_zielobjekt (id),
          katalog TEXT NOT NULL REFERENCES is_katalog (id), anforderung TEXT NOT NULL, zustand TEXT NOT NULL, grund TEXT NOT NULL,
          nachweis TEXT, umsetzen_bis TEXT, geprueft BIGINT, geprueft_von TEXT, version BIGINT NOT NULL,
          UNIQUE (zielobjekt, katalog, anforderung));
        CREATE INDEX is_pruefung_verbund ON is_pruefung (verbund, zustand);
        """)

    private static let risiko = Migration(
        4, "risiko",
        """
        CREATE TABLE is_risiko (
          id TEXT PRIMARY KEY, verbund TEXT NOT NULL REFERENCES is_verbund (id), zielobjekt TEXT REFERENCES is_zielobjekt (id),
          nummer BIGINT NOT NULL, gefaehrdung TEXT NOT NULL, beschreibung TEXT NOT NULL, eintritt TEXT, auswirkung TEXT,
          behandlung TEXT NOT NULL, begruendung TEXT NOT NULL, getragen_von TEXT, getragen BIGINT, version BIGINT NOT NULL,
          UNIQUE (verbund, nummer));
        CREATE TABLE is_massnahme (
          id TEXT PRIMARY KEY, verbund TEXT NOT NULL REFERENCES is_verbund (id), titel TEXT NOT NULL, beschreibung TEXT NOT NULL,
          verantwortlich TEXT NOT NULL, faellig TEXT, stand TEXT NOT NULL, risiko TEXT REFERENCES is_risiko (id),
          pruefung TEXT REFERENCES is_pruefung (id), vorhaben TEXT, version BIGINT NOT NULL);
        CREATE INDEX is_massnahme_verbund ON is_massnahme (verbund, faellig);
        """)

    private static let vorfall = Migration(
        5, "vorfall",
        """
        CREATE TABLE is_vorfall (
          id TEXT PRIMARY KEY, nummer TEXT NOT NULL UNIQUE, vorgang TEXT NOT NULL, betreff TEXT NOT NULL, beschreibung TEXT NOT NULL,
          bemerkt BIGINT NOT NULL, klasse TEXT, einstufung TEXT NOT NULL, zielobjekt TEXT REFERENCES is_zielobjekt (id), panne TEXT,
          meldungen TEXT NOT NULL, lehren TEXT NOT NULL, abgeschlossen BIGINT, von TEXT NOT NULL, angelegt BIGINT NOT NULL,
          version BIGINT NOT NULL);
        CREATE INDEX is_vorfall_offen ON is_vorfall (abgeschlossen, bemerkt);
        CREATE TABLE is_vorfallschritt (
          vorfall TEXT NOT NULL REFERENCES is_vorfall (id), nr BIGINT NOT NULL, zeit BIGINT NOT NULL, von TEXT NOT NULL, text TEXT NOT NULL,
          PRIMARY KEY (vorfall, nr));
        """)

    private static let ueberpruefen = Migration(6, "ueberpruefen", "ALTER TABLE is_risiko ADD COLUMN ueberpruefen TEXT;")

    /// Empty where the identity is the number too.
    private static let nummer = Migration(
        7, "nummer", "ALTER TABLE is_anforderung ADD COLUMN nummer TEXT NOT NULL DEFAULT '';")
}
