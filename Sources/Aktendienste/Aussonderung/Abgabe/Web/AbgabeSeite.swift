// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// One Abgabe with its objects, its messages and what can be done now; the same page in both directions.
struct AbgabeSeite: Page {
    static let vorlage = "aussonderung/abgabe"

    struct Zeile: Encodable, Sendable {
        let art: String
        let zeichen: String
        let betreff: String
        let url: String?
        let unten: Bool
        let dokumente: Int
        let liste: [String]
        let hatListe: Bool
        let stand: Marke
        let hier: String?
        let fehler: String?
    }
    struct Annahme: Encodable, Sendable {
        let url: String
        let plan: Feld
        let akte: Feld?
        let oe: Feldauswahl
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier: String
    let oben: String
    let zustand: Marke
    let stand: Arbeitsstand
    let url: String
    let standUrl: String
    let gescheitert: String?
    let hinweis: String?
    let mangel: String?
    let antwort: String?
    let knoepfe: [Knopf]
    let hatKnoepfe: Bool
    let annahme: Annahme?
    let zeilen: [Zeile]
    let nachrichten: [LaufSeite.Nachrichtenzeile]
    let hatNachrichten: Bool
    let grund: String
    let partnerName: String
    let partner: String
    let einheit: String
    let werTitel: String
    let wer: String
    let prozess: String

    init(_ abgabe: Abgabe, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: (feld: String, text: String)? = nil) throws {
        let aus = abgabe.richtung == .aus
        titel = abgabe.titel
        hier = abgabe.titel
        hatFehler = fehler != nil
        fehlerliste = fehler.flatMap { Fehlerliste([($0.feld, $0.text)]) }
        brotkrumen = [Brotkrume(aus ? "Abgaben" : "Übernahmen", AbgabeURL.liste(abgabe.richtung))]
        oben = aus ? "Abgabe an eine andere Behörde" : "Abgabe einer anderen Behörde"
        zustand = Marke(abgabe.zustand)
        stand = Arbeitsstand(abgabe)
        url = AbgabeURL.abgabe(abgabe)
        standUrl = "\(url)/stand"
        gescheitert = abgabe.fehler
        mangel = abgabe.zustand == .eingegangen ? try db.abgabemangel(abgabe.id) : nil
        antwort = abgabe.antwort
        let objekte = try db.abgabeobjekte(abgabe.id)
        let handlungen = Abgabehandlungen(abgabe, angefangen: objekte.contains { $0.hier != nil }, mangelhaft: mangel != nil)
        hinweis = handlungen.hinweis
        knoepfe = handlungen.knoepfe
        hatKnoepfe = !knoepfe.isEmpty
        annahme =
            handlungen.annehmbar
            ? try Self.annahme(abgabe, einzeln: objekte.allSatisfy { $0.art == .vorgang }, anfrage, db, fehler) : nil
        let verdeckt =
            aus
            ? try db.verdeckt(objekte.map(\.objekt), anfrage.akteur) : try db.verdeckt(objekte.compactMap(\.hier), anfrage.akteur)
        zeilen = objekte.map { objekt in
            let zu = verdeckt.contains(aus ? objekt.objekt : objekt.hier ?? "")
            return Zeile(
                art: objekt.art.deutsch, zeichen: objekt.zeichen, betreff: zu ? "Geschütztes Schriftgut" : Self.name(objekt),
                url: zu ? nil : Self.url(objekt, aus), unten: objekt.eltern != nil, dokumente: objekt.dokumente,
                liste: zu ? [] : objekt.liste, hatListe: !zu && !objekt.liste.isEmpty,
                stand: Marke(objekt.stand), hier: objekt.hierZeichen, fehler: objekt.fehler)
        }
        nachrichten = try db.nachrichten(abgabe: abgabe.id).map(LaufSeite.Nachrichtenzeile.init)
        hatNachrichten = !nachrichten.isEmpty
        grund = abgabe.grund.isEmpty ? "nicht angegeben" : abgabe.grund
        partnerName = aus ? "An" : "Von"
        partner = try db.partner(abgabe.partner).map { "\($0.stelle.name), xdomea \($0.fassung.rawValue)" } ?? ""
        einheit = try db.orgEinheit(abgabe.oe).map { "\($0.kurz) \($0.name)" } ?? ""
        werTitel = aus ? "Abgegeben von" : "Entschieden von"
        wer = try (aus ? abgabe.angelegtVon : abgabe.entschiedenVon).map { try db.anzeigename($0) } ?? "noch niemand"
        prozess = abgabe.prozess
    }

    private static func annahme(
        _ abgabe: Abgabe, einzeln: Bool, _ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: (feld: String, text: String)?
    ) throws -> Annahme {
        let erlaubt = anfrage.akteur.einheiten(mit: AkteRechte.anlegen)
        let oe = anfrage.formular["oe"] ?? abgabe.oe.description
        return Annahme(
            url: "\(AbgabeURL.abgabe(abgabe))/uebernehmen",
            plan: Feld(
                "plan", "Einheit des Aktenplans", wert: anfrage.formular["plan"], breite: .zeichen16,
                hinweis: einzeln
                    ? "Zum Beispiel 36.10.01. Der Vorgang kommt dann in die Jahresakte dieser Einheit. Bleibt leer, wenn unten eine Akte steht."
                    : "Zum Beispiel 36.10.01. Die Akte wird darunter neu angelegt.",
                fehler: fehler?.feld == "plan" ? fehler?.text : nil),
            akte: einzeln
                ? Feld(
                    "akte", "Oder in diese offene Akte (Aktenzeichen)", wert: anfrage.formular["akte"], breite: .zeichen16,
                    freiwillig: true, hinweis: "Wenn hier etwas steht, gilt die Akte.") : nil,
            oe: Feldauswahl(
                "oe", "Zuständige Organisationseinheit",
                try db.orgEinheiten(am: anfrage.jetzt.tag).filter { erlaubt.contains($0.nummer) }.map {
                    Option($0.nummer.description, "\($0.kurz) \($0.name)", gewaehlt: $0.nummer.description == oe)
                }, breite: .zeichen16))
    }

    /// After it was handed over there is no subject left; a dash alone would be no name for a link.
    private static func name(_ objekt: Abgabeobjekt) -> String {
        objekt.betreff.isEmpty || objekt.betreff == "–" ? "Hinweis, wohin es ging" : objekt.betreff
    }

    private static func url(_ objekt: Abgabeobjekt, _ aus: Bool) -> String? {
        guard let id = aus ? objekt.objekt : objekt.hier else { return nil }
        return objekt.art == .vorgang ? "/amt/vorgaenge/\(id)" : "/amt/akten/\(id)"
    }
}
