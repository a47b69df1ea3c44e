// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// What the modules hold on one person, module by module.
struct Datensammlung: Sendable {
    struct Fundstelle: Sendable, Hashable {
        let modul: String
        let fund: Personenfund

        /// The same for the same finding, so that a form can name it.
        var schluessel: String { "\(modul)|\(fund.art)|\(fund.bezug)" }
    }

    let fundstellen: [Fundstelle]

    /// A module that offers this to the data protection of the house.
    struct Quelle: Sendable {
        let modul: String
        let auskunft: Personenauskunft
    }

    /// Asks every module on the same snapshot.
    init(_ suche: Personensuche, _ quellen: [Quelle], _ db: some ReadAccess) throws {
        fundstellen = try quellen.flatMap { quelle in
            try quelle.auskunft(suche, db).map { Fundstelle(modul: quelle.modul, fund: $0) }
        }
    }

    static func quellen(_ module: [Modul]) -> [Quelle] {
        module.compactMap { modul in (modul.datenschutz?.auskunft).map { Quelle(modul: modul.titel, auskunft: $0) } }
    }
}
