// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
public import Store

extension ReadAccess {
    /// The head of a unit, or of the nearest unit above it that has one.
    /// - Parameter ausser: whose own matter it is: then the next head above counts.
    func leitung(von oe: OrgNummer, ausser: MitarbeiterID? = nil) throws -> MitarbeiterID? {
        var stelle: OrgNummer? = oe
        var gesehen: Set<OrgNummer> = []
        while let hier = stelle, gesehen.insert(hier).inserted {
            let person: MitarbeiterID? = try value("SELECT person FROM akte_leitung WHERE oe = \(hier)")
            if let person, person != ausser, try mitarbeiterEintrag(person)?.aktiv == true { return person }
            stelle = try orgEinheit(hier)?.uebergeordnet
        }
        return nil
    }

    func leitungen() throws -> [OrgNummer: MitarbeiterID] {
        try rows("SELECT oe, person FROM akte_leitung ORDER BY oe").reduce(into: [:]) {
            $0[try $1["oe"]] = try $1["person"] as MitarbeiterID
        }
    }

    func mahnregeln() throws -> [Mahnregel] {
        try rows("SELECT stufe, tage, an FROM akte_mahnregel ORDER BY stufe").map {
            Mahnregel(stufe: try $0["stufe"], tage: try $0["tage"], an: try $0["an"])
        }
    }
}

extension Mahnregel.Empfaenger: SQLConvertible {}
