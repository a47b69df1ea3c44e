// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Rechnungseingang

extension Stadt {
    /// - Returns: `nil` where the town takes no electronic invoices.
    /// - Throws: `AppError.stadt` for a unit that the town does not have.
    func rechnungsstelle() throws -> Rechnungsstelle? {
        guard let angabe = stammdaten.rechnung else { return nil }
        let oe = OrgNummer(angabe.einheit)
        guard einheiten.contains(where: { $0.nummer == oe }) else {
            throw AppError.stadt("stadt.json", "rechnung: die Einheit \(oe) gibt es nicht")
        }
        return Rechnungsstelle(
            oe: oe, aktenplan: angabe.aktenplan, postfach: angabe.postfach, leitwege: angabe.leitwege ?? [])
    }
}
