// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// An Akte beside the list (fragment `akte/aktevorschau`).
struct AkteVorschau: Page {
    static let vorlage = "akte/aktevorschau"

    let titel: String
    let zeichen: String
    let betreff: String
    let url: String
    let art: String?
    let zustand: Marke
    let felder: [Fakt]
    let vorgaenge: [Fakt]
    let hatVorgaenge: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: AkteID) throws {
        let akte = try db.akte(id, fuer: AkteRechte.lesen, anfrage.akteur)
        let fakten = try Aktenfakten(db, akte, anfrage.akteur)
        titel = akte.zeichen.text
        zeichen = akte.zeichen.text
        betreff = akte.betreff
        url = AkteURL.akte(id)
        art = fakten.art
        zustand = Marke(akte.zustand)
        felder = fakten.felder
        vorgaenge = try Vorgangsliste(akteur: anfrage.akteur, akte: id).seite(db, limit: 8).zeilen.map {
            Fakt(name: $0.zeichen.text, wert: $0.betreff, url: AkteURL.vorgang($0.id))
        }
        hatVorgaenge = !vorgaenge.isEmpty
    }
}
