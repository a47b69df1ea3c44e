// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Web

/// What was asked for and became of it, and the form to ask.
struct AusgabeSeite: Page {
    static let vorlage = "mailgateway/ausgabe"
    private static let hoechstens = 200

    struct Zeile: Encodable, Sendable {
        let schluessel: String
        let art: String
        let grund: String
        let beantragt: String
        let stand: Zustandsmarke
        let entschieden: String?
        let freigebenUrl: String?
        let ablehnenUrl: String?
        let ablehnenText: String
        let abholenUrl: String?

        init(_ ausgabe: Schluesselausgabe, _ akteur: Akteur, _ jetzt: Zeitpunkt) {
            let eigener = ausgabe.von == akteur.kennung
            schluessel = ausgabe.inhaber
            art = Self.art(ausgabe.art, ausgabe.zweck)
            grund = ausgabe.grund
            beantragt = "\(ausgabe.am.deutsch), \(ausgabe.vonName)"
            entschieden = ausgabe.entschiedenName.map { name in
                name + (ausgabe.entschiedenAm.map { ", \($0.deutsch)" } ?? "")
                    + (ausgabe.abgeholtAm.map { "; abgeholt \($0.deutsch)" } ?? "")
            }
            let offen = ausgabe.zustand == .beantragt
            freigebenUrl = offen && !eigener ? AusgabeURL.freigeben(ausgabe.id) : nil
            ablehnenUrl = offen ? AusgabeURL.ablehnen(ausgabe.id) : nil
            ablehnenText = eigener ? "Zurückziehen" : "Ablehnen"
            let abgelaufen = ausgabe.istAbgelaufen(jetzt)
            abholenUrl = ausgabe.zustand == .freigegeben && !abgelaufen && eigener ? AusgabeURL.abholen(ausgabe.id) : nil
            stand =
                switch ausgabe.zustand {
                case .beantragt: Zustandsmarke("warnung", "wartet auf Freigabe")
                case .freigegeben: abgelaufen ? Zustandsmarke("leise", "verfallen") : Zustandsmarke("info", "freigegeben")
                case .abgelehnt: Zustandsmarke("leise", "abgelehnt")
                case .abgeholt: Zustandsmarke("erfolg", "abgeholt")
                }
        }

        static func art(_ art: String, _ zweck: Schluesselzweck) -> String {
            "\(art == Signaturart.smime.rawValue ? "S/MIME" : "OpenPGP"), \(zweck == .signieren ? "signiert" : "entschlüsselt")"
        }
    }

    let titel = "Herausgabe privater Schlüssel"
    let zurueckUrl = MailURL.liste
    let url = AusgabeURL.liste
    let fehlerliste: Fehlerliste?
    let schluessel: Feldauswahl
    let grund: Feldtext
    let hatSchluessel: Bool
    let leer: Leer?
    let zeilen: [Zeile]
    let hatZeilen: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess, fehler: GatewayError? = nil) throws {
        let eigene = try db.eigeneSchluessel().filter { $0.zertifikat != nil }
        hatSchluessel = !eigene.isEmpty
        leer =
            eigene.isEmpty
            ? Leer("Es gibt keine eigenen Schlüssel", "Angelegt und eingelesen werden sie mit „rathaus mail keys“.") : nil
        let gewaehlt = anfrage.formular["schluessel"]
        let (wahlfehler, grundfehler) = (
            fehler == .schluesselFehlt ? fehler?.meldung : nil, fehler == .ausgabegrundFehlt ? fehler?.meldung : nil
        )
        schluessel = Feldauswahl(
            "schluessel", "Schlüssel",
            [Option("", "Bitte wählen")]
                + eigene.map { einer in
                    let alt = einer.zustand == .aktiv ? "" : ", \(einer.zustand == .gesperrt ? "gesperrt" : "abgelöst")"
                    return Option(
                        einer.id.text, "\(einer.inhaber) (\(Zeile.art(einer.art.rawValue, einer.zweck))\(alt))",
                        gewaehlt: gewaehlt == einer.id.text)
                }, fehler: wahlfehler)
        grund = Feldtext(
            "grund", "Wofür wird er gebraucht?", wert: anfrage.formular["grund"], zeilen: 3, maximal: 500,
            hinweis: "Wer freigibt, liest es; es steht im Protokoll des Schlüssels.", fehler: grundfehler)
        fehlerliste = Fehlerliste([("schluessel", wahlfehler), ("grund", grundfehler)])
        zeilen = try db.schluesselausgaben(limit: Self.hoechstens).map { Zeile($0, anfrage.akteur, anfrage.jetzt) }
        hatZeilen = !zeilen.isEmpty
    }
}

/// Asks for the password before the key goes out.
struct AusgabeAbholenSeite: Page {
    static let vorlage = "mailgateway/ausgabeabholen"

    let titel = "Schlüssel abholen"
    let zurueckUrl = AusgabeURL.liste
    let url: String
    let schluessel: String
    let art: String
    let format: String
    let freigegeben: String
    let fehlerliste: Fehlerliste?
    let felder: [Feld]

    init(_ id: AusgabeID, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: GatewayError? = nil) throws {
        guard let ausgabe = try db.schluesselausgabe(id) else { throw GatewayError.nichtGefunden }
        guard ausgabe.von == anfrage.akteur.kennung else { throw GatewayError.ausgabeNichtEigene }
        guard ausgabe.zustand == .freigegeben, !ausgabe.istAbgelaufen(anfrage.jetzt) else {
            throw GatewayError.ausgabeEntschieden
        }
        url = AusgabeURL.abholen(id)
        schluessel = ausgabe.inhaber
        art = AusgabeSeite.Zeile.art(ausgabe.art, ausgabe.zweck)
        format = ausgabe.art == Signaturart.smime.rawValue ? "PKCS #12 (.p12)" : "OpenPGP-Datei (.asc)"
        freigegeben = ausgabe.entschiedenName ?? ""
        let (kurz, ungleich) = (
            fehler == .kennwortZuKurz ? fehler?.meldung : nil, fehler == .kennwortUngleich ? fehler?.meldung : nil
        )
        felder = [
            Feld(
                "kennwort", "Kennwort für die Datei", typ: "password", autocomplete: "new-password",
                hinweis:
                    "Mindestens \(SchluesselAusgeben.kennwortMindestens) Zeichen. Geben Sie es auf einem anderen Weg weiter als die Datei.",
                fehler: kurz),
            Feld("wiederholung", "Kennwort wiederholen", typ: "password", autocomplete: "new-password", fehler: ungleich),
        ]
        fehlerliste = Fehlerliste([("kennwort", kurz), ("wiederholung", ungleich)])
    }
}
