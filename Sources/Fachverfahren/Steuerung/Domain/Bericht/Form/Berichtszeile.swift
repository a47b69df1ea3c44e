// SPDX-License-Identifier: EUPL-1.2

/// One line of a report read from top to bottom, for forms that know nothing but lines.
struct Berichtszeile: Hashable, Sendable {
    enum Rolle: Hashable, Sendable {
        case titel, abschnitt, untertitel, absatz
        /// An item of a list; the first level is 0.
        case punkt(Int)
        /// A further sentence of the item of this level.
        case fortsetzung(Int)
        case keinBericht
    }

    let rolle: Rolle
    let text: String

    /// What a page says of a Baustein of which nothing is known.
    static let keinBericht = Berichtszeile(rolle: .keinBericht, text: "Kein Bericht zu diesem Stichtag.")
}

extension Berichtsausgabe {
    /// All lines in reading order: every title before its body.
    var zeilen: [Berichtszeile] {
        [Berichtszeile(rolle: .titel, text: titel.text)] + abschnitte.flatMap(\.zeilen)
    }
}

extension Abschnitt {
    var zeilen: [Berichtszeile] {
        titel.enumerated().map { nr, satz in Berichtszeile(rolle: nr == 0 ? .abschnitt : .untertitel, text: satz.text) }
            + bloecke.flatMap(\.zeilen)
    }
}

extension Berichtsblock {
    fileprivate var zeilen: [Berichtszeile] {
        switch self {
        case .satz(let satz): [Berichtszeile(rolle: .absatz, text: satz.text)]
        case .liste(let baeume): baeume.flatMap { $0.zeilen(0) }
        case .gruppe(_, let titel, let baeume):
            [Berichtszeile(rolle: .punkt(0), text: titel.text)] + baeume.flatMap { $0.zeilen(1) }
        case .keinBericht: [.keinBericht]
        }
    }
}

extension Satzbaum {
    fileprivate func zeilen(_ stufe: Int) -> [Berichtszeile] {
        [Berichtszeile(rolle: .punkt(stufe), text: satz.text)]
            + weitere.map { Berichtszeile(rolle: .fortsetzung(stufe), text: $0.text) } + kinder.flatMap { $0.zeilen(stufe + 1) }
    }
}
