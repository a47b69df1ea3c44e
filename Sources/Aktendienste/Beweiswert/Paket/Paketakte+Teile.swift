// SPDX-License-Identifier: EUPL-1.2

/// The smaller parts of `akte.json`.
extension Paketakte {
    struct Person: Codable, Sendable {
        let rolle: String
        let name: String
        var anschrift: String?
        var email: String?
    }
    /// To something that is in the package too; what lies outside is left out, for who reads the package may not know of it.
    struct Verweis: Codable, Sendable {
        let art: String
        let ziel: String
        let bemerkung: String?
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
        /// Where it lies in the package; `nil` for a file that was left out.
        let pfad: String?
        let ausgelassen: String?
        let dateiname: String
        let mediatyp: String
        let groesse: Int64
        let sha256: String
        let angelegt: String
        let angelegtVon: String
    }
    /// What a Dokument says as a letter.
    struct Brief: Codable, Sendable {
        let fremdesZeichen: String?
        let eingangAm: String?
        let ausgangAm: String?
        let bezug: String?
        let hier: String?
        let medium: String
        let standort: String?
        let bemerkung: String?
        let kontakte: [Person]
    }
    struct Dokument: Codable, Sendable {
        let id: String
        let zeichen: String
        let betreff: String
        let typ: String
        let richtung: String
        let zustand: String
        let datumDesSchreibens: String?
        /// The Dokument it is an Anlage of.
        let anlageZu: String?
        let brief: Brief
        let schlagworte: [String]
        let verweise: [Verweis]
        let versionen: [Version]
        let beleg: String?
        let belegtSeit: String?
        let geschichte: [Ereignis]
    }
    struct Laufzettel: Codable, Sendable {
        let titel: String
        let dokument: String?
        let zustand: String
        let angelegt: String
        let angelegtVon: String
        let beendet: String?
        let schritte: [Schritt]
    }
    struct Schritt: Codable, Sendable {
        let nummer: Int
        let verfuegung: String
        let adressat: String
        let text: String?
        let termin: String?
        let stand: String
        let bearbeiter: String?
        let inVertretungFuer: String?
        let zeit: String?
        let ergebnis: String?
        let vermerk: String?
        /// The version of the draft it was given on, with its hash.
        let fassung: Int?
        let sha256: String?
        let zurueckgenommen: String?
    }
}
