// SPDX-License-Identifier: EUPL-1.2

/// What a failed tool means for the file: who is to do something, and whether another try makes sense.
public enum Werkzeugurteil: Sendable, Hashable {
    /// Not installed. The file is well; the step is left out.
    case fehlt(String)
    /// The tool looked and refuses the file; it will do so again.
    case abgelehnt(String)
    /// Time, memory or size ran out. On a quieter machine it may succeed.
    case grenze(String)
    /// The machine is short of something; the file has nothing to do with it.
    case gestoert
}

extension KindError {
    public var urteil: Werkzeugurteil {
        switch self {
        case .werkzeugFehlt(let name): .fehlt(name)
        case .zeitUeberschritten: .grenze("Die Verarbeitung hat länger gedauert als erlaubt.")
        case .ausgabeZuGross: .grenze("Beim Verarbeiten entstanden mehr Daten als erlaubt.")
        case .ueberlastet, .abgebrochen, .rechnerGestoert: .gestoert
        }
    }
}

extension PdfError {
    public var urteil: Werkzeugurteil {
        switch self {
        case .beschaedigt: .abgelehnt("Die PDF-Datei ist beschädigt.")
        case .verschluesselt: .abgelehnt("Die PDF-Datei ist mit einem Kennwort geschützt.")
        case .nichtLesbar: .gestoert
        case .werkzeug(let grund): grund.urteil
        }
    }
}

extension DruckError {
    public var urteil: Werkzeugurteil {
        switch self {
        case .pythonFehlt, .weasyprintFehlt: .fehlt("WeasyPrint")
        case .zeitUeberschritten: .grenze("Das Drucken hat länger gedauert als erlaubt.")
        case .speicherErschoepft, .ergebnisZuGross: .grenze("Beim Drucken entstanden mehr Daten als erlaubt.")
        case .fremdverweis, .inhaltFehlerhaft: .abgelehnt("Die Datei lässt sich nicht als PDF setzen.")
        case .ueberlastet, .faehrtHerunter, .abgebrochen, .abgestuerzt: .gestoert
        }
    }
}
