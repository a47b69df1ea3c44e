// SPDX-License-Identifier: EUPL-1.2
import Core

/// Names a sentence within an edition, such as `vorhaben/018f…/titel`: the same sentence of a later edition has the same name.
struct Satzschluessel: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// Of the sentence that tells one Zeitlinie.
    init(_ linie: Linienschluessel) {
        text = [linie.objekt.text, linie.feld, linie.glied].filter { !$0.isEmpty }.joined(separator: "/")
    }
}

/// One sentence or line of a report.
struct Satz: Hashable, Sendable {
    let schluessel: Satzschluessel
    let text: String
    let gewissheit: Gewissheit
    let grundlage: Satzgrundlage
}

/// The wording of one edition where it differs from what the data give: old spellings, numbering, headings. Data, never code.
struct Fassung: Hashable, Sendable {
    let name: String
    let worte: [Satzschluessel: String]

    /// Nothing worded differently.
    static let aktuell = Fassung(name: "aktuell", worte: [:])

    /// The same sentence in this wording; what it rests on stays.
    func angewandt(auf satz: Satz) -> Satz {
        guard let text = worte[satz.schluessel] else { return satz }
        return Satz(schluessel: satz.schluessel, text: text, gewissheit: satz.gewissheit, grundlage: satz.grundlage)
    }
}
