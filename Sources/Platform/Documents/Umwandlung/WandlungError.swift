// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why a file could not be turned into a PDF.
public enum WandlungError: Fachfehler, Hashable {
    /// The tool or a part of it is not installed.
    case fehlt(String)
    case verschluesselt
    case signiert
    /// The tool cannot read the file.
    case unlesbar
    /// A signal ended the tool, mostly one of its limits.
    case abgestuerzt
    case werkzeug(KindError)

    public var urteil: Werkzeugurteil {
        switch self {
        case .fehlt(let name): .fehlt(name)
        case .verschluesselt, .signiert, .unlesbar: .abgelehnt(meldung)
        case .abgestuerzt: .grenze(meldung)
        case .werkzeug(let grund): grund.urteil
        }
    }

    public var code: String {
        switch self {
        case .fehlt: "wandlung.werkzeug-fehlt"
        case .verschluesselt: "wandlung.verschluesselt"
        case .signiert: "wandlung.signiert"
        case .unlesbar: "wandlung.unlesbar"
        case .abgestuerzt: "wandlung.abgestuerzt"
        case .werkzeug(let grund): grund.code
        }
    }

    public var meldung: String {
        switch self {
        case .fehlt(let name): "Das Programm „\(name)“ ist auf dem Server nicht eingerichtet."
        case .verschluesselt: "Die Datei ist mit einem Kennwort geschützt."
        case .signiert: "Die Datei ist elektronisch signiert und wird deshalb nicht umgewandelt."
        case .unlesbar: "Die Datei ist beschädigt oder nicht das, was sie zu sein vorgibt."
        case .abgestuerzt: "Die Verarbeitung brauchte mehr Speicher oder Zeit als erlaubt und wurde beendet."
        case .werkzeug(let grund): grund.meldung
        }
    }

    public var art: Fehlerart {
        switch self {
        case .fehlt: .ausfall
        case .verschluesselt, .signiert, .unlesbar, .abgestuerzt: .eingabe
        case .werkzeug(let grund): grund.art
        }
    }
}
