// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Upload of the stock table and the runs so far.
struct BestandSeite: Page {
    static let vorlage = "kennzeichen/amt-bestand"

    struct Zeile: Encodable, Sendable {
        let datei: String
        let url: String
        let zeit: String
        let stand: String
        let standart: String
        let neu: String
        let fehlerhaft: String
    }

    let titel = "Bestand einlesen"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let datei: Felddatei
    let hochladenUrl = KennzeichenURL.bestand
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let zurueckUrl = KennzeichenURL.amt

    init(_ laeufe: [Einlesung], fehler: String? = nil) {
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("datei", fehler)])
        datei = Felddatei(
            "datei", "Tabelle der vergebenen Kennzeichen", annahme: ".csv,text/csv", hoechstensMb: BestandRouten.hoechstensMb,
            hinweis:
                "CSV mit dem Kennzeichen in der ersten Spalte, zum Beispiel LEV-AB 12, und „auswärts“ in der zweiten, wenn das Fahrzeug in einem anderen Bezirk zugelassen ist. Eine Überschrift darf stehen.",
            fehler: fehler)
        zeilen = laeufe.map {
            let fortschritt = Einlesungsstand($0)
            return Zeile(
                datei: $0.dateiname, url: KennzeichenURL.einlesung($0.id), zeit: $0.angelegt.deutsch, stand: fortschritt.stand,
                standart: fortschritt.standart, neu: fortschritt.neu, fehlerhaft: fortschritt.fehlerhaft)
        }
        hatZeilen = !zeilen.isEmpty
    }
}

/// One run: progress, numbers and bad lines.
struct EinlesungSeite: Page {
    static let vorlage = "kennzeichen/amt-einlesung"

    let titel: String
    let zeit: String
    let fortschritt: Einlesungsstand
    let zurueckUrl = KennzeichenURL.bestand
    let url: String
    let liveUrl: String

    init(_ lauf: Einlesung) {
        titel = "Einlesen von \(lauf.dateiname)"
        zeit = lauf.angelegt.deutsch
        fortschritt = Einlesungsstand(lauf)
        url = KennzeichenURL.einlesung(lauf.id)
        liveUrl = "\(url)/stand"
    }
}
