// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Lauf {
    init(row: Row) throws {
        self.init(
            id: try row["id"], prozess: try row["prozess"], seite: try row["seite"], partner: try row["partner"],
            verfahren: try row["verfahren"], zustand: try row["zustand"], titel: try row["titel"], oe: try row["oe"],
            vertraulich: try row["vertraulich"], arbeit: try row["arbeit"], fertig: try row["fertig"], gesamt: try row["gesamt"],
            fehler: try row["fehler"], hinweis: try row["hinweis"], beantragtVon: try row["beantragt_von"],
            freigegebenVon: try row["freigegeben_von"],
            paket: try row["paket"], lieferungen: try row["lieferungen"], angelegt: try row["angelegt"],
            angelegtVon: try row["angelegt_von"], version: try row["version"])
    }

    var gegenstand: Gegenstand { Gegenstand("aus.lauf", id.text, kennzeichen: titel) }
}

extension ReadAccess {
    func lauf(_ id: LaufID) throws -> Lauf? { try row("SELECT * FROM aus_lauf WHERE id = \(id)").map(Lauf.init(row:)) }

    func lauf(_ id: LaufID, fuer recht: Recht, _ akteur: Akteur) throws -> Lauf {
        guard let lauf = try lauf(id) else { throw AussonderungError.nichtGefunden }
        try AussonderungRechte.pruefe(recht, akteur, lauf)
        return lauf
    }

    func lauf(prozess: String, partner: PartnerID) throws -> Lauf? {
        try row("SELECT * FROM aus_lauf WHERE partner = \(partner) AND prozess = \(prozess)").map(Lauf.init(row:))
    }

    /// Runs the actor may see, newest first.
    func laeufe(_ seite: Austauschseite, akteur: Akteur, nach: LaufID? = nil, limit: Int = 50) throws -> [Lauf] {
        let ab: SQL = nach.map { "AND id < \($0)" } ?? ""
        return try rows(
            """
            SELECT * FROM aus_lauf WHERE seite = \(seite) AND \(Laufsicht.bedingung(seite, akteur)) \(ab)
            ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Lauf.init(row:))
    }

    func laufbericht(_ lauf: LaufID) throws -> Abgleich? {
        try value("SELECT bericht FROM aus_lauf WHERE id = \(lauf)", as: String.self).map { try Spaltentext.lesen($0) }
    }
}

/// `AussonderungRechte.sieht` as a condition.
enum Laufsicht {
    static func bedingung(_ seite: Austauschseite, _ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        switch seite {
        case .nachbar: return "1=0"
        case .archiv: return "oe IN (\(list: akteur.einheiten(mit: AussonderungRechte.archiv).sorted()))"
        case .behoerde:
            let sicht = akteur.einheiten(mit: AussonderungRechte.lesen)
            let vertraulich = sicht.intersection(akteur.einheiten(mit: AkteRechte.vertraulichLesen))
            return """
                ((vertraulich = 0 AND oe IN (\(list: sicht.sorted()))) OR (vertraulich = 1 AND oe IN (\(list: vertraulich.sorted()))))
                """
        }
    }
}
