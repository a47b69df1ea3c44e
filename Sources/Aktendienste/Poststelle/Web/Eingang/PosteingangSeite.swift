// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// The mail room's desk: the register on the left, what is chosen on the right.
struct PosteingangSeite: Page {
    static let vorlage = "post/posteingang"

    struct Zeile: Encodable, Sendable {
        let url: String
        let betreff: String
        let nummer: String
        let absender: String?
        let eingang: String
        let kanal: String
        let vorschlag: String?
        let gewaehlt: Bool
    }

    let titel = "Posteingang"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let reiterleiste: Reiterleiste
    let ansicht: String
    let ueberschrift: String
    let anzahl: String?
    let suche: String
    let neuUrl = PostURL.neu
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let mitVorschlag: Bool
    let leer: Leer?
    let weiterUrl: String?
    let blatt: Eingangsblatt?

    init(
        _ anfrage: WebRequest, _ db: some ReadAccess, gewaehlt: EingangID? = nil, bild: Bool, _ eingaben: Formularstand = .neu
    ) throws {
        let ansicht = anfrage.abfrage["ansicht"].flatMap(Eingangsansicht.init(rawValue:)) ?? .offen
        let akteur = anfrage.akteur
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        self.ansicht = ansicht.rawValue
        ueberschrift = ansicht.titel
        suche = anfrage.abfrage["q"] ?? ""
        let offen = try Eingangsliste(akteur: akteur, zustand: .offen).anzahl(db)
        reiterleiste = Self.reiter(ansicht, offen: offen)
        var eintraege: [Eingang] = []
        if let zustand = ansicht.zustand {
            let liste = Eingangsliste(akteur: akteur, zustand: zustand, suche: anfrage.abfrage["q"])
            eintraege = try liste.seite(
                db, nach: anfrage.abfrage["nach"].flatMap { EingangID($0) }, limit: Eingangsliste.groesse + 1)
            let zahl = ansicht == .offen && liste.suche == nil ? offen : try liste.anzahl(db)
            anzahl = zahl > 1_000 ? "mehr als 1 000" : String(zahl)
        } else {
            anzahl = nil
        }
        let seite = eintraege.prefix(Eingangsliste.groesse)
        let wunsch = gewaehlt ?? anfrage.abfrage["id"].flatMap { EingangID($0) }
        var gezeigt: Eingang?
        if let wunsch { gezeigt = try db.eingang(wunsch, fuer: akteur) } else { gezeigt = seite.first }
        mitVorschlag = ansicht == .offen
        if ansicht == .portal {
            zeilen = try Self.portalzeilen(anfrage, db)
        } else {
            zeilen = try seite.map { eingang in
                var vorschlag: String?
                if ansicht == .offen {
                    vorschlag = try Vorschlagssuche(akteur: akteur, gruendlich: false)(db, eingang).first
                        .map { "\($0.vorgang.zeichen) (\($0.sicherheit.deutsch))" }
                }
                return Zeile(
                    url: PostURL.eintrag(eingang.id, ansicht), betreff: eingang.betreff, nummer: eingang.nummer,
                    absender: eingang.absender.text, eingang: eingang.eingangAm.deutsch, kanal: eingang.kanal.kurz,
                    vorschlag: vorschlag, gewaehlt: eingang.id == gezeigt?.id)
            }
        }
        hatZeilen = !zeilen.isEmpty
        leer = hatZeilen ? nil : Self.nichts(ansicht, gesucht: anfrage.abfrage["q"] != nil)
        weiterUrl =
            eintraege.count > Eingangsliste.groesse
            ? seite.last.map { "\(PostURL.eingang)?ansicht=\(ansicht.rawValue)&nach=\($0.id)" } : nil
        blatt = try gezeigt.map { try Eingangsblatt($0, anfrage, db, bild: bild, eingaben) }
    }

    private static func reiter(_ aktiv: Eingangsansicht, offen: Int) -> Reiterleiste {
        Reiterleiste(
            name: "Ansichten des Posteingangs",
            reiter: Eingangsansicht.allCases.map {
                Reiter($0.titel, PostURL.liste($0), aktiv: $0 == aktiv, zaehler: $0 == .offen && offen > 0 ? offen : nil)
            })
    }

    /// Messages and applications of the portal lie in their Vorgang already; the list only shows that they came.
    private static func portalzeilen(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> [Zeile] {
        try db.eingegangeneDokumente(
            akteur: anfrage.akteur, typen: [.nachricht, .antrag], seit: anfrage.jetzt - .seconds(30 * 86_400), limit: 100
        ).map {
            Zeile(
                url: PostURL.dokument($0.id), betreff: $0.betreff, nummer: $0.zeichen.text, absender: nil,
                eingang: $0.angelegt.tag.deutsch, kanal: "Bürgerportal", vorschlag: nil, gewaehlt: false)
        }
    }

    private static func nichts(_ ansicht: Eingangsansicht, gesucht: Bool) -> Leer {
        if gesucht { return Leer("Nichts gefunden", "Für diesen Suchtext steht nichts in dieser Ansicht.") }
        return switch ansicht {
        case .offen:
            Leer(
                "Alles verteilt",
                "Hier erscheint, was eingeht: gescannte Post aus dem Scanordner, E-Mails als Datei (.eml, .msg) und hochgeladene Dateien. Zu jedem Eingang steht ein Vorschlag, wohin er gehört, mit dem Grund dafür.",
                aktion: ("Eingang registrieren", PostURL.neu))
        case .zugeordnet:
            Leer("Noch nichts zugeordnet", "Hier steht, welcher Eingang in welchen Vorgang gekommen ist, und warum.")
        case .zurueckgewiesen:
            Leer("Nichts zurückgewiesen", "Hier steht, was nicht angenommen wurde, mit dem Grund. Es lässt sich wieder öffnen.")
        case .portal:
            Leer(
                "Nichts aus dem Bürgerportal",
                "Nachrichten und Anträge aus dem Portal kommen von selbst in ihren Vorgang. Hier stehen die der letzten 30 Tage.")
        }
    }
}
