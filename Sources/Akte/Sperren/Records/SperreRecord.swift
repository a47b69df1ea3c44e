// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Identity
public import Store

extension Sperrkanal: SQLConvertible {}

extension Sperre {
    init(row: Row) throws {
        self.init(
            id: try row["id"], objekt: Sperrobjekt(schluessel: try row["objekt"]), kanal: try row["kanal"],
            inhaber: try row["inhaber"], ausschliesslich: try row["ausschliesslich"], tief: try row["tief"],
            grund: try row["grund"], angabe: try row["angabe"], angelegt: try row["angelegt"], bis: try row["bis"])
    }
}

extension ReadAccess {
    /// A lock by its token, also one that has run out.
    public func sperre(_ id: SperreID) throws -> Sperre? {
        try row("SELECT * FROM akte_sperre WHERE id = \(id)").map(Sperre.init(row:))
    }

    /// The locks that count for an object at `jetzt`: its own, and those of what it lies in that reach down to it.
    /// - Parameter darueber: what a channel's own place lies in; objects of the file know that themselves.
    public func sperren(auf objekt: Sperrobjekt, darueber: [Sperrobjekt] = [], am jetzt: Zeitpunkt) throws -> [Sperre] {
        let oben = try (vorfahren(objekt) + darueber).map(\.schluessel)
        return try rows(
            """
            SELECT * FROM akte_sperre WHERE bis > \(jetzt)
              AND (objekt = \(objekt.schluessel) OR (tief = 1 AND objekt IN (\(list: oben)))) ORDER BY id
            """
        ).map(Sperre.init(row:))
    }

    /// The locks inside an object, not on it.
    public func sperren(unter objekt: Sperrobjekt, am jetzt: Zeitpunkt) throws -> [Sperre] {
        let unten: SQL
        if let vorgang = objekt.vorgang {
            unten = "s.objekt IN (SELECT 'dokument:' || d.id FROM akte_dokument d WHERE d.vorgang = \(vorgang))"
        } else if let akte = objekt.akte {
            // A volume lies in its Akte; there is no volume in a volume.
            let baende: SQL = "SELECT a.id FROM akte_akte a WHERE a.id = \(akte) OR a.teil_von = \(akte)"
            unten = """
                (s.objekt IN (SELECT 'akte:' || a.id FROM akte_akte a WHERE a.teil_von = \(akte))
                 OR s.objekt IN (SELECT 'vorgang:' || v.id FROM akte_vorgang v WHERE v.akte IN (\(baende))) OR s.objekt IN (SELECT
                 'dokument:' || d.id FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang WHERE v.akte IN (\(baende))))
                """
        } else {
            return []
        }
        return try rows("SELECT s.* FROM akte_sperre s WHERE s.bis > \(jetzt) AND \(unten) ORDER BY s.id LIMIT 1000")
            .map(Sperre.init(row:))
    }

    /// Locks of the documents of one Vorgang, for a list that shows who works on what.
    public func sperren(derDokumenteIn vorgang: VorgangID, am jetzt: Zeitpunkt) throws -> [DokumentID: Sperre] {
        try sperren(unter: .vorgang(vorgang), am: jetzt).reduce(into: [:]) { liste, sperre in
            if let dokument = sperre.objekt.dokument { liste[dokument] = sperre }
        }
    }

    /// Who stands against a change of the object by `akteur`; `nil` for nobody.
    func sperrhindernis(
        _ objekt: Sperrobjekt, _ akteur: Akteur, darueber: [Sperrobjekt] = [], marken: Set<SperreID> = [], am jetzt: Zeitpunkt
    ) throws -> Sperrhinweis? {
        let da = try sperren(auf: objekt, darueber: darueber, am: jetzt)
        guard let eine = da.first, !da.contains(where: { $0.erlaubt(akteur, marken: marken) }) else { return nil }
        return try sperrhinweis(eine, fuer: akteur)
    }

    /// All locks that count, those first that end first. Without any check of rights.
    public func sperren(am jetzt: Zeitpunkt, nach: SperreID? = nil, limit: Int = 200) throws -> [Sperre] {
        try rows(
            """
            SELECT * FROM akte_sperre WHERE bis > \(jetzt) AND id > \(nach?.text ?? "") ORDER BY id LIMIT \(limit)
            """
        ).map(Sperre.init(row:))
    }

    /// Who holds it, in words for a page.
    public func sperrhinweis(_ sperre: Sperre, fuer akteur: Akteur) throws -> Sperrhinweis {
        Sperrhinweis(
            sperre: sperre, wer: try mitarbeiterEintrag(sperre.inhaber)?.name ?? "ehemals Mitarbeitende",
            eigene: akteur.mitarbeiter?.id == sperre.inhaber)
    }

    private func vorfahren(_ objekt: Sperrobjekt) throws -> [Sperrobjekt] {
        if let dokument = objekt.dokument {
            let row = try row(
                """
                SELECT d.vorgang, v.akte FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang WHERE d.id = \(dokument)
                """)
            return try row.map { try [.vorgang(try $0["vorgang"])] + akteMitOben(try $0["akte"]) } ?? []
        }
        if let vorgang = objekt.vorgang {
            return try row("SELECT akte FROM akte_vorgang WHERE id = \(vorgang)").map { try akteMitOben(try $0["akte"]) } ?? []
        }
        return try objekt.akte.map { Array(try akteMitOben($0).dropFirst()) } ?? []
    }

    /// An Akte, and the one it is a volume of.
    private func akteMitOben(_ akte: AkteID) throws -> [Sperrobjekt] {
        let oben: AkteID? = try value("SELECT teil_von FROM akte_akte WHERE id = \(akte)")
        return [.akte(akte)] + (oben.map { [.akte($0)] } ?? [])
    }
}
