// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The parties of a Vorgang.
struct Beteiligtenreiter: Encodable, Sendable {
    struct Karte: Encodable, Sendable {
        let name: String
        let rolle: String
        let art: String
        let anschrift: [String]
        let email: String?
        let konto: Bool
        let ausDerAkte: Bool
        let aendernUrl: String?
        let entfernenUrl: String?
    }

    let karten: [Karte]
    let hatKarten: Bool
    let leer: Leer?
    let neu: Formular?

    init(_ mappe: Vorgangsmappe, _ eingabe: Eingabe, aendern: Bool) {
        let akte = mappe.ausDerAkte.map { b in
            Karte(
                name: b.angaben.name, rolle: b.angaben.rolle.deutsch, art: b.angaben.art.deutsch,
                anschrift: b.angaben.anschrift?.zeilen ?? [], email: b.angaben.email, konto: false, ausDerAkte: true,
                aendernUrl: nil, entfernenUrl: nil)
        }
        karten =
            akte
            + mappe.beteiligte.map { b in
                Karte(
                    name: b.angaben.name, rolle: b.angaben.rolle.deutsch, art: b.angaben.art.deutsch,
                    anschrift: b.angaben.anschrift?.zeilen ?? [],
                    email: b.angaben.email, konto: b.angaben.kennung != nil, ausDerAkte: false,
                    aendernUrl: aendern ? AkteURL.beteiligter(b.id, "aendern") : nil,
                    entfernenUrl: aendern ? AkteURL.beteiligter(b.id, "entfernen") : nil)
            }
        hatKarten = !karten.isEmpty
        leer = karten.isEmpty ? Leer("Noch niemand beteiligt", "Zu diesem Vorgang sind keine Beteiligten eingetragen.") : nil
        neu =
            aendern
            ? Formular(
                url: AkteURL.vorgang(mappe.vorgang.id, "beteiligte"), felder: Beteiligtenfelder.felder(nil, eingabe),
                knopf: "Beteiligte hinzufügen") : nil
    }
}

/// The fields of a party.
enum Beteiligtenfelder {
    static func felder(_ alt: BeteiligterAnlage?, _ eingabe: Eingabe) -> [Formularfeld] {
        let art = eingabe.wert("art", (alt?.art ?? .person).rawValue),
            rolle = eingabe.wert("rolle", (alt?.rolle ?? .antragsteller).rawValue)
        func zeile(
            _ name: String, _ text: String, _ wert: String?, _ breite: Feld.Breite = .voll, freiwillig: Bool = true,
            typ: String = "text"
        ) -> Formularfeld {
            .zeile(
                Feld(
                    name, text, wert: eingabe.wert(name, wert), typ: typ, breite: breite, freiwillig: freiwillig,
                    fehler: eingabe.fehler(name)))
        }
        return [
            .auswahl(
                Feldauswahl(
                    "rolle", "Rolle",
                    Beteiligtenrolle.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == rolle) },
                    breite: .zeichen16, fehler: eingabe.fehler("rolle"))),
            .auswahl(
                Feldauswahl(
                    "art", "Person oder Organisation",
                    Beteiligtenart.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == art) },
                    breite: .zeichen16, fehler: eingabe.fehler("art"))),
            zeile("name", "Name", alt?.name, freiwillig: false),
            zeile("strasse", "Straße und Hausnummer", alt?.anschrift?.strasse),
            zeile("plz", "Postleitzahl", alt?.anschrift?.plz, .zeichen8),
            zeile("ort", "Ort", alt?.anschrift?.ort), zeile("land", "Land", alt?.anschrift?.land, .zeichen16),
            zeile("email", "E-Mail-Adresse", alt?.email, typ: "email"),
        ]
    }

    static func anlage(_ anfrage: WebRequest, kennung: String? = nil) throws -> BeteiligterAnlage {
        let f = anfrage.formular
        return BeteiligterAnlage(
            art: try anfrage.wahl("art", "Bitte wählen Sie Person oder Organisation."),
            rolle: try anfrage.wahl("rolle", "Bitte wählen Sie eine Rolle."),
            name: f["name"] ?? "",
            anschrift: Anschrift(strasse: f["strasse"] ?? "", plz: f["plz"] ?? "", ort: f["ort"] ?? "", land: f["land"] ?? ""),
            email: f["email"],
            kennung: kennung)
    }
}
