// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Pptx
import Testing
import WerkzeugTesting

/// Reads the file with python-pptx, which knows nothing of the writer.
@Suite("PPTX: ein fremdes Programm liest, was geschrieben wurde") struct FremdeLeserTests {
    struct Fund: Decodable {
        let titel: String, urheber: String, sprache: String, erstellt: String, geaendert: String
        let breite: Int, hoehe: Int
        let layouts: [String]
        let folien: [Folie]
    }

    struct Folie: Decodable {
        let layout: String, titel: String
        let erste: Bool
        let formen: [Form]
        let notizen: [String]
    }

    struct Form: Decodable {
        let name: String, platz: String, ersatz: String
        let absaetze: [Absatz]
        let zellen: [[String]]
        let kopfzeile: Bool
        let sprachen: [String]
        let bildart: String?
    }

    struct Absatz: Decodable, Hashable {
        let stufe: Int
        let text: String
    }

    private static let wurzel = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    /// A Python with python-pptx and openxml-audit: `RATHAUS_TEST_PYTHON`, otherwise the one `make test` installs. Without one the test fails.
    private static func gelesen(_ datei: Presentation) async throws -> Fund {
        try await gefragt("pptx-lesen.py", datei)
    }

    private static func gefragt<Antwort: Decodable>(_ werkzeug: String, _ datei: Presentation) async throws -> Antwort {
        let python =
            ProcessInfo.processInfo.environment["RATHAUS_TEST_PYTHON"] ?? wurzel.appending(path: "var/venv-test/bin/python").path
        try #require(
            FileManager.default.isExecutableFile(atPath: python),
            "Kein Python mit python-pptx und openxml-audit unter \(python): RATHAUS_TEST_PYTHON setzen oder „make test“ aufrufen")
        let ordner = FileManager.default.temporaryDirectory.appending(path: "pptx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: ordner) } catch { Issue.record(error) }
        }
        let (ein, aus) = (ordner.appending(path: "bericht.pptx"), ordner.appending(path: "fund.json"))
        try Data(datei.pptx()).write(to: ein)
        let skript = wurzel.appending(path: "Tests/Support/Werkzeuge/\(werkzeug)").path
        let lauf = try await Werkzeuglauf.lauf(python, [skript, ein.path, aus.path], ordner: ordner.path)
        try #require(lauf.status == 0, "\(lauf.klage)")
        return try JSONDecoder().decode(Antwort.self, from: Data(contentsOf: aus))
    }

    @Test("Titel, Stufen, Tabelle, Bild, Notizen und Angaben kommen in Leseordnung an")
    func ganz() async throws {
        let fund = try await Self.gelesen(Beispiele.bericht)
        #expect(fund.titel == "Statusbericht" && fund.urheber == "Stadtverwaltung" && fund.sprache == "de-DE")
        #expect(fund.erstellt == "2019-02-14T09:00:00" && fund.geaendert == "2019-02-14T10:00:01")
        #expect(fund.breite * 9 == fund.hoehe * 16)
        #expect(fund.layouts == ["Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Nur Titel"])
        #expect(fund.folien.map(\.titel) == Beispiele.bericht.slides.map(\.title))
        #expect(!fund.folien.map(\.erste).contains(false))
        #expect(fund.folien.map(\.notizen) == Beispiele.bericht.slides.map(\.notes))
        for (folie, soll) in zip(fund.folien, Beispiele.bericht.slides) {
            #expect(folie.layout == fund.layouts[soll.layout.rawValue])
            guard !soll.body.isEmpty else { continue }
            let absaetze = soll.body.map { Absatz(stufe: $0.level, text: $0.runs.map(\.text).joined()) }
            #expect(folie.formen[1].absaetze == absaetze, "\(soll.title)")
        }
        #expect(fund.folien[0].formen.map(\.platz) == ["CENTER_TITLE", "SUBTITLE"])
        #expect(fund.folien[2].formen.map(\.platz) == ["TITLE", "OBJECT", "FOOTER", "SLIDE_NUMBER"])
        let sprachen = Set(fund.folien.flatMap { $0.formen.flatMap(\.sprachen) })
        #expect(sprachen == ["de-DE", "en-GB"])
        for tabelle in [fund.folien[3].formen[1], fund.folien[4].formen[2]] {
            #expect(tabelle.kopfzeile && tabelle.ersatz == Beispiele.tabelle.description)
            #expect(tabelle.zellen == [Beispiele.tabelle.columns.map(\.header)] + Beispiele.tabelle.rows)
        }
        #expect(fund.folien[5].formen[2].ersatz == "Linie steigt von 2 auf 7" && fund.folien[5].formen[2].bildart == "image/png")
        #expect(fund.folien[6].formen[1].ersatz == "Balken")
    }

    @Test("Ein Prüfer der Schemata und Regeln von Office findet nichts, mit allem auf den Folien und mit fast nichts")
    func schema() async throws {
        for datei in [Beispiele.bericht, Beispiele.mit([Slide(title: "Eins")], sprache: "en-GB")] {
            let funde: [String] = try await Self.gefragt("pptx-pruefen.py", datei)
            #expect(funde == [])
        }
    }

    @Test("Auch Sonderzeichen und Umbrüche liest es, wie sie gemeint sind")
    func sonderzeichen() async throws {
        let text = #"<b> & "x" ]]> 😀"#
        let fund = try await Self.gelesen(
            Beispiele.mit(
                [Slide(title: "eins\nzwei", body: [SlideParagraph(text), SlideParagraph("")], notes: [text])], titel: text))
        #expect(fund.titel == text)
        #expect(fund.folien[0].titel == "eins\u{B}zwei")
        #expect(fund.folien[0].formen[1].absaetze.map(\.text) == [text, ""])
        #expect(fund.folien[0].notizen == [text])
    }
}
