// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte

@Suite("Metadaten einer Aktenart") struct MetadatenschemaTests {
    func schema() throws -> Metadatenschema {
        try Metadatenschema([
            Metadatenfeld("kennzeichen", "Kennzeichen", pflicht: true), Metadatenfeld("betrag", "Betrag", .zahl),
            Metadatenfeld("tag", "Tag", .tag), Metadatenfeld("farbe", "Farbe", .wahl, werte: ["Rot", "Blau"]),
            Metadatenfeld("probe", "Probe", .jaNein),
        ])
    }

    @Test("Werte kommen in der Form der Spalte zurück und lesen sich wieder wie eingegeben")
    func lesen() throws {
        let schema = try schema()
        let werte = try schema.geprueft([
            "kennzeichen": "  LEV-AB   12 ", "betrag": "1.250,5", "tag": "24.12.2026", "farbe": "rot", "probe": "Ja",
        ])
        #expect(
            werte == ["kennzeichen": "LEV-AB 12", "betrag": "1250.5", "tag": "2026-12-24", "farbe": "Rot", "probe": "ja"])
        #expect(schema.feld("betrag")?.anzeige("1250.5") == "1250,5")
        #expect(schema.feld("tag")?.anzeige("2026-12-24") == "24.12.2026")
    }

    @Test("Alle Fehler kommen auf einmal, jeder beim Feld und mit einem deutschen Satz")
    func fehler() throws {
        let schema = try schema()
        let falsch = ["betrag": "12a", "tag": "31.2.2026", "farbe": "Grün", "probe": "vielleicht", "fremd": "x"]
        var fehler: ObjektError?
        do throws(ObjektError) { _ = try schema.geprueft(falsch) } catch { fehler = error }
        guard case .metadaten(let liste)? = fehler else {
            Issue.record("angenommen: \(falsch)")
            return
        }
        #expect(liste.map(\.schluessel) == ["fremd", "kennzeichen", "betrag", "tag", "farbe", "probe"])
        #expect(liste.first { $0.schluessel == "farbe" }?.text == "Bitte wählen Sie bei „Farbe“ einen der Werte: Rot, Blau.")
    }

    @Test("Was keine Zahl ist, wird keine", arguments: ["", "-", ",5", "1,", "1,2,3", "1.2", "12.50", "1e5", "0x1"])
    func keineZahl(text: String) { #expect(Metadatenfeld("z", "Z", .zahl).gelesen(text) == nil) }

    @Test(
        "Programme schreiben Zahlen mit Punkt vor den Nachkommastellen und nie mit Tausenderpunkten",
        arguments: [
            ("12.5", "12.5"), ("1.250", "1.250"), ("-3", "-3"), ("1,5", nil), ("1.250.000", nil), (".5", nil), ("1.", nil),
        ])
    func maschinenzahl(text: String, wert: String?) {
        #expect(Metadatenfeld("z", "Z", .zahl).gelesen(text, .maschine) == wert)
    }

    @Test("Was da ist und unverändert zurückkommt, bleibt; ein Tausenderpunkt wird dabei nicht zum Komma")
    func unveraendert() throws {
        let schema = try schema(), da = ["kennzeichen": "A", "betrag": "1.125", "farbe": "Grün"]
        #expect(try schema.geprueft(da, bisher: da, .maschine) == da)
        let formular = ["kennzeichen": "A", "betrag": "1,125", "farbe": "Grün"]
        #expect(try schema.geprueft(formular, bisher: da) == da)
        #expect(try schema.geprueft(["kennzeichen": "A", "betrag": "1.125"], bisher: da)["betrag"] == "1125")
        #expect(throws: ObjektError.self) { try schema.geprueft(["kennzeichen": "A", "farbe": "Gelb"], bisher: da) }
    }

    @Test("Werte von Feldern, die es nicht mehr gibt, bleiben erhalten")
    func bleibt() throws {
        let werte = try schema().geprueft(["kennzeichen": "A"], bisher: ["alt": "Wert", "kennzeichen": "B"])
        #expect(werte == ["alt": "Wert", "kennzeichen": "A"])
    }

    @Test("Ein Schema, das niemand ausfüllen könnte, wird abgelehnt")
    func ungueltig() {
        let falsch: [[Metadatenfeld]] = [
            [Metadatenfeld("Groß", "X")], [Metadatenfeld("a", "")], [Metadatenfeld("a", "A"), Metadatenfeld("a", "B")],
            [Metadatenfeld("a", "A", .wahl)], [Metadatenfeld("a", "A", werte: ["x", "y"])],
        ]
        for felder in falsch { #expect(throws: ObjektError.self) { try Metadatenschema(felder) } }
    }

    @Test("Die Feldliste liest sich so, wie sie geschrieben wird")
    func feldliste() throws {
        let schema = try schema()
        #expect(try Feldliste.lesen(Feldliste.text(schema)) == schema)
        #expect(throws: ObjektError.self) { try Feldliste.lesen("a; A; bild") }
        #expect(throws: ObjektError.self) { try Feldliste.lesen("a; A; text; vielleicht") }
    }
}
