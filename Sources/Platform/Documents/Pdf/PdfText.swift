// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// The text of a PDF, for search and for reading aloud.
public struct PdfText: Sendable, Hashable {
    public let text: String
    /// Pages of the whole file, also when only the first ones were read.
    public let seiten: Int
    /// Whether pages or characters were left out.
    public let gekuerzt: Bool
}

extension PdfWerkzeuge {
    public func text(
        _ datei: URL, hoechstensSeiten: Int = 500, hoechstensBytes: Int = 4 << 20
    ) async throws(PdfError) -> PdfText {
        let angaben = try await angaben(datei)
        var grenzen = KindProzess.Grenzen()
        grenzen.ausgabeBytes = hoechstensBytes
        grenzen.ausgabeKuerzen = true
        let ergebnis = try await rufe(
            "pdftotext", ["-enc", "UTF-8", "-l", String(hoechstensSeiten), "-", "-"], datei: datei, grenzen: grenzen)
        return PdfText(
            text: String(decoding: ergebnis.ausgabe, as: UTF8.self), seiten: angaben.seiten,
            gekuerzt: ergebnis.gekuerzt || angaben.seiten > hoechstensSeiten)
    }
}

extension PdfWerkzeuge {
    /// Only the words, by one process: what the search needs of a born-digital PDF.
    /// - Parameter zeit: also bounds its computing time.
    public func worte(_ datei: URL, zeit: Duration = .seconds(20), hoechstensBytes: Int = 4 << 20) async throws(PdfError)
        -> String
    {
        var grenzen = KindProzess.Grenzen()
        grenzen.zeit = zeit
        grenzen.rechenzeitSekunden = max(1, Int(zeit.components.seconds))
        grenzen.ausgabeBytes = hoechstensBytes
        grenzen.ausgabeKuerzen = true
        grenzen.ohneOrdner = true
        let ergebnis = try await rufe("pdftotext", ["-enc", "UTF-8", "-l", "2000", "-", "-"], datei: datei, grenzen: grenzen)
        return String(decoding: ergebnis.ausgabe, as: UTF8.self)
    }
}
