// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The internal notes of a Vorgang, newest first.
struct Vermerkreiter: Encodable, Sendable {
    struct Eintrag: Encodable, Sendable {
        let id: String
        let von: String
        let zeit: String
        let zeitIso: String
        let text: String
    }

    let eintraege: [Eintrag]
    let hatEintraege: Bool
    let leer: Leer?
    let neu: Formular?

    init(_ mappe: Vorgangsmappe, _ db: some ReadAccess, _ eingabe: Eingabe, aendern: Bool) throws {
        eintraege = try mappe.vermerke.map { v in
            Eintrag(
                id: v.id.text, von: try db.anzeigename(v.von), zeit: v.zeit.deutsch, zeitIso: v.zeit.iso8601Ortszeit, text: v.text
            )
        }
        hatEintraege = !eintraege.isEmpty
        leer = eintraege.isEmpty ? Leer("Noch kein Vermerk", "Vermerke sind intern: Beteiligte sehen sie nicht.") : nil
        neu =
            aendern
            ? Formular(
                url: AkteURL.vorgang(mappe.vorgang.id, "vermerke"),
                felder: [
                    .text(
                        Feldtext(
                            "text", "Vermerk", wert: eingabe.wert("text"), zeilen: 6, maximal: 20_000,
                            hinweis: "Ein Vermerk lässt sich nicht mehr ändern oder löschen.", fehler: eingabe.fehler("text")))
                ],
                knopf: "Vermerk schreiben") : nil
    }
}
