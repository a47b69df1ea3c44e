// SPDX-License-Identifier: EUPL-1.2

/// What a package says of an Akte (`akte.json`), in the words of the file.
struct Paketakte: Codable, Sendable {
    struct Person: Codable, Sendable {
        let rolle: String
        let name: String
    }
    struct Ereignis: Codable, Sendable {
        let nr: Int64
        let zeit: String
        let handlung: String
        let wer: String?
        let feld: String?
        let alt: String?
        let neu: String?
        let grund: String?
    }
    struct Version: Codable, Sendable {
        let id: String
        let bezeichnung: String
        let pfad: String
        let dateiname: String
        let mediatyp: String
        let groesse: Int64
        let sha256: String
        let angelegt: String
    }
    struct Dokument: Codable, Sendable {
        let id: String
        let zeichen: String
        let betreff: String
        let typ: String
        let richtung: String
        let zustand: String
        let datumDesSchreibens: String?
        let versionen: [Version]
        let beleg: String?
        let belegtSeit: String?
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
        let beteiligte: [Person]
        let vermerke: [String]
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
    let vorgaenge: [Vorgang]
}
