// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A badge (partial `marke`).
struct Marke: Encodable, Sendable {
    let art: String
    let text: String

    init(_ art: String, _ text: String) {
        self.art = art
        self.text = text
    }
}

/// A name with one or many lines (partial `datenschutz/angabe`).
struct Angabenzeile: Encodable, Sendable {
    let titel: String
    let quelle: String?
    let einzeln: String?
    let liste: [String]

    init(_ titel: String, _ text: String, quelle: String? = nil) {
        let zeilen = text.split(separator: "\n").map(String.init)
        self.titel = titel
        self.quelle = quelle
        einzeln = zeilen.count > 1 ? nil : zeilen.first ?? "–"
        liste = zeilen.count > 1 ? zeilen : []
    }
}
