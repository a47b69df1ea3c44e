// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Asks for the reason before a held message is sent or given up.
struct EntscheidungSeite: Page {
    static let vorlage = "mailgateway/entscheidung"

    enum Art {
        case freigeben, verwerfen

        var titel: String {
            switch self {
            case .freigeben: "Nachricht trotzdem senden"
            case .verwerfen: "Nachricht verwerfen"
            }
        }

        var folge: String {
            switch self {
            case .freigeben:
                "Die Nachricht geht so weiter, wie sie vorliegt: Was eine Regel an Schutz oder Prüfung verlangt, geschieht nicht. Ist sie nicht verschlüsselt, kann sie unterwegs gelesen werden."
            case .verwerfen:
                "Die Nachricht erreicht diesen Empfänger nicht, und ihr Inhalt wird mit der letzten offenen Zustellung gelöscht. Das Gateway benachrichtigt den Absender nicht: Bitte sagen Sie es ihm selbst."
            }
        }

        func url(_ id: ZustellungID) -> String {
            switch self {
            case .freigeben: MailURL.freigeben(id)
            case .verwerfen: MailURL.verwerfen(id)
            }
        }
    }

    let titel: String
    let zurueckUrl: String
    let folge: String
    let url: String
    let absender: String
    let adresse: String
    let warum: String?
    let fehlerliste: Fehlerliste?
    let hatFehler: Bool
    let grund: Feldtext

    init(_ art: Art, _ id: ZustellungID, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: String? = nil) throws {
        guard let zeile = try db.mailzeile(id) else { throw GatewayError.nichtGefunden }
        guard zeile.kannEntschiedenWerden else { throw GatewayError.andererZustand }
        if art == .freigeben, zeile.befall != nil { throw GatewayError.befallen }
        if art == .freigeben, !zeile.kannTrotzdemGesendetWerden { throw GatewayError.schutzVerlangt }
        let anzeige = Mailzeilenanzeige(zeile, anfrage.akteur)
        titel = art.titel
        zurueckUrl = anzeige.url
        folge = art.folge
        url = art.url(id)
        absender = anzeige.absender
        adresse = anzeige.adresse
        warum = anzeige.warum
        hatFehler = fehler != nil
        grund = Feldtext(
            "grund", "Grund", wert: anfrage.formular["grund"], zeilen: 3, maximal: 500,
            hinweis: "Er steht im Laufweg der Nachricht und im Protokoll. Bitte nichts aus dem Inhalt.", fehler: fehler)
        fehlerliste = Fehlerliste([("grund", fehler)])
    }
}
