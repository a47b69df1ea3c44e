// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why nobody scanned a file.
public enum VirenError: Fachfehler, Hashable {
    case nichtErreichbar(String)
    case abgebrochen(String)
    /// It took the file and said nothing in time.
    case keineAntwort
    case ueberlastet
    case dateiNichtLesbar

    public var code: String {
        switch self {
        case .nichtErreichbar: "viren.nicht-erreichbar"
        case .abgebrochen: "viren.abgebrochen"
        case .keineAntwort: "viren.keine-antwort"
        case .ueberlastet: "viren.ueberlastet"
        case .dateiNichtLesbar: "viren.datei-nicht-lesbar"
        }
    }

    public var meldung: String {
        switch self {
        case .nichtErreichbar(let adresse): "Die Virenprüfung (\(adresse)) ist nicht erreichbar."
        case .abgebrochen(let grund): "Die Virenprüfung wurde abgebrochen: \(grund)."
        case .keineAntwort: "Die Virenprüfung hat nicht rechtzeitig geantwortet."
        case .ueberlastet: "Zurzeit werden sehr viele Dateien auf Viren geprüft."
        case .dateiNichtLesbar: "Die Datei ist zurzeit nicht lesbar."
        }
    }

    public var art: Fehlerart { .ausfall }

    /// The scanner was there and came to no verdict on this very file; one that is away says nothing about it.
    public var ohneUrteil: Bool {
        switch self {
        case .abgebrochen, .keineAntwort: true
        case .nichtErreichbar, .ueberlastet, .dateiNichtLesbar: false
        }
    }
}
