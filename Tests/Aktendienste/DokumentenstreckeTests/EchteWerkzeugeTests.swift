// SPDX-License-Identifier: EUPL-1.2
import Documents
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Dokumentenstrecke

private let alleDa = ["/usr/bin/soffice", "/usr/bin/ocrmypdf", "/usr/share/tesseract-ocr/5/tessdata/deu.traineddata"]
    .allSatisfy { FileManager.default.fileExists(atPath: $0) }

@Suite("Dokumentenstrecke: echte Werkzeuge", .serialized) struct EchteWerkzeugeTests {
    @Test(
        "Text, Office-Datei und Scan werden durch ihre Worte gefunden",
        .enabled(if: alleDa, "LibreOffice oder ocrmypdf mit Deutsch sind nicht eingerichtet"), arguments: [Dialect.sqlite])
    func ganzerWeg(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let brief = try await probe.ablegen(Data("{\\rtf1 Dachgaubenantrag}".utf8), "brief.rtf", .rtf)
            let pdf = try await Officewandler().pdf(
                URL(fileURLWithPath: try await probe.stand.content.verifiedFile(brief.neueste.inhalt)), typ: .rtf)
            let bild = try await probe.stand.content.store { try pdf.stuecke($0) }
            let png = try await PdfWerkzeuge().vorschau(
                URL(fileURLWithPath: try await probe.stand.content.verifiedFile(bild)), breite: 2_480
            ).png
            let scan = try await probe.ablegen(png, "scan.png", .png)
            try await probe.arbeiten()
            for dokument in [brief, scan] {
                #expect(try await probe.text(dokument)?.contains("Dachgaubenantrag") == true, "\(dokument.betreff)")
                #expect(try await probe.lage(dokument)?.zustand == .fertig)
                #expect(try await probe.store.read { try $0.fassung(dokument.neueste.inhalt.sha256) } != nil)
            }
            #expect(try await AkteSuchen(store: probe.store)("dachgaubenantrag", akteur: probe.ada).treffer.count == 2)
        }
    }
}
