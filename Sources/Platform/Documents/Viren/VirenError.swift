// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why nobody scanned a file.
public enum VirenError: Fachfehler, Hashable {
    case nichtErreichbar(String)
    case abgebrochen(String)
    case ueberlastet
    case dateiNichtLesbar

    public var code: String {
        switch self {
        case .nichtErreichbar: "viren.nicht-erreichbar"
        case .abgebrochen: "viren.abgebrochen"
        case .ueberlastet: "viren.ueberlastet"
        case .dateiNichtLesbar: "viren.datei-nicht-lesbar"
        }
    }

    public var meldung: String {
        switch self {
        case .nichtErreichbar(let adresse): "Die Virenprüfung (\(adresse)) ist nicht erreichbar."
        case .abgebrochen(let grund): "Die Virenprüfung wurde abgebrochen: \(grund)."
        case .ueberlastet: "Zurzeit werden sehr viele Dateien auf Viren geprüft."
        case .dateiNichtLesbar: "Die Datei ist zurzeit nicht lesbar."
        }
    }

    public var art: Fehlerart { .ausfall }
}
