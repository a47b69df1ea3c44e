// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The task list of a draft.
struct AntragSeite: Page {
    static let vorlage = "portal/antrag"

    struct Aufgabe: Encodable, Sendable {
        let id: String
        let titel: String
        let url: String?
        let hinweis: String?
        let status: String
        let art: String
    }

    let titel: String
    let aufgaben: [Aufgabe]
    let weiterUrl: String
    let speichernUrl: String
    let loeschenUrl: String
    let geloeschtAm: String
    let hatKonto: Bool
    let hatCode: Bool
    let code: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?

    init(_ anfrage: WebRequest, _ antrag: AntragRecord, _ angebot: Leistungsangebot, fehler: String? = nil) {
        let heute = anfrage.jetzt.tag
        let weg = angebot.formular.weg(antrag.antworten)
        let offen = angebot.formular.offeneSeite(antrag.antworten, heute: heute)
        titel = anfrage.t(angebot.leistung.titel)
        var aufgaben = weg.map { seite in
            let fertig = angebot.formular.istFertig(seite, antrag.antworten, heute: heute)
            return Aufgabe(
                id: "seite-\(seite.id)", titel: anfrage.t(seite.titel), url: PortalURL.seite(antrag.id, seite.id), hinweis: nil,
                status: anfrage.t(fertig ? "portalErledigt" : "portalOffen"), art: fertig ? "fertig" : "info")
        }
        aufgaben.append(
            Aufgabe(
                id: "seite-pruefen", titel: anfrage.t("portalPruefenTitel"),
                url: offen == nil ? PortalURL.pruefen(antrag.id) : nil,
                hinweis: nil, status: anfrage.t(offen == nil ? "portalOffen" : "portalNochNichtMoeglich"),
                art: offen == nil ? "info" : "gesperrt"))
        self.aufgaben = aufgaben
        weiterUrl = offen.map { PortalURL.seite(antrag.id, $0.id) } ?? PortalURL.pruefen(antrag.id)
        speichernUrl = PortalURL.speichern(antrag.id)
        loeschenUrl = PortalURL.loeschen(antrag.id)
        geloeschtAm = anfrage.tag(antrag.loeschenAb.tag)
        hatKonto = antrag.konto != nil
        hatCode = antrag.codeHash != nil
        code = Zugangscode.neu().gruppiert
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("speichern", fehler)])
    }
}

/// The claim code, shown once.
struct CodeSeite: Page {
    static let vorlage = "portal/code"
    let titel: String
    let leistung: String
    let code: String
    let geloeschtAm: String

    init(_ anfrage: WebRequest, _ antrag: AntragRecord, _ angebot: Leistungsangebot, _ code: Zugangscode) {
        titel = anfrage.t("portalCodeTitel")
        leistung = anfrage.t(angebot.leistung.titel)
        self.code = code.gruppiert
        geloeschtAm = anfrage.tag(antrag.loeschenAb.tag)
    }
}
