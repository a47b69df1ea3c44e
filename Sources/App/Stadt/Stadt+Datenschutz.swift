// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Datenschutz
internal import Identity

extension Stadt {
    /// - Throws: `AppError.stadt` for a unit that the town does not have.
    func datenschutzstelle() throws -> Datenschutzstelle {
        guard let angabe = stammdaten.datenschutz else {
            let wurzel = einheiten.first { $0.uebergeordnet == nil }?.nummer ?? OrgNummer(stammdaten.kennzeichen.einheit)
            return Datenschutzstelle(
                verantwortlich: [stammdaten.behoerde] + stammdaten.anschrift,
                beauftragte: ["Noch nicht benannt (stadt.json, „datenschutz“)"], oe: wurzel)
        }
        let oe = OrgNummer(angabe.einheit)
        guard einheiten.contains(where: { $0.nummer == oe }) else {
            throw AppError.stadt("stadt.json", "datenschutz: die Einheit \(oe) gibt es nicht")
        }
        return Datenschutzstelle(verantwortlich: angabe.verantwortlich, beauftragte: angabe.beauftragte, oe: oe)
    }
}
