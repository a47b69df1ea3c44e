// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why an outside tool gave no answer.
public enum KindError: Fachfehler, Hashable {
    case werkzeugFehlt(String)
    case zeitUeberschritten(String)
    case ausgabeZuGross(String)
    case ueberlastet
    case abgebrochen
    /// No temporary folder, no descriptors: the machine itself is short of something.
    case rechnerGestoert(String)

    public var code: String {
        switch self {
        case .werkzeugFehlt: "dokument.werkzeug-fehlt"
        case .zeitUeberschritten: "dokument.zeit-ueberschritten"
        case .ausgabeZuGross: "dokument.ausgabe-zu-gross"
        case .ueberlastet: "dokument.ueberlastet"
        case .abgebrochen: "dokument.abgebrochen"
        case .rechnerGestoert: "dokument.rechner-gestoert"
        }
    }

    public var meldung: String {
        switch self {
        case .werkzeugFehlt(let name):
            "Das Programm „\(name)“ ist auf dem Server nicht eingerichtet. Bitte wenden Sie sich an die Systembetreuung."
        case .zeitUeberschritten:
            "Die Datei konnte nicht in der vorgesehenen Zeit gelesen werden. Bitte speichern Sie sie einfacher und versuchen Sie es erneut."
        case .ausgabeZuGross: "Der Inhalt der Datei ist zu umfangreich, um ihn zu verarbeiten."
        case .ueberlastet: "Zurzeit werden sehr viele Dateien verarbeitet. Bitte versuchen Sie es in einigen Minuten erneut."
        case .abgebrochen: "Die Verarbeitung der Datei wurde abgebrochen."
        case .rechnerGestoert: "Die Datei kann zurzeit nicht verarbeitet werden. Bitte versuchen Sie es später erneut."
        }
    }

    public var art: Fehlerart {
        switch self {
        case .zeitUeberschritten: .eingabe
        case .ausgabeZuGross: .zuGross
        case .werkzeugFehlt, .ueberlastet, .abgebrochen, .rechnerGestoert: .ausfall
        }
    }
}
