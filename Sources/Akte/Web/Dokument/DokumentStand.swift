// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What changes on the page of a Dokument while its file is on its way: the preview, or the stages.
struct DokumentStand: Page {
    static let vorlage = "akte/dokumentstand"

    let titel = "Stand der Verarbeitung"
    let betrachter: Betrachter?
    let strecke: Streckentafel?
    let laeuft: Bool
    let neuladenUrl: String

    init(_ anfrage: WebRequest, _ db: some ReadAccess, bildFuer: Set<String>) throws {
        let id = try anfrage.id("id", DokumentTag.self)
        let (dokument, _) = try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur)
        guard let gezeigt = try db.versionsstand(dokument, nr: anfrage.abfrage["version"].flatMap { Int($0) }) else {
            throw WebFehler.nichtGefunden
        }
        let lage = try db.strecke(gezeigt.inhalt.sha256), bild = anfrage.abfrage["teil"] == "bild"
        betrachter = bild ? try Betrachter(dokument, gezeigt, bildFuer: bildFuer, strecke: lage?.strecke, db) : nil
        strecke = bild ? nil : lage.map { Streckentafel($0.strecke) }
        laeuft = lage?.strecke.zustand == .wartet
        neuladenUrl = AkteURL.mit(AkteURL.dokument(id), ["version": String(gezeigt.nr)])
    }
}
