// SPDX-License-Identifier: EUPL-1.2
import Core
@testable import Documents
import Foundation
import Glibc
import Logging
import Testing

@Suite("Briefdruck", .serialized)
struct BriefdruckTests {
    @Test("Ein Schreiben wird als ausgezeichnetes PDF gesetzt", arguments: Druckvariante.allCases)
    func setzt(variante: Druckvariante) async throws {
        let ergebnis = try await Umgebung.mitDruck {
            try await $0.drucke(Umgebung.auftrag("<h1>Bescheid</h1>", variante: variante))
        }
        #expect(ergebnis.seiten == 1)
        let angaben = try await Umgebung.mitDatei(ergebnis.pdf) { try await PdfWerkzeuge().angaben($0) }
        #expect(angaben.ausgezeichnet)
        #expect(angaben.titel == "Prüfung")
        let xmp = try await Umgebung.mitDatei(ergebnis.pdf) {
            try await KindProzess().fuehreAus("/usr/bin/pdfinfo", ["-meta", "-"], eingabe: FileHandle(forReadingFrom: $0))
        }
        let kennzeichen = variante == .archiv ? "pdfaid:part=\"3\"" : "pdfuaid:part=\"1\""
        #expect(String(decoding: xmp.ausgabe, as: UTF8.self).contains(kennzeichen))
    }

    @Test("Gleiche Aufträge ergeben gleiche Bytes, auch mit Anhang und in verschiedenen Arbeitern")
    func gleicheBytes() async throws {
        let anhang = PdfAnhang(name: "antrag.xml", beschreibung: "Daten", beziehung: .daten, inhalt: Data("<a/>".utf8))
        let auftrag = Umgebung.auftrag("<p>Grüße</p>", anhaenge: [anhang])
        let eins = try await Umgebung.mitDruck { try await $0.drucke(auftrag) }
        let zwei = try await Umgebung.mitDruck { try await $0.drucke(auftrag) }
        #expect(eins.pdf == zwei.pdf)
    }

    @Test("Umlaute überstehen den Weg in das PDF und zurück")
    func umlaute() async throws {
        let satz = "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich – 12,80 €"
        let pdf = try await Umgebung.mitDruck { try await $0.drucke(Umgebung.auftrag("<p>\(satz)</p>")).pdf }
        let text = try await Umgebung.mitDatei(pdf) { try await PdfWerkzeuge().text($0) }
        #expect(text.text.replacing("\n", with: " ").contains(satz))
        #expect(text.seiten == 1)
        #expect(!text.gekuerzt)
    }

    @Test("Nach dem Tod eines Arbeiters gelingt das nächste Schreiben")
    func todDesArbeiters() async throws {
        try await Umgebung.mitDruck { druck in
            _ = try await druck.drucke(Umgebung.auftrag("<p>eins</p>"))
            let alt = try #require(await druck.freieArbeiter.first)
            kill(alt, SIGKILL)
            let ergebnis = try await druck.drucke(Umgebung.auftrag("<p>zwei</p>"))
            #expect(ergebnis.seiten == 1)
            #expect(await druck.freieArbeiter.first != alt)
        }
    }

    @Test(
        "Adressen im Netz, auf der Platte und unbekannte Beigaben werden abgewiesen",
        arguments: [
            "http://127.0.0.1:9/x.png", "https://example.org/x.png", "file:///etc/hostname", "fehlt.png", "//example.org/x",
        ])
    func fremdverweis(adresse: String) async throws {
        try await Umgebung.mitDruck { druck in
            let fehler = await #expect(throws: DruckError.self) {
                try await druck.drucke(Umgebung.auftrag("<img alt=\"x\" src=\"\(adresse)\">"))
            }
            guard case .fremdverweis = fehler else { Issue.record("\(String(describing: fehler))"); return }
            let danach = try await druck.drucke(Umgebung.auftrag("<p>danach</p>"))
            #expect(danach.seiten == 1)
        }
    }

    @Test("Ein eingebundenes Stylesheet aus dem Netz wird abgewiesen")
    func fremdesStylesheet() async throws {
        try await Umgebung.mitDruck { druck in
            await #expect(throws: DruckError.fremdverweis("https://example.org/a.css")) {
                try await druck.drucke(
                    Umgebung.auftrag("<p>x</p>", kopf: "<style>@import url(https://example.org/a.css);</style>"))
            }
        }
    }

    @Test("Ein endlos teures Schreiben endet an der Zeitgrenze, das nächste gelingt")
    func zeitgrenze() async throws {
        try await Umgebung.mitDruck({ $0.zeit = .seconds(12) }) { druck in
            try await druck.waermeVor()
            let teuer = Umgebung.auftrag(
                String(repeating: "<table><tr><td>", count: 60) + String(repeating: "<p>Wort für Wort</p>", count: 60_000))
            await #expect(throws: DruckError.zeitUeberschritten) { try await druck.drucke(teuer) }
            let danach = try await druck.drucke(Umgebung.auftrag("<p>danach</p>"))
            #expect(danach.seiten == 1)
            #expect(await druck.gesundheit().letzterFehler == .zeitUeberschritten)
        }
    }

    @Test("Verbrauchte Rechenzeit beendet den Arbeiter auch ohne Uhr des Servers")
    func rechenzeit() async throws {
        try await Umgebung.mitDruck({
            $0.rechenzeitSekunden = 1; $0.zeit = .seconds(60)
        }) { druck in
            let teuer = Umgebung.auftrag(String(repeating: "<p>Wort für Wort</p>", count: 60_000))
            await #expect(throws: DruckError.zeitUeberschritten) { try await druck.drucke(teuer) }
        }
    }

    @Test("Ein Schreiben, das den Speicher sprengt, wird klar abgelehnt, das nächste gelingt")
    func speichergrenze() async throws {
        try await Umgebung.mitDruck({
            $0.speicherBytes = 400 << 20; $0.zeit = .seconds(240); $0.rechenzeitSekunden = 240
        }) { druck in
            let riesig = Umgebung.auftrag(String(repeating: "<p>Wort für Wort</p>", count: 100_000))
            await #expect(throws: DruckError.speicherErschoepft) { try await druck.drucke(riesig) }
            let danach = try await druck.drucke(Umgebung.auftrag("<p>danach</p>"))
            #expect(danach.seiten == 1)
        }
    }

    @Test("Ohne Titel entsteht kein Schreiben")
    func ohneTitel() async throws {
        try await Umgebung.mitDruck { druck in
            let fehler = await #expect(throws: DruckError.self) {
                try await druck.drucke(
                    Druckauftrag(html: "<html lang=de><p>x", variante: .barrierefrei, erstellt: Umgebung.erstellt))
            }
            #expect(fehler?.code == "druck.inhalt-fehlerhaft")
        }
    }

    @Test(
        "Fehlen Python oder WeasyPrint, sagt der Fehler es und der Befund nennt den Verlust",
        arguments: [("/gibt/es/nicht", "druck.python-fehlt"), ("/usr/bin/false", "druck.abgestuerzt")])
    func fehltPython(pfad: String, code: String) async throws {
        let druck = Briefdruck(Druckeinstellung(python: pfad), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let fehler = await #expect(throws: DruckError.self) { try await druck.drucke(Umgebung.auftrag("x")) }
        #expect(fehler?.code == code)
        #expect(await !druck.gesundheit().bereit)
        let befund = try #require(await Dokumentwerkzeuge(druck: druck).befund().first)
        #expect(!befund.vorhanden)
        await druck.fahreHerunter()
    }

    @Test("Ist die Warteschlange voll, wird sofort abgewiesen; nach dem Herunterfahren auch")
    func warteschlange() async throws {
        try await Umgebung.mitDruck({ $0.wartendHoechstens = 0 }) { druck in
            let codes = await withTaskGroup(of: String.self) { gruppe in
                for _ in 0..<4 {
                    gruppe.addTask {
                        do { _ = try await druck.drucke(Umgebung.auftrag("<p>x</p>")); return "gut" } catch { return "\(error)" }
                    }
                }
                return await gruppe.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(codes.sorted() == ["gut", "ueberlastet", "ueberlastet", "ueberlastet"])
            await druck.fahreHerunter()
            await #expect(throws: DruckError.faehrtHerunter) { try await druck.drucke(Umgebung.auftrag("x")) }
        }
    }

    @Test("Herunterfahren lässt das laufende Schreiben fertig werden")
    func herunterfahren() async throws {
        try await Umgebung.mitDruck { druck in
            async let laufend = druck.drucke(Umgebung.auftrag("<p>x</p>"))
            while await druck.gesundheit().laufend == 0 { await Task.yield() }
            await druck.fahreHerunter()
            let danach = try await laufend
            #expect(danach.seiten == 1)
            #expect(await druck.freieArbeiter.isEmpty)
        }
    }
}
