// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

enum Massnahmenstand: String, Sendable, CaseIterable, SQLConvertible {
    case geplant
    case inArbeit = "in-arbeit"
    case erledigt
    case verworfen

    var deutsch: String { self == .inArbeit ? "in Arbeit" : rawValue }
    var istOffen: Bool { self == .geplant || self == .inArbeit }

    var marke: Marke {
        switch self {
        case .geplant: Marke("leise", deutsch)
        case .inArbeit: Marke("info", deutsch)
        case .erledigt: Marke("erfolg", deutsch)
        case .verworfen: Marke("leise", deutsch)
        }
    }
}

/// What is done against a risk or for a requirement: by whom, by when, and within which Vorhaben.
struct Massnahme: Hashable, Sendable {
    let id: MassnahmeID
    let verbund: VerbundID
    var titel: String
    var beschreibung: String
    var verantwortlich: String
    var faellig: Kalendertag?
    var stand: Massnahmenstand
    var risiko: RisikoID?
    var pruefung: PruefungID?
    /// Identity of a Vorhaben of the digitalisation programme.
    var vorhaben: String?
    let version: Int64

    var gegenstand: Gegenstand { Gegenstand("is.massnahme", id.text, kennzeichen: titel) }

    func ueberfaellig(am tag: Kalendertag) -> Bool { stand.istOffen && faellig.map { $0 < tag } == true }

    var angaben: [(feld: String, wert: String?)] {
        [
            ("titel", titel), ("beschreibung", beschreibung), ("verantwortlich", verantwortlich), ("faellig", faellig?.iso),
            ("stand", stand.deutsch), ("risiko", risiko?.text), ("pruefung", pruefung?.text), ("vorhaben", vorhaben),
        ]
    }
}

extension Massnahme {
    init(row: Row) throws {
        self.init(
            id: try row["id"], verbund: try row["verbund"], titel: try row["titel"], beschreibung: try row["beschreibung"],
            verantwortlich: try row["verantwortlich"],
            faellig: (try row["faellig"] as String?).flatMap { Kalendertag(iso: $0) }, stand: try row["stand"],
            risiko: try row["risiko"], pruefung: try row["pruefung"], vorhaben: try row["vorhaben"], version: try row["version"])
    }
}

extension ReadAccess {
    func massnahme(_ id: MassnahmeID) throws -> Massnahme? {
        try row("SELECT * FROM is_massnahme WHERE id = \(id)").map(Massnahme.init(row:))
    }

    /// The open ones first, by the day on which they are due.
    func massnahmen(_ verbund: VerbundID) throws -> [Massnahme] {
        let alle = try rows("SELECT * FROM is_massnahme WHERE verbund = \(verbund) ORDER BY id").map(Massnahme.init(row:))
        func ordnung(_ m: Massnahme) -> (Int, String, String) { (m.stand.istOffen ? 0 : 1, m.faellig?.iso ?? "9999", m.id.text) }
        return alle.sorted { ordnung($0) < ordnung($1) }
    }
}
