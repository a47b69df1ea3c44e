// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// What goes out: the list on the left, one dispatch with its acts on the right.
struct PostausgangSeite: Page {
    static let vorlage = "post/postausgang"

    struct Zeile: Encodable, Sendable {
        let url: String
        let betreff: String
        let nummer: String
        let empfaenger: String
        let weg: String
        let zeit: String
        let gewaehlt: Bool
    }

    /// Instead of the subject, where the reader may not know it.
    static let verborgen = "Schreiben"

    let titel = "Postausgang"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let reiterleiste: Reiterleiste
    let ueberschrift: String
    let vorlagenUrl: String?
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let weiterUrl: String?
    let blatt: Ausgangsblatt?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, gewaehlt: AusgangID? = nil, _ eingaben: Formularstand = .neu) throws {
        let ansicht = anfrage.abfrage["ansicht"].flatMap(Ausgangsansicht.init(rawValue:)) ?? .offen, akteur = anfrage.akteur
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        ueberschrift = ansicht.titel
        reiterleiste = Reiterleiste(
            name: "Ansichten des Postausgangs",
            reiter: try Ausgangsansicht.allCases.map {
                let zahl = $0 == .versandt ? 0 : try db.ausgangszahl($0, akteur: akteur)
                return Reiter($0.titel, AusgangURL.ansicht($0), aktiv: $0 == ansicht, zaehler: zahl > 0 ? zahl : nil)
            })
        vorlagenUrl = akteur.darf(PostRechte.vorlagen) ? AusgangURL.vorlagen : nil
        let alle = try db.ausgaenge(ansicht, akteur: akteur, nach: anfrage.abfrage["nach"].flatMap { AusgangID($0) })
        let seite = alle.prefix(50)
        let wunsch = gewaehlt ?? anfrage.abfrage["id"].flatMap { AusgangID($0) }
        let gezeigt = try wunsch.map { try db.ausgang($0, fuer: akteur) } ?? seite.first
        zeilen = try seite.map { a in
            Zeile(
                url: AusgangURL.eintrag(a.id, ansicht),
                betreff: try db.dokument(a, sichtbarFuer: akteur)?.betreff ?? Self.verborgen,
                nummer: a.nummer, empfaenger: a.empfaenger.name, weg: a.weg.deutsch,
                zeit: a.tag?.deutsch ?? a.angelegt.tag.deutsch,
                gewaehlt: a.id == gezeigt?.id)
        }
        hatZeilen = !zeilen.isEmpty
        leer = hatZeilen ? nil : Self.nichts(ansicht)
        weiterUrl = alle.count > 50 ? seite.last.map { "\(AusgangURL.liste)?ansicht=\(ansicht.rawValue)&nach=\($0.id)" } : nil
        blatt = try gezeigt.map { try Ausgangsblatt($0, anfrage, db, eingaben) }
    }

    private static func nichts(_ ansicht: Ausgangsansicht) -> Leer {
        switch ansicht {
        case .offen:
            Leer(
                "Nichts zu versenden",
                "Hier stehen Schreiben, die mit der Post gehen und noch aufzugeben sind. Geschrieben werden sie im Vorgang über „Schreiben“."
            )
        case .gescheitert:
            Leer(
                "Nichts gescheitert",
                "Hier steht, was nicht zugestellt werden konnte. Im Vorgang gibt es dazu eine Wiedervorlage.")
        case .versandt: Leer("Noch nichts versandt", "Hier steht, was wann an wen gegangen ist, mit dem Nachweis.")
        }
    }
}

/// One dispatch beside the list.
struct Ausgangsblatt: Encodable, Sendable {
    let nummer: String
    let betreff: String
    let version: Int
    let zustand: Marke
    let fakten: [Fakt]
    let schritte: [Fakt]
    /// `nil` where the reader may not open it.
    let dateiUrl: String?
    let versandtUrl: String?
    let gescheitertUrl: String?
    let erneutUrl: String?
    let abbrechenUrl: String?
    let nachweis: Feld
    let tag: Feld
    let grund: Feld
    let abbruchgrund: Feld
    let weg: Feldauswahl
    let name: Feld
    let anschrift: Feldtext
    let email: Feld

    init(_ a: Ausgang, _ anfrage: WebRequest, _ db: some ReadAccess, _ werte: Formularstand) throws {
        let dokument = try db.dokument(a, sichtbarFuer: anfrage.akteur)
        let vorgang = try dokument.flatMap { try db.vorgang($0.vorgang) }
        nummer = a.nummer
        betreff = dokument?.betreff ?? PostausgangSeite.verborgen
        version = a.version
        let art =
            switch a.zustand {
            case .bereit, .unterwegs: "info"
            case .versandt: "erfolg"
            case .gescheitert: "fehler"
            case .abgebrochen: "leise"
            }
        zustand = Marke(art, a.zustand.deutsch)
        var fakten = [
            Fakt("An", a.empfaenger.name),
            Fakt("Anschrift", (a.empfaenger.anschrift ?? "").split(separator: "\n").joined(separator: ", ")),
            Fakt("E-Mail", a.empfaenger.email ?? ""), Fakt("Weg", a.weg.deutsch),
            Fakt("Hinaus geht", dokument == nil ? "" : try db.versanddatei(a) ?? ""),
            Fakt("Dokument", dokument?.zeichen.text ?? "", PostURL.dokument(a.dokument)),
            Fakt("Vorgang", vorgang?.zeichen.text ?? "", PostURL.vorgang(a.vorgang)),
            Fakt("Anlass", a.anlass ?? ""), Fakt("Nachweis", a.nachweis ?? ""), Fakt("Versandt am", a.tag?.deutsch ?? ""),
        ].filter { !$0.wert.isEmpty }
        if dokument != nil, let id = a.nachweisDokument {
            fakten.append(Fakt("Versandnachweis", "ansehen", PostURL.dokument(id)))
        }
        self.fakten = fakten
        schritte = try db.ausgangsschritte(a.id).reversed().map {
            Fakt(
                "\($0.zeit.deutsch), \(try db.anzeigename($0.von))",
                [$0.zustand.deutsch, $0.text].compactMap(\.self).joined(separator: ": "))
        }
        dateiUrl = dokument.map { "\(PostURL.dokument(a.versandfassung ?? $0.id))/inhalt" }
        versandtUrl = a.weg == .post && a.zustand == .bereit ? AusgangURL.akt(a.id, "versandt") : nil
        gescheitertUrl = a.zustand == .versandt ? AusgangURL.akt(a.id, "gescheitert") : nil
        erneutUrl = a.zustand == .gescheitert ? AusgangURL.akt(a.id, "erneut") : nil
        abbrechenUrl = a.zustand == .bereit || a.zustand == .gescheitert ? AusgangURL.akt(a.id, "abbrechen") : nil
        nachweis = Feld(
            "nachweis", "Nachweis", wert: werte.wert("nachweis"),
            hinweis: "Zum Beispiel: einfacher Brief, Einschreiben RR 123 456 789 DE, persönlich übergeben.",
            fehler: werte.bei("nachweis"))
        tag = Feld(
            "tag", "Aufgegeben am", wert: werte.wert("tag", anfrage.jetzt.tag.iso), typ: "date", breite: .zeichen8,
            fehler: werte.bei("tag"))
        grund = Feld(
            "grund", "Grund", wert: werte.wert("grund"), hinweis: "Zum Beispiel: unbekannt verzogen, Annahme verweigert.",
            fehler: werte.bei("grund"))
        abbruchgrund = Feld("abbruchgrund", "Grund", wert: werte.wert("abbruchgrund"), fehler: werte.bei("abbruchgrund"))
        let wahl = werte.wert("weg", a.weg.rawValue)
        weg = Feldauswahl(
            "weg", "Weg", Versandweg.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == wahl) },
            breite: .zeichen16,
            fehler: werte.bei("weg"))
        name = Feld("name", "Name", wert: werte.wert("name", a.empfaenger.name), fehler: werte.bei("name"))
        anschrift = Feldtext(
            "anschrift", "Anschrift", wert: werte.wert("anschrift", a.empfaenger.anschrift), zeilen: 3, freiwillig: true,
            fehler: werte.bei("anschrift"))
        email = Feld(
            "email", "E-Mail-Adresse", wert: werte.wert("email", a.empfaenger.email), freiwillig: true,
            fehler: werte.bei("email"))
    }
}
