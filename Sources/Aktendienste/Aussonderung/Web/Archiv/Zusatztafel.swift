// SPDX-License-Identifier: EUPL-1.2
import Core

/// What a message says of an object besides (partial `aussonderung/zusatz`).
struct Zusatztafel: Encodable, Sendable {
    struct Kontakt: Encodable, Sendable {
        let name: String
        let rolle: String?
        let anschrift: String?
        let erreichbar: String?
    }
    struct Verweis: Encodable, Sendable {
        let zeichen: String
        let bemerkung: String?
    }
    struct Feld: Encodable, Sendable {
        let name: String
        let wert: String
    }
    struct Schritt: Encodable, Sendable {
        let was: String
        let wer: String
        let getan: String?
    }
    struct Eintrag: Encodable, Sendable {
        let zeit: String
        let wer: String
        let was: String
        let aenderung: String?
    }

    let titel: String
    let bemerkung: String?
    let kontakte: [Kontakt]
    let hatKontakte: Bool
    let verweise: [Verweis]
    let hatVerweise: Bool
    let felder: [Feld]
    let hatFelder: Bool
    let schritte: [Schritt]
    let hatSchritte: Bool
    let verlauf: [Eintrag]
    let hatVerlauf: Bool
    let verlaufZahl: Int

    init(_ titel: String, _ zusatz: Zusatzangaben) {
        self.titel = titel
        bemerkung = zusatz.bemerkung
        kontakte = zusatz.kontakte.map {
            Kontakt(name: $0.name, rolle: $0.rolle, anschrift: $0.anschrift, erreichbar: $0.erreichbar)
        }
        verweise = zusatz.verweise.map { Verweis(zeichen: $0.zeichen ?? $0.objekt ?? "–", bemerkung: $0.bemerkung) }
        felder = zusatz.felder.map { Feld(name: $0.gruppe.isEmpty ? $0.name : "\($0.gruppe): \($0.name)", wert: $0.wert) }
        schritte = (zusatz.gaenge ?? []).flatMap(\.schritte).prefix(200).map { schritt in
            let getan = [schritt.bearbeiter, schritt.vermerk, schritt.notiz].compactMap(\.self).joined(separator: ", ")
            return Schritt(
                was: schritt.verfuegung, wer: "von \(schritt.ersteller) an \(schritt.adressat)", getan: getan.wennGefuellt)
        }
        hatSchritte = !schritte.isEmpty
        verlauf = zusatz.verlauf.prefix(200).map { eintrag in
            let werte = [eintrag.alt, eintrag.neu].compactMap(\.self).joined(separator: " → ")
            let aenderung = [eintrag.feld, werte.wennGefuellt].compactMap(\.self).joined(separator: ": ")
            return Eintrag(
                zeit: Zeitpunkt(iso8601: eintrag.zeit)?.deutsch ?? eintrag.zeit, wer: eintrag.wer, was: eintrag.was,
                aenderung: String(aenderung.prefix(200)).wennGefuellt)
        }
        hatKontakte = !kontakte.isEmpty
        hatVerweise = !verweise.isEmpty
        hatFelder = !felder.isEmpty
        hatVerlauf = !verlauf.isEmpty
        verlaufZahl = zusatz.verlauf.count
    }
}
