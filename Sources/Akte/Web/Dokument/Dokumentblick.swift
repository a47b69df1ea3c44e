// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// A Dokument beside a list (fragment `akte/dokumentvorschau`).
struct Dokumentblick: Page {
    static let vorlage = "akte/dokumentvorschau"

    let titel: String
    let zeichen: String
    let betreff: String
    let typ: String
    let zustand: Marke
    let betrachter: Betrachter
    let vorgang: String
    let vorgangUrl: String

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: DokumentID, bildFuer: Set<String>) throws {
        let (dokument, v) = try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur)
        let inhalt = dokument.neueste.inhalt.sha256
        titel = dokument.zeichen.text
        zeichen = dokument.zeichen.text
        betreff = dokument.betreff
        typ = dokument.typ.deutsch
        zustand = Marke(dokument.zustand)
        betrachter = try Betrachter(
            dokument, dokument.neueste, bildFuer: bildFuer, strecke: try db.strecke(inhalt)?.strecke,
            seite: try Trefferseite.seite(anfrage, db, dokument.neueste), db)
        vorgang = v.betreff
        vorgangUrl = AkteURL.vorgang(v.id)
    }
}
