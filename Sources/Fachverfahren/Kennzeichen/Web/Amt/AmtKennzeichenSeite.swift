// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Everything about one plate for the clerk: state, rules with their source, reservations, history, acts.
struct AmtKennzeichenSeite: Page {
    static let vorlage = "kennzeichen/amt-kennzeichen"

    struct Regelzeile: Encodable, Sendable {
        let grund: String
        let quelle: String
        let regel: String
        let version: String
        let wege: String
    }
    struct Reservierungszeile: Encodable, Sendable {
        let id: String
        let name: String
        let art: String
        let bis: String
        let stand: String
        let standart: String
        let vorgangUrl: String?
        let version: Int
        let aenderbar: Bool
        let bestaetigbar: Bool
        let verlaengernUrl: String
        let aufhebenUrl: String
        let bestaetigenUrl: String
    }
    struct Historienzeile: Encodable, Sendable {
        let zeit: String
        let iso: String
        let wer: String
        let was: String
    }

    struct Daten: Sendable {
        let zustand: Kennzeichenzustand
        let reservierungen: [Reservierung]
        let historie: [(HistorienEintrag, wer: String)]
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let schild: Schild
    let kennzeichen: String
    let adresse: String
    let stand: String
    let standart: String
    let regeln: [Regelzeile]
    let hatRegeln: Bool
    let reservierungen: [Reservierungszeile]
    let hatReservierungen: Bool
    let historie: [Historienzeile]
    let hatHistorie: Bool
    let reservierbar: Bool
    let begruendungNoetig: Bool
    let vorname: Feld
    let nachname: Feld
    let geburtsdatum: Felddatum
    let zusatz: Feldgruppe
    let begruendung: Feldtext
    let verlierbar: Bool
    let auffindbar: Bool
    let mitteilung: Mitteilungsformular
    let verlustGrund: Feld
    let suchbeginn: Felddatum
    let zurueckUrl = KennzeichenURL.amt

    init(
        _ anfrage: WebRequest, _ kennzeichen: Kennzeichen, _ daten: Daten, _ regelwerk: Regelwerk,
        fehler: (feld: String, text: String)? = nil
    ) {
        let tag = anfrage.jetzt.tag
        func wert(_ name: String) -> String? { anfrage.formular[name] }
        func text(_ feld: String) -> String? { fehler.flatMap { $0.feld == feld ? $0.text : nil } }
        titel = kennzeichen.text
        hatFehler = fehler != nil
        fehlerliste = fehler.flatMap { Fehlerliste([($0.feld, $0.text)]) }
        schild = Schild(kennzeichen)
        self.kennzeichen = kennzeichen.text
        adresse = KennzeichenURL.amtKennzeichen(kennzeichen)
        let ergebnis = regelwerk.pruefe(kennzeichen, .schalter, am: tag)
        (stand, standart) =
            daten.zustand == .frei && !ergebnis.zulaessig
            ? ("nicht vergeben, durch Regel gesperrt", "warnung") : Standtext.von(daten.zustand)
        regeln =
            ergebnis.beanstandungen.map {
                Regelzeile(grund: $0.grund, quelle: $0.quelle.text, regel: $0.regel, version: $0.version, wege: "sperrt")
            }
            + ergebnis.ausnahmen.map {
                Regelzeile(grund: $0.grund, quelle: $0.quelle.text, regel: $0.regel, version: $0.version, wege: "Ausnahme")
            }
        hatRegeln = !regeln.isEmpty
        let darfReservieren = anfrage.akteur.darf(KennzeichenRechte.reservieren)
        let darfFreigeben = anfrage.akteur.darf(KennzeichenRechte.freigeben)
        reservierungen = daten.reservierungen.map { r in
            let (stand, art) = Standtext.von(r, am: anfrage.jetzt)
            return Reservierungszeile(
                id: r.id.text, name: r.name, art: r.kennzeichen.text(mit: r.art), bis: r.bis.tag.plus(tage: -1).deutsch,
                stand: stand,
                standart: art, vorgangUrl: r.vorgang.map { "/amt/vorgaenge/\($0)" }, version: r.version,
                aenderbar: r.istGueltig(am: anfrage.jetzt) && darfFreigeben,
                bestaetigbar: r.stand == .aktiv && r.istGueltig(am: anfrage.jetzt) && darfFreigeben && r.vorgang != nil,
                verlaengernUrl: KennzeichenURL.reservierung(r.id, "verlaengern"),
                aufhebenUrl: KennzeichenURL.reservierung(r.id, "aufheben"),
                bestaetigenUrl: KennzeichenURL.reservierung(r.id, "bestaetigen"))
        }
        hatReservierungen = !reservierungen.isEmpty
        historie = daten.historie.map { eintrag, wer in
            Historienzeile(
                zeit: eintrag.zeit.deutsch, iso: eintrag.zeit.iso8601, wer: wer,
                was: Historientext.von(eintrag))
        }
        hatHistorie = !historie.isEmpty
        reservierbar =
            daten.zustand == .frei && darfReservieren && (ergebnis.zulaessig || ergebnis.nurSperrregeln(regelwerk.sperrregeln))
        begruendungNoetig = !ergebnis.zulaessig
        vorname = Feld("vorname", "Vorname", wert: wert("vorname"), breite: .zeichen16, fehler: text("vorname"))
        nachname = Feld("nachname", "Nachname", wert: wert("nachname"), breite: .zeichen16)
        geburtsdatum = Felddatum(
            "geburt", "Geburtsdatum", tag: wert("geburt.tag"), monat: wert("geburt.monat"), jahr: wert("geburt.jahr"),
            fehler: text("geburt-tag"))
        zusatz = Feldgruppe(
            "zusatz", "Art",
            [
                Option("", "Gewöhnlich", gewaehlt: wert("zusatz") == nil),
                Option("E", "Elektrisch (E)", gewaehlt: wert("zusatz") == "E"),
                Option("H", "Oldtimer (H)", gewaehlt: wert("zusatz") == "H"),
            ])
        begruendung = Feldtext(
            "begruendung", "Begründung der Ausnahme", wert: wert("begruendung"), zeilen: 2, maximal: 500,
            hinweis: "Steht später in der Geschichte des Kennzeichens.", fehler: text("begruendung"))
        verlierbar = daten.zustand.traegtFahrzeug && anfrage.akteur.darf(KennzeichenRechte.sperren)
        if case .verlust = daten.zustand {
            auffindbar = anfrage.akteur.darf(KennzeichenRechte.sperren)
        } else {
            auffindbar = false
        }
        mitteilung = Mitteilungsformular(anfrage, daten.zustand, fehler)
        verlustGrund = Feld("grund", "Grund", wert: wert("grund"), fehler: text("grund"))
        suchbeginn = Felddatum(
            "suche", "Beginn der Suche", tag: wert("suche.tag"), monat: wert("suche.monat"), jahr: wert("suche.jahr"))
    }
}
