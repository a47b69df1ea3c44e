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
    func bewertungAnwenden(_ objekte: [Laufobjekt], _ arten: [String: Aussonderungsart]) throws {
        let gesperrt = try gesperrteAkten(objekte)
        for objekt in objekte where objekt.zustand == .vorgesehen || objekt.zustand == .angeboten {
            let art = arten[objekt.objekt] ?? .zuBewerten
            try objektAendern(objekt.id, "bewertung = \(art)")
            vermerke(
                Gegenstand("aus.objekt", objekt.objekt, kennzeichen: objekt.zeichen), feld: "bewertung", neu: art.rawValue)
            if let sperre = gesperrt[objekt.akteID] {
                try objektZurueckstellen(objekt, "Gesperrt: \(sperre.deutsch).")
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

extension ReadAccess {
    /// Akten of a run that a hold keeps, with the kind of hold.
    func gesperrteAkten(_ objekte: [Laufobjekt]) throws -> [AkteID: Sperrgrund] {
        var gesperrt: [AkteID: Sperrgrund] = [:]
        for id in Set(objekte.map(\.akteID)) {
            if let sperre = try aussonderungssperren(id, nurGueltige: true).first { gesperrt[id] = sperre.art }
        }
        return gesperrt
    }
}
