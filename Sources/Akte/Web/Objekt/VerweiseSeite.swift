// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What an object is connected with: references both ways, and its catchwords.
struct VerweiseSeite: Page {
    static let vorlage = "akte/verweise"

    struct Zeile: Encodable, Sendable {
        let art: String
        let objekt: String
        let zeichen: String
        let betreff: String
        let url: String
        let bemerkung: String?
        let entfernenUrl: String?
        let id: String
    }

    let titel = "Verweise und Schlagworte"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier = "Verweise und Schlagworte"
    let gegenstand: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let schlagworte: [String]
    let hatSchlagworte: Bool
    let neu: Formular?
    let worte: Formular?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ objekt: Aktenobjekt, _ eingabe: Eingabe = .keine) throws {
        let akteur = anfrage.akteur
        let kopf = try db.objekt(objekt, fuer: AkteRechte.lesen, akteur)
        let aendern = try kopf.offen && db.darf(AkteRechte.bearbeiten, akteur, objekt)
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        brotkrumen = [Brotkrume("Akten", AkteURL.akten), Brotkrume(kopf.zeichen, AkteURL.objekt(objekt))]
        gegenstand = "\(objekt.deutsch) \(kopf.zeichen): \(kopf.betreff)"
        zeilen = try db.verweise(objekt).compactMap { verweis in
            let hin = verweis.von == objekt
            let anderes = hin ? verweis.nach : verweis.von
            // The other end is told only to those who may know of it.
            guard try db.sieht(akteur, anderes) else { return nil }
            let dort = try db.objektkopf(anderes)
            return Zeile(
                art: hin ? verweis.art.deutsch : verweis.art.rueckwaerts, objekt: anderes.deutsch, zeichen: dort.zeichen,
                betreff: dort.betreff, url: AkteURL.objekt(anderes), bemerkung: verweis.bemerkung,
                entfernenUrl: aendern ? AkteURL.objekt(objekt, "verweis-entfernen") : nil, id: verweis.id.text)
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            zeilen.isEmpty
            ? Leer(
                "Noch kein Verweis",
                "Ein Verweis führt zu einer anderen Akte, einem Vorgang oder Dokument, das dazu gehört, und steht an beiden Stellen."
            )
            : nil
        schlagworte = try db.schlagworte(objekt)
        hatSchlagworte = !schlagworte.isEmpty
        neu = aendern ? Self.neu(objekt, eingabe) : nil
        worte = aendern ? Self.worte(objekt, schlagworte, eingabe) : nil
    }

    private static func neu(_ objekt: Aktenobjekt, _ eingabe: Eingabe) -> Formular {
        let art = eingabe.wert("art", Verweisart.siehe.rawValue)
        return Formular(
            url: AkteURL.objekt(objekt, "verweise"),
            felder: [
                .auswahl(
                    Feldauswahl(
                        "art", "Beziehung",
                        Verweisart.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == art) },
                        breite: .zeichen16, fehler: eingabe.fehler("art"))),
                .zeile(
                    Feld(
                        "ziel", "Zeichen des anderen Objekts", wert: eingabe.wert("ziel"), breite: .zeichen16,
                        hinweis: "Aktenzeichen, Vorgangszeichen oder Geschäftszeichen", fehler: eingabe.fehler("ziel"))),
                .zeile(
                    Feld(
                        "bemerkung", "Bemerkung", wert: eingabe.wert("bemerkung"), freiwillig: true,
                        fehler: eingabe.fehler("bemerkung"))),
            ], knopf: "Verweis setzen")
    }

    private static func worte(_ objekt: Aktenobjekt, _ alt: [String], _ eingabe: Eingabe) -> Formular {
        Formular(
            url: AkteURL.objekt(objekt, "schlagworte"),
            felder: [
                .zeile(
                    Feld(
                        "schlagworte", "Schlagworte", wert: eingabe.wert("schlagworte", alt.joined(separator: ", ")),
                        freiwillig: true, hinweis: "Mit Komma getrennt. Die Suche findet danach.",
                        fehler: eingabe.fehler("schlagworte")))
            ], knopf: "Schlagworte speichern")
    }
}

extension ReadAccess {
    /// Whether the actor may use the right on the object.
    func darf(_ recht: Recht, _ akteur: Akteur, _ objekt: Aktenobjekt) throws -> Bool {
        do {
            _ = try self.objekt(objekt, fuer: recht, akteur)
            return true
        } catch AkteError.verboten {
            return false
        }
    }
}
