// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Shows all that would go along before it is handed over, or why it cannot.
struct AbgabeNeuSeite: Page {
    static let vorlage = "aussonderung/abgabeneu"

    struct Zeile: Encodable, Sendable {
        let art: String
        let zeichen: String
        let betreff: String
        let unten: Bool
        let dokumente: Int
    }

    let titel = "An eine andere Behörde abgeben"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen = [Brotkrume("Abgaben", AbgabeURL.liste)]
    let hier = "Abgeben"
    let was: String?
    let betreff: String?
    let umfang: String?
    let vertraulich: Bool
    let zeilen: [Zeile]
    let hatZeilen: Bool
    /// Why it cannot be handed over now.
    let warumNicht: String?
    let suche: Feld?
    let sucheUrl = AbgabeURL.neu
    let url = AbgabeURL.liste
    let gegenstand: String
    let kennung: String
    let partner: Feldauswahl?
    let grund: Feldtext?

    init(
        _ was: Abgabegegenstand?, _ anfrage: WebRequest, _ db: some ReadAccess, _ dienst: Aussonderungsdienst,
        fehler: [(feld: String, text: String)] = []
    ) throws {
        hatFehler = !fehler.isEmpty
        fehlerliste = Fehlerliste(fehler.map { (ziel: $0.feld, text: Optional($0.text)) })
        func falsch(_ feld: String) -> String? { fehler.first { $0.feld == feld }?.text }
        switch was {
        case .vorgang(let id)?: (gegenstand, kennung) = ("vorgang", id.text)
        case .akte(let id)?: (gegenstand, kennung) = ("akte", id.text)
        case nil: (gegenstand, kennung) = ("", "")
        }
        let behoerden = try db.partner(rolle: .nachbar)
        var umfang: Abgabeumfang?
        var warum = behoerden.isEmpty ? AussonderungError.keineBehoerde.meldung : nil
        if let was {
            do {
                umfang = try Abgabeumfang(was, db, dienst, anfrage.akteur)
            } catch let grund as AussonderungError where grund.art == .konflikt {
                warum = grund.meldung
            } catch AussonderungError.nichtAllesSichtbar(let zeichen) {
                warum = AussonderungError.nichtAllesSichtbar(zeichen).meldung
            }
        }
        warumNicht = warum
        self.was = umfang?.titel
        betreff = umfang?.betreff
        self.umfang = umfang.map {
            "\($0.vorgaenge) \($0.vorgaenge == 1 ? "Vorgang" : "Vorgänge"), \($0.dokumente) \($0.dokumente == 1 ? "Dokument" : "Dokumente")"
        }
        vertraulich = umfang?.vertraulich ?? false
        zeilen = (umfang?.stuecke ?? []).prefix(500).map {
            Zeile(
                art: $0.objekt.art.deutsch, zeichen: $0.objekt.zeichen, betreff: $0.objekt.betreff, unten: $0.eltern != nil,
                dokumente: $0.dokumente)
        }
        hatZeilen = !zeilen.isEmpty
        suche =
            was == nil
            ? Feld(
                "zeichen", "Zeichen des Vorgangs oder der Akte", wert: anfrage.abfrage["zeichen"], breite: .zeichen16,
                fehler: anfrage.abfrage["zeichen"].map {
                    $0.isEmpty
                        ? "Bitte geben Sie das Zeichen eines Vorgangs oder einer Akte ein."
                        : "Unter diesem Zeichen ist nichts, was Sie sehen dürfen."
                }) : nil
        let bereit = umfang != nil && warum == nil
        let gewaehlt = anfrage.formular["partner"]
        partner =
            bereit
            ? Feldauswahl(
                "partner", "An welche Behörde",
                // Nothing is chosen beforehand: what was sent to the wrong authority cannot be fetched back.
                (behoerden.count > 1 ? [Option("", "Bitte wählen")] : [])
                    + behoerden.map { Option($0.id.text, $0.stelle.name, gewaehlt: $0.id.text == gewaehlt) },
                breite: .zeichen16, fehler: falsch("partner")) : nil
        grund =
            bereit
            ? Feldtext(
                "grund", "Grund der Abgabe", wert: anfrage.formular["grund"], zeilen: 2, maximal: 500,
                hinweis: "Geht mit an die andere Behörde, zum Beispiel: Wohnsitz nach Musterstadt verlegt.",
                fehler: falsch("grund")) : nil
    }
}
