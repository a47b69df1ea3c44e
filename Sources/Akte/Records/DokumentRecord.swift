// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension DokumentKopf {
    static let auswahl: SQL = """
        SELECT d.id, d.vorgang, d.lfd, v.zeichen, d.zeichenzusatz, d.betreff, d.typ, d.richtung, d.zustand, d.datum_schreiben, d.angelegt, d.version,
               d.zugriff, (SELECT z.satz FROM akte_zugriff z WHERE z.id = d.zugriff) AS zugriffssatz, n.id AS version_id, n.nr, n.haupt, n.neben, n.sha256, n.groesse, n.dateiname, n.mediatyp, n.angelegt AS version_angelegt, n.angelegt_von
        FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang
        JOIN akte_dokumentversion n ON n.dokument = d.id AND n.nr = d.versionen
        """

    init(row: Row) throws {
        let id: DokumentID = try row["id"]
        let lfd: Int = try row["lfd"]
        self.init(
            id: id, vorgang: try row["vorgang"], lfd: lfd,
            zeichen: Geschaeftszeichen(Vorgangszeichen(try row["zeichen"]), lfd: lfd, zusatz: try row["zeichenzusatz"]),
            betreff: try row["betreff"],
            typ: try row["typ"], richtung: try row["richtung"], zustand: try row["zustand"],
            datumDesSchreibens: try row.tag("datum_schreiben"), angelegt: try row["angelegt"],
            neueste: try DokumentVersion(row: row, id: "version_id", dokument: id, angelegt: "version_angelegt"),
            version: try row["version"], zugriff: try row.zugriffsstand())
    }
}

extension DokumentVersion {
    init(row: Row, id spalte: String = "id", dokument: DokumentID, angelegt: String = "angelegt") throws {
        let nr: Int = try row["nr"]
        // Versions from before main and small ones were told apart are main ones.
        let haupt: Int? = try row["haupt"], neben: Int? = try row["neben"]
        self.init(
            id: try row[spalte], dokument: dokument, nr: nr, haupt: haupt ?? nr, neben: neben ?? 0,
            dateiname: try row["dateiname"],
            mediatyp: try row["mediatyp"], inhalt: Inhalt(sha256: try row["sha256"], groesse: try row["groesse"]),
            angelegt: try row[angelegt], angelegtVon: try row["angelegt_von"])
    }
}

extension ReadAccess {
    public func dokument(_ id: DokumentID) throws -> DokumentKopf? {
        try row("\(DokumentKopf.auswahl) WHERE d.id = \(id)").map(DokumentKopf.init(row:))
    }

    /// One page of the documents of a Vorgang, in the order in which they were filed.
    public func dokumente(in vorgang: VorgangID, nach lfd: Int = 0, limit: Int = 200) throws -> [DokumentKopf] {
        try rows("\(DokumentKopf.auswahl) WHERE d.vorgang = \(vorgang) AND d.lfd > \(lfd) ORDER BY d.lfd LIMIT \(limit)")
            .map(DokumentKopf.init(row:))
    }

    /// As above, of a Vorgang that the actor sees, without what is kept from the actor.
    public func dokumente(in vorgang: VorgangID, sichtbarFuer akteur: Akteur, nach lfd: Int = 0, limit: Int = 200) throws
        -> [DokumentKopf]
    {
        try rows(
            """
            \(DokumentKopf.auswahl) WHERE d.vorgang = \(vorgang) AND d.lfd > \(lfd) AND \(Filter.dokumenteImVorgang(akteur))
            ORDER BY d.lfd LIMIT \(limit)
            """
        ).map(DokumentKopf.init(row:))
    }

    /// Whether nothing in a Vorgang that the actor sees is kept from the actor.
    public func siehtAlleDokumente(_ akteur: Akteur, in vorgang: VorgangID) throws -> Bool {
        try row(
            """
            SELECT 1 FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang
            WHERE d.vorgang = \(vorgang) AND NOT \(Filter.dokumenteImVorgang(akteur)) LIMIT 1
            """) == nil
    }

    /// The versions of a Dokument, newest first.
    public func versionen(_ dokument: DokumentID, limit: Int = 100) throws -> [DokumentVersion] {
        try rows("SELECT * FROM akte_dokumentversion WHERE dokument = \(dokument) ORDER BY nr DESC LIMIT \(limit)")
            .map { try DokumentVersion(row: $0, dokument: dokument) }
    }

    /// The words of a version, when they are known.
    public func dokumenttext(_ version: DokumentVersionID) throws -> String? {
        try value("SELECT text FROM akte_dokumenttext WHERE dokumentversion = \(version)")
    }

    func vorhandenesDokument(_ id: DokumentID) throws -> DokumentKopf {
        guard let dokument = try dokument(id) else { throw AkteError.nichtGefunden }
        return dokument
    }
}

extension ReadAccess {
    /// A version by its number; `nil` as number means the newest.
    func versionsstand(_ dokument: DokumentKopf, nr: Int?) throws -> DokumentVersion? {
        guard let nr, nr != dokument.neueste.nr else { return dokument.neueste }
        return try row("SELECT * FROM akte_dokumentversion WHERE dokument = \(dokument.id) AND nr = \(nr)")
            .map { try DokumentVersion(row: $0, dokument: dokument.id) }
    }
}
