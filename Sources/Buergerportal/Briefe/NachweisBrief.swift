// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The proof sheet as a document for the E-Akte.
struct NachweisBrief: Page {
    static let vorlage = "portal/briefe/nachweis"

    struct Zeile: Encodable, Sendable {
        let zeit: String
        let titel: String
        let einzelheiten: String?
        let beleg: String?
        let zustand: String
    }

    struct Schritt: Encodable, Sendable {
        let tag: String
        let quelle: String
        let text: String
    }

    let titel: String
    let kopf: Briefkopfangaben
    let betreff: String
    let erstellt: String
    let weg: String
    let grundlage: String
    let stand: String
    /// In two halves, because nothing else on the sheet is so wide.
    let sha256: [String]
    let klagefrist: String?
    let zeilen: [Zeile]
    let schritte: [Schritt]
    let hatSchritte: Bool

    init(_ eintrag: BekanntgabeRecord, zeichen: String, namen: [String: String], stadt: Portalstadt, jetzt: Zeitpunkt) {
        let blatt = eintrag.bekanntgabe.nachweisblatt(am: jetzt, namen: namen)
        titel = "Nachweis der Bekanntgabe"
        kopf = Briefkopfangaben(
            stadt, an: ["Für die Akte", "Vorgang \(zeichen)"], zeichen: zeichen, am: jetzt.tag)
        betreff = eintrag.betreff
        erstellt = blatt.erstellt.deutsch
        weg = blatt.weg
        grundlage = blatt.grundlage.text
        stand = blatt.stand
        sha256 = [String(blatt.dokumentSha256.prefix(32)), String(blatt.dokumentSha256.dropFirst(32))]
        klagefrist = blatt.klagefristEnde?.deutschMitWochentag
        zeilen = blatt.zeilen.map {
            Zeile(
                zeit: $0.zeitpunkt.deutsch, titel: $0.titel, einzelheiten: $0.einzelheiten.isEmpty ? nil : $0.einzelheiten,
                beleg: $0.beleg, zustand: $0.zustand)
        }
        schritte = blatt.berechnung.map { Schritt(tag: $0.tag.deutsch, quelle: $0.quelle.text, text: $0.text) }
        hatSchritte = !schritte.isEmpty
    }
}
