// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// One question a page.
struct FragenSeite: Page {
    static let vorlage = "portal/fragen"
    let titel: String
    let leistung: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let felder: [Fragenfeld]
    let url: String
    let zurueckUrl: String
    let aendern: Bool
    let mitDateien: Bool

    init(
        _ anfrage: WebRequest, _ antrag: AntragRecord, _ angebot: Leistungsangebot, _ seite: Formular.Seite,
        eingabe: [String: [String]]? = nil, maengel: [String: Antwortmangel] = [:]
    ) {
        titel = anfrage.t(seite.titel)
        leistung = anfrage.t(angebot.leistung.titel)
        hatFehler = !maengel.isEmpty
        func fehler(_ frage: Frage) -> String? { maengel[frage.id].map { anfrage.t($0, frage) } }
        fehlerliste = Fehlerliste(seite.fragen.map { ($0.ziel(maengel[$0.id]), fehler($0)) })
        felder = seite.fragen.map { frage in
            Fragenfeld(
                frage, eingabe?[frage.id] ?? (eingabe == nil ? antrag.antworten.alle(frage.id) : []),
                eingabe: eingabe == nil ? nil : anfrage.formular, fehler: fehler(frage), mangel: maengel[frage.id], anfrage)
        }
        mitDateien = seite.fragen.contains { if case .datei = $0.art { true } else { false } }
        aendern = (anfrage.abfrage["aendern"] ?? anfrage.formular["aendern"]) == "1"
        url = PortalURL.seite(antrag.id, seite.id)
        let weg = angebot.formular.weg(antrag.antworten)
        let stelle = weg.firstIndex { $0.id == seite.id } ?? 0
        zurueckUrl =
            aendern
            ? PortalURL.pruefen(antrag.id)
            : stelle == 0 ? PortalURL.antrag(antrag.id) : PortalURL.seite(antrag.id, weg[stelle - 1].id)
    }
}
