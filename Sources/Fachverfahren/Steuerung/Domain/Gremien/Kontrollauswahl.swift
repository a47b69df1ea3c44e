// SPDX-License-Identifier: EUPL-1.2
import Core

/// What somebody wants to see of the list; nothing chosen shows all periods and all that is not archived.
struct Kontrollauswahl: Sendable, Hashable {
    var gremium: ObjektID?
    var zustaendig: ObjektID?
    var stand: Umsetzungsstand?
    var nurUeberfaellig = false
    var mitArchiv = false
    /// `nil` shows both parts.
    var oeffentlich: Bool?
    var suche: String?
    /// Of the Beschluss; `nil` at both ends shows every year.
    var von: Kalendertag?
    var bis: Kalendertag?

    func nimmt(_ eintrag: Kontrolleintrag) -> Bool {
        if eintrag.teil == .archiv && !mitArchiv { return false }
        if let gremium, eintrag.gremium != gremium { return false }
        if let zustaendig, eintrag.zustaendig != zustaendig { return false }
        if let stand, eintrag.stand != stand { return false }
        if let oeffentlich, eintrag.oeffentlich != oeffentlich { return false }
        if nurUeberfaellig && !eintrag.ueberfaellig { return false }
        if let von, eintrag.tag?.spaetestens.map({ $0 < von }) ?? true { return false }
        if let bis, eintrag.tag?.spaetestens.map({ bis < $0 }) ?? true { return false }
        guard let suche = suche?.lowercased() else { return true }
        return [eintrag.titel, eintrag.antragsteller, eintrag.sachstand].contains { $0?.lowercased().contains(suche) == true }
    }
}
