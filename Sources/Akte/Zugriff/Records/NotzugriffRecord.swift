// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension Notzugriff {
    init(row: Row) throws {
        guard let objekt = Aktenobjekt(art: try row["art"], id: try row["objekt"]) else {
            throw StoreError.spalte("art", "unbekannt")
        }
        func kenntnis(_ von: String, _ am: String) throws -> Kenntnis? {
            let wer: String? = try row[von]
            return try wer.map { Kenntnis(von: $0, am: try row[am]) }
        }
        self.init(
            id: try row["id"], objekt: objekt, zeichen: try row["zeichen"], oe: try row["oe"], person: try row["person"],
            grund: try row["grund"], beginn: try row["beginn"], bis: try row["bis"], beendet: try row["beendet"],
            kenntnisEinheit: try kenntnis("einheit_von", "einheit_am"),
            kenntnisAufsicht: try kenntnis("aufsicht_von", "aufsicht_am"), version: try row["version"])
    }
}

extension ReadAccess {
    func notzugriff(_ id: NotzugriffID) throws -> Notzugriff? {
        try row("SELECT * FROM akte_notzugriff WHERE id = \(id)").map(Notzugriff.init(row:))
    }

    /// Those that run now on the object itself or what lies above it.
    func notzugriffe(auf objekte: [Aktenobjekt], am zeit: Zeitpunkt) throws -> [Notzugriff] {
        try rows(
            """
            SELECT * FROM akte_notzugriff WHERE objekt IN (\(list: objekte.map(\.id))) AND beendet IS NULL AND bis > \(zeit)
            ORDER BY beginn, id
            """
        ).map(Notzugriff.init(row:))
    }

    /// Notzugriffe the actor may know of, newest first.
    func notzugriffe(sichtbarFuer akteur: Akteur, nach marke: Seitenmarke? = nil, limit: Int = 50) throws -> Seite<Notzugriff> {
        let ab: SQL =
            marke.flatMap { marke in
                Int64(marke.stelle).map { "AND (beginn < \($0) OR (beginn = \($0) AND id < \(marke.id)))" }
            } ?? ""
        let zeilen = try rows(
            """
            SELECT * FROM akte_notzugriff WHERE \(Self.sichtbar(akteur)) \(ab) ORDER BY beginn DESC, id DESC LIMIT \(limit + 1)
            """
        ).map(Notzugriff.init(row:))
        return Seite(zeilen, limit: limit) { Seitenmarke(stelle: String($0.beginn.millisekunden), id: $0.id.text) }
    }

    /// Of which the actor still has to take note.
    func offeneNotzugriffe(_ akteur: Akteur) throws -> Int {
        guard let person = akteur.mitarbeiter else { return 0 }
        var faelle: [SQL] = []
        let aufsicht = akteur.einheiten(mit: AkteRechte.protokollLesen).sorted()
        if !aufsicht.isEmpty { faelle.append("(aufsicht_von IS NULL AND oe IN (\(list: aufsicht)))") }
        let einheiten = akteur.einheiten(mit: AkteRechte.zugriffSetzen).sorted()
        if !einheiten.isEmpty { faelle.append("(einheit_von IS NULL AND oe IN (\(list: einheiten)))") }
        guard !faelle.isEmpty else { return 0 }
        return try value(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM akte_notzugriff
              WHERE (\(SQL.joined(faelle, by: " OR "))) AND person <> \(person.id) LIMIT 1000) AS t
            """) ?? 0
    }

    private static func sichtbar(_ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        guard let person = akteur.mitarbeiter else { return "1=0" }
        let einheiten = akteur.einheiten(mit: AkteRechte.zugriffSetzen).union(akteur.einheiten(mit: AkteRechte.protokollLesen))
        return "(person = \(person.id) OR oe IN (\(list: einheiten.sorted())))"
    }
}
