// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Web

/// One body: who belongs to it, and its meetings.
struct RatGremiumSeite: Page {
    static let vorlage = "rat/gremium"

    struct Mitglied: Encodable, Sendable {
        let name: String
        let rolle: String
        let fuer: String
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let mitglieder: [Mitglied]
    let hatMitglieder: Bool
    let sitzungen: [Ratszeile]
    let hatSitzungen: Bool
    let leer: Leer?

    init(_ gremium: OparlOrganization, _ bestand: Oparlbestand, _ anfrage: WebRequest) {
        titel = gremium.name ?? ""
        hier = titel
        brotkrumen = [Brotkrume(anfrage.t("ratTitel"), GremienURL.oeffentlich)]
        let heute = anfrage.jetzt.tag.iso
        func name(_ verweis: OparlLink?) -> String? {
            switch verweis.flatMap({ bestand.objekt($0.kind, $0.id) }) {
            case let person as OparlPerson: person.name
            case let gruppe as OparlOrganization: gruppe.name
            default: nil
            }
        }
        mitglieder = bestand.gezeigte(OparlMembership.self)
            .filter { $0.organization == gremium.link && ($0.endDate ?? heute) >= heute }
            .map { Mitglied(name: name($0.person) ?? "", rolle: $0.role ?? "", fuer: name($0.onBehalfOf) ?? "") }
            .sorted { $0.name < $1.name }
        hatMitglieder = !mitglieder.isEmpty
        sitzungen = bestand.sitzungen.filter { $0.organization.contains(gremium.link) }.map { Ratszeile($0, anfrage) }
        hatSitzungen = !sitzungen.isEmpty
        leer = hatSitzungen ? nil : Leer(anfrage.t("ratKeineSitzung"), anfrage.t("ratKeineSitzungText"))
    }
}
