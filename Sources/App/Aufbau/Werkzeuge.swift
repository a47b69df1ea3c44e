// SPDX-License-Identifier: EUPL-1.2
internal import Akteneinsicht
internal import Core
internal import Documents
internal import Foundation
internal import Logging

/// The document tools of this node behind the closures that modules know.
struct Werkzeuge: Sendable {
    let briefdruck: Briefdruck
    let pdf = PdfWerkzeuge()
    private let schwaerzung: PdfSchwaerzung
    let uhr: Uhr

    init(python: String, uhr: Uhr, log: Logger) {
        let pfad = python.hasPrefix("/") ? python : FileManager.default.currentDirectoryPath + "/" + python
        briefdruck = Briefdruck(Druckeinstellung(python: pfad), log: log)
        schwaerzung = PdfSchwaerzung(python: pfad)
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

    /// Pages of PDFs as pictures, and new PDFs with black places, for the inspection of files.
    var seiten: Seitenwerkzeug {
        Seitenwerkzeug(
            seiten: { [pdf] in try await pdf.angaben($0).seiten },
            bild: { [pdf] in try await pdf.vorschau($0, breite: 1_000, seite: $1).png },
            schwaerzen: { [schwaerzung] datei, stellen, blatt, zeichen in
                try await schwaerzung.schwaerze(
                    datei,
                    stellen.map {
                        .init(seite: $0.seite, x: $0.x, y: $0.y, breite: $0.breite, hoehe: $0.hoehe, text: $0.text)
                    }, blatt: blatt, zeichen: zeichen)
            })
    }
}
