// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// What those in charge see by the link of a mail: how their Vorhaben stands in the programme, and a form to say what is new.
struct SachstandSeite: Page {
    static let vorlage = "steuerung/sachstand"

    /// What an answer can say, in the order of the form.
    static var felder: [Feldbeschreibung] {
        let f = Vorhabenfelder()
        return [
            f.sachstand.beschreibung, f.stand.beschreibung, f.ampelZeit.beschreibung, f.ampelUmfang.beschreibung,
            f.ampelBudget.beschreibung, f.ampelRisiko.beschreibung, f.entscheidungsbedarf.beschreibung,
        ]
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    /// Instead of the form, where there is nothing to answer any more.
    let vorbei: String?
    let frist: String
    let url: String
    let meilensteine: [String]
    let hatMeilensteine: Bool
    let felder: [Wertfeld]

    init(
        _ link: String, _ anfrage: Sachstandsanfrage, _ jetzt: Zeitpunkt, _ db: some ReadAccess, _ eingaben: Formularstand = .neu
    )
        throws
    {
        let tag = jetzt.tag, stand = try db.kenntnisstand()
        let sicht = Objektsicht(
            Objekt(id: anfrage.vorhaben, art: .vorhaben), try db.aussagen(zu: anfrage.vorhaben, am: tag, bekannt: stand))
        let quellen = Set(try db.aussagen(auf: anfrage.vorhaben, am: tag, bekannt: stand).map(\.linie.objekt))
        let bild = Stichtagsbild(stichtag: tag, kenntnis: stand, aussagen: try db.aussagen(zu: quellen, am: tag, bekannt: stand))
        titel = "Sachstand: \(sicht.anzeigename)"
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        vorbei =
            if let beantwortet = anfrage.beantwortet {
                "Diese Anfrage ist am \(beantwortet.deutsch) beantwortet worden. Vielen Dank! Gibt es Neues, schreiben Sie bitte dem Programmbüro."
            } else if anfrage.zurueckgenommen != nil {
                "Diese Anfrage ist zurückgenommen worden. Sie müssen nichts tun."
            } else { nil }
        frist = anfrage.frist.deutsch
        url = SteuerungURL.sachstand(link)
        let steine = bild.alle(.meilenstein).compactMap(Meilenstein.init).filter { !$0.istErreicht(am: tag) }
        meilensteine = steine.map { stein in stein.titel + (stein.termin.map { ", \($0.text)" } ?? "") }
        hatMeilensteine = !meilensteine.isEmpty
        felder = Self.felder.map { feld in
            Wertfeld(
                feld, wert: feld.vielfachheit == .folge ? nil : sicht.wert(feld.name), ziele: [],
                freiwillig: feld.name != Vorhabenfelder().sachstand.name, eingaben)
        }
    }
}
