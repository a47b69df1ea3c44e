// SPDX-License-Identifier: EUPL-1.2
internal import Web

/// The forms that bring files in.
enum Hochladeformular {
    static let hoechstensMb = 100
    static let grenze = (hoechstensMb + 1) * 1_048_576

    static func neu(_ vorgang: VorgangKopf, _ eingabe: Eingabe) -> Formular {
        let typ = eingabe.wert("typ", Dokumenttyp.eingang.rawValue),
            richtung = eingabe.wert("richtung", Dokumentrichtung.eingang.rawValue)
        return Formular(
            url: AkteURL.vorgang(vorgang.id, "dokumente"), mehrteilig: true,
            felder: [
                datei("dateien", "Dateien", mehrere: true, eingabe),
                .zeile(
                    Feld(
                        "betreff", "Betreff", wert: eingabe.wert("betreff"), freiwillig: true,
                        hinweis: "Ohne Angabe gilt der Name der Datei.",
                        fehler: eingabe.fehler("betreff"))),
                .auswahl(
                    Feldauswahl(
                        "typ", "Art", Dokumenttyp.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == typ) },
                        breite: .zeichen16,
                        fehler: eingabe.fehler("typ"))),
                .auswahl(
                    Feldauswahl(
                        "richtung", "Richtung",
                        Dokumentrichtung.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == richtung) },
                        breite: .zeichen16,
                        fehler: eingabe.fehler("richtung"))),
                .zeile(
                    Feld(
                        "datum", "Datum des Schreibens", wert: eingabe.wert("datum"), typ: "date", breite: .zeichen8,
                        freiwillig: true,
                        fehler: eingabe.fehler("datum"))),
                .haken(
                    "entwurf", "Als Entwurf ablegen", an: eingabe.an("entwurf"),
                    hinweis: "Ein Entwurf kann neue Versionen erhalten, bis er abgeschlossen wird.",
                    gruppe: "Stand"),
            ],
            knopf: "Dokument ablegen", ausweg: eingabe.fehler?.ausweg)
    }

    static func version(_ dokument: DokumentKopf, _ eingabe: Eingabe, _ anfrage: WebRequest) -> Formular {
        var formular = Formular(
            url: AkteURL.dokument(dokument.id, "versionen"), mehrteilig: true, felder: [], knopf: "Neue Version ablegen")
        formular.stand(dokument.version, eingabe, anfrage)
        formular.felder = [datei("datei", "Datei der neuen Version", mehrere: false, eingabe)]
        return formular
    }

    private static func datei(_ name: String, _ text: String, mehrere: Bool, _ eingabe: Eingabe) -> Formularfeld {
        .datei(
            Felddatei(
                name, text, annahme: Dateiart.endungen, mehrere: mehrere, hoechstensMb: hoechstensMb,
                hinweis: "PDF, Bild, Text oder Office-Datei, zusammen höchstens \(hoechstensMb) MB.", fehler: eingabe.fehler(name)
            ))
    }
}
