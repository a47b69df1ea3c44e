// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension Objektart {
    /// - Throws: `SteuerungError.nichtGefunden` for a field this kind does not have, as for any address that does not exist.
    func bekanntesFeld(_ name: String) throws(SteuerungError) -> Feldbeschreibung {
        guard let feld = felder.first(where: { $0.name == name }) else { throw .nichtGefunden }
        return feld
    }
}

extension ReadAccess {
    /// What a reference of this field may point to on the day, with names, in their order.
    func ziele(_ feld: Feldbeschreibung, _ sicht: Betrachtung, akteur: Akteur) throws -> [(id: ObjektID, name: String)] {
        guard feld.wertart == .verweis else { return [] }
        let arten = feld.ziel.map { [$0] } ?? [.antrag, .vorlage, .beschluss, .mitteilung, .auftrag]
        return try stichtagsbild(arten, sicht, akteur: akteur).objekte
            .map { sicht in
                (sicht.objekt.id, feld.ziel == nil ? "\(sicht.objekt.art.deutsch): \(sicht.anzeigename)" : sicht.anzeigename)
            }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }

    /// What objects are called on the day.
    func namen(_ ids: Set<ObjektID>, _ sicht: Betrachtung) throws -> [ObjektID: String] {
        let stand = try kenntnisstand()
        let bild = Stichtagsbild(
            stichtag: sicht.stichtag, kenntnis: stand, aussagen: try aussagen(zu: ids, am: sicht.stichtag, bekannt: stand))
        return Dictionary(uniqueKeysWithValues: bild.objekte.map { ($0.objekt.id, $0.anzeigename) })
    }
}
