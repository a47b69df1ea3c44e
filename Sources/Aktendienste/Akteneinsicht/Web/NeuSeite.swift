// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Takes down a request; shows what there is for this Vorgang already.
struct NeuSeite: Page {
    static let vorlage = "akteneinsicht/neu"

    let titel = "Akteneinsicht aufnehmen"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zeichen: String
    let betreff: String
    let zurueckUrl: String
    let url: String
    let antragsteller: Feld
    let grundlage: Feldauswahl
    let begruendung: Feldtext
    let bisherige: [ListeSeite.Zeile]
    let hatBisherige: Bool

    init(_ id: VorgangID, _ anfrage: WebRequest, _ db: some ReadAccess, _ recht: Einsichtsrecht, fehler: EinsichtError?) throws {
        guard let vorgang = try db.vorgang(id) else { throw EinsichtError.nichtGefunden }
        try EinsichtRechte.pruefe(EinsichtRechte.bearbeiten, anfrage.akteur, vorgang)
        hatFehler = fehler != nil
        let wer = fehler == .antragstellerFehlt ? fehler?.meldung : nil,
            worauf = fehler == .grundlageFehlt ? fehler?.meldung : nil
        fehlerliste = Fehlerliste([("antragsteller", wer), ("grundlage", worauf)])
        zeichen = vorgang.zeichen.text
        betreff = vorgang.betreff
        zurueckUrl = EinsichtURL.vorgang(id)
        url = EinsichtURL.neu(id)
        antragsteller = Feld(
            "antragsteller", "Wer möchte Einsicht nehmen?", wert: anfrage.formular["antragsteller"],
            hinweis: "Name und, wenn nötig, Anschrift oder Kanzlei.", fehler: wer)
        grundlage = Feldauswahl(
            "grundlage", "Rechtsgrundlage",
            [Option("", "Bitte wählen")]
                + recht.grundlagen.map {
                    Option($0.code, "\($0.paragraf) – \($0.text)", gewaehlt: $0.code == anfrage.formular["grundlage"])
                }, fehler: worauf)
        begruendung = Feldtext(
            "begruendung", "Was wird begehrt?", wert: anfrage.formular["begruendung"], zeilen: 3, maximal: 2_000, freiwillig: true
        )
        bisherige = try db.einsichten(sichtbarFuer: anfrage.akteur, vorgang: id).map { einsicht, vorgang in
            ListeSeite.Zeile(
                zeichen: einsicht.zeichen, url: EinsichtURL.einsicht(einsicht.id), antragsteller: einsicht.antragsteller,
                grundlage: einsicht.grundlage.paragraf, vorgang: vorgang.zeichen.text, zustand: Marke(einsicht, anfrage.jetzt))
        }
        hatBisherige = !bisherige.isEmpty
    }
}
