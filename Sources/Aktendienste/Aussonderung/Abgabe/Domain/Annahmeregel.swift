// SPDX-License-Identifier: EUPL-1.2

/// What an answer (0402) means for each object that was sent.
enum Annahmeregel {
    /// An object that is not named follows the one it lies in, for some systems name only what they were sent. What nothing speaks for
    /// was not taken over, and an Akte in which something stays is not taken over either: it would lose the frame of what stays.
    /// - Parameter objekte: each with what is in it behind it.
    static func ergebnisse(_ objekte: [Abgabeobjekt], _ genannt: [String: Objektuebernahme]) -> [String: Objektuebernahme] {
        var fest: [String: Objektuebernahme] = [:]
        for objekt in objekte {
            let geerbt = objekt.eltern.flatMap { fest[$0] }
            let antwort = genannt[objekt.objekt] ?? geerbt
            fest[objekt.objekt] = Objektuebernahme(
                objekt: objekt.objekt, erfolgreich: antwort?.erfolgreich ?? false,
                fehler: antwort.map { $0.fehler } ?? "In der Antwort nicht genannt.")
        }
        for objekt in objekte.reversed() where fest[objekt.objekt]?.erfolgreich == false {
            guard let eltern = objekt.eltern, fest[eltern]?.erfolgreich == true else { continue }
            fest[eltern] = Objektuebernahme(
                objekt: eltern, erfolgreich: false, fehler: "Ein Teil der Akte wurde nicht übernommen.")
        }
        return fest
    }
}
