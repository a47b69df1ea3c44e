// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// A born-digital PDF of one page with these words; just enough of the format for a reader to find them.
enum Briefpdf {
    static func bytes(_ text: String) -> [UInt8] {
        let worte = text.split(separator: " ")
        var inhalt = "BT /F1 9 Tf 11 TL 50 800 Td\n"
        for ab in stride(from: 0, to: worte.count, by: 10) {
            inhalt += "(" + worte[ab..<min(ab + 10, worte.count)].joined(separator: " ") + ") Tj T*\n"
        }
        inhalt += "ET"
        let objekte = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(latin1(inhalt).count) >>\nstream\n\(inhalt)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
        var pdf = latin1("%PDF-1.4\n")
        var orte: [Int] = []
        for (nr, objekt) in objekte.enumerated() {
            orte.append(pdf.count)
            pdf += latin1("\(nr + 1) 0 obj\n\(objekt)\nendobj\n")
        }
        let tabelle = pdf.count
        pdf += latin1("xref\n0 \(orte.count + 1)\n0000000000 65535 f \n")
        for ort in orte { pdf += latin1(String(format: "%010d 00000 n \n", ort)) }
        return pdf + latin1("trailer << /Size \(orte.count + 1) /Root 1 0 R >>\nstartxref\n\(tabelle)\n%%EOF\n")
    }

    private static func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(clamping: $0.value) } }
}
