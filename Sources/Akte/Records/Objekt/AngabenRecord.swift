// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Schriftgutangaben {
    init(row: Row) throws {
        self.init(
            medium: try row["medium"], standort: try row["standort"], laufzeitAb: try row.tag("laufzeit_ab"),
            laufzeitBis: try row.tag("laufzeit_bis"), bemerkung: try row["bemerkung"])
    }
}

extension ReadAccess {
    public func aktenangaben(_ id: AkteID) throws -> Aktenangaben? {
        guard let row = try row("SELECT * FROM akte_akte WHERE id = \(id)") else { return nil }
        return Aktenangaben(
            aktenart: try row["aktenart"], metadaten: try metadaten(.akte(id)), schriftgut: try Schriftgutangaben(row: row),
            teilVon: try row["teil_von"], band: try row["band"])
    }

    public func schriftgutangaben(_ id: VorgangID) throws -> Schriftgutangaben {
        guard let row = try row("SELECT * FROM akte_vorgang WHERE id = \(id)") else { throw AkteError.nichtGefunden }
        return try Schriftgutangaben(row: row)
    }

    public func dokumentangaben(_ id: DokumentID) throws -> Dokumentangaben {
        let antworten = try rows(together: [
            "SELECT * FROM akte_dokument WHERE id = \(id)",
            "SELECT * FROM akte_dokumentkontakt WHERE dokument = \(id) ORDER BY rolle, nr LIMIT \(Dokumentkontakt.hoechstens)",
        ])
        guard let row = antworten[0].first else { throw AkteError.nichtGefunden }
        return Dokumentangaben(
            fremdesZeichen: try row["fremdes_zeichen"], eingangAm: try row.tag("eingang_am"),
            ausgangAm: try row.tag("ausgang_am"),
            bezug: try row["bezug"], hier: try row["hier"], medium: try row["medium"], standort: try row["standort"],
            bemerkung: try row["bemerkung"],
            kontakte: try antworten[1].map {
                Dokumentkontakt(try $0["rolle"], name: try $0["name"], anschrift: try $0["anschrift"], email: try $0["email"])
            })
    }

    /// The Dokument this one is an Anlage of.
    public func hauptdokument(_ id: DokumentID) throws -> DokumentID? {
        try row("SELECT anlage_zu FROM akte_dokument WHERE id = \(id)").flatMap { try $0["anlage_zu"] }
    }

    /// The Anlagen of a Dokument in the order in which they were filed.
    public func anlagen(zu id: DokumentID) throws -> [DokumentKopf] {
        try rows("\(DokumentKopf.auswahl) WHERE d.anlage_zu = \(id) ORDER BY d.lfd LIMIT 200").map(DokumentKopf.init(row:))
    }

    /// Which documents of a Vorgang are Anlagen of which, all of them.
    public func anlagenbaum(in vorgang: VorgangID) throws -> [DokumentID: DokumentID] {
        try rows("SELECT id, anlage_zu FROM akte_dokument WHERE vorgang = \(vorgang) AND anlage_zu IS NOT NULL")
            .reduce(into: [:]) { baum, row in baum[try row["id"] as DokumentID] = try row["anlage_zu"] as DokumentID }
    }

    /// All volumes of an Akte, for acts that reach down to each; one may have more of them than a page shows.
    public func alleTeilakten(_ akte: AkteID) throws -> [AkteKopf] {
        try rows("SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE a.teil_von = \(akte) ORDER BY a.band, a.id").map(
            AkteKopf.init(row:))
    }

    /// The volumes of an Akte, as far as a page shows them.
    public func teilakten(_ akte: AkteID) throws -> [AkteKopf] {
        try rows("SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE a.teil_von = \(akte) ORDER BY a.band LIMIT 500").map(
            AkteKopf.init(row:))
    }
}
