// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Kennzeichen

@Suite("Kennzeichen lesen")
struct KennzeichenLeserTests {
    private let leser: KennzeichenLeser

    init() throws {
        leser = KennzeichenLeser(liste: try Probe.liste(), heimat: try Probe.stadt().unterscheidungszeichen)
    }

    private func texte(_ eingabe: String) throws -> [String] { try leser.lies(eingabe, am: Probe.tag).lesarten.map(\.text) }

    @Test(
        "Jede übliche Schreibweise wird verstanden",
        arguments: [
            ("lev-ab 12", "LEV-AB 12"), ("LEV AB 12", "LEV-AB 12"), ("  Lev–Ab   12 h ", "LEV-AB 12H"),
            ("LEV:AB12e", "LEV-AB 12E"), ("levab12", "LEV-AB 12"),
            ("op a 1", "OP-A 1"), ("XYZ-A 1", "XYZ-A 1"), ("fü-a 7", "FÜ-A 7"),
        ])
    func schreibweisen(eingabe: String, erwartet: String) throws { #expect(try texte(eingabe) == [erwartet]) }

    @Test(
        "Mehrdeutiges ergibt alle Lesarten, das längste Unterscheidungszeichen zuerst",
        arguments: [
            ("DAB1", ["DA-B 1", "D-AB 1"]), ("HSK12", ["HS-K 12", "H-SK 12"]), ("LEVA12", ["LEV-A 12"]),
            ("DANA1", ["DAN-A 1", "DA-NA 1"]), ("LEVAB12", ["LEV-AB 12"]),
        ])
    func mehrdeutig(eingabe: String, erwartet: [String]) throws { #expect(try texte(eingabe) == erwartet) }

    @Test("Ist LE als Unterscheidungszeichen bekannt, hat LEVA12 zwei Lesarten")
    func listeEntscheidet() throws {
        let le = UnterscheidungszeichenListe.Eintrag(
            zeichen: try Unterscheidungszeichen("LE"), bezirk: "Probe", land: "NW",
            geltung: Geltung(von: Kalendertag(iso: "2020-01-01"), bis: Kalendertag(iso: "2026-12-31")))
        let mitLE = KennzeichenLeser(liste: UnterscheidungszeichenListe([le]), heimat: leser.heimat)
        #expect(try mitLE.lies("LEVA12", am: Probe.tag).lesarten.map(\.text) == ["LEV-A 12", "LE-VA 12"])
        let spaeter = try #require(Kalendertag(iso: "2027-01-01"))
        #expect(try mitLE.lies("LEVA12", am: spaeter).lesarten.map(\.text) == ["LEV-A 12"])
    }

    @Test(
        "Verwechslungen von O und 0, I und 1 werden nur vorgeschlagen",
        arguments: [
            ("LEV-AB I2", "LEV-AB 12"), ("0P-A 1", "OP-A 1"), ("LEV-A8 1O", nil), ("LEV-AB O1", nil), ("LEV-AB 1O", "LEV-AB 10"),
        ])
    func verwechslung(eingabe: String, erwartet: String?) throws {
        guard let erwartet else {
            #expect(throws: KennzeichenError.self) { try leser.lies(eingabe, am: Probe.tag) }
            return
        }
        let lesung = try leser.lies(eingabe, am: Probe.tag)
        #expect(lesung.lesarten.isEmpty)
        #expect(lesung.vorschlaege.map(\.text).contains(erwartet))
    }

    @Test("Fehlt das Unterscheidungszeichen, werden die der Stadt vorgeschlagen")
    func heimat() throws {
        let lesung = try leser.lies("XY 12", am: Probe.tag)
        #expect(lesung.lesarten.isEmpty)
        #expect(lesung.vorschlaege.map(\.text) == ["LEV-XY 12", "OP-XY 12"])
    }

    @Test("Führende Nullen werden nie still gestrichen")
    func nullen() throws {
        let lesung = try leser.lies("LEV-AB 012", am: Probe.tag)
        #expect(lesung.lesarten.isEmpty)
        #expect(lesung.vorschlaege.map(\.text).contains("LEV-AB 12"))
    }

    @Test(
        "Unbrauchbares wird mit Grund abgelehnt",
        arguments: [
            ("", KennzeichenError.eingabeLeer), ("---", .eingabeLeer), ("LEV", .keinKennzeichen), ("12", .keinKennzeichen),
            ("LEV-AB 12345", .zahlUngueltig),
            ("LEV-AB 1234", .zuVieleZeichen(zeichen: 9, hoechstens: 8)), ("LEV-AB 12X", .keinKennzeichen),
            ("<b>", .unzulaessigesZeichen),
            ("LEV'; --", .unzulaessigesZeichen), ("LEV\u{0}A1", .unzulaessigesZeichen), ("{{LEV}}", .unzulaessigesZeichen),
            (String(repeating: "A", count: 25), .eingabeZuLang(hoechstens: 24)),
            ("A" + String(repeating: "\u{301}", count: 10_000), .eingabeZuLang(hoechstens: 24)),
        ])
    func abgelehnt(eingabe: String, erwartet: KennzeichenError) {
        #expect(throws: erwartet) { try leser.lies(eingabe, am: Probe.tag) }
    }

    @Test("Jedes geschriebene Kennzeichen wird wieder gelesen, getrennt eindeutig und zusammen als eine der Lesarten")
    func rundreise() throws {
        let zeichen = try ["LEV", "OP", "L", "DÜW"].map { try Unterscheidungszeichen($0) }
        for wert in stride(from: Int32(0), to: Int32(Kennzeichenschluessel.anzahl), by: 3571) {
            let schluessel = try #require(Kennzeichenschluessel(wert))
            for uz in zeichen {
                guard let k = try? Kennzeichen(uz, schluessel) else { continue }
                #expect(try leser.lies(k.text, am: Probe.tag).eindeutig?.kennzeichen == k)
                #expect(try leser.lies(k.kompakt.lowercased(), am: Probe.tag).lesarten.map(\.kennzeichen).contains(k))
            }
        }
    }
}
