// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web
import Xrechnung

/// One invoice: as on paper, what the check found, and what can be done.
struct RechnungSeite: Page {
    static let vorlage = "rechnung/rechnung"

    let titel: String
    let zurueckUrl = RechnungURL.liste
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let stand: Marke
    let nummer: String
    let eingegangen: String
    let weg: String
    let vorgang: String?
    let dokumentUrl: String?
    let dateiUrl: String?
    let dateiart: String
    /// The XML out of a PDF, in the file.
    let xmlUrl: String?
    let datei: String
    let pruefsumme: String
    let vermerktitel: String
    let vermerk: String?
    let entschieden: String?
    let ansicht: Rechnungsansicht?
    /// Where the file was not kept.
    let ohneDatei: Bool
    let verkaeufer: String
    let rechnungsnummer: String
    let betrag: String
    let befunde: [Befundzeile]
    let hatBefunde: Bool
    let darf: Bool
    let version: String
    let weitergebenUrl: String
    let zurueckweisenUrl: String
    let an: Feld
    let grund: Feldtext

    /// - Parameter gelesen: the invoice of its file; `nil` where that was not kept.
    init(
        _ rechnung: Eingangsrechnung, _ gelesen: Rechnung?, _ anfrage: WebRequest, _ db: some ReadAccess,
        fehler: (feld: String, text: String)? = nil
    ) throws {
        titel = "Rechnung \(rechnung.kopf.rechnungsnummer) von \(rechnung.kopf.verkaeufer)"
        hatFehler = fehler != nil
        fehlerliste = fehler.flatMap { Fehlerliste([($0.feld, $0.text)]) }
        stand = Marke(rechnung.zustand)
        nummer = rechnung.nummer
        eingegangen = rechnung.eingegangen.deutsch
        weg = rechnung.weg.deutsch
        vorgang = try rechnung.vorgang.flatMap { try db.vorgang($0)?.zeichen.text }
        dokumentUrl = rechnung.dokument.map { "/amt/dokumente/\($0)" }
        dateiUrl = gelesen == nil ? nil : RechnungURL.datei(rechnung.id)
        dateiart = rechnung.istPdf ? "PDF" : "XML"
        xmlUrl = rechnung.xmlDokument.map { "/amt/dokumente/\($0)" }
        datei = rechnung.dateiname
        pruefsumme = rechnung.sha256
        vermerktitel = rechnung.zustand == .weitergegeben ? "Weitergegeben an" : "Warum zurückgewiesen"
        vermerk = rechnung.vermerk
        entschieden = try rechnung.entschieden.map { zeit in
            "\(zeit.deutsch), \(try rechnung.entschiedenVon.map { try db.anzeigename($0) } ?? "–")"
        }
        ansicht = gelesen.map(Rechnungsansicht.init)
        ohneDatei = gelesen == nil
        verkaeufer = rechnung.kopf.verkaeufer
        rechnungsnummer = rechnung.kopf.rechnungsnummer
        betrag = rechnung.kopf.betragText
        befunde = rechnung.befunde.map(Befundzeile.init)
        hatBefunde = !befunde.isEmpty
        darf = rechnung.zustand == .angekommen && anfrage.akteur.darf(RechnungRechte.bearbeiten, in: rechnung.oe)
        version = String(rechnung.version)
        weitergebenUrl = RechnungURL.weitergeben(rechnung.id)
        zurueckweisenUrl = RechnungURL.zurueckweisen(rechnung.id)
        func bei(_ feld: String) -> String? { fehler?.feld == feld ? fehler?.text : nil }
        an = Feld(
            "an", "An wen", wert: fehler == nil ? nil : anfrage.formular["an"],
            hinweis: "Zum Beispiel: Fachbereich 20, Buchhaltungsverfahren.", fehler: bei("an"))
        grund = Feldtext(
            "grund", "Grund", wert: fehler == nil ? nil : anfrage.formular["grund"], zeilen: 3,
            maximal: RechnungEntscheiden.laengster, hinweis: "Der Grund steht auch auf der Seite mit der Quittung.",
            fehler: bei("grund"))
    }
}
