// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension WriteContext {
    /// Takes an object out of its run: it is z. d. A. again and comes up with the next proposal.
    func objektZurueckstellen(_ objekt: Laufobjekt, _ warum: String) throws {
        try weiter(objekt, .zurueckstellen)
        try objektAendern(objekt.id, "zustand = \(Objektzustand.zurueckgestellt), fehler = \(warum)")
    }

    /// Applies the archive's decision, or the plan's. What is put off (B) goes back z. d. A.; an Akte stays as long as one of its
    /// Vorgänge goes on.
    /// - Parameter gesperrt: Akten that a hold keeps, with the reason.
    func bewertungAnwenden(
        _ objekte: [Laufobjekt], _ arten: [String: Aussonderungsart], gesperrt: [AkteID: String]
    ) throws {
        for objekt in objekte where objekt.zustand == .vorgesehen || objekt.zustand == .angeboten {
            let art = arten[objekt.objekt] ?? .zuBewerten
            try objektAendern(objekt.id, "bewertung = \(art)")
            vermerke(
                Gegenstand("aus.objekt", objekt.objekt, kennzeichen: objekt.zeichen), feld: "bewertung", neu: art.rawValue)
            if let sperre = gesperrt[objekt.akteID] {
                try objektZurueckstellen(objekt, "Gesperrt: \(sperre).")
            } else if art == .zuBewerten {
                try objektZurueckstellen(objekt, "Das Archiv hat die Bewertung zurückgestellt (B).")
            } else {
                try weiter(objekt, .bewerten)
                try objektAendern(objekt.id, "zustand = \(Objektzustand.bewertet)")
            }
        }
    }

    /// Moves the object in the file itself.
    func weiter(_ objekt: Laufobjekt, _ schritt: Aussonderungsschritt) throws {
        switch objekt.vorgangID {
        case let vorgang?: try vorgangAussondern(vorgang, schritt)
        case nil: try akteAussondern(objekt.akteID, schritt)
        }
    }
}
