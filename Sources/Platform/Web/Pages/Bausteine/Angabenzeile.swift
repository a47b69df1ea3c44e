// SPDX-License-Identifier: EUPL-1.2

/// A name with what stands behind it, in a list of facts (partial `angabe`).
public struct Angabenzeile: Encodable, Sendable {
    let titel: String
    let quelle: String?
    let marke: Marke?
    let verweis: Link?
    let einzeln: String?
    let liste: [String]
    let hatListe: Bool

    /// - Parameters:
    ///   - text: each line of it becomes an item of a list; nothing becomes a dash, unless a badge says it all.
    ///   - quelle: where the law asks for it.
    ///   - url: where a single line leads.
    public init(_ titel: String, _ text: String, quelle: String? = nil, url: String? = nil, marke: Marke? = nil) {
        let zeilen = text.split(separator: "\n").map(String.init), eine = zeilen.first ?? (marke == nil ? "–" : nil)
        self.titel = titel
        self.quelle = quelle
        self.marke = marke
        hatListe = zeilen.count > 1 && url == nil
        liste = hatListe ? zeilen : []
        verweis = eine.flatMap { text in url.map { Link(text, $0) } }
        einzeln = hatListe || url != nil ? nil : eine
    }
}
