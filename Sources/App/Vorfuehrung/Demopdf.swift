// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// A small PDF of plain lines, a page each list, so that the example city needs no tools to be filled.
struct Demopdf {
    static func daten(_ seiten: [[String]]) -> Data {
        var pdf = Data("%PDF-1.4\n".utf8), stellen: [Int] = []
        func objekt(_ nummer: Int, _ inhalt: Data) {
            stellen.append(pdf.count)
            pdf += Data("\(nummer) 0 obj\n".utf8) + inhalt + Data("\nendobj\n".utf8)
        }
        let kinder = seiten.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        objekt(1, Data("<< /Type /Catalog /Pages 2 0 R >>".utf8))
        objekt(2, Data("<< /Type /Pages /Kids [\(kinder)] /Count \(seiten.count) >>".utf8))
        objekt(3, Data("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".utf8))
        for (i, zeilen) in seiten.enumerated() {
            let seite = 4 + 2 * i
            objekt(
                seite,
                Data(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents \(seite + 1) 0 R >>"
                        .utf8))
            var strom = Data("BT /F 11 Tf 14 TL 70 770 Td\n".utf8)
            for zeile in zeilen { strom += Data("(".utf8) + text(zeile) + Data(") Tj T*\n".utf8) }
            strom += Data("ET".utf8)
            objekt(seite + 1, Data("<< /Length \(strom.count) >>\nstream\n".utf8) + strom + Data("\nendstream".utf8))
        }
        let tafel = pdf.count
        pdf += Data("xref\n0 \(stellen.count + 1)\n0000000000 65535 f \n".utf8)
        for stelle in stellen {
            let zahl = String(stelle)
            pdf += Data((String(repeating: "0", count: 10 - zahl.count) + zahl + " 00000 n \n").utf8)
        }
        return pdf + Data("trailer\n<< /Size \(stellen.count + 1) /Root 1 0 R >>\nstartxref\n\(tafel)\n%%EOF\n".utf8)
    }

    /// Latin-1, which is WinAnsi for every letter the examples use.
    private static func text(_ zeile: String) -> Data {
        var daten = Data()
        for zeichen in zeile.unicodeScalars {
            if "()\\".unicodeScalars.contains(zeichen) { daten.append(UInt8(ascii: "\\")) }
            daten.append(zeichen.value < 256 ? UInt8(zeichen.value) : UInt8(ascii: "?"))
        }
        return daten
    }
}
