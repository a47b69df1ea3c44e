// SPDX-License-Identifier: EUPL-1.2

/// A plate as a picture (partial `kennzeichen`).
struct Schild: Encodable, Sendable {
    struct Saisonfeld: Encodable, Sendable {
        let von: String
        let bis: String
    }

    let vorgelesen: String
    let unterscheidung: String
    let buchstaben: String
    let ziffern: String
    let zusatz: String?
    let saison: Saisonfeld?

    init(_ kennzeichen: Kennzeichen, _ art: Kennzeichenart = .gewoehnlich) {
        unterscheidung = kennzeichen.unterscheidungszeichen.text
        buchstaben = kennzeichen.buchstaben.text
        ziffern = String(kennzeichen.zahl)
        zusatz = art.zusatz?.rawValue
        saison = art.saison.map { Saisonfeld(von: Self.zwei($0.beginn), bis: Self.zwei($0.ende)) }
        // Letter by letter, so that a screen reader does not try to read a word.
        vorgelesen = ([unterscheidung, buchstaben + ziffern + (zusatz ?? "")].map { $0.map(String.init).joined(separator: " ") })
            .joined(separator: ", ")
    }

    private static func zwei(_ zahl: Int) -> String { zahl < 10 ? "0\(zahl)" : String(zahl) }
}
