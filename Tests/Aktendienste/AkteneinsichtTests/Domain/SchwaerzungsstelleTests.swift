// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Akteneinsicht

@Suite("Schwärzungsstelle") struct SchwaerzungsstelleTests {
    @Test("Auf der Seite und breit genug")
    func gut() throws {
        let stelle = try Schwaerzungsstelle(seite: 2, x: 0, y: 997, breite: 1_000, hoehe: 3, seiten: 2)
        #expect(stelle.y == 997)
    }

    @Test(
        "Außerhalb, zu schmal oder auf einer Seite, die es nicht gibt",
        arguments: [
            (0, 0, 0, 10, 10), (3, 0, 0, 10, 10), (1, -1, 0, 10, 10), (1, 0, 1_000, 10, 10), (1, 995, 0, 10, 10),
            (1, 0, 995, 10, 10),
            (1, 0, 0, 2, 10), (1, 0, 0, 10, 2), (1, 0, 0, .max, 10),
        ])
    func schlecht(seite: Int, x: Int, y: Int, breite: Int, hoehe: Int) {
        #expect(throws: EinsichtError.stelleUngueltig) {
            try Schwaerzungsstelle(seite: seite, x: x, y: y, breite: breite, hoehe: hoehe, seiten: 2)
        }
    }

    @Test("Die mitgelieferten Rechtsgrundlagen und Gründe sind lesbar, Unvollständiges wird abgewiesen")
    func rechtsdaten() throws {
        let csv = try Data(contentsOf: AkteneinsichtModul.bundle.appendingPathComponent("Rechtsdaten/einsicht.csv"))
        let recht = try Einsichtsrecht([UInt8](csv))
        #expect(try recht.grundlage("dsgvo15").paragraf == "Art. 15 DSGVO")
        #expect(throws: EinsichtError.grundFehlt) { try recht.grund("erfunden") }
        for text in ["art;code;paragraf;text;quelle\n", "art;code;paragraf;text;quelle\ngrund;a;b;c;d\n", "a;b\nc;d\n"] {
            #expect(throws: EinsichtError.rechtsdatenUnlesbar) { try Einsichtsrecht(Array(text.utf8)) }
        }
    }

    @Test("Das Maß eines Bildes kommt aus seinem Kopf")
    func mass() {
        let kopf = Data([
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 7, 0xD0, 0, 0, 3, 0xE8,
        ])
        #expect(Bildmass(png: kopf).hoeheJeTausend == 500)
        #expect(Bildmass(png: Data("kein Bild".utf8)).hoeheJeTausend == 1_414)
    }
}
