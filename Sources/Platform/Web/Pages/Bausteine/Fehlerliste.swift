// SPDX-License-Identifier: EUPL-1.2

/// Errors on top of a form (partial `fehlerzusammenfassung`), each linked to its field.
public struct Fehlerliste: Encodable, Sendable {
    struct Eintrag: Encodable, Sendable {
        let text: String
        let ziel: String
    }

    let eintraege: [Eintrag]

    /// `nil` without errors, so that the section is left out.
    /// - Parameter fehler: id of the field (of a group: its first option) and sentence.
    public init?(_ fehler: [(ziel: String, text: String?)]) {
        eintraege = fehler.compactMap { ziel, text in text.map { Eintrag(text: $0, ziel: ziel) } }
        if eintraege.isEmpty { return nil }
    }
}
