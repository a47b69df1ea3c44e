// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// A running step as it lies on a desk.
struct Aufgabe: Hashable, Sendable {
    let schritt: BeteiligungsschrittID
    let gang: GeschaeftsgangID
    let vorgang: VorgangKopf
    let titel: String
    let kuerzel: String
    let verfuegung: String
    let wirkung: Verfuegungswirkung
    let text: String?
    let adressat: Adressat
    let termin: Kalendertag?
    let seit: Zeitpunkt
    /// It came here because it takes too long elsewhere.
    let eskaliert: Bool
    let dokument: DokumentID?
    let fassung: Int?
}

/// What waits in Geschäftsgängen: for me and those I stand in for, or for whoever works in my units.
struct Aufgaben {
    enum Art: Hashable, Sendable { case meine, gruppe }

    let akteur: Akteur

    func liste(_ db: some ReadAccess, _ art: Art, limit: Int = 100) throws -> [Aufgabe] {
        try db.rows(
            """
            SELECT \(VorgangKopf.spalten), s.id AS s_id, s.gang AS s_gang, s.kuerzel AS s_kuerzel, s.verfuegung AS s_verfuegung,
              s.wirkung AS s_wirkung, s.text AS s_text, s.person AS s_person, s.oe AS s_oe, s.termin AS s_termin, s.seit AS s_seit,
              s.eskaliert_an AS s_eskaliert, g.titel AS g_titel, g.dokument AS g_dokument, d.versionen AS d_versionen
            FROM akte_gangschritt s JOIN akte_gang g ON g.id = s.gang JOIN akte_vorgang v ON v.id = s.vorgang
            JOIN akte_akte a ON a.id = v.akte LEFT JOIN akte_dokument d ON d.id = g.dokument
            WHERE \(bedingung(art))
            ORDER BY CASE WHEN s.termin IS NULL THEN 1 ELSE 0 END, s.termin, s.seit, s.id LIMIT \(limit)
            """
        ).map { row in
            let eskaliert: MitarbeiterID? = try row["s_eskaliert"]
            return Aufgabe(
                schritt: try row["s_id"], gang: try row["s_gang"], vorgang: try VorgangKopf(row: row), titel: try row["g_titel"],
                kuerzel: try row["s_kuerzel"], verfuegung: try row["s_verfuegung"], wirkung: try row["s_wirkung"],
                text: try row["s_text"], adressat: try row.adressat("s_person", "s_oe"), termin: try row.tag("s_termin"),
                seit: try row["s_seit"], eskaliert: eskaliert.map { Filter.personen(akteur).contains($0) } ?? false,
                dokument: try row["g_dokument"], fassung: try row["d_versionen"])
        }
    }

    func anzahl(_ db: some ReadAccess, _ art: Art) throws -> Anzahl {
        try db.anzahl(
            """
            FROM akte_gangschritt s JOIN akte_gang g ON g.id = s.gang JOIN akte_vorgang v ON v.id = s.vorgang
            LEFT JOIN akte_dokument d ON d.id = g.dokument WHERE \(bedingung(art))
            """)
    }

    /// How many there are, how many of them beyond their Termin, and how many came from elsewhere because it takes too long there.
    func zahlen(_ db: some ReadAccess, _ art: Art, heute: Kalendertag) throws -> (alle: Int, ueberfaellig: Int, eskaliert: Int) {
        let row = try db.row(
            """
            SELECT COUNT(*) AS alle, COALESCE(SUM(CASE WHEN s.termin < \(heute.iso) THEN 1 ELSE 0 END), 0) AS spaet,
              COALESCE(SUM(CASE WHEN s.eskaliert_an IN (\(list: Filter.personen(akteur))) THEN 1 ELSE 0 END), 0) AS eskaliert
            FROM akte_gangschritt s JOIN akte_gang g ON g.id = s.gang JOIN akte_vorgang v ON v.id = s.vorgang
            LEFT JOIN akte_dokument d ON d.id = g.dokument WHERE \(bedingung(art))
            """)
        return try row.map { (try $0["alle"], try $0["spaet"], try $0["eskaliert"]) } ?? (0, 0, 0)
    }

    private func bedingung(_ art: Art) -> SQL {
        let wo: SQL =
            switch art {
            case .meine:
                """
                (s.person IN (\(list: Filter.personen(akteur))) OR s.eskaliert_an IN (\(list: Filter.personen(akteur))))
                """
            case .gruppe: "s.oe IN (\(list: akteur.einheiten(mit: AkteRechte.bearbeiten).sorted()))"
            }
        // A draft may be kept more closely than its Vorgang, also from whoever has the turn.
        return """
            s.status = '002' AND v.zustand = 'offen' AND \(wo) AND \(Filter.vorgaenge(akteur))
              AND (g.dokument IS NULL OR \(Filter.dokumenteImVorgang(akteur)))
            """
    }
}

/// What a person answered last and can still take back.
struct Ruecknehmbare {
    let akteur: Akteur

    func liste(_ db: some ReadAccess, seit: Zeitpunkt) throws -> [(schritt: Beteiligungsschritt, titel: String)] {
        guard let person = akteur.mitarbeiter else { return [] }
        let gaenge = try db.rows(
            """
            SELECT s.gang FROM akte_gangschritt s JOIN akte_vorgang v ON v.id = s.vorgang
            WHERE s.bearbeiter = \(person.id) AND s.bearbeitet >= \(seit) AND s.zurueckgenommen IS NULL AND v.zustand = 'offen'
            ORDER BY s.bearbeitet DESC LIMIT 10
            """
        ).map { try $0["gang"] as GeschaeftsgangID }
        var gesehen: Set<GeschaeftsgangID> = []
        return try gaenge.filter { gesehen.insert($0).inserted }.compactMap { try db.geschaeftsgang($0) }.filter {
            try db.siehtEntwurf(akteur, $0, alsBenannt: person.id)
        }.compactMap { gang in
            gang.schritte.first { gang.istRuecknehmbar($0, von: person.id) }.map { ($0, gang.titel) }
        }
    }
}
