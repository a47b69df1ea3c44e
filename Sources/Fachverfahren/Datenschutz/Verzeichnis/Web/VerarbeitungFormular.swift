// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// The form for a new entry or a change.
struct VerarbeitungFormular: Page {
    static let vorlage = "datenschutz/verarbeitungformular"

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let url: String
    let zurueckUrl: String
    let version: String?
    let bezeichnung: Feld
    let einheit: Feldauswahl
    let zustand: Feldauswahl
    let pruefenBis: Feld
    let felder: [Feldtext]
    let grund: Feldtext
    let knopf: String

    init(_ verarbeitung: Verarbeitung?, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: DatenschutzError? = nil) throws {
        let alt = verarbeitung?.angaben, eingabe = Formularstand(anfrage, fehler)
        func text(_ feld: Verzeichnisfeld) -> String? { eingabe.wert(feld.rawValue, alt?.werte[feld]) }
        titel = verarbeitung == nil ? "Verarbeitung eintragen" : "Verarbeitung ändern"
        hatFehler = eingabe.hatFehler
        fehlerliste = eingabe.liste("grund")
        url = verarbeitung.map { DatenschutzURL.bearbeiten($0.id) } ?? DatenschutzURL.neu
        zurueckUrl = verarbeitung.map { DatenschutzURL.verarbeitung($0.id) } ?? DatenschutzURL.verzeichnis
        version = eingabe.wert("version", verarbeitung.map { String($0.version) })
        bezeichnung = Feld("bezeichnung", "Bezeichnung", wert: text(.bezeichnung), fehler: eingabe.bei("bezeichnung"))
        let gewaehlt = eingabe.wert("einheit", alt?.oe?.description) ?? ""
        einheit = Feldauswahl(
            "einheit", "Organisationseinheit",
            [Option("", "Gesamte Stadt")]
                + (try db.orgEinheiten(am: anfrage.jetzt.tag)).map {
                    Option($0.nummer.description, "\($0.kurz) \($0.name)", gewaehlt: $0.nummer.description == gewaehlt)
                }, hinweis: "Wer dort das Recht dazu hat, sieht den Eintrag.", fehler: eingabe.bei("einheit"))
        let stand = eingabe.wert("zustand", (alt?.zustand ?? .entwurf).rawValue)
        zustand = Feldauswahl(
            "zustand", "Stand",
            Verzeichniszustand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == stand) },
            breite: .zeichen16,
            hinweis: "Zum Prüfen müssen die Pflichtangaben nach Art. 30 DSGVO und die Rechtsgrundlage ausgefüllt sein.")
        pruefenBis = Feld(
            "pruefen-bis", "Nächste Überprüfung", wert: eingabe.wert("pruefen-bis", alt?.pruefenBis?.iso),
            typ: "date",
            breite: .zeichen8, freiwillig: true, fehler: eingabe.bei("pruefen-bis"))
        felder = Verzeichnisfeld.allCases.filter { $0 != .bezeichnung }.map {
            let titel = $0.quelle.map { quelle in " (\(quelle))" } ?? ""
            return Feldtext(
                $0.rawValue, $0.titel + titel, wert: text($0), zeilen: $0.zeilen, maximal: Verzeichnisfeld.laengster,
                freiwillig: !$0.pflicht, hinweis: $0.hinweis, fehler: eingabe.bei($0.rawValue))
        }
        grund = Feldtext(
            "grund", "Grund", wert: eingabe.wert("grund"), zeilen: 2, maximal: 500,
            hinweis: "Steht in der Geschichte des Eintrags.", fehler: eingabe.bei("grund"))
        knopf = verarbeitung == nil ? "Eintragen" : "Änderung speichern"
    }

    /// What the form says.
    /// - Throws: `DatenschutzError` for a day or a state that does not exist.
    static func lesen(_ formular: Formularwerte) throws(DatenschutzError) -> Verzeichnisangaben {
        var werte: [Verzeichnisfeld: String] = [:]
        for feld in Verzeichnisfeld.allCases { werte[feld] = formular[feld.rawValue] }
        var tag: Kalendertag?
        if let text = formular["pruefen-bis"] {
            guard let gelesen = Kalendertag(eingabe: text) else { throw .tagUngueltig(feld: "pruefen-bis") }
            tag = gelesen
        }
        var oe: OrgNummer?
        if let text = formular["einheit"] {
            guard let nummer = Int64(text) else { throw .einheitUnbekannt }
            oe = OrgNummer(nummer)
        }
        return Verzeichnisangaben(
            oe: oe, zustand: formular["zustand"].flatMap(Verzeichniszustand.init(rawValue:)) ?? .entwurf, pruefenBis: tag,
            werte: werte)
    }
}
