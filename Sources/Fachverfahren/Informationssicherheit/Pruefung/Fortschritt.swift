// SPDX-License-Identifier: EUPL-1.2

/// How far the check of a Verbund has come, as a whole and by object. Pure.
struct Fortschritt: Hashable, Sendable {
    let zahlen: [Pruefzustand: Int]

    init(_ pruefungen: [Pruefung]) {
        zahlen = pruefungen.reduce(into: [:]) { $0[$1.zustand, default: 0] += 1 }
    }

    var gesamt: Int { zahlen.values.reduce(0, +) }
    var geprueft: Int { gesamt - (zahlen[.offen] ?? 0) }
    /// What has to be fulfilled at all.
    var geltend: Int { gesamt - (zahlen[.entbehrlich] ?? 0) }

    /// Fulfilled parts of what applies, half for what is fulfilled in part, in whole percent; `nil` where nothing applies.
    var erfuellt: Int? {
        geltend == 0 ? nil : (200 * (zahlen[.ja] ?? 0) + 100 * (zahlen[.teilweise] ?? 0)) / (2 * geltend)
    }

    var geprueftProzent: Int { gesamt == 0 ? 0 : 100 * geprueft / gesamt }
}
