// SPDX-License-Identifier: EUPL-1.2

/// Small PDFs written by hand; poppler rebuilds their missing cross-reference table.
enum Beispiele {
    static let dreiSeiten = pdf(seiten: ["Seite eins", "Seite zwei", "Seite drei"])

    /// Claims encryption (RC4, 40 bit) with keys that no empty password opens.
    static let mitKennwort = pdf(
        seiten: ["geheim"],
        schluss:
            "/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
            + "/O <\(String(repeating: "1F", count: 32))> /U <\(String(repeating: "2E", count: 32))> >>")

    private static func pdf(seiten: [String], schluss: String = "") -> String {
        var text = "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        let verweise = seiten.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        text += "2 0 obj << /Type /Pages /Count \(seiten.count) /Kids [\(verweise)] >> endobj\n"
        text += "3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n"
        for (i, seite) in seiten.enumerated() {
            let strom = "BT /F 24 Tf 50 700 Td (\(seite)) Tj ET"
            text += "\(4 + 2 * i) 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * i) 0 R "
            text += "/Resources << /Font << /F 3 0 R >> >> >> endobj\n"
            text += "\(5 + 2 * i) 0 obj << /Length \(strom.utf8.count) >> stream\n\(strom)\nendstream endobj\n"
        }
        return text + "trailer << /Root 1 0 R /Size \(4 + 2 * seiten.count) \(schluss) >>\n%%EOF\n"
    }
}
