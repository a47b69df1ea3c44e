// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Web

/// Prints a page as PDF/UA-1, dated `erstellt`. The same page of the same moment gives the same bytes.
public typealias Berichtsdruck = @Sendable (_ html: String, _ erstellt: Zeitpunkt) async throws -> Data

/// Writes a report in each of its formats. The same edition gives the same bytes, for nothing in them comes from a clock.
public struct Berichtsschreiber: Sendable {
    let vorlagen: Vorlagen
    let rahmen: Berichtsrahmen
    let druck: Berichtsdruck

    public init(vorlagen: Vorlagen, rahmen: Berichtsrahmen, druck: @escaping Berichtsdruck) {
        self.vorlagen = vorlagen
        self.rahmen = rahmen
        self.druck = druck
    }

    /// - Parameter kurzfassung: stands at the beginning of the page and of A4.
    func schreiben(_ ausgabe: Berichtsausgabe, _ format: Berichtsformat, kurzfassung: Kurzfassung? = nil) async throws -> Data {
        switch format {
        case .html: Data(try vorlagen.brief(Berichtsseite(ausgabe, rahmen, kurzfassung, druck: false)).utf8)
        case .pdf:
            try await druck(try vorlagen.brief(Berichtsseite(ausgabe, rahmen, kurzfassung, druck: true)), ausgabe.kenntnis)
        case .folienHtml: Data(try vorlagen.brief(Folienseite(ausgabe, rahmen)).utf8)
        case .folienPdf: try await druck(try vorlagen.brief(Folienseite(ausgabe, rahmen)), ausgabe.kenntnis)
        case .pptx: Data(try Pptxform(rahmen: rahmen).schreiben(ausgabe))
        case .json: Data(try Jsonform().schreiben(ausgabe))
        case .offen: Data(try Jsonform(mitPersonen: false).schreiben(ausgabe))
        }
    }
}
