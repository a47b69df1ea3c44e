// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Steuerung

@Suite("Muster und Formen der Werte")
struct WortlautTests {
    @Test("Ein Muster zerfällt in Worte und Plätze")
    func teile() throws {
        let muster = try Muster("Vom {tag|TT.MM.JJ} ({nr|ordnung}), {name}")
        let schreibweise = try Schreibweise("TT.MM.JJ")
        #expect(
            muster.teile == [
                .text("Vom "), .platz("tag", .tag(schreibweise)), .text(" ("), .platz("nr", .ordnung), .text("), "),
                .platz("name", .schlicht),
            ])
    }

    @Test(
        "Ein Muster mit offenem, leerem oder unlesbarem Platz wird abgelehnt",
        arguments: ["a {b", "a }", "{}", "{a|x}", "{a|}"])
    func ungueltig(muster: String) {
        #expect(throws: SteuerungError.musterUngueltig(muster: muster)) { try Muster(muster) }
    }

    private struct Fall: Sendable {
        let wert: Wert
        let form: Wertform
        let text: String?
    }

    private static let tag = Datumsangabe(.tag(Probe.iso("2018-12-05")), .ab)

    private static let faelle = [
        Fall(wert: .text("a"), form: .schlicht, text: "a"),
        Fall(wert: .text("a"), form: .ordnung, text: nil),
        Fall(wert: .zahl(2), form: .ordnung, text: "zweiter"),
        Fall(wert: .zahl(13), form: .ordnung, text: "13."),
        Fall(wert: .zahl(867_000), form: .tausendstel, text: "867"),
        Fall(wert: .zahl(1_700_000), form: .tausendstel, text: "1.700"),
        Fall(wert: .zahl(1_234_567_890), form: .tausendstel, text: "1.234.567,89"),
        Fall(wert: .zahl(-200), form: .tausendstel, text: "−0,2"),
        Fall(wert: .datum(tag), form: .schlicht, text: "05.12.2018"),
        Fall(wert: .datum(tag), form: .voll, text: "ab 05.12.2018"),
        Fall(wert: .ja(true), form: .schlicht, text: nil),
    ]

    @Test("Jede Form schreibt die Werte, für die sie da ist", arguments: faelle.indices)
    func formen(nr: Int) {
        let fall = Self.faelle[nr]
        #expect(fall.form.text(fall.wert) == fall.text)
    }

    @Test("Ein Tag steht so da, wie das Muster ihn will")
    func tage() throws {
        let form = Wertform.tag(try Schreibweise("T.MM.JJJJ"))
        #expect(form.text(.datum(Self.tag)) == "5.12.2018")
    }

    @Test("Der nächste Wortlaut zählt")
    func naechster() throws {
        let fassung = Fassung(
            name: "a", muster: ["s": try Muster("1"), "s/x": try Muster("2"), "s/x/0001": try Muster("3")])
        #expect(fassung.muster("s", zu: "y", glied: "")?.teile == [.text("1")])
        #expect(fassung.muster("s", zu: "x", glied: "0002")?.teile == [.text("2")])
        #expect(fassung.muster("s", zu: "x", glied: "0001")?.teile == [.text("3")])
        #expect(fassung.muster("t", zu: "x", glied: "") == nil)
    }

    @Test("In Markdown bleibt ein Satz ein Satz")
    func markdown() {
        #expect(Markdownform.maskiert("1. Datenschutz") == "1\\. Datenschutz")
        #expect(Markdownform.maskiert("2) Umsetzung") == "2\\) Umsetzung")
        #expect(Markdownform.maskiert("- a *b* [c]_d_") == "\\- a \\*b\\* \\[c\\]\\_d\\_")
        #expect(Markdownform.maskiert("3.1 a (1.)") == "3\\.1 a (1.)")
    }
}
