// SPDX-License-Identifier: EUPL-1.2
public import Foundation

extension Texterkennung {
    /// The words of a scan alone; the PDF they come from is not kept.
    /// - Returns: `nil` for kinds of file in which nothing can be recognised.
    public func worte(_ datei: URL, typ: Dateityp, mit pdf: PdfWerkzeuge) async throws -> String? {
        guard typ == .pdf || Self.bilder.contains(typ) else { return nil }
        return try await erkenne(datei, typ: typ).pdf.verleihen { try await pdf.worte($0) }
    }
}
