// SPDX-License-Identifier: EUPL-1.2
import Core

/// One field of an entry before and after.
struct Verzeichnisaenderung: Hashable, Sendable {
    /// Name of the field, as the audit keeps it.
    let feld: String
    let titel: String
    let alt: String?
    let neu: String?

    static func zwischen(_ alt: Verzeichnisangaben, _ neu: Verzeichnisangaben) -> [Verzeichnisaenderung] {
        var alle = [
            Verzeichnisaenderung(feld: "zustand", titel: "Stand", alt: alt.zustand.deutsch, neu: neu.zustand.deutsch),
            Verzeichnisaenderung(
                feld: "einheit", titel: "Organisationseinheit", alt: alt.oe?.description, neu: neu.oe?.description),
            Verzeichnisaenderung(
                feld: "pruefen-bis", titel: "Nächste Überprüfung", alt: alt.pruefenBis?.deutsch, neu: neu.pruefenBis?.deutsch),
        ]
        alle += Verzeichnisfeld.allCases.map {
            Verzeichnisaenderung(feld: $0.rawValue, titel: $0.titel, alt: alt.werte[$0], neu: neu.werte[$0])
        }
        return alle.filter { $0.alt != $0.neu }
    }
}
