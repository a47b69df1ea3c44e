// SPDX-License-Identifier: EUPL-1.2
@testable import Documents
import Foundation
import Testing
import WerkzeugTesting

@Suite("Dateien in PDF-Dateien")
struct PdfAnlagenTests {
    private let pdf = PdfWerkzeuge()

    @Test("Eingebettete Dateien werden genannt und herausgenommen, auch bei ungeordneten Namen")
    func herausnehmen() async throws {
        let daten = ProbePdf.mit([("zuletzt.xml", Array("<z/>".utf8)), ("bild.png", [0x89, 0x50, 0, 0xFF])])
        try await Umgebung.mitDatei(daten) { datei in
            let anlagen = try await pdf.anlagen(datei)
            #expect(anlagen.map(\.name) == ["bild.png", "zuletzt.xml"])
            let bild = try await pdf.inhalt(anlagen[0], in: datei, hoechstensBytes: 100)
            #expect(Array(bild) == [0x89, 0x50, 0, 0xFF])
            let xml = try await pdf.inhalt(anlagen[1], in: datei, hoechstensBytes: 4)
            #expect(String(decoding: xml, as: UTF8.self) == "<z/>")
            await #expect(throws: PdfError.werkzeug(.ausgabeZuGross("/usr/bin/qpdf"))) {
                try await pdf.inhalt(anlagen[1], in: datei, hoechstensBytes: 3)
            }
        }
    }

    @Test("Ohne eingebettete Dateien ist die Liste leer; Kaputtes und Verschlossenes wird benannt")
    func keine() async throws {
        try await Umgebung.mitDatei(Data(Beispiele.dreiSeiten.utf8)) { datei in
            let keine = try await pdf.anlagen(datei)
            #expect(keine.isEmpty)
        }
        try await Umgebung.mitDatei(Data("%PDF-1.7\nkein PDF".utf8)) { datei in
            await #expect(throws: PdfError.beschaedigt) { try await pdf.anlagen(datei) }
        }
        try await Umgebung.mitDatei(Data(Beispiele.mitKennwort.utf8)) { datei in
            await #expect(throws: PdfError.verschluesselt) { try await pdf.anlagen(datei) }
        }
    }

    @Test("Was keine Auskunft von qpdf ist, gilt nicht als leer")
    func auskunft() {
        #expect(PdfAnlage.lesen(qpdf: Data("{}".utf8)) == nil)
        let text =
            #"{"attachments":{"a":{"preferredcontents":"0 0 R"},"b":{"preferredcontents":"x"},"c":{"preferredcontents":"7 0 R"}}}"#
        #expect(PdfAnlage.lesen(qpdf: Data(text.utf8))?.map(\.name) == ["c"])
    }
}
