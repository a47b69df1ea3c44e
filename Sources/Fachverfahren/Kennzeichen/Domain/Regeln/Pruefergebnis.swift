// SPDX-License-Identifier: EUPL-1.2
import Core

/// One rule that speaks against a plate: which, in which version, from where, and why.
struct Beanstandung: Hashable, Sendable, Codable {
    let regel: String
    let version: String
    let quelle: Rechtsquelle
    let grund: String
}

/// What the rules say about one plate. For the clerk; the public sees `oeffentlich`.
struct Pruefergebnis: Hashable, Sendable, Codable {
    let beanstandungen: [Beanstandung]
    /// Exceptions that lifted a block; the clerk must see that there was one.
    let ausnahmen: [Beanstandung]

    var zulaessig: Bool { beanstandungen.isEmpty }
}

/// All that may be told in public. A block, a reservation and an assignment look alike.
enum Auskunft: String, Hashable, Sendable, Codable {
    case frei
    case nichtVerfuegbar = "nicht-verfuegbar"

    init(_ ergebnis: Pruefergebnis, _ zustand: Kennzeichenzustand, am jetzt: Zeitpunkt) {
        self = ergebnis.zulaessig && zustand.gelesen(am: jetzt) == .frei ? .frei : .nichtVerfuegbar
    }
}
