// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

typealias RegelwerkID = ID<Regelfassung>

/// One version of the rules, from the proposal on.
struct Regelfassung: Sendable, Hashable {
    enum Zustand: String, Sendable, CaseIterable, SQLConvertible {
        case vorgeschlagen, freigegeben, abgeloest, zurueckgezogen

        var deutsch: String {
            switch self {
            case .vorgeschlagen: "vorgeschlagen"
            case .freigegeben: "in Kraft"
            case .abgeloest: "abgelöst"
            case .zurueckgezogen: "zurückgezogen"
            }
        }

        var markenart: String {
            switch self {
            case .vorgeschlagen: "info"
            case .freigegeben: "erfolg"
            case .abgeloest, .zurueckgezogen: "leise"
            }
        }
    }

    let id: RegelwerkID
    let nummer: Int
    let zustand: Zustand
    let bezeichnung: String
    /// Hex, of the text.
    let pruefsumme: String
    let bemerkung: String
    /// Who wrote the text as it stands (`Akteur.kennung`).
    let von: String
    let vonName: String
    let am: Zeitpunkt
    let entschiedenName: String?
    let entschiedenAm: Zeitpunkt?

    var name: String { "Fassung \(nummer)" }

    /// All but the text, which may have a mebibyte.
    static let spalten: SQL =
        "id, nummer, zustand, bezeichnung, pruefsumme, bemerkung, von, von_name, am, entschieden_name, entschieden_am"

    init(row: Row) throws {
        id = try row["id"]
        nummer = try row["nummer"]
        zustand = try row["zustand"]
        bezeichnung = try row["bezeichnung"]
        pruefsumme = try row["pruefsumme"]
        bemerkung = try row["bemerkung"]
        von = try row["von"]
        vonName = try row["von_name"]
        am = try row["am"]
        entschiedenName = try row["entschieden_name"]
        entschiedenAm = try row["entschieden_am"]
    }
}

extension ReadAccess {
    func regelfassung(_ id: RegelwerkID) throws -> Regelfassung? {
        try row("SELECT \(Regelfassung.spalten) FROM mg_regelwerk WHERE id = \(id)").map(Regelfassung.init(row:))
    }

    /// The newest first.
    func regelfassungen(limit: Int) throws -> [Regelfassung] {
        try rows("SELECT \(Regelfassung.spalten) FROM mg_regelwerk ORDER BY nummer DESC LIMIT \(limit)").map(
            Regelfassung.init(row:))
    }

    func regeltext(_ id: RegelwerkID) throws -> [UInt8]? {
        let text: String? = try row("SELECT text FROM mg_regelwerk WHERE id = \(id)").map { try $0["text"] }
        return text.map { Array($0.utf8) }
    }

    /// The version in force; `nil` where none was ever released.
    func geltendeFassung() throws -> Regelfassung? {
        try row(
            "SELECT \(Regelfassung.spalten) FROM mg_regelwerk WHERE zustand = \(Regelfassung.Zustand.freigegeben) ORDER BY reihe DESC LIMIT 1"
        ).map(Regelfassung.init(row:))
    }
}
