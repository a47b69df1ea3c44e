// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Check your answers, then send.
// § VwVfG:3a(5)
struct PruefSeite: Page {
    static let vorlage = "portal/pruefen"

    struct Zeile: Encodable, Sendable {
        let frage: String
        let antwort: String
        let aendernUrl: String?
    }

    let titel: String
    let leistung: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zeilen: [Zeile]
    let gebuehren: Gebuehrentafel
    let sendenUrl: String
    let zurueckUrl: String
    /// Carried by the form so that the same code is shown however often the form arrives.
    let code: String?

    init(_ anfrage: WebRequest, _ antrag: AntragRecord, _ angebot: Leistungsangebot, code: Zugangscode?, fehler: String? = nil) {
        let bogen = angebot.formular.bereinigt(antrag.antworten)
        titel = anfrage.t("portalPruefenTitel")
        leistung = anfrage.t(angebot.leistung.titel)
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("senden", fehler)])
        zeilen = angebot.formular.weg(bogen).flatMap { seite in
            seite.fragen.map { frage in
                let werte = bogen.alle(frage.id)
                return Zeile(
                    frage: anfrage.t(frage.text),
                    antwort: werte.isEmpty ? anfrage.t("portalNichtAngegeben") : frage.inWorten(werte, anfrage.portalsprache),
                    aendernUrl: PortalURL.seite(antrag.id, seite.id, aendern: true))
            }
        }
        gebuehren = Gebuehrentafel(angebot.gebuehren(bogen, anfrage.jetzt.tag), anfrage)
        sendenUrl = PortalURL.senden(antrag.id)
        zurueckUrl = PortalURL.antrag(antrag.id)
        self.code = antrag.konto == nil && antrag.codeHash == nil ? (code ?? Zugangscode.neu()).gruppiert : nil
    }
}

/// Fees with their legal source.
struct Gebuehrentafel: Encodable, Sendable {
    struct Posten: Encodable, Sendable {
        let text: String
        let betrag: String
        let quelle: String
    }

    let posten: [Posten]
    let gibtEs: Bool
    let summe: String

    init(_ gebuehren: [Gebuehrenposten], _ anfrage: WebRequest) {
        posten = gebuehren.map { Posten(text: anfrage.t($0.titel), betrag: $0.betrag.deutsch, quelle: $0.quelle.text) }
        gibtEs = !gebuehren.isEmpty
        summe = gebuehren.summe.deutsch
    }
}

struct BestaetigungSeite: Page {
    static let vorlage = "portal/bestaetigung"
    let titel: String
    let leistung: String
    let zeichen: String
    let gesendet: String
    let dauer: String
    let kopieUrl: String
    let vorgangUrl: String
    let code: String?
    let hatKonto: Bool
    let zuZahlen: String?

    init(_ anfrage: WebRequest, _ antrag: AntragRecord, _ angebot: Leistungsangebot, code: Zugangscode?, zuZahlen: Geld?) {
        titel = anfrage.t("portalBestaetigungTitel")
        leistung = anfrage.t(angebot.leistung.titel)
        zeichen = antrag.zeichen ?? ""
        gesendet = antrag.gesendet.map { anfrage.zeit($0) } ?? ""
        dauer = anfrage.t(angebot.leistung.dauer)
        kopieUrl = antrag.kopie.map { PortalURL.dokument(antrag.id, $0.text) } ?? ""
        vorgangUrl = PortalURL.vorgang(antrag.id)
        self.code = code?.gruppiert
        hatKonto = antrag.konto != nil
        self.zuZahlen = zuZahlen?.deutsch
    }
}
