// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Store
import Xrechnung

/// Takes the invoice out of a PDF (ZUGFeRD, Factur-X): the one embedded file with a name that these formats lay down.
struct PdfRechnung: Sendable {
    static let werkzeug = "qpdf"

    let dienst: Rechnungsdienst

    /// Whether the tool is there; mails with PDFs are left to a person without it.
    var istMoeglich: Bool { dienst.pdf.hat(Self.werkzeug) }

    /// - Throws: `RechnungseingangError`, also for a PDF without an invoice.
    func xml(_ inhalt: Inhalt) async throws -> (name: String, bytes: [UInt8]) {
        // Before anybody scanned it: the tool runs in a limited process of its own, and only text that our own parser reads comes out.
        let datei = URL(fileURLWithPath: try await dienst.inhalte.ohneSchranke.verifiedFile(inhalt))
        do {
            let rechnungen = try await dienst.pdf.anlagen(datei).filter { Rechnung.namenInPdf.contains($0.name.lowercased()) }
            guard let eine = rechnungen.first else { throw RechnungseingangError.pdfOhneRechnung }
            guard rechnungen.count == 1 else { throw RechnungseingangError.pdfMehrere }
            let bytes = try await dienst.pdf.inhalt(eine, in: datei, hoechstensBytes: Rechnung.hoechstensBytes)
            return (eine.name, [UInt8](bytes))
        } catch let fehler as PdfError {
            throw Self.deutsch(fehler)
        }
    }

    static func deutsch(_ fehler: PdfError) -> RechnungseingangError {
        switch fehler {
        case .beschaedigt, .werkzeug(.zeitUeberschritten): .pdfBeschaedigt
        case .verschluesselt: .pdfVerschluesselt
        case .werkzeug(.ausgabeZuGross): .zuGross
        case .nichtLesbar, .werkzeug: .pdfGestoert
        }
    }
}
