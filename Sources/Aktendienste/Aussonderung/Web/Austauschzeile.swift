// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// One exchange with a partner in a list (partial `aussonderung/zeile`): a run, or an Abgabe.
struct Austauschzeile: Encodable, Sendable {
    let url: String
    let titel: String
    let partner: String
    let einheit: String
    let angelegt: String
    let zustand: Marke
    let arbeit: Bool
    let hatFehler: Bool
}

/// Names of partners and units for the rows of a list, each read once however many rows name it.
struct Austauschnamen {
    private let partner: [PartnerID: String]
    private let einheiten: [OrgNummer: String]

    init(_ db: some ReadAccess, partner: [PartnerID], einheiten: [OrgNummer]) throws {
        self.partner = try Dictionary(
            uniqueKeysWithValues: Set(partner).map { ($0, try db.partner($0)?.stelle.name ?? "") })
        self.einheiten = try Dictionary(
            uniqueKeysWithValues: Set(einheiten).map { ($0, try db.orgEinheit($0)?.kurz ?? "") })
    }

    func partner(_ id: PartnerID) -> String { partner[id] ?? "" }

    func einheit(_ nummer: OrgNummer) -> String { einheiten[nummer] ?? "" }
}
