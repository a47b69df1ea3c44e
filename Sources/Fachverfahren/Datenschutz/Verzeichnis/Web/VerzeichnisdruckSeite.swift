// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The whole register on paper, as the supervisory authority may ask for it.
// § DSGVO:30(4)
struct VerzeichnisdruckSeite: Page {
    static let vorlage = "datenschutz/druck"

    struct Eintrag: Encodable, Sendable {
        let nr: Int
        let bezeichnung: String
        let einheit: String
        let stand: String
        let geaendert: String
        let pruefenBis: String
        let angaben: [Angabenzeile]
    }

    let titel = "Verzeichnis von Verarbeitungstätigkeiten: Druckfassung"
    let zurueckUrl: String
    let verantwortlich: [String]
    let beauftragte: [String]
    let stand: String
    let eintraege: [Eintrag]
    let hatEintraege: Bool
    let leer = Leer("Keine Einträge", "Zu dieser Auswahl gibt es nichts zu drucken.")

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ stelle: Datenschutzstelle) throws {
        let wahl = Verzeichniswahl(anfrage.abfrage)
        let einheiten = try Einheitennamen(db)
        zurueckUrl = wahl.adresse(DatenschutzURL.verzeichnis)
        verantwortlich = stelle.verantwortlich
        beauftragte = stelle.beauftragte
        stand = wahl.stichtag?.deutschLang ?? anfrage.jetzt.deutschLang
        eintraege = try db.verzeichnis(fuer: anfrage.akteur, stichtag: wahl.stichtag).filter(wahl.zeigt).enumerated().map {
            nr, einer in
            Eintrag(
                nr: nr + 1, bezeichnung: einer.bezeichnung, einheit: einheiten.name(einer.angaben.oe),
                stand: einer.angaben.zustand.deutsch,
                geaendert: "\(einer.fassung.zeit.tag.deutsch), Fassung \(einer.fassung.nr)",
                pruefenBis: einer.angaben.pruefenBis?.deutsch ?? "–",
                angaben: Verzeichnisfeld.allCases.filter { $0 != .bezeichnung }.map {
                    Angabenzeile($0.titel, einer.angaben.werte[$0] ?? "", quelle: $0.quelle)
                })
        }
        hatEintraege = !eintraege.isEmpty
    }
}
