// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// What the city says to a recommendation.
enum Haltung: String, Sendable, CaseIterable, SQLConvertible {
    case folgt, teilweise, nicht

    var deutsch: String {
        switch self {
        case .folgt: "wird gefolgt"
        case .teilweise: "wird teilweise gefolgt"
        case .nicht: "wird nicht gefolgt"
        }
    }
}

/// How far a recommendation is carried out.
enum Umsetzungsstand: String, Sendable, CaseIterable, SQLConvertible {
    case offen, arbeit, umgesetzt
    /// The city does not follow it.
    case entfaellt

    var deutsch: String {
        switch self {
        case .offen: "offen"
        case .arbeit: "in Arbeit"
        case .umgesetzt: "umgesetzt"
        case .entfaellt: "entfällt"
        }
    }

    var istErledigt: Bool { self == .umgesetzt || self == .entfaellt }
}

/// A recommendation with what the city says to it, who carries it out by when, and how far that is.
struct Empfehlung: Sendable {
    let id: EmpfehlungID
    let pruefung: PruefungID
    let feststellung: FeststellungID
    let nr: String
    let wortlaut: String
    var haltung: Haltung?
    var stellungnahme: String?
    var stellungnahmeAm: Kalendertag?
    var oe: OrgNummer?
    var zustaendig: MitarbeiterID?
    var frist: Kalendertag?
    var umsetzung: Umsetzungsstand
    /// The last reason why it takes longer.
    var verzug: String?
    var ergebnis: String?
    var umgesetzt: Kalendertag?
    /// Identity of the Vorhaben that carries it out.
    var vorhaben: String?
    let zeile: Int?
    let version: Int64

    init(row: Row) throws {
        id = try row["id"]
        pruefung = try row["pruefung"]
        feststellung = try row["feststellung"]
        nr = try row["nr"]
        wortlaut = try row["wortlaut"]
        haltung = try row["haltung"]
        stellungnahme = try row["stellungnahme"]
        stellungnahmeAm = (try row["stellungnahme_am"] as String?).flatMap { Kalendertag(iso: $0) }
        oe = try row["oe"]
        zustaendig = try row["zustaendig"]
        frist = (try row["frist"] as String?).flatMap { Kalendertag(iso: $0) }
        umsetzung = try row["umsetzung"]
        verzug = try row["verzug"]
        ergebnis = try row["ergebnis"]
        umgesetzt = (try row["umgesetzt"] as String?).flatMap { Kalendertag(iso: $0) }
        vorhaben = try row["vorhaben"]
        zeile = try row["zeile"]
        version = try row["version"]
    }

    func istUeberfaellig(am tag: Kalendertag) -> Bool { !umsetzung.istErledigt && (frist.map { $0 < tag } ?? false) }

    func marke(am tag: Kalendertag) -> Marke {
        switch umsetzung {
        case .umgesetzt: Marke("erfolg", umsetzung.deutsch)
        case .entfaellt: Marke("leise", "wird nicht gefolgt")
        case .offen where haltung == nil: Marke("warnung", "ohne Stellungnahme")
        case .offen, .arbeit:
            if let frist, frist < tag {
                Marke("fehler", "überfällig seit \(frist.deutsch)")
            } else {
                Marke("info", umsetzung.deutsch)
            }
        }
    }
}

extension ReadAccess {
    func empfehlung(_ id: EmpfehlungID) throws -> Empfehlung {
        guard let row = try row("SELECT * FROM pr_empfehlung WHERE id = \(id)") else { throw PruefungswesenError.nichtGefunden }
        return try Empfehlung(row: row)
    }

    /// In the order of the report.
    func empfehlungen(_ pruefung: PruefungID) throws -> [Empfehlung] {
        try rows("SELECT * FROM pr_empfehlung WHERE pruefung = \(pruefung)").map(Empfehlung.init(row:))
            .sorted { Berichtsnummer($0.nr) < Berichtsnummer($1.nr) }
    }

    /// Of all audits, those that are not done, what is due first on top; without a day last.
    func offeneEmpfehlungen() throws -> [Empfehlung] {
        try rows("SELECT * FROM pr_empfehlung WHERE umsetzung IN ('offen', 'arbeit')").map(Empfehlung.init(row:)).sorted {
            ($0.frist?.tagnummer ?? .max, $0.id) < ($1.frist?.tagnummer ?? .max, $1.id)
        }
    }

    func ueberfaelligeEmpfehlungen(am tag: Kalendertag) throws -> Int {
        try value("SELECT COUNT(*) FROM pr_empfehlung WHERE umsetzung IN ('offen', 'arbeit') AND frist < \(tag.iso)") ?? 0
    }
}
