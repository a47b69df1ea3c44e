// SPDX-License-Identifier: EUPL-1.2
import Core

/// A sentence on a page, with the way to the facts behind it.
struct Satzform: Encodable, Sendable {
    struct Stelle: Encodable, Sendable {
        /// Where the way leads.
        let nr: Int
        /// `3` or `3–5`.
        let text: String
        /// Whether another follows.
        let weiter: Bool
    }

    /// The same for the same sentence of each edition, so that a link to it stays.
    let anker: String
    let text: String
    let stellen: [Stelle]
    let belegt: Bool
    /// Who answers for a sentence without a fact, and since when.
    let redaktion: String?

    /// - Parameter abschnitt: where it stands; a title may stand in several sections.
    init(_ satz: Satz, in abschnitt: String, _ verzeichnis: Belegverzeichnis) {
        anker = Self.anker(satz, in: abschnitt)
        text = satz.text
        stellen = Self.stellen([satz], verzeichnis)
        belegt = !stellen.isEmpty
        redaktion = Self.redaktion(satz)
    }

    static func anker(_ satz: Satz, in abschnitt: String) -> String {
        "s-" + "\(abschnitt)-\(satz.schluessel.text)".map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    }

    static func stellen(_ saetze: [Satz], _ verzeichnis: Belegverzeichnis) -> [Stelle] {
        let laeufe = verzeichnis.stellen(saetze)
        return laeufe.enumerated().map { nr, lauf in
            Stelle(
                nr: lauf.lowerBound, text: lauf.count == 1 ? "\(lauf.lowerBound)" : "\(lauf.lowerBound)–\(lauf.upperBound)",
                weiter: nr + 1 < laeufe.count)
        }
    }

    static func redaktion(_ satz: Satz) -> String? {
        guard case .redaktionell(let wer, let am) = satz.grundlage else { return nil }
        return "\(wer), \(am.deutsch)"
    }
}

/// An item of a list on a page.
struct Punktform: Encodable, Sendable {
    let satz: Satzform
    let weitere: [Satzform]
    let punkte: [Punktform]
    let hatPunkte: Bool

    init(_ baum: Satzbaum, in abschnitt: String, _ verzeichnis: Belegverzeichnis) {
        satz = Satzform(baum.satz, in: abschnitt, verzeichnis)
        weitere = baum.weitere.map { Satzform($0, in: abschnitt, verzeichnis) }
        punkte = baum.kinder.map { Punktform($0, in: abschnitt, verzeichnis) }
        hatPunkte = !punkte.isEmpty
    }
}
