// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The proof sheet as a document for the E-Akte.
struct NachweisBrief: Page {
    static let vorlage = "portal/briefe/nachweis"

    struct Zeile: Encodable, Sendable {
        let zeit: String
        let titel: String
        let einzelheiten: String
        let zustand: String
    }

    struct Schritt: Encodable, Sendable {
        let tag: String
        let quelle: String
        let text: String
    }

    let titel: String
    let stadt: String
    let behoerde: String
    let betreff: String
    let zeichen: String
    let erstellt: String
    let weg: String
    let grundlage: String
    let stand: String
    let sha256: String
    let klagefrist: String?
    let zeilen: [Zeile]
    let schritte: [Schritt]

    init(_ eintrag: BekanntgabeRecord, zeichen: String, stadt: Portalstadt, jetzt: Zeitpunkt) {
        let blatt = eintrag.bekanntgabe.nachweisblatt(am: jetzt)
        titel = "Nachweis der Bekanntgabe"
        self.stadt = stadt.name
        behoerde = stadt.behoerde
        betreff = eintrag.betreff
        self.zeichen = zeichen
        erstellt = blatt.erstellt.deutsch
        weg = blatt.weg
        grundlage = blatt.grundlage.text
        stand = blatt.stand
        sha256 = blatt.dokumentSha256
        klagefrist = blatt.klagefristEnde?.deutschMitWochentag
        zeilen = blatt.zeilen.map {
            Zeile(zeit: $0.zeitpunkt.deutsch, titel: $0.titel, einzelheiten: $0.einzelheiten, zustand: $0.zustand)
        }
        schritte = blatt.berechnung.map { Schritt(tag: $0.tag.deutsch, quelle: $0.quelle.text, text: $0.text) }
    }
}
