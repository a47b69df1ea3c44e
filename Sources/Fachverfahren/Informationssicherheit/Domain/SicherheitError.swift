// SPDX-License-Identifier: EUPL-1.2
import Core

/// Everything information security can refuse.
enum SicherheitError: Feldfehler, Hashable {
    case nichtGefunden
    case verboten
    case veraltet
    /// - Parameter feld: name of the input that is missing.
    case fehlt(feld: String, was: String)
    case zuLang(feld: String, hoechstens: Int)
    case tagUngueltig(feld: String)
    case zeitUngueltig(feld: String)
    case zukunft(feld: String)
    case unbekannt(feld: String)
    case einheitUnbekannt
    case kuerzelVergeben
    /// Names of the objects in the circle.
    case kreis([String])
    case selbst
    case abweichungFalsch(feld: String, richtung: String)
    case katalogUnlesbar(String)
    case katalogSchonDa(titel: String)
    case nichtsZuModellieren
    case nachweisUnbekannt
    case nichtZuTragen
    case ausgabeLeer(String)
    case vorfallKlasseOffen
    case meldungZuFrueh
    case nochOffen([String])
    case abgeschlossen
    case panneUnbekannt
    case schonVerknuepft
    case benutzt
    case datenUnlesbar(datei: String, zeile: Int)

    var code: String {
        switch self {
        case .nichtGefunden: "is.nicht-gefunden"
        case .verboten: "is.verboten"
        case .veraltet: "is.veraltet"
        case .fehlt: "is.fehlt"
        case .zuLang: "is.zu-lang"
        case .tagUngueltig: "is.tag-ungueltig"
        case .zeitUngueltig: "is.zeit-ungueltig"
        case .zukunft: "is.zukunft"
        case .unbekannt: "is.unbekannt"
        case .einheitUnbekannt: "is.einheit-unbekannt"
        case .kuerzelVergeben: "is.kuerzel-vergeben"
        case .kreis: "is.kreis"
        case .selbst: "is.selbst"
        case .abweichungFalsch: "is.abweichung-falsch"
        case .katalogUnlesbar: "is.katalog-unlesbar"
        case .katalogSchonDa: "is.katalog-schon-da"
        case .nichtsZuModellieren: "is.nichts-zu-modellieren"
        case .nachweisUnbekannt: "is.nachweis-unbekannt"
        case .nichtZuTragen: "is.nicht-zu-tragen"
        case .ausgabeLeer: "is.ausgabe-leer"
        case .vorfallKlasseOffen: "is.vorfall-klasse-offen"
        case .meldungZuFrueh: "is.meldung-zu-frueh"
        case .nochOffen: "is.noch-offen"
        case .abgeschlossen: "is.abgeschlossen"
        case .panneUnbekannt: "is.panne-unbekannt"
        case .schonVerknuepft: "is.schon-verknuepft"
        case .benutzt: "is.benutzt"
        case .datenUnlesbar: "is.daten-unlesbar"
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .verboten: .verboten
        case .veraltet, .abgeschlossen: .konflikt
        case .datenUnlesbar: .ausfall
        default: .eingabe
        }
    }

    /// Name of the input it is about.
    var feld: String? {
        switch self {
        case .fehlt(let feld, _), .zuLang(let feld, _), .tagUngueltig(let feld), .zeitUngueltig(let feld), .zukunft(let feld),
            .unbekannt(let feld), .abweichungFalsch(let feld, _):
            feld
        case .einheitUnbekannt: "einheit"
        case .kuerzelVergeben: "kuerzel"
        case .kreis, .selbst: "ziel"
        case .katalogUnlesbar, .katalogSchonDa: "datei"
        case .nichtsZuModellieren: "baustein"
        case .nachweisUnbekannt: "nachweis"
        case .vorfallKlasseOffen: "klasse"
        case .meldungZuFrueh: "gemeldet-tag"
        case .nochOffen: "abschliessen"
        case .panneUnbekannt, .schonVerknuepft: "panne"
        case .benutzt: "entfernen"
        case .nichtZuTragen: "tragen"
        case .nichtGefunden, .verboten, .veraltet, .abgeschlossen, .ausgabeLeer, .datenUnlesbar: nil
        }
    }
}
