// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why a PDF could not be read.
public enum PdfError: Fachfehler, Hashable {
    case beschaedigt
    case verschluesselt
    case nichtLesbar
    case werkzeug(KindError)

    public var code: String {
        switch self {
        case .beschaedigt: "pdf.beschaedigt"
        case .verschluesselt: "pdf.verschluesselt"
        case .nichtLesbar: "pdf.nicht-lesbar"
        case .werkzeug(let grund): grund.code
        }
    }

    public var meldung: String {
        switch self {
        case .beschaedigt:
            "Diese PDF-Datei ist beschädigt und lässt sich nicht öffnen. Bitte erzeugen Sie die Datei neu und laden Sie sie noch einmal hoch."
        case .verschluesselt:
            "Diese PDF-Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und laden Sie sie noch einmal hoch."
        case .nichtLesbar: "Die Datei ist zurzeit nicht lesbar. Bitte versuchen Sie es später erneut."
        case .werkzeug(let grund): grund.meldung
        }
    }

    public var art: Fehlerart {
        switch self {
        case .beschaedigt, .verschluesselt: .eingabe
        case .nichtLesbar: .ausfall
        case .werkzeug(let grund): grund.art
        }
    }
}
