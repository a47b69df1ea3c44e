// SPDX-License-Identifier: EUPL-1.2
internal import Web

extension Mailauswahl {
    /// From the fields of the filter; a state nobody knows counts as none.
    init(_ werte: Formularwerte) {
        self.init(
            zustand: werte["zustand"].flatMap(Zustellzustand.init(rawValue:)),
            domain: werte["domain"].map { String($0.drop { $0 == "@" }) }, adresse: werte["adresse"], kennung: werte["kennung"])
    }

    /// What `init` reads back.
    var paare: [Formularpaar] {
        [("zustand", zustand?.rawValue), ("domain", domain), ("adresse", adresse), ("kennung", kennung)].compactMap {
            name, wert in
            wert.map { Formularpaar(name: name, wert: $0) }
        }
    }
}

/// A hidden field.
struct Formularpaar: Encodable, Sendable, Hashable {
    let name: String
    let wert: String
}
