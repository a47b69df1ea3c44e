// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// The holds of an Akte.
struct SperrSeite: Page {
    static let vorlage = "aussonderung/sperre"

    struct Zeile: Encodable, Sendable {
        let id: String
        let art: String
        let grund: String
        let wer: String
        let gilt: Bool
        let aufhebenUrl: String
        let version: Int
    }

    let titel: String
    let zeichen: String
    let betreff: String
    let zurueckUrl: String
    let akteUrl: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let url: String
    let art: Feldauswahl
    let grund: Feldtext

    init(_ id: AkteID, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        guard let akte = try db.akte(id), AkteRechte.sieht(anfrage.akteur, akte) else { throw AussonderungError.nichtGefunden }
        guard anfrage.akteur.darf(AussonderungRechte.sperren, in: akte.oe) else { throw AussonderungError.verboten }
        titel = "Sperren der Aussonderung"
        zeichen = akte.zeichen.text
        betreff = akte.betreff
        zurueckUrl = AussonderungURL.vorschlaege
        akteUrl = AussonderungURL.akte(id)
        url = AussonderungURL.sperren(id)
        zeilen = try db.aussonderungssperren(id).map {
            Zeile(
                id: $0.id.text, art: $0.art.deutsch, grund: $0.grund,
                wer: try "\(db.anzeigename($0.von)), \($0.gesetzt.deutsch)", gilt: $0.aufgehoben == nil,
                aufhebenUrl: AussonderungURL.aufheben($0.id), version: $0.version)
        }
        hatZeilen = !zeilen.isEmpty
        art = Feldauswahl("art", "Anlass", Sperrgrund.allCases.map { Option($0.rawValue, $0.deutsch) }, breite: .voll)
        grund = Feldtext("grund", "Grund", zeilen: 2, maximal: 500, hinweis: "Zum Beispiel das Aktenzeichen des Gerichts.")
    }
}
