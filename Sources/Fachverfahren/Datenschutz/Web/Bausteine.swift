// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
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
    let url: String?

    /// - Parameter url: where a single line leads.
    init(_ titel: String, _ text: String, quelle: String? = nil, url: String? = nil) {
        self.url = url
        let zeilen = text.split(separator: "\n").map(String.init)
        self.titel = titel
        self.quelle = quelle
        einzeln = zeilen.count > 1 ? nil : zeilen.first ?? "–"
        liste = zeilen.count > 1 ? zeilen : []
    }
}

extension Angabenzeile {
    /// The Vorgang of a case, with a way there for whoever may open it.
    init(vorgang id: VorgangID, _ akteur: Akteur, _ db: some ReadAccess) throws {
        let vorgang = try db.vorgang(id)
        let sieht = vorgang.map { AkteRechte.sieht(akteur, $0) } ?? false
        self.init("Vorgang", vorgang?.zeichen.text ?? "–", url: sieht ? "/amt/vorgaenge/\(id)" : nil)
    }
}
