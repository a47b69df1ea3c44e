// SPDX-License-Identifier: EUPL-1.2

/// What a package says of an Akte (`akte.json`), in the words of the file.
struct Paketakte: Codable, Sendable {
    /// What an Akte and a Teilakte say of themselves besides signs, times and state.
    struct Angaben: Codable, Sendable {
        let aktenart: String?
        let band: Int?
        /// The fields that the kind of Akte asks for.
        let felder: [Feld]
        let medium: String
        let standort: String?
        let laufzeitAb: String?
        let laufzeitBis: String?
        let bemerkung: String?
        let schlagworte: [String]
        let beteiligte: [Person]
        let verweise: [Verweis]
        let geschichte: [Ereignis]
    }
    struct Feld: Codable, Sendable {
        let schluessel: String
        let bezeichnung: String
        let wert: String
    }
    struct Teilakte: Codable, Sendable {
        let id: String
        let zeichen: String
        let betreff: String
        let einheit: String
        let zustand: String
        let angelegt: String
        let zdaAm: String?
        let aufbewahrungBis: String?
        let aussonderungsart: String?
        let angaben: Angaben
        let vorgaenge: [Vorgang]
    }
    struct Vorgang: Codable, Sendable {
        let id: String
        let zeichen: String
        let betreff: String
        let typ: String
        let zustand: String
        let einheit: String
        let angelegt: String
        let zdaAm: String?
        let aufbewahrungBis: String?
        let bearbeiter: String?
        let fachbezug: String?
        let frist: String?
        let medium: String
        let standort: String?
        let laufzeitAb: String?
        let laufzeitBis: String?
        let bemerkung: String?
        let schlagworte: [String]
        let beteiligte: [Person]
        let verweise: [Verweis]
        let vermerke: [String]
        let laufzettel: [Laufzettel]
        let dokumente: [Dokument]
        let geschichte: [Ereignis]
    }

    let id: String
    let zeichen: String
    let betreff: String
    let aktenplan: String
    let jahr: Int
    let einheit: String
    let zustand: String
    let angelegt: String
    let zdaAm: String?
    let aufbewahrungBis: String?
    let aussonderungsart: String?
    let stadt: String
    let erstellt: String
    /// Vorgänge that the one who ordered the package may not see.
    let ausgelasseneVorgaenge: Int
    let ausgelasseneTeilakten: Int
    let angaben: Angaben
    let vorgaenge: [Vorgang]
    let teilakten: [Teilakte]
}
