// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store
internal import Web

/// Full-text search with the words found marked.
struct SuchSeite: Page {
    static let vorlage = "akte/suche"

    struct Fund: Encodable, Sendable {
        let url: String
        let titel: String
        let art: String
        /// As a batch names the object.
        let wahl: String
        /// What stands beside the list while the line has the focus.
        let vorschauUrl: String?
        let zeichen: String?
        let vorgang: String?
        let zeit: String
        let teile: [Teil]
    }
    struct Teil: Encodable, Sendable {
        let text: String
        let markiert: Bool
    }
    struct Gespeichert: Encodable, Sendable {
        let name: String
        let url: String
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let q: Feld
    let art: Feldauswahl
    let folge: Feldauswahl
    /// What the hits are narrowed to already, kept while the words change.
    let eingegrenzt: [Formular.Verborgen]
    let gesucht: Bool
    let anzahl: String
    let facetten: [Suchfacette]
    let hatFacetten: Bool
    let direktUrl: String?
    /// What other modules have found.
    let weitere: [Modulfunde]
    let funde: [Fund]
    let hatFunde: Bool
    let weiterUrl: String?
    /// More than can be leafed through.
    let nochMehr: Bool
    /// Which of the hits this page shows, unless it is the first; and the way back there.
    let abschnitt: String?
    let anfangUrl: String?
    let ziehtNach: Bool
    /// Boxes for a batch.
    let mitWahl: Bool
    let stapelknoepfe = Stapelknopf.andere
    let leer: Leer?
    /// Offered where nothing is asked yet; the name of the one that is open.
    let gespeicherte: [Gespeichert]
    let hatGespeicherte: Bool
    let geoeffnet: String?
    let speichernUrl: String?
    let verwaltenUrl = SuchURL.gespeichert

    init(
        _ anfrage: WebRequest, _ ergebnis: AkteSuchen.Ergebnis?, _ umfeld: Suchumfeld, _ fehler: Formularfehler? = nil,
        weitere: [Modulfunde] = []
    ) {
        let text = anfrage.abfrage["q"]
        titel = text.map { "Suche: \($0.prefix(80))" } ?? "Suche"
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("q", fehler?.text)])
        q = Feld("q", "Suchbegriff oder Zeichen", wert: text, typ: "search", breite: .zeichen16, fehler: fehler?.text)
        let gewaehlt = anfrage.abfrage["art"]
        art = Feldauswahl(
            "art", "Nur",
            [Option("", "alles")] + Suchart.allCases.map { Option($0.rawValue, $0.mehrzahl, gewaehlt: $0.rawValue == gewaehlt) },
            breite: .zeichen8)
        let wahl = Suchwahl(anfrage)
        folge = Feldauswahl(
            "folge", "Reihenfolge",
            [
                Option("", "Neueste zuerst"),
                Option("passend", "Treffer im Titel zuerst", gewaehlt: wahl.reihenfolge == .passend),
            ], breite: .zeichen16)
        eingegrenzt = wahl.verborgen
        gesucht = ergebnis != nil
        let zaehlung = ergebnis?.facetten
        facetten = zaehlung.map { Suchfacette.alle($0, wahl, umfeld.namen) } ?? []
        hatFacetten = !facetten.isEmpty
        funde = (ergebnis?.treffer ?? []).compactMap {
            Self.fund(
                $0, vorgang: ergebnis?.vorgaenge[$0.objekt], ohneAusschnitt: ergebnis?.ohneAusschnitt.contains($0.objekt) == true)
        }
        hatFunde = !funde.isEmpty
        self.weitere = weitere
        mitWahl = hatFunde && anfrage.akteur.darf(AkteRechte.bearbeiten)
        let stelle = Suchseitenstelle(anfrage)
        let weiter = ergebnis.flatMap { stelle.naechste($0) }
        weiterUrl = weiter.map { "\(SuchURL.adresse(wahl, umfeld.geoeffnet))&nach=\($0)" }
        nochMehr = weiter == nil && ergebnis?.nochMehr == true
        abschnitt = stelle.ab > 0 && hatFunde ? "Treffer \(stelle.ab + 1) bis \(stelle.ab + funde.count)" : nil
        anfangUrl = stelle.ab > 0 ? SuchURL.adresse(wahl, umfeld.geoeffnet) : nil
        ziehtNach = ergebnis?.ziehtNach ?? false
        anzahl =
            zaehlung == nil && ergebnis?.ziehtNach == true
            ? "Treffer"
            : zaehlung?.mehr == true
                ? "mehr als \(Suchfacetten.grenze) Treffer"
                : (zaehlung?.gezaehlt ?? funde.count) == 1 ? "1 Treffer" : "\(zaehlung?.gezaehlt ?? funde.count) Treffer"
        direktUrl = ergebnis?.zeichen.map { AkteURL.objekt($0) }
        gespeicherte = gesucht ? [] : umfeld.gespeichert.map { Gespeichert(name: $0.name, url: SuchURL.oeffnen($0)) }
        hatGespeicherte = !gespeicherte.isEmpty
        geoeffnet = umfeld.geoeffnet?.name
        speichernUrl =
            gesucht && umfeld.geoeffnet == nil && anfrage.akteur.darf(AkteRechte.lesen)
            ? wahl.url.replacing(SuchURL.suche, with: SuchURL.speichern, maxReplacements: 1) : nil
        leer =
            ergebnis != nil && funde.isEmpty && direktUrl == nil && weitere.isEmpty
            ? Leer(
                "Nichts gefunden",
                "Prüfen Sie die Schreibweise, oder suchen Sie mit weniger Wörtern oder ohne Eingrenzung. Gefunden wird nur, was Sie sehen dürfen."
            )
            : nil
    }

    private static func fund(_ treffer: Treffer, vorgang: String?, ohneAusschnitt: Bool) -> Fund? {
        guard let art = Suchart(rawValue: treffer.art) else { return nil }
        // The word found leads the viewer to its page; of what is kept closely not even that is told.
        let wort = ohneAusschnitt || art != .dokument ? nil : treffer.ausschnitt.teile.first(where: \.markiert)?.text
        func mitWort(_ url: String) -> String {
            AkteURL.mit(url, ["wort": wort?.trimmingCharacters(in: .alphanumerics.inverted)])
        }
        return Fund(
            url: mitWort(art.url(treffer.objekt)), titel: treffer.titel, art: art.einzahl,
            wahl: "\(art.rawValue):\(treffer.objekt)",
            vorschauUrl: mitWort("\(art.url(treffer.objekt))/vorschau"), zeichen: treffer.kennzeichen,
            vorgang: vorgang == treffer.titel ? nil : vorgang, zeit: treffer.zeit.deutsch,
            teile: ohneAusschnitt
                ? [Teil(text: "Kein Ausschnitt: Wer das liest, wird festgehalten. Öffnen Sie den Treffer.", markiert: false)]
                : treffer.ausschnitt.teile.map { Teil(text: $0.text, markiert: $0.markiert) })
    }
}

extension Suchart: CaseIterable {
    static let allCases: [Suchart] = [.akte, .vorgang, .dokument]

    var einzahl: String {
        switch self {
        case .akte: "Akte"
        case .vorgang: "Vorgang"
        case .dokument: "Dokument"
        }
    }

    var mehrzahl: String {
        switch self {
        case .akte: "Akten"
        case .vorgang: "Vorgänge"
        case .dokument: "Dokumente"
        }
    }

    func url(_ objekt: String) -> String {
        switch self {
        case .akte: AkteURL.akte(AkteID(gespeichert: objekt))
        case .vorgang: AkteURL.vorgang(VorgangID(gespeichert: objekt))
        case .dokument: AkteURL.dokument(DokumentID(gespeichert: objekt))
        }
    }
}
