// SPDX-License-Identifier: EUPL-1.2
import Documents
import Foundation
import Testing

@Suite("Office-Dateien und Scans werden PDF", .serialized)
struct WandlungTests {
    private let pdf = PdfWerkzeuge()

    private func text(_ daten: Data) async throws -> (text: String, archiv: Bool) {
        try await Umgebung.mitDatei(daten) { (try await pdf.worte($0), try await pdf.istPdfA($0)) }
    }

    private func text(_ erzeugnis: Erzeugnis) async throws -> (text: String, archiv: Bool) {
        var daten = Data()
        try erzeugnis.stuecke { daten += $0 }
        return try await text(daten)
    }

    @Test(
        "Word- und OpenDocument-Texte werden PDF/A mit ihren Worten",
        .enabled(if: Werkzeuglage.office, "LibreOffice ist nicht eingerichtet"), arguments: [Dateityp.docx, .odt, .rtf])
    func office(typ: Dateityp) async throws {
        let satz = "Zebrastreifen vor der Grundschule"
        let datei =
            switch typ {
            case .docx: try Officebeispiele.docx(satz)
            case .odt: try Officebeispiele.odt(satz)
            default: Data("{\\rtf1\\ansi \(satz)\\par}".utf8)
            }
        #expect(Dateityp.erkenne(datei) == typ)
        let ergebnis = try await Umgebung.mitDatei(datei) { try await Officewandler().pdf($0, typ: typ) }
        let (worte, archiv) = try await text(ergebnis)
        #expect(worte.contains(satz))
        #expect(archiv)
    }

    @Test("Kaputtes bleibt ein Fehler der Datei", .enabled(if: Werkzeuglage.office, "LibreOffice ist nicht eingerichtet"))
    func kaputt() async throws {
        var halb = try Officebeispiele.docx("Zebrastreifen")
        halb.removeLast(halb.count / 2)
        try await Umgebung.mitDatei(halb) { datei in
            await #expect(throws: WandlungError.unlesbar) { try await Officewandler().pdf(datei, typ: .docx) }
        }
    }

    @Test(
        "Eine ZIP-Bombe endet an den Grenzen, und die nächste Datei geht durch",
        .enabled(if: Werkzeuglage.office, "LibreOffice ist nicht eingerichtet"))
    func bombe() async throws {
        var eng = Officewandler.grenzen
        eng.zeit = .seconds(20)
        eng.rechenzeitSekunden = 5
        eng.speicherBytes = 2 << 30
        // The same queue for both: what the bomb leaves behind would meet the next file.
        let kind = KindProzess(gleichzeitig: 1)
        let wandler = Officewandler(kind: kind, grenzen: eng)
        let bombe = try Officebeispiele.bombe()
        #expect(bombe.count < 2_000_000)
        try await Umgebung.mitDatei(bombe) { datei in
            do {
                _ = try await wandler.pdf(datei, typ: .docx)
                Issue.record("Die Bombe wurde umgewandelt")
            } catch let error as WandlungError {
                // LibreOffice may notice that it runs out of memory and refuse, or be ended by the limit.
                let grenzen: [WandlungError] = [.unlesbar, .abgestuerzt, .werkzeug(.zeitUeberschritten("/usr/bin/soffice"))]
                #expect(grenzen.contains(error))
            }
        }
        let gut = try await Umgebung.mitDatei(try Officebeispiele.docx("Danach")) {
            try await Officewandler(kind: kind).pdf($0, typ: .docx)
        }
        #expect(try await text(gut).text.contains("Danach"))
    }

    @Test("Ein Programm, das nie endet, wird beendet")
    func endlos() async throws {
        var kurz = Officewandler.grenzen
        kurz.zeit = .milliseconds(300)
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let skript = tests.appending(path: "Support/Werkzeuge/endlos")
        let wandler = Officewandler(programm: skript.path, grenzen: kurz)
        try await Umgebung.mitDatei(Data("x".utf8)) { datei in
            do {
                _ = try await wandler.pdf(datei, typ: .odt)
                Issue.record("kein Fehler")
            } catch let error as WandlungError {
                guard case .grenze = error.urteil else {
                    Issue.record("\(error)")
                    return
                }
            }
        }
    }

    @Test("Fehlt das Programm, sagt es der Fehler")
    func fehlt() async throws {
        try await Umgebung.mitDatei(Data("x".utf8)) { datei in
            await #expect(throws: WandlungError.fehlt("LibreOffice")) {
                try await Officewandler(programm: "/gibt/es/nicht").pdf(datei, typ: .odt)
            }
            await #expect(throws: WandlungError.fehlt("ocrmypdf")) {
                try await Texterkennung(programm: "/gibt/es/nicht").archiviere(datei)
            }
        }
    }

    @Test(
        "Ein Scan bekommt Text, als Bild wie als PDF",
        .enabled(if: Werkzeuglage.ocr, "ocrmypdf mit Deutsch ist nicht eingerichtet"))
    func scan() async throws {
        let bild = try await Umgebung.mitDatei(Data(Beispiele.dreiSeiten.utf8)) { try await pdf.vorschau($0, breite: 1_650).png }
        let gelesen = try await Umgebung.mitDatei(bild) { try await Texterkennung().erkenne($0, typ: .png).pdf }
        let (worte, archiv) = try await text(gelesen)
        #expect(worte.contains("Seite eins"))
        #expect(archiv)
    }

    @Test(
        "Ein PDF wird Langzeitfassung und behält seinen Text", .enabled(if: Werkzeuglage.ocr, "ocrmypdf ist nicht eingerichtet"))
    func archiv() async throws {
        let daten = Data(Beispiele.dreiSeiten.utf8)
        #expect(try await text(daten).archiv == false)
        let fassung = try await Umgebung.mitDatei(daten) { try await Texterkennung().archiviere($0).pdf }
        let (worte, archiv) = try await text(fassung)
        #expect(worte.contains("Seite drei") && archiv)
    }

    @Test(
        "Kaputte und geschützte PDFs werden abgelehnt, nicht wiederholt",
        .enabled(if: Werkzeuglage.ocr, "ocrmypdf ist nicht eingerichtet"))
    func abgelehnt() async throws {
        for inhalt in [Data("%PDF-1.7\nkein PDF".utf8), Data(Beispiele.mitKennwort.utf8)] {
            try await Umgebung.mitDatei(inhalt) { datei in
                do {
                    _ = try await Texterkennung().archiviere(datei)
                    Issue.record("kein Fehler")
                } catch let error as WandlungError {
                    guard case .abgelehnt = error.urteil else {
                        Issue.record("\(error)")
                        return
                    }
                }
            }
        }
    }
}
