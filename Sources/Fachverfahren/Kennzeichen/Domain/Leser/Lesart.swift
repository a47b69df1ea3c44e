// SPDX-License-Identifier: EUPL-1.2

/// One way to read what somebody typed.
struct Lesart: Hashable, Sendable {
    let kennzeichen: Kennzeichen
    let zusatz: Zusatz?
    /// District of the Unterscheidungszeichen; `nil` where the list does not know it.
    let bezirk: String?

    var text: String { kennzeichen.text + (zusatz?.rawValue ?? "") }
}

/// All readings of one input. Nothing is guessed: slips of the finger are offered, not assumed.
struct Lesung: Hashable, Sendable {
    let lesarten: [Lesart]
    let vorschlaege: [Lesart]

    /// The reading, if there is exactly one.
    var eindeutig: Lesart? { lesarten.count == 1 ? lesarten[0] : nil }
}
