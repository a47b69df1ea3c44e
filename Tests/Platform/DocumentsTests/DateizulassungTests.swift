// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Testing

@Suite("Dateizulassung")
struct DateizulassungTests {
    private let nachweise = Dateizulassung.nachweise
    private let pdf = Array("%PDF-1.7".utf8)

    @Test(
        "Inhalt, Name und Angabe stimmen überein",
        arguments: [
            ("bescheid.pdf", "application/pdf"), ("Bescheid.PDF", nil), ("a.b.pdf", "application/octet-stream"),
            ("a.pdf", "Application/PDF; x=1"), ("a.pdf", ""),
        ])
    func gut(name: String, behauptet: String?) throws {
        #expect(try nachweise.pruefe(anfang: pdf, name: name, behauptet: behauptet) == .pdf)
    }

    @Test("Widersprüche werden abgelehnt und erklärt")
    func widerspruch() {
        #expect(throws: DateitypError.endungPasstNicht(.pdf, endung: "jpg")) { try nachweise.pruefe(anfang: pdf, name: "a.jpg") }
        #expect(throws: DateitypError.endungPasstNicht(.pdf, endung: "exe")) {
            try nachweise.pruefe(anfang: pdf, name: "a.pdf.exe")
        }
        #expect(throws: DateitypError.endungPasstNicht(.pdf, endung: "")) { try nachweise.pruefe(anfang: pdf, name: "pdf") }
        #expect(throws: DateitypError.angabePasstNicht(.pdf)) {
            try nachweise.pruefe(anfang: pdf, name: "a.pdf", behauptet: "text/html")
        }
        #expect(throws: DateitypError.leer) { try nachweise.pruefe(anfang: [], name: "a.pdf") }
    }

    @Test("Ein Programm im Gewand eines PDF wird mit seiner wahren Art genannt")
    func verkleidet() throws {
        let fehler = try #require(throws: DateitypError.self) {
            try nachweise.pruefe(anfang: Array("MZ..".utf8), name: "a.pdf", behauptet: "application/pdf")
        }
        #expect(fehler.meldung.contains("ausführbares Programm"))
        #expect(fehler.meldung.contains("PDF"))
        #expect(fehler.art == .falscherTyp)
    }

    @Test("Ein einspaltiger Text darf als CSV gemeint sein, eine Webseite nicht")
    func csv() throws {
        let tabelle = Dateizulassung([.csv])
        #expect(try tabelle.pruefe(anfang: Array("Kennzeichen\nLEV-A 1\n".utf8), name: "a.csv", behauptet: "text/plain") == .csv)
        #expect(throws: DateitypError.self) { try tabelle.pruefe(anfang: Array("<html><p>".utf8), name: "a.csv") }
    }
}
