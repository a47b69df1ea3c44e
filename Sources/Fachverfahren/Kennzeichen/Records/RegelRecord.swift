// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

enum RegelTag {}
typealias RegelID = ID<RegelTag>

/// A rule of the city on its way through four eyes.
struct Regelvorschlag: Sendable {
    enum Stand: String, SQLConvertible, Sendable {
        case vorgeschlagen, freigegeben, abgelehnt
        /// In force until a second person agrees to take it back.
        case ruecknahme
        case zurueckgezogen

        var inKraft: Bool { self == .freigegeben || self == .ruecknahme }
        var offen: Bool { self == .vorgeschlagen || self == .ruecknahme }
    }

    let id: RegelID
    let regel: Sperrregel
    let stand: Stand
    let vorgeschlagenVon: String
    let vorgeschlagenAm: Zeitpunkt
    let entschiedenVon: String?
    let entschiedenAm: Zeitpunkt?
    let ruecknahmeVon: String?
    let ruecknahmeGrund: String?
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        let text: String = try row["regel"]
        regel = try JSONDecoder().decode(Sperrregel.self, from: Data(text.utf8))
        stand = try row["stand"]
        vorgeschlagenVon = try row["vorgeschlagen_von"]
        vorgeschlagenAm = try row["vorgeschlagen_am"]
        entschiedenVon = try row["entschieden_von"]
        entschiedenAm = try row["entschieden_am"]
        ruecknahmeVon = try row["ruecknahme_von"]
        ruecknahmeGrund = try row["ruecknahme_grund"]
        version = try row["version"]
    }

    /// Who asked for what is to be decided now.
    var antragsteller: String { stand == .ruecknahme ? ruecknahmeVon ?? vorgeschlagenVon : vorgeschlagenVon }
}

/// Told when the rules in force have changed.
struct Regelereignis: Codable, Sendable {
    static let name = "kz.regel"
    let id: String
}

extension ReadAccess {
    /// What is open or in force comes first, so that the bound only ever cuts old decisions.
    func regelvorschlaege() throws -> [Regelvorschlag] {
        try rows(
            """
            SELECT * FROM kz_regel ORDER BY CASE WHEN stand IN ('abgelehnt', 'zurueckgezogen') THEN 1 ELSE 0 END, vorgeschlagen_am DESC
            LIMIT 500
            """
        ).map(Regelvorschlag.init(row:))
    }

    func regelvorschlag(_ id: RegelID) throws -> Regelvorschlag? {
        try row("SELECT * FROM kz_regel WHERE id = \(id)").map(Regelvorschlag.init(row:))
    }

    func freigegebeneRegeln() throws -> [Sperrregel] {
        try rows("SELECT * FROM kz_regel WHERE stand IN ('freigegeben', 'ruecknahme') ORDER BY id").map {
            try Regelvorschlag(row: $0).regel
        }
    }
}
