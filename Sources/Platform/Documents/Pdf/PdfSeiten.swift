// SPDX-License-Identifier: EUPL-1.2
public import Foundation

extension PdfWerkzeuge {
    /// The words of each page; empty texts for pages without words, such as scanned ones.
    public func seitentexte(_ datei: URL, hoechstensSeiten: Int = 500, hoechstensBytes: Int = 4 << 20) async throws(PdfError)
        -> [String]
    {
        let ganz = try await text(datei, hoechstensSeiten: hoechstensSeiten, hoechstensBytes: hoechstensBytes)
        // The tool ends each page with a form feed.
        let texte = ganz.text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init)
        return (0..<min(ganz.seiten, hoechstensSeiten)).map { $0 < texte.count ? texte[$0] : "" }
    }
}
