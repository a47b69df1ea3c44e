// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst
import Kryptoprotokoll
import Testing
import WerkzeugTesting

@Suite("PDF mit Kennwort im Kryptoarbeiter", .serialized) struct PdfTests {
    private let kennwort = "ABCD-EFGH-JKLM-NPQR"

    /// One empty page, without a table of its objects: the library finds them all the same.
    private let klar = Array(
        """
        %PDF-1.7
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
        trailer<</Root 1 0 R/Size 4>>
        %%EOF

        """.utf8)

    @Test("qpdf öffnet es nur mit dem Kennwort, findet AES-256 nach Revision 6 und die Anhänge unverändert")
    func verschluesselt() async throws {
        let werkstatt = try Werkstatt()
        let anlagen = [
            Pdfanlage(name: "Übersicht.txt", mediatyp: "text/plain", bytes: Array("GEHEIMWORT eins".utf8)),
            Pdfanlage(name: "bild.bin", mediatyp: "kein typ (", bytes: (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
            Pdfanlage(name: "leer.txt", mediatyp: "text/plain", bytes: []),
        ]
        let fertig = try await werkstatt.dienst.verschluessle(pdf: klar, anlagen: anlagen, kennwort: kennwort)
        try werkstatt.lege("a.pdf", fertig)
        try await werkstatt.rufe("qpdf", "--check", "--password=\(kennwort)", "a.pdf")
        let ohne = try await Werkzeuglauf.lauf("/usr/bin/qpdf", ["--check", "a.pdf"], ordner: werkstatt.ordner.path)
        #expect(ohne.status != 0)
        try await werkstatt.rufe("sh", "-c", "qpdf --show-encryption --password=\(kennwort) a.pdf > schutz.txt")
        let schutz = String(decoding: try werkstatt.datei("schutz.txt"), as: UTF8.self)
        #expect(schutz.contains("R = 6") && schutz.contains("AESv3"))
        #expect(!String(decoding: fertig, as: UTF8.self).contains("GEHEIMWORT"))
        for (nummer, anlage) in anlagen.enumerated() {
            try await werkstatt.rufe(
                "sh", "-c",
                "qpdf --password=\(kennwort) --show-attachment=00000\(nummer + 1) a.pdf > \(nummer).bin")
            #expect(try werkstatt.datei("\(nummer).bin") == anlage.bytes)
        }
        try await werkstatt.rufe("sh", "-c", "qpdf --list-attachments --verbose --password=\(kennwort) a.pdf > liste.txt")
        #expect(String(decoding: try werkstatt.datei("liste.txt"), as: UTF8.self).contains("Übersicht.txt"))
        await werkstatt.ende()
    }

    @Test("Ein kurzes Kennwort und was kein PDF ist werden abgelehnt, und der Arbeiter lebt weiter")
    func abgelehnt() async throws {
        let werkstatt = try Werkstatt()
        let kurz = await absage { try await werkstatt.dienst.verschluessle(pdf: klar, anlagen: [], kennwort: "kurz") }
        #expect(kurz == .abgelehnt(.fragenFehlerhaft, hinweis: "no PDF, or a password that is too short"))
        for muell in [[], Array("nichts".utf8), Array("%PDF-1.7\n".utf8)] {
            let fehler = await absage {
                try await werkstatt.dienst.verschluessle(pdf: muell, anlagen: [], kennwort: kennwort)
            }
            guard case .abgelehnt? = fehler else {
                Issue.record("\(String(describing: fehler))")
                continue
            }
        }
        _ = try await werkstatt.dienst.verschluessle(pdf: klar, anlagen: [], kennwort: kennwort)
        await werkstatt.ende()
    }
}
