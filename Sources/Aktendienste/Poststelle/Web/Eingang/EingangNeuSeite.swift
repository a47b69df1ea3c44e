// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// The form that registers files somebody brings.
struct EingangNeuSeite: Page {
    static let vorlage = "post/eingangneu"
    static let hoechstensMb = 200
    static let endungen =
        ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.heic,.webp,.gif,.txt,.csv,.eml,.msg,.odt,.ods,.odp,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.rtf,.xml"

    let titel = "Eingang registrieren"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zurueckUrl = PostURL.eingang
    let url = PostURL.neu
    let dateien: Felddatei
    let kanal: Feldauswahl
    let oe: Feldauswahl
    let eingang: Feld
    let eingangsgrund: Feld
    let absender: Feld
    let betreff: Feld

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ werte: Formularstand = .neu) throws {
        hatFehler = werte.hatFehler
        fehlerliste = werte.liste()
        dateien = Felddatei(
            "dateien", "Dateien", annahme: Self.endungen, mehrere: true, hoechstensMb: Self.hoechstensMb,
            hinweis:
                "E-Mails als .eml oder .msg (ihre Anlagen kommen mit), Scans als PDF, Bilder, Office-Dateien. Zusammen höchstens \(Self.hoechstensMb) MB.",
            fehler: werte.bei("dateien"))
        let weg = werte.wert("kanal", Eingangskanal.upload.rawValue)
        kanal = Feldauswahl(
            "kanal", "Wie es ankam", Eingangskanal.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == weg) },
            breite: .zeichen16, hinweis: "Eine Datei, die eine E-Mail ist, wird immer als E-Mail registriert.")
        let einheiten = anfrage.akteur.einheiten(mit: PostRechte.eingang)
        let eigene = werte.wert("oe", try anfrage.mitarbeiter().oe.description)
        oe = Feldauswahl(
            "oe", "Für welche Organisationseinheit",
            try db.orgEinheiten(am: anfrage.jetzt.tag).filter { einheiten.contains($0.nummer) }.map {
                Option($0.nummer.description, "\($0.kurz) \($0.name)", gewaehlt: $0.nummer.description == eigene)
            }, fehler: werte.bei("oe"))
        eingang = Feld(
            "eingang", "Eingang am", wert: werte.wert("eingang"), typ: "date", breite: .zeichen8, freiwillig: true,
            hinweis: "Der Tag, an dem es im Haus ankam. Ohne Angabe heute, bei E-Mails der Tag des Empfangs laut ihrem Kopf.",
            fehler: werte.bei("eingang"))
        eingangsgrund = Feld(
            "eingangsgrund", "Grund für einen anderen Eingangstag als heute", wert: werte.wert("eingangsgrund"), freiwillig: true,
            hinweis: "Zum Beispiel: lag seit Freitag im Nachtbriefkasten.", fehler: werte.bei("eingangsgrund"))
        absender = Feld(
            "absender", "Absender", wert: werte.wert("absender"), freiwillig: true,
            hinweis: "Name oder E-Mail-Adresse. Bei E-Mails gilt ohne Angabe der Absender der E-Mail.",
            fehler: werte.bei("absender"))
        betreff = Feld(
            "betreff", "Betreff", wert: werte.wert("betreff"), freiwillig: true,
            hinweis: "Ohne Angabe gilt der Betreff der E-Mail oder der Name der Datei.", fehler: werte.bei("betreff"))
    }
}
