// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// A picture of a page of a PDF.
public struct PdfVorschau: Sendable, Hashable {
    public let png: Data
}

extension PdfWerkzeuge {
    /// - Parameters:
    ///   - breite: in pixels, kept between 16 and 4000.
    ///   - seite: from 1.
    public func vorschau(_ datei: URL, breite: Int, seite: Int = 1) async throws(PdfError) -> PdfVorschau {
        let pixel = min(max(breite, 16), 4000)
        let ergebnis = try await rufe(
            "pdftoppm",
            [
                "-png", "-f", String(seite), "-l", String(seite), "-singlefile", "-scale-to-x", String(pixel), "-scale-to-y",
                "-1", "-",
            ],
            datei: datei)
        // The tool can report success for a file without any page; then there is no picture.
        guard ergebnis.ausgabe.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { throw .beschaedigt }
        return PdfVorschau(png: ergebnis.ausgabe)
    }
}
