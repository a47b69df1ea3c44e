// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The clerk's entry: look a plate up, newest reservations.
struct AmtUebersicht: Page {
    static let vorlage = "kennzeichen/amt-uebersicht"

    struct Zeile: Encodable, Sendable {
        let kennzeichen: String
        let url: String
        let name: String
        let bis: String
        let stand: String
        let standart: String
        let weg: String
        let angelegt: String
        let vorgangUrl: String?
    }

    let titel = "Kennzeichen"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let feld: Feld
    let code = Feld("code", "Reservierungscode prüfen", breite: .zeichen16, hinweis: "Zum Beispiel K7QD-9MWX")
    let codeUrl = KennzeichenURL.amtCode
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer = Leer("Noch keine Reservierungen", "Sobald jemand ein Kennzeichen reserviert, steht es hier.")
    let weitereUrl: String?
    let darfRegeln: Bool
    let darfBestand: Bool
    let darfStatistik: Bool

    init(_ anfrage: WebRequest, _ reservierungen: [Reservierung], eingabe: String?, fehler: String?, seite: Int) {
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("kennzeichen", fehler)])
        feld = Feld(
            "kennzeichen", "Kennzeichen nachsehen", wert: eingabe, breite: .zeichen16, hinweis: "Zum Beispiel LEV-AB 12",
            fehler: fehler)
        zeilen = reservierungen.prefix(seite).map { r in
            let (stand, art) = Standtext.von(r, am: anfrage.jetzt)
            return Zeile(
                kennzeichen: r.kennzeichen.text(mit: r.art), url: KennzeichenURL.amtKennzeichen(r.kennzeichen), name: r.name,
                bis: r.bis.tag.plus(tage: -1).deutsch, stand: stand, standart: art,
                weg: r.weg == "online" ? "online" : "Schalter",
                angelegt: r.angelegt.deutsch, vorgangUrl: r.vorgang.map { "/amt/vorgaenge/\($0)" })
        }
        hatZeilen = !zeilen.isEmpty
        weitereUrl =
            reservierungen.count > seite ? "\(KennzeichenURL.amt)?vor=\(reservierungen[seite - 1].angelegt.millisekunden)" : nil
        darfRegeln =
            anfrage.akteur.darf(KennzeichenRechte.regelVorschlagen) || anfrage.akteur.darf(KennzeichenRechte.regelFreigeben)
        darfBestand = anfrage.akteur.darf(KennzeichenRechte.bestandEinlesen)
        darfStatistik = anfrage.akteur.darf(KennzeichenRechte.statistik)
    }
}

/// The state of a reservation in a word, with the colour of its badge.
enum Standtext {
    static func von(_ r: Reservierung, am jetzt: Zeitpunkt) -> (String, String) {
        switch r.stand {
        case .aktiv where r.istGueltig(am: jetzt): ("zu bestätigen", "info")
        case .bestaetigt where r.istGueltig(am: jetzt): ("bestätigt", "erfolg")
        case .aktiv, .bestaetigt: ("abgelaufen", "leise")
        case .aufgehoben: ("aufgehoben", "leise")
        case .zugeteilt: ("zugeteilt", "erfolg")
        }
    }

    static func von(_ zustand: Kennzeichenzustand) -> (String, String) {
        switch zustand {
        case .frei: ("frei", "erfolg")
        case .gehalten(_, let bis): ("im Dialog gehalten bis \(bis.uhrzeit) Uhr", "info")
        case .reserviert(_, let bis, _): ("reserviert bis \(bis.tag.plus(tage: -1).deutsch)", "info")
        case .zugeteilt: ("zugeteilt", "warnung")
        case .weitergefuehrtAuswaerts: ("auswärts weitergeführt", "warnung")
        case .reserviertNachAusserbetriebsetzung(_, _, let bis):
            ("nach Außerbetriebsetzung reserviert bis \(bis.tag.plus(tage: -1).deutsch)", "warnung")
        case .sperrfrist(let bis): ("Sperrfrist bis \(bis.tag.plus(tage: -1).deutsch)", "warnung")
        case .verlust(let bis): ("als verloren gesperrt bis \(bis.tag.plus(tage: -1).deutsch)", "fehler")
        }
    }

    /// A state by its name in the table, without its end.
    static func von(art: String) -> String {
        switch art {
        case "gehalten": "im Dialog gehalten"
        case "reserviert": "reserviert"
        case "zugeteilt": "zugeteilt"
        case "weitergefuehrt-auswaerts": "auswärts weitergeführt"
        case "reserviert-nach-ausserbetriebsetzung": "nach Außerbetriebsetzung reserviert"
        case "sperrfrist": "Sperrfrist"
        case "verlust": "als verloren gesperrt"
        default: art
        }
    }
}
