// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Handing on: search for a person or a unit, choose among the results, send. The search is a form of its own, so that
/// it works without scripts; with them the results follow while one types.
struct WeitergabeSeite: Page {
    static let vorlage = "akte/weitergeben"

    let titel = "Vorgang weitergeben"
    let brotkrumen: [Brotkrume]
    let hier = "Vorgang weitergeben"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let inzwischen: Historie?
    let gegenstand: String
    let url: String
    let vorgangUrl: String
    let verborgen: [Formular.Verborgen]
    let wen: Feld
    let notiz: Feldtext
    let ziele: WeitergabeAuswahl

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: VorgangID, _ eingabe: Eingabe = .keine) throws {
        let v = try db.vorgang(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
        let suche = eingabe.wert("wen", anfrage.abfrage["wen"])
        brotkrumen = [
            Brotkrume("Akten", AkteURL.akten), Brotkrume(v.akteZeichen.text, AkteURL.akte(v.akteID)),
            Brotkrume(v.zeichen.text, AkteURL.vorgang(id)),
        ]
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        inzwischen = try eingabe.seit.map { Historie(try Verlauf.vorgang(db, id, akteur: anfrage.akteur), anfrage, seit: $0) }
        gegenstand = "\(v.zeichen): \(v.betreff)"
        url = AkteURL.vorgang(id, "weitergeben")
        vorgangUrl = AkteURL.vorgang(id)
        var stand = Formular(url: url, knopf: "")
        stand.stand(v.version, eingabe, anfrage)
        verborgen = stand.verborgen
        wen = WeitergabeAuswahl.suchfeld(suche, eingabe)
        notiz = Feldtext(
            "notiz", "Notiz", wert: eingabe.wert("notiz"), zeilen: 3, maximal: 1_000, freiwillig: true,
            hinweis: "Steht danach als Vermerk im Vorgang.", fehler: eingabe.fehler("notiz"))
        ziele = WeitergabeAuswahl(
            try Weitergabeziele(db, fuer: v, suche: suche, am: anfrage.jetzt.tag), suche: suche, gewaehlt: eingabe.wert("ziel"))
    }
}

/// The results to choose from (partial `akte/weitergabeziele`, also a fragment of its own while somebody types).
struct WeitergabeAuswahl: Page {
    static let vorlage = "akte/weitergabeziele"

    let titel = "Treffer"
    /// Sent along, so that the results are still there when the form comes back.
    let gesucht: String
    let auswahl: Feldgruppe?
    let nochMehr: Bool

    static func suchfeld(_ suche: String?, _ eingabe: Eingabe) -> Feld {
        Feld(
            "wen", "Name, Organisationseinheit oder Kurzzeichen", wert: suche, typ: "search", breite: .zeichen16,
            hinweis: "Die ersten Buchstaben genügen.", fehler: eingabe.fehler("wen"))
    }

    init(_ ziele: Weitergabeziele, suche: String?, gewaehlt: String?) {
        let optionen =
            ziele.einheiten.map { ("oe:\($0.nummer)", "Gruppe \($0.anzeige)") }
            + ziele.personen.map { ("person:\($0.id)", "\($0.name) (\($0.oeKurz))") }
        gesucht = suche ?? ""
        auswahl =
            optionen.isEmpty
            ? nil : Feldgruppe("ziel", "Weitergeben an", optionen.map { Option($0, $1, gewaehlt: $0 == gewaehlt) })
        nochMehr = ziele.nochMehr
    }
}
