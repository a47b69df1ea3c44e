// SPDX-License-Identifier: EUPL-1.2

/// The store's own tables: audit, outbox, jobs, counters, content, search.
enum StoreMigrations {
    static let all = ModuleMigrations(
        "store",
        [grundstock, AuditSchutz.migration, suche, AuditSchlank.migration, suchfacetten, inhaltslage, wortanfaenge, auftragsart])

    /// `audit_kopf` must exist before the first write, because every PostgreSQL writer locks it.
    static let bootstrap = [
        Migrator.grundtabellen,
        """
        CREATE TABLE IF NOT EXISTS audit_kopf (
          id BIGINT PRIMARY KEY CHECK (id = 1), nr BIGINT NOT NULL, hash TEXT NOT NULL, ereignis_nr BIGINT NOT NULL)
        """,
        "INSERT INTO audit_kopf (id, nr, hash, ereignis_nr) VALUES (1, 0, '\(AuditHash.anfang)', 0) ON CONFLICT DO NOTHING",
    ]

    private static let grundstock = Migration(
        1, "grundstock",
        """
        CREATE TABLE audit_eintrag (
          nr BIGINT PRIMARY KEY, zeit BIGINT NOT NULL, handlung TEXT NOT NULL, gegenstand_art TEXT NOT NULL,
          gegenstand_id TEXT NOT NULL, feld TEXT, wer_hash TEXT NOT NULL, was_hash TEXT NOT NULL,
          vorgaenger TEXT NOT NULL, hash TEXT NOT NULL);
        CREATE INDEX audit_eintrag_gegenstand ON audit_eintrag (gegenstand_id, nr);
        CREATE TABLE audit_klartext (
          nr BIGINT PRIMARY KEY REFERENCES audit_eintrag (nr), wer_salz TEXT, akteur TEXT, vertretene TEXT, grund TEXT,
          was_salz TEXT, kennzeichen TEXT, alt TEXT, neu TEXT);
        CREATE TABLE ereignis (nr BIGINT PRIMARY KEY, zeit BIGINT NOT NULL, name TEXT NOT NULL, daten TEXT NOT NULL);
        CREATE TABLE ereignis_stand (konsument TEXT PRIMARY KEY, nr BIGINT NOT NULL);
        CREATE TABLE auftrag (
          id TEXT PRIMARY KEY, art TEXT NOT NULL, daten TEXT NOT NULL, schluessel TEXT NOT NULL UNIQUE,
          zustand TEXT NOT NULL, faellig BIGINT NOT NULL, versuche BIGINT NOT NULL, gesperrt_bis BIGINT,
          gesperrt_von TEXT, fehler TEXT, angelegt BIGINT NOT NULL, beendet BIGINT);
        CREATE INDEX auftrag_faellig ON auftrag (zustand, faellig);
        CREATE TABLE zaehler (name TEXT PRIMARY KEY, wert BIGINT NOT NULL);
        CREATE TABLE inhalt (
          sha256 TEXT PRIMARY KEY, groesse BIGINT NOT NULL, typ TEXT NOT NULL, angelegt BIGINT NOT NULL);
        """)

    /// Where contents lie (a fact), and two technical tables: how far a move has come, and who stores or removes what in a bucket.
    private static let inhaltslage = Migration(
        6, "inhaltslage",
        """
        CREATE TABLE inhalt_lage (
          id BIGINT PRIMARY KEY CHECK (id = 1), schreiben TEXT NOT NULL, auch TEXT, eimer TEXT, seit BIGINT NOT NULL);
        CREATE TABLE inhalt_umzug (id BIGINT PRIMARY KEY, nach TEXT NOT NULL, bis TEXT NOT NULL);
        CREATE TABLE inhalt_umlauf (
          name TEXT PRIMARY KEY, beruehrt BIGINT NOT NULL, zugang BIGINT NOT NULL DEFAULT 0, abgang BIGINT)
        """)

    private static let suche = Migration(3, "suche") { dialect in
        let objekt = """
            CREATE TABLE suche_objekt (
              nr BIGINT PRIMARY KEY, art TEXT NOT NULL, objekt TEXT NOT NULL UNIQUE, titel TEXT NOT NULL,
              kennzeichen TEXT, zeit BIGINT NOT NULL, text TEXT NOT NULL\(dialect == .postgresql ? ", worte tsvector NOT NULL" : ""))
            """
        return switch dialect {
        case .sqlite:
            [
                objekt,
                "CREATE VIRTUAL TABLE suche_worte USING fts5(worte, tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\", prefix='2 3')",
            ]
        case .postgresql: [objekt, "CREATE INDEX suche_objekt_worte ON suche_objekt USING gin (worte)"]
        }
    }

    /// SQLite looks up the beginning of a word only in an index for just that length; without one it gathers all words that begin so, which took
    /// tens of milliseconds for four letters. PostgreSQL's index needs none.
    private static let wortanfaenge = Migration(7, "wortanfaenge") { dialect in
        switch dialect {
        case .sqlite:
            [
                """
                CREATE VIRTUAL TABLE suche_worte_neu USING fts5(
                  worte, tokenize="unicode61 remove_diacritics 0 tokenchars '_'", prefix='2 3 4 5')
                """,
                "INSERT INTO suche_worte_neu (rowid, worte) SELECT rowid, worte FROM suche_worte",
                "DROP TABLE suche_worte",
                "ALTER TABLE suche_worte_neu RENAME TO suche_worte",
            ]
        case .postgresql: []
        }
    }

    /// What hits are narrowed and counted by, apart from the texts: counting a thousand hits must not read a thousand documents.
    /// Entries without a row here come from the first analyser and are indexed anew.
    private static let suchfacetten = Migration(
        5, "suchfacetten",
        """
        CREATE TABLE suche_facette (
          nr BIGINT PRIMARY KEY, art TEXT NOT NULL, einheit BIGINT, jahr BIGINT NOT NULL, zustand TEXT, regeln TEXT NOT NULL)
        """)

    /// Whether a worker has something to do is asked after every commit. With thousands of jobs of one kind waiting, the workers of other kinds went
    /// through all of them each time.
    private static let auftragsart = Migration(8, "auftragsart", "CREATE INDEX auftrag_art ON auftrag (art, zustand, faellig)")
}
