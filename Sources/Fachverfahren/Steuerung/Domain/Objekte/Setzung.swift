// SPDX-License-Identifier: EUPL-1.2
import Core

/// What is to be stated: this value of this field of this object, from then to then, resting on this.
struct Setzung: Hashable, Sendable {
    let objekt: ObjektID
    let feld: String
    /// Which member of a field with several: its own key in a set, its number in four digits in a sequence, else empty.
    let glied: String
    let gilt: Geltungszeit
    let wert: Wert?
    let quelle: Quelle
}

extension Feld {
    /// For a field with one value.
    /// - Parameter wert: `nil` states that there is none.
    func setzen(_ objekt: ObjektID, _ wert: W?, _ gilt: Geltungszeit, _ quelle: Quelle) -> Setzung {
        Setzung(objekt: objekt, feld: name, glied: "", gilt: gilt, wert: wert?.wert, quelle: quelle)
    }

    /// Adds a member to a set.
    func dazu(_ objekt: ObjektID, _ wert: W, _ gilt: Geltungszeit, _ quelle: Quelle) -> Setzung {
        Setzung(objekt: objekt, feld: name, glied: wert.wert.schluessel ?? "", gilt: gilt, wert: wert.wert, quelle: quelle)
    }

    /// Takes a member out of a set.
    func weg(_ objekt: ObjektID, _ wert: W, _ gilt: Geltungszeit, _ quelle: Quelle) -> Setzung {
        Setzung(objekt: objekt, feld: name, glied: wert.wert.schluessel ?? "", gilt: gilt, wert: nil, quelle: quelle)
    }

    /// Sets one place of a sequence.
    /// - Parameter platz: 1 to 9999.
    func setzen(_ objekt: ObjektID, platz: Int, _ wert: W?, _ gilt: Geltungszeit, _ quelle: Quelle) -> Setzung {
        let ziffern = String(platz)
        let glied = String(repeating: "0", count: max(0, 4 - ziffern.count)) + ziffern
        return Setzung(objekt: objekt, feld: name, glied: glied, gilt: gilt, wert: wert?.wert, quelle: quelle)
    }
}
