// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// One run with its objects, its messages and what can be done now; the same page on both sides.
struct LaufSeite: Page {
    static let vorlage = "aussonderung/lauf"

    struct Zeile: Encodable, Sendable {
        let id: String
        let art: String
        let zeichen: String
        let betreff: String
        let url: String?
        let unten: Bool
        let zda: String
        let ende: String
        let dokumente: Int
        let plan: String
        let vorschlag: String?
        let bewertung: String?
        let zustand: Marke
        let archivkennung: String?
        let fehler: String?
        let waehlbar: Bool
        let gewaehlt: Bool
    }
    struct Nachrichtenzeile: Encodable, Sendable {
        let richtung: String
        let was: String
        let datei: String
        let zeit: String
        let stand: String
        let hinweis: String?

        init(_ eintrag: Nachrichteneintrag) {
            richtung = eintrag.richtung == .aus ? "gesendet" : "empfangen"
            was = eintrag.code?.deutsch ?? "–"
            datei = eintrag.dateiname
            zeit = eintrag.zeit.deutsch
            stand = eintrag.stand.deutsch
            hinweis = eintrag.hinweis
        }
    }
    struct Wahl: Encodable, Sendable {
        struct Knopf: Encodable, Sendable {
            let wert: String
            let text: String
        }
        let url: String
        let titel: String
        let knoepfe: [Knopf]
        let grund: Feld
    }
    struct Befund: Encodable, Sendable {
        let zeichen: String
        let text: String
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier: String
    let zustand: Marke
    let partner: String
    let verfahren: String
    let einheit: String
    let prozess: String
    let stand: Arbeitsstand
    let standUrl: String
    let url: String
    let hinweis: String?
    let fehler: String?
    let zeilen: [Zeile]
    let wahl: Wahl?
    let knoepfe: [Knopf]
    let hatKnoepfe: Bool
    let bericht: [Befund]
    let hatBericht: Bool
    let nachrichten: [Nachrichtenzeile]
    let hatNachrichten: Bool
    /// What was taken over, once more as a package.
    let paketUrl: String?

    /// - Parameter falsch: why the decision that was sent cannot be taken; what was ticked and typed stays.
    init(_ lauf: Lauf, _ anfrage: WebRequest, _ db: some ReadAccess, falsch: AussonderungError? = nil) throws {
        let objekte = try db.objekte(lauf.id)
        let gut = lauf.seite == .archiv ? try db.archivgut(lauf: lauf.id) : []
        let angehakt = Set(anfrage.formular.werte.alle("objekt"))
        titel = "Aussonderung: \(lauf.titel)"
        hatFehler = falsch != nil
        fehlerliste = Fehlerliste([(falsch == .grundFehlt ? "begruendung" : "stuecke", falsch?.meldung)])
        hier = lauf.titel
        brotkrumen = [
            lauf.seite == .behoerde
                ? Brotkrume("Aussonderungen", AussonderungURL.laeufe) : Brotkrume("Archiv", AussonderungURL.archiv)
        ]
        zustand = Marke(lauf.zustand)
        let partner = try db.partner(lauf.partner)
        self.partner = partner.map { "\($0.stelle.name), xdomea \($0.fassung.rawValue)" } ?? ""
        verfahren = lauf.verfahren.deutsch
        einheit = try db.orgEinheit(lauf.oe).map { "\($0.kurz) \($0.name)" } ?? ""
        prozess = lauf.prozess
        stand = Arbeitsstand(lauf)
        url = AussonderungURL.lauf(lauf)
        standUrl = "\(url)/stand"
        fehler = lauf.fehler
        let handlungen = Laufhandlungen(lauf, objekte, anfrage.akteur)
        hinweis = try handlungen.hinweis(db)
        wahl = handlungen.wahl(
            begruendung: anfrage.formular["begruendung"], fehler: falsch == .grundFehlt ? falsch?.meldung : nil)
        knoepfe = handlungen.knoepfe
        hatKnoepfe = !knoepfe.isEmpty
        let verdeckt = lauf.seite == .behoerde ? try db.verdeckt(objekte.map(\.objekt), anfrage.akteur) : []
        let waehlbar = wahl != nil
        zeilen = objekte.map { objekt in
            let zu = verdeckt.contains(objekt.objekt)
            return Zeile(
                id: objekt.id.text, art: objekt.art.deutsch, zeichen: objekt.zeichen,
                betreff: zu ? "Geschütztes Schriftgut" : objekt.betreff,
                url: zu ? nil : Self.url(objekt, lauf.seite, gut),
                unten: objekt.eltern != nil, zda: objekt.zdaAm?.deutsch ?? "–", ende: objekt.ende?.deutsch ?? "–",
                dokumente: objekt.dokumente, plan: objekt.planart?.rawValue ?? "–",
                vorschlag: objekt.vorschlag.map { v in v.rawValue + (objekt.vorschlagGrund.map { ": \($0)" } ?? "") },
                bewertung: objekt.bewertung.map { b in b.rawValue + (objekt.bewertungGrund.map { ": \($0)" } ?? "") },
                zustand: Marke(objekt.zustand), archivkennung: objekt.archivkennung, fehler: objekt.fehler,
                waehlbar: waehlbar,
                gewaehlt: angehakt.contains(objekt.id.text))
        }
        bericht = try db.laufbericht(lauf.id)?.zeilen.map { Befund(zeichen: $0.zeichen, text: $0.befund.deutsch) } ?? []
        hatBericht = !bericht.isEmpty
        nachrichten = try db.nachrichten(lauf: lauf.id).map(Nachrichtenzeile.init)
        hatNachrichten = !nachrichten.isEmpty
        paketUrl = gut.isEmpty ? nil : "\(url)/paket"
    }

    private static func url(_ objekt: Laufobjekt, _ seite: Austauschseite, _ gut: [Archivgut]) -> String? {
        switch seite {
        case .behoerde: objekt.vorgangID.map { "/amt/vorgaenge/\($0)" } ?? AussonderungURL.akte(objekt.akteID)
        case .archiv: gut.first { $0.objekt == objekt.objekt }.map { AussonderungURL.gut($0.id) }
        case .nachbar: nil
        }
    }
}
