// SPDX-License-Identifier: EUPL-1.2
import Akte
import Documents

extension Streckenschritt {
    private var werkzeuge: [String] {
        switch self {
        case .viren: [Werkzeugbefund.clamd]
        case .text: [Werkzeugbefund.pdftotext]
        case .umwandlung: [Werkzeugbefund.libreOffice]
        case .ocr: [Werkzeugbefund.ocrmypdf, Werkzeugbefund.tesseract, Werkzeugbefund.ghostscript]
        case .archiv: [Werkzeugbefund.ocrmypdf, Werkzeugbefund.ghostscript]
        case .maildruck: [Werkzeugbefund.weasyprint, Werkzeugbefund.pdfinfo]
        }
    }

    /// Stages for which all tools were found; where nobody has looked, all of them may be tried.
    static func moegliche(_ befunde: [Werkzeugbefund]) -> Set<Streckenschritt> {
        guard !befunde.isEmpty else { return Set(allCases) }
        let da = Set(befunde.filter(\.vorhanden).map(\.name))
        return Set(allCases.filter { da.isSuperset(of: $0.werkzeuge) })
    }
}
