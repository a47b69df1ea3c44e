// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// One's own message: each recipient, and what happened on the way.
struct MeineMailSeite: Page {
    static let vorlage = "mailgateway/meine-mail"

    let titel = "Was aus Ihrer E-Mail wurde"
    let zurueckUrl = MailURL.meine
    let gesendet: String
    let kennung: String?
    let mails: [EigenmailAnzeige]
    /// Attachments behind links, in one sentence.
    let links: String?
    let linksBeendenUrl: String?
    let schichten: [LaufwegSeite.Schicht]

    init(_ id: NachrichtID, _ anfrage: WebRequest, _ wege: Set<Kennwortweg>, _ db: some ReadAccess) throws {
        let eigene = try db.eigenmails(id, try db.eigeneAdressen(anfrage.akteur))
        guard let erste = eigene.first, let spur = try db.mailspur(id) else { throw GatewayError.nichtGefunden }
        gesendet = erste.zeile.angenommen.deutsch
        kennung = erste.zeile.kennung
        mails = eigene.map { EigenmailAnzeige($0, wege) }
        let anhaenge = try db.offeneAnhaenge(id)
        links = anhaenge.first.map { erster in
            let geladen = anhaenge.filter { $0.geholt > 0 }.count
            let wie =
                anhaenge.count == 1
                ? "Ein großer Anhang liegt hinter einem Link" : "\(anhaenge.count) große Anhänge liegen hinter Links"
            return "\(wie), bis zum \(erster.laeuftAb.deutsch). Geladen: \(geladen) von \(anhaenge.count)."
        }
        linksBeendenUrl = anhaenge.isEmpty ? nil : MailURL.linksBeenden(id)
        schichten = spur.schichten.map(LaufwegSeite.Schicht.init)
    }
}

/// Asks before something happens to one's own message that cannot be undone.
struct MeineFrageSeite: Page {
    static let vorlage = "mailgateway/meine-frage"

    let titel: String
    let zurueckUrl: String
    let adresse: String
    let warum: String?
    let folge: String
    let url: String
    let fehlerliste: Fehlerliste?
    /// Does harm when it was a mistake.
    let warnt: Bool
    /// Only where somebody must answer for it.
    let grund: Feldtext?
    /// Where a password goes.
    let nummer: Feld?
    let anschrift: Feldtext?

    init(
        _ akt: Eigenakt, _ id: ZustellungID, _ anfrage: WebRequest, _ wege: Set<Kennwortweg>, _ db: some ReadAccess,
        fehler: String? = nil
    ) throws {
        let mail = try db.eigenmail(id, anfrage.akteur)
        guard mail.akte(wege).contains(akt) else {
            if akt == .kennwort || akt == .kennwortSms || akt == .kennwortBrief { throw GatewayError.kennwortGezeigt }
            throw mail.zeile.zustand == .gehalten ? GatewayError.schutzVerlangt : GatewayError.andererZustand
        }
        titel = akt.knopf
        zurueckUrl = MailURL.meine(mail.zeile.nachricht)
        adresse = mail.zeile.adresse
        warum = mail.zeile.grund
        folge = akt.folge
        url = MailURL.meine(id, akt)
        warnt = akt.warnt
        fehlerliste = Fehlerliste([(akt.feldname, fehler)])
        nummer =
            akt == .kennwortSms
            ? Feld(
                akt.feldname, "Mobilnummer des Empfängers", wert: anfrage.formular[akt.feldname], typ: "tel", breite: .zeichen16,
                hinweis: "Zum Beispiel 0171 1234567. Sie wird nach dem Senden gelöscht.", fehler: fehler, eingabeart: "tel") : nil
        anschrift =
            akt == .kennwortBrief
            ? Feldtext(
                akt.feldname, "Anschrift des Empfängers", wert: anfrage.formular[akt.feldname], zeilen: 5, maximal: 500,
                hinweis: "Name, Straße und Hausnummer, Postleitzahl und Ort, jedes in einer eigenen Zeile.", fehler: fehler) : nil
        grund =
            akt == .trotzdem
            ? Feldtext(
                "grund", "Grund", wert: anfrage.formular["grund"], zeilen: 3, maximal: 500,
                hinweis: "Er steht im Laufweg der Nachricht und im Protokoll. Bitte nichts aus dem Inhalt.", fehler: fehler) : nil
    }
}
