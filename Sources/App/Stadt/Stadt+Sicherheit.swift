// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Informationssicherheit

extension Stadt {
    /// - Parameter adresse: of this server, for what exports point to.
    /// - Throws: `AppError.stadt` for a unit that the town does not have.
    func sicherheitsstelle(adresse: String) throws -> Sicherheitsstelle {
        let ort = adresse.hasSuffix("/") ? String(adresse.dropLast()) : adresse
        guard let angabe = stammdaten.informationssicherheit else {
            let wurzel = einheiten.first { $0.uebergeordnet == nil }?.nummer ?? OrgNummer(stammdaten.kennzeichen.einheit)
            return Sicherheitsstelle(
                traeger: stammdaten.behoerde, beauftragte: ["Noch nicht benannt (stadt.json, „informationssicherheit“)"],
                adresse: ort, oe: wurzel)
        }
        let oe = OrgNummer(angabe.einheit)
        guard einheiten.contains(where: { $0.nummer == oe }) else {
            throw AppError.stadt("stadt.json", "informationssicherheit: die Einheit \(oe) gibt es nicht")
        }
        return Sicherheitsstelle(traeger: stammdaten.behoerde, beauftragte: angabe.beauftragte, adresse: ort, oe: oe)
    }
}
