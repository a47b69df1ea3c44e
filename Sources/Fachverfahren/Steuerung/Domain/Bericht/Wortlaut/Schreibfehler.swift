// SPDX-License-Identifier: EUPL-1.2

/// A spelling that an edition once had and no new one should have, as data of the town.
struct Schreibfehler: Hashable, Sendable, Decodable {
    let falsch: String
    let richtig: String

    /// A right spelling that holds the wrong one within it is no fault.
    func steht(in text: String) -> Bool {
        (richtig.contains(falsch) ? text.replacing(richtig, with: "") : text).contains(falsch)
    }

    /// A sentence of a report that has it.
    struct Fund: Hashable, Sendable {
        /// Name of the section it stands in.
        let abschnitt: String
        let satz: Satz
        let fehler: Schreibfehler
    }
}

extension Berichtsausgabe {
    /// The sentences with known misspellings, in their order.
    func schreibfehler(_ bekannte: [Schreibfehler]) -> [Schreibfehler.Fund] {
        abschnitte.flatMap { abschnitt in
            abschnitt.saetze.flatMap { satz in
                bekannte.filter { $0.steht(in: satz.text) }.map {
                    Schreibfehler.Fund(abschnitt: abschnitt.name, satz: satz, fehler: $0)
                }
            }
        }
    }
}
