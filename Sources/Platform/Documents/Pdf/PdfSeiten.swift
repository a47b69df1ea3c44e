// SPDX-License-Identifier: EUPL-1.2
public import Foundation

extension PdfWerkzeuge {
    /// The words of each page; empty texts for pages without words, such as scanned ones.
    public func seitentexte(_ datei: URL, hoechstensSeiten: Int = 500, hoechstensBytes: Int = 4 << 20) async throws(PdfError)
        -> [String]
    {
        let angaben = try await angaben(datei)
        var grenzen = KindProzess.Grenzen()
        grenzen.ausgabeBytes = hoechstensBytes
        grenzen.ausgabeKuerzen = true
        let ergebnis = try await rufe(
            "pdftotext", ["-enc", "UTF-8", "-l", String(hoechstensSeiten), "-", "-"], datei: datei, grenzen: grenzen)
        // The tool ends each page with a form feed.
        let texte = String(decoding: ergebnis.ausgabe, as: UTF8.self)
            .split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init)
        let seiten = min(angaben.seiten, hoechstensSeiten)
        return (0..<seiten).map { $0 < texte.count ? texte[$0] : "" }
    }

    /// One page as PNG.
    /// - Parameters:
    ///   - seite: counted from 1.
    ///   - breite: in pixels, kept between 16 and 4000.
    public func seitenbild(_ datei: URL, seite: Int, breite: Int) async throws(PdfError) -> Data {
        let nr = String(max(1, seite)), pixel = String(min(max(breite, 16), 4_000))
        let ergebnis = try await rufe(
            "pdftoppm", ["-png", "-f", nr, "-l", nr, "-singlefile", "-scale-to-x", pixel, "-scale-to-y", "-1", "-"],
            datei: datei)
        guard ergebnis.ausgabe.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { throw .beschaedigt }
        return ergebnis.ausgabe
    }
}
