// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Web

@Suite("Textkatalog")
struct TexteTests {
    private struct Probe: Page {
        static let vorlage = "probe"
        let titel = ""
        let t: Texte
    }

    private static func katalog(_ dateien: [String]) throws -> [Sprache: Texte] {
        try Vorlagenprobe.mitOrdner { ordner in
            for (i, text) in dateien.enumerated() {
                try Vorlagenprobe.schreibe("schluessel\tde\ten\n" + text, nach: ordner.appendingPathComponent("\(i).tsv"))
            }
            return try Texte.laden([ordner])
        }
    }

    @Test("Jeder Schlüssel hat einen deutschen und einen englischen Text, aus allen Dateien zusammen")
    func sprachen() throws {
        let texte = try Self.katalog(["gruss\tGuten Tag\tHello\n# Bemerkung\n", "ende\tTschüss\tBye\n"])
        #expect(texte[.de]?.text("gruss") == "Guten Tag" && texte[.en]?.text("gruss") == "Hello")
        #expect(texte[.de]?.text("ende") == "Tschüss" && texte[.en]?.text("ende") == "Bye")
        #expect(texte[.de]?.sprache == .de && texte[.en]?.sprache == .en)
    }

    @Test("Platzhalter werden der Reihe nach ersetzt, auch mehrfach")
    func ersatz() throws {
        let texte = try Self.katalog(["satz\t{1} vor {0}, {0}!\t{0}\n"])
        #expect(texte[.de]?.text("satz", ["a", "b"]) == "b vor a, a!")
    }

    @Test("Ein fehlender Schlüssel zeigt sich im Text und lässt eine Seite scheitern")
    func fehlend() throws {
        let texte = try #require(try Self.katalog(["gruss\tGuten Tag\tHello\n"])[.de])
        #expect(texte.text("grus") == "⟨grus⟩")
        #expect(try Vorlagenprobe.zeige(Probe(t: texte), "{{t.gruss}}") == "Guten Tag")
        #expect(throws: Vorlagenfehler.self) { try Vorlagenprobe.zeige(Probe(t: texte), "{{t.grus}}") }
    }

    @Test("Eine Zeile ohne drei Spalten und ein doppelter Schlüssel werden nicht angenommen")
    func kaputt() {
        for dateien in [
            ["gruss\tGuten Tag\n"], ["gruss\tGuten\tTag\tHello\n"], ["a\tb\tc\na\td\te\n"], ["a\tb\tc\n", "a\td\te\n"],
        ] {
            #expect(throws: Vorlagenfehler.self, "\(dateien)") { try Self.katalog(dateien) }
        }
    }
}
