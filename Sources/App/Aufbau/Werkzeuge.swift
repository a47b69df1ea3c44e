// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Documents
internal import Foundation
internal import Logging

/// The document tools of this node behind the closures that modules know.
struct Werkzeuge: Sendable {
    let briefdruck: Briefdruck
    let pdf = PdfWerkzeuge()
    private let uhr: Uhr

    init(python: String, uhr: Uhr, log: Logger) {
        let pfad = python.hasPrefix("/") ? python : FileManager.default.currentDirectoryPath + "/" + python
        briefdruck = Briefdruck(Druckeinstellung(python: pfad), log: log)
        self.uhr = uhr
    }

    /// HTML to PDF/A-3, for the file and for the citizen alike.
    var druck: @Sendable (_ html: String, _ titel: String) async throws -> Data {
        { [briefdruck, uhr] html, _ in
            try await briefdruck.drucke(Druckauftrag(html: html, variante: .archiv, erstellt: uhr.jetzt)).pdf
        }
    }

    var pdfText: @Sendable (_ pfad: String) async throws -> String? {
        { [pdf] pfad in
            let text = try await pdf.text(URL(fileURLWithPath: pfad)).text
            return text.isEmpty ? nil : text
        }
    }
}
