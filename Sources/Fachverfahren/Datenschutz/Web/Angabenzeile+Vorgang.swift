// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

extension Angabenzeile {
    /// The Vorgang of a case, with a way there for whoever may open it.
    init(vorgang id: VorgangID, _ akteur: Akteur, _ db: some ReadAccess) throws {
        let vorgang = try db.vorgang(id)
        let sieht = vorgang.map { AkteRechte.sieht(akteur, $0) } ?? false
        self.init("Vorgang", vorgang?.zeichen.text ?? "–", url: sieht ? "/amt/vorgaenge/\(id)" : nil)
    }
}
