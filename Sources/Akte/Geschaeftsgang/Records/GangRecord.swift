// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension Schrittstatus: SQLConvertible {}
extension Gangzustand: SQLConvertible {}
extension Verfuegungswirkung: SQLConvertible {}
extension Schrittergebnis: SQLConvertible {}

extension Geschaeftsgang {
    init(row: Row, schritte: [Beteiligungsschritt]) throws {
        let laufweg: LaufwegID? = try row["laufweg"]
        let fassung: Int? = try row["laufweg_fassung"]
        self.init(
            id: try row["id"], vorgang: try row["vorgang"], dokument: try row["dokument"], titel: try row["titel"],
            laufweg: laufweg.map { Laufwegbezug(id: $0, fassung: fassung ?? 1) },
            ruecklauf: try row.adressat("ruecklauf_person", "ruecklauf_oe"), ersteller: try row["ersteller"],
            angelegt: try row["angelegt"], zustand: try row["zustand"], beendet: try row["beendet"], schritte: schritte,
            version: try row["version"])
    }
}

extension Beteiligungsschritt {
    init(row: Row) throws {
        self.init(
            id: try row["id"], nummer: try row["nummer"], mitVorigem: try row["mit_vorigem"],
            verfuegung: Verfuegung(
                verb: Verfuegungsverb(
                    code: try row["verb"], kuerzel: try row["kuerzel"], text: try row["verfuegung"], wirkung: try row["wirkung"]),
                adressat: try row.adressat("person", "oe"), text: try row["text"], termin: try row.tag("termin"),
                tage: try row["tage"], ersteller: try row["ersteller"], erstellt: try row["erstellt"]),
            status: try row["status"], seit: try row["seit"], bearbeitung: try Bearbeitung(row: row), wegen: try row["wegen"],
            wiederholt: try row["wiederholt"], zurueckgenommen: try row["zurueckgenommen"],
            eskaliertAn: try row["eskaliert_an"], mahnstufe: try row["mahnstufe"])
    }
}

extension Bearbeitung {
    init?(row: Row) throws {
        guard let zeit: Zeitpunkt = try row["bearbeitet"] else { return nil }
        let nr: Int? = try row["fassung"], sha256: String? = try row["sha256"]
        self.init(
            bearbeiter: try row["bearbeiter"], vertretene: try row["vertretene"], zeit: zeit, ergebnis: try row["ergebnis"],
            vermerk: try row["vermerk"], fassung: nr.map { Fassung(nr: $0, sha256: sha256 ?? "") }, folge: try row["folge"])
    }
}

extension Row {
    func adressat(_ person: String, _ oe: String) throws -> Adressat {
        if let person: MitarbeiterID = try self[person] { return .person(person) }
        return .einheit(try self[oe])
    }
}

extension Adressat {
    var person: MitarbeiterID? { if case .person(let person) = self { person } else { nil } }
    var oe: OrgNummer? { if case .einheit(let oe) = self { oe } else { nil } }
}

extension Geschaeftsgang {
    /// How the audit names this object.
    var gegenstand: Gegenstand { Gegenstand("akte.geschaeftsgang", id.text) }
}

extension ReadAccess {
    /// Without any check of rights; use cases check on their own.
    public func geschaeftsgang(_ id: GeschaeftsgangID) throws -> Geschaeftsgang? {
        try row("SELECT * FROM akte_gang WHERE id = \(id)").map { try Geschaeftsgang(row: $0, schritte: try gangschritte(id)) }
    }

    /// The Geschäftsgänge of a Vorgang, newest first. Asks for no rights: for what leaves the house as a whole, such as the Aussonderung.
    public func geschaeftsgaenge(in vorgang: VorgangID, limit: Int = 50) throws -> [Geschaeftsgang] {
        try rows("SELECT * FROM akte_gang WHERE vorgang = \(vorgang) ORDER BY id DESC LIMIT \(limit)").map { row in
            try Geschaeftsgang(row: row, schritte: try gangschritte(try row["id"]))
        }
    }

    /// The one that runs at a draft; there is never a second.
    public func laufenderGang(am dokument: DokumentID) throws -> Geschaeftsgang? {
        try row("SELECT * FROM akte_gang WHERE dokument = \(dokument) AND zustand = \(Gangzustand.laufend)").map { row in
            try Geschaeftsgang(row: row, schritte: try gangschritte(try row["id"]))
        }
    }

    /// Whose turn it is in a Vorgang, and so who may see it for that long.
    public func mitwirkende(an vorgang: VorgangID) throws -> [Adressat] {
        try rows(
            """
            SELECT DISTINCT person, oe FROM akte_gangschritt WHERE vorgang = \(vorgang) AND status = \(Schrittstatus.aktuell)
            ORDER BY person, oe
            """
        ).map { try $0.adressat("person", "oe") }
            + rows(
                """
                SELECT DISTINCT eskaliert_an FROM akte_gangschritt
                WHERE vorgang = \(vorgang) AND status = \(Schrittstatus.aktuell) AND eskaliert_an IS NOT NULL ORDER BY eskaliert_an
                """
            ).map { .person(try $0["eskaliert_an"]) }
    }

    func gangZuSchritt(_ id: BeteiligungsschrittID) throws -> GeschaeftsgangID? {
        try value("SELECT gang FROM akte_gangschritt WHERE id = \(id)")
    }

    private func gangschritte(_ gang: GeschaeftsgangID) throws -> [Beteiligungsschritt] {
        try rows("SELECT * FROM akte_gangschritt WHERE gang = \(gang) ORDER BY nummer").map(Beteiligungsschritt.init(row:))
    }
}
