// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// A file embedded in a PDF (ISO 32000-2 § 7.11.4), as the catalogue lists it.
public struct PdfAnlage: Sendable, Hashable {
    /// As the PDF names it; a stranger's words.
    public let name: String
    /// Where its bytes stand, as qpdf counts objects.
    let objekt: Int
    let generation: Int
}

/// Takes files out of PDFs with qpdf, in the same limited processes as everything else.
extension PdfWerkzeuge {
    /// - Throws: `PdfError`; a PDF without embedded files gives an empty list.
    public func anlagen(_ datei: URL) async throws(PdfError) -> [PdfAnlage] {
        var grenzen = KindProzess.Grenzen()
        grenzen.ausgabeBytes = 1 << 20
        grenzen.ohneOrdner = true
        let ergebnis = try await rufe(
            "qpdf", ["--warning-exit-0", "--json=1", "--json-key=attachments", "/dev/stdin"], datei: datei, grenzen: grenzen)
        guard let anlagen = PdfAnlage.lesen(qpdf: ergebnis.ausgabe) else { throw .beschaedigt }
        return anlagen
    }

    /// The bytes of an embedded file, unpacked.
    /// - Parameter hoechstensBytes: a longer one is refused, however small it is packed.
    public func inhalt(_ anlage: PdfAnlage, in datei: URL, hoechstensBytes: Int) async throws(PdfError) -> Data {
        var grenzen = KindProzess.Grenzen()
        // One more, since an output that reaches the limit counts as longer.
        grenzen.ausgabeBytes = hoechstensBytes + 1
        grenzen.ohneOrdner = true
        // By its object, not by its key: qpdf looks keys up in an order that not every program keeps.
        let ergebnis = try await rufe(
            "qpdf",
            [
                "--warning-exit-0", "--show-object=\(anlage.objekt),\(anlage.generation)", "--filtered-stream-data",
                "/dev/stdin",
            ], datei: datei, grenzen: grenzen)
        return ergebnis.ausgabe
    }
}

extension PdfAnlage {
    private struct Auskunft: Decodable {
        struct Eintrag: Decodable {
            let preferredname: String?
            let preferredcontents: String?
        }
        let attachments: [String: Eintrag]
    }

    /// Reads qpdf's JSON, in the order of the keys; entries that name no stream are passed over. `nil` when it is something else.
    static func lesen(qpdf: Data) -> [PdfAnlage]? {
        let auskunft: Auskunft
        do { auskunft = try JSONDecoder().decode(Auskunft.self, from: qpdf) } catch { return nil }
        return auskunft.attachments.sorted { $0.key < $1.key }.compactMap { schluessel, eintrag in
            // Such as "11 0 R".
            let zahlen = (eintrag.preferredcontents ?? "").split(separator: " ").prefix(2).compactMap { Int($0) }
            guard zahlen.count == 2, zahlen[0] > 0, zahlen[1] >= 0 else { return nil }
            return PdfAnlage(name: eintrag.preferredname ?? schluessel, objekt: zahlen[0], generation: zahlen[1])
        }
    }
}
