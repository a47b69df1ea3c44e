// SPDX-License-Identifier: EUPL-1.2
import Core
import Web
import Xrechnung

/// Where a seller hands an invoice in.
struct FormularSeite: Page {
    static let vorlage = "rechnung/formular"

    let titel: String
    let url = RechnungURL.formular
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let datei: Felddatei
    let postfach: String?
    let leitwege: [String]
    let hatLeitwege: Bool

    init(_ anfrage: WebRequest, _ stelle: Rechnungsstelle, fehler: RechnungseingangError? = nil) {
        titel = anfrage.t("rechnungTitel")
        hatFehler = fehler != nil
        let text = fehler.map { anfrage.t($0) }
        fehlerliste = text.flatMap { Fehlerliste([("datei", $0)]) }
        datei = Felddatei(
            "datei", anfrage.t("rechnungDatei"), annahme: ".xml,.pdf,application/xml,text/xml,application/pdf",
            hoechstensMb: Rechnung.hoechstensBytes >> 20,
            hinweis: anfrage.t("rechnungDateiHinweis"), fehler: text)
        postfach = stelle.postfach.map { anfrage.t("rechnungPostfach", $0) }
        leitwege = stelle.leitwege
        hatLeitwege = !leitwege.isEmpty
    }
}

/// What became of an invoice, for whoever has the address of its receipt: no bank account, no lines.
struct QuittungSeite: Page {
    static let vorlage = "rechnung/quittung"

    let titel: String
    let neuUrl = RechnungURL.formular
    let angenommen: Bool
    let stand: Marke
    let nummer: String
    let eingegangen: String
    let verkaeufer: String
    let rechnungsnummer: String
    let betrag: String
    let datei: String
    let pruefsumme: String
    let vermerk: String?
    let befunde: [Befundzeile]
    let hatBefunde: Bool

    init(_ anfrage: WebRequest, _ rechnung: Eingangsrechnung) {
        angenommen = rechnung.zustand != .zurueckgewiesen
        titel = anfrage.t(angenommen ? "rechnungAngenommen" : "rechnungZurueckgewiesen")
        stand = Marke(rechnung.zustand)
        nummer = rechnung.nummer
        eingegangen = rechnung.eingegangen.deutschLang
        verkaeufer = rechnung.kopf.verkaeufer
        rechnungsnummer = rechnung.kopf.rechnungsnummer
        betrag = rechnung.kopf.betragText
        datei = rechnung.dateiname
        pruefsumme = rechnung.sha256
        // To whom it was given on is the authority's matter.
        vermerk = rechnung.zustand == .zurueckgewiesen ? rechnung.vermerk : nil
        befunde = rechnung.befunde.map(Befundzeile.init)
        hatBefunde = !befunde.isEmpty
    }
}
