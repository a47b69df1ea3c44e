// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store
internal import Web

/// The conversation of a case, shown to one of its sides.
struct NachrichtenSeite: Page {
    static let vorlage = "portal/nachrichten"

    /// What is new to this side, with the button that says it has been read.
    struct Neu: Encodable, Sendable {
        let text: String
        let url: String
        let knopf: String
    }

    /// Why nothing can be written any more, and what to do instead.
    struct Geschlossen: Encodable, Sendable {
        let text: String
        let url: String
        let knopf: String
        /// What somebody had typed before the case was closed.
        let eingabe: String?
    }

    struct Faden: Encodable, Sendable {
        let eintraege: [Eintrag]
    }

    struct Eintrag: Encodable, Sendable {
        let id: String
        let von: String
        let zeit: String
        let zeitIso: String
        let text: String
        let art: String
        let anlagen: [Anlage]
    }

    struct Anlage: Encodable, Sendable {
        let titel: String
        let url: String
        let groesse: String
    }

    /// The clerk reads the conversation as a tab of the Vorgang.
    let umrahmung: Vorgangsrahmen?
    let titel: String
    let betreff: String
    let zeichen: String
    let zurueckUrl: String
    let url: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let hatNachrichten: Bool
    let offen: Bool
    let geschlossen: Geschlossen?
    let neu: Neu?
    /// The last message on this page; answering marks what is here as read, and nothing that comes meanwhile.
    let bis: String
    let faden: Faden
    let text: Feldtext
    let datei: Felddatei

    /// - Parameter namen: readable names of senders by `Akteur.kennung`; the citizen reads the authority's name instead.
    init(
        _ anfrage: WebRequest, _ antrag: AntragRecord, _ nachrichten: [NachrichtRecord], offen: Bool,
        umrahmung: Vorgangsrahmen? = nil,
        namen: [String: String],
        amt: String, zurueckUrl: String, url: String, dokument: (String) -> String, fehler: String? = nil
    ) {
        let imAmt = umrahmung != nil
        self.umrahmung = umrahmung
        titel = imAmt ? "Nachrichten" : anfrage.t("portalNachrichtenTitel")
        betreff = antrag.betreff ?? ""
        zeichen = antrag.zeichen ?? ""
        self.zurueckUrl = zurueckUrl
        self.url = url
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([(offen ? "text" : "geschlossen", fehler)])
        hatNachrichten = !nachrichten.isEmpty
        self.offen = offen
        geschlossen = offen ? nil : Self.geschlossen(anfrage, zurueckUrl, imAmt)
        let ungelesen = nachrichten.filter { $0.vomAmt != imAmt && $0.gelesen == nil }.count
        neu = anfrage.ungelesen(ungelesen).map {
            Neu(text: $0, url: "\(url)/gelesen", knopf: anfrage.t("portalGelesenKnopf"))
        }
        bis = nachrichten.last?.id.text ?? ""
        faden = Faden(
            eintraege: nachrichten.map { nachricht in
                let eigene = nachricht.vomAmt == imAmt
                let von = imAmt ? namen[nachricht.absender] ?? "" : nachricht.vomAmt ? amt : anfrage.t("portalSie")
                let istNeu = !eigene && nachricht.gelesen == nil
                return Eintrag(
                    id: "n-\(nachricht.id)", von: istNeu ? "\(von) (\(anfrage.t("portalNeu")))" : von,
                    zeit: imAmt ? nachricht.zeit.deutsch : anfrage.zeit(nachricht.zeit),
                    zeitIso: nachricht.zeit.iso8601Ortszeit, text: nachricht.text, art: eigene ? "eigene" : "andere",
                    anlagen: nachricht.anlagen.map {
                        Anlage(
                            titel: $0.neueste.dateiname, url: dokument($0.id.text),
                            groesse: Self.groesse($0.neueste.inhalt.groesse))
                    })
            })
        text = Feldtext(
            "text", imAmt ? "Ihre Nachricht an die antragstellende Person" : anfrage.t("portalNachrichtText"),
            wert: fehler == nil ? nil : anfrage.formular["text"], zeilen: 6, maximal: Nachrichtengrenzen.maxZeichen,
            fehler: fehler)
        datei = Felddatei(
            "anlagen", imAmt ? "Dateien anhängen" : anfrage.t("portalNachrichtAnlagen"), annahme: Anlagepruefung.annahme,
            mehrere: true,
            hoechstensMb: Anlagepruefung.hoechstensMb,
            hinweis: imAmt ? "PDF, JPG oder PNG, höchstens 20 MB" : anfrage.t("portalNachrichtAnlagenHinweis"))
    }

    private static func geschlossen(_ anfrage: WebRequest, _ vorgang: String, _ imAmt: Bool) -> Geschlossen {
        Geschlossen(
            text: imAmt
                ? "Der Vorgang ist geschlossen. Zum Schreiben öffnen Sie ihn bitte wieder."
                : anfrage.t(PortalError.fallGeschlossen),
            url: imAmt ? vorgang : PortalURL.leistungen, knopf: imAmt ? "Zum Vorgang" : anfrage.t("portalNeuerAntrag"),
            eingabe: anfrage.formular["text"])
    }

    private static func groesse(_ bytes: Int64) -> String {
        bytes < 1_048_576 ? "\(max(1, bytes / 1024)) KB" : "\(bytes / 1_048_576) MB"
    }
}
