// SPDX-License-Identifier: EUPL-1.2
@testable import Documents
import Foundation
import Testing

@Suite("PDF lesen")
struct PdfWerkzeugeTests {
    private let pdf = PdfWerkzeuge()

    @Test(
        "Kaputte Dateien geben einen klaren Fehler",
        arguments: [
            Data("%PDF-1.7\nkein PDF".utf8), Data("Hallo".utf8),
            Data([0x25, 0x50, 0x44, 0x46] + [UInt8](repeating: 0xFF, count: 5000)), Data(),
        ])
    func kaputt(inhalt: Data) async throws {
        try await Umgebung.mitDatei(inhalt) { datei in
            await #expect(throws: PdfError.beschaedigt) { try await pdf.angaben(datei) }
            await #expect(throws: PdfError.beschaedigt) { try await pdf.text(datei) }
            await #expect(throws: PdfError.beschaedigt) { try await pdf.vorschau(datei, breite: 200) }
        }
    }

    @Test("Eine Datei mit Kennwort wird als solche benannt")
    func verschluesselt() async throws {
        try await Umgebung.mitDatei(Data(Beispiele.mitKennwort.utf8)) { datei in
            await #expect(throws: PdfError.verschluesselt) { try await pdf.angaben(datei) }
        }
    }

    @Test("Seitenzahl, Kürzung nach Seiten und nach Zeichen stimmen")
    func grenzen() async throws {
        try await Umgebung.mitDatei(Data(Beispiele.dreiSeiten.utf8)) { datei in
            #expect(try await pdf.angaben(datei).seiten == 3)
            let ganz = try await pdf.text(datei)
            #expect(ganz.text.contains("Seite drei"))
            #expect(!ganz.gekuerzt)
            let zweiSeiten = try await pdf.text(datei, hoechstensSeiten: 2)
            #expect(zweiSeiten.gekuerzt && zweiSeiten.text.contains("Seite zwei") && !zweiSeiten.text.contains("Seite drei"))
            let zeichen = try await pdf.text(datei, hoechstensBytes: 5)
            #expect(zeichen.gekuerzt && zeichen.text == "Seite")
        }
    }

    @Test("Die Vorschau ist ein PNG der verlangten Breite")
    func vorschau() async throws {
        let png = try await Umgebung.mitDatei(Data(Beispiele.dreiSeiten.utf8)) { try await pdf.vorschau($0, breite: 321).png }
        #expect(Dateityp.erkenne(png) == .png)
        #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == 321)
    }

    @Test("Eine Zeile im Titel kann die Seitenzahl nicht fälschen")
    func titel() throws {
        let angaben = try #require(
            PdfAngaben(pdfinfo: "Title:          x\nPages:          900\nPages:          2\nPDF version:    1.7\n"))
        #expect(angaben.seiten == 2)
        #expect(PdfAngaben(pdfinfo: "Title: x\n") == nil)
    }

    @Test("Fehlt poppler, sagt es der Fehler")
    func fehlt() async throws {
        let ohne = PdfWerkzeuge(ordner: "/gibt/es/nicht")
        try await Umgebung.mitDatei(Data("x".utf8)) { datei in
            await #expect(throws: PdfError.werkzeug(.werkzeugFehlt("pdfinfo"))) { try await ohne.angaben(datei) }
        }
    }

    @Test("Der Befund nennt Version und Verlust jedes Werkzeugs")
    func befund() async throws {
        let befunde = try await Umgebung.mitDruck { await Dokumentwerkzeuge(druck: $0).befund() }
        #expect(
            befunde.map(\.name) == [
                "weasyprint", "pdfinfo", "pdftotext", "pdftoppm", "LibreOffice", "ocrmypdf", "tesseract mit Deutsch",
                "ghostscript", "qpdf",
                "zbarimg", "clamd (Virenprüfung)", "Netz der Werkzeuge getrennt (unshare)",
            ])
        #expect(befunde.allSatisfy { !$0.ohneEs.isEmpty })
        for befund in befunde.prefix(4) {
            #expect(befund.version?.first?.isNumber == true, "\(befund.name)")
            #expect(befund.ohneEs.hasPrefix("Ohne "))
        }
    }
}
