// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing
import Web

@testable import Kennzeichen

@Suite("Formular für Sperrregeln") struct RegelformularTests {
    static let gut: [(name: String, wert: String)] = [
        ("wirkung", "sperren"), ("zeichen", "LEV"), ("buchstaben", "tx, ty"), ("zahl", "*"), ("wege", "online"),
        ("wege", "zufall"),
        ("von.tag", "1"), ("von.monat", "1"), ("von.jahr", "2027"), ("grund", "Taxen"), ("werk", "FZV"), ("stelle", "§ 9"),
    ]

    static func lesen(ohne: String? = nil, dazu: [(name: String, wert: String)] = []) throws -> (
        regel: Sperrregel?, fehler: [String]
    ) {
        let werte = gut.filter { $0.name != ohne && !dazu.map(\.name).contains($0.name) } + dazu
        let (regel, fehler) = Regelformular(werte: Formularwerte(werte), stadt: try Probe.stadt()).lesen()
        return (regel, fehler.map(\.feld))
    }

    @Test("Eine vollständige Eingabe wird zur Regel")
    func vollstaendig() throws {
        let (regel, fehler) = try Self.lesen()
        #expect(fehler == [])
        #expect(regel?.muster.buchstaben == "TX|TY")
        #expect(regel?.wege == [.online, .zufall])
        #expect(regel?.geltung.von?.iso == "2027-01-01")
        #expect(regel?.geltung.bis == nil)
        #expect(regel?.trifft(try Probe.plate("LEV", "TY", 7)) == true)
        #expect(regel?.trifft(try Probe.plate("OP", "TY", 7)) == false)
    }

    @Test(
        "Was fehlt oder nicht stimmt, steht am richtigen Feld",
        arguments: [
            ("buchstaben", "7"), ("zahl", "A"), ("zahl", ""), ("grund", " "), ("werk", ""),
        ])
    func fehler(feld: String, wert: String) throws {
        let (regel, fehler) = try Self.lesen(dazu: [(feld, wert)])
        #expect(regel == nil)
        #expect(fehler == [feld])
    }

    @Test("Ohne Weg, mit halbem Datum oder Ende vor Beginn gibt es keine Regel")
    func wegUndGeltung() throws {
        #expect(try Self.lesen(ohne: "wege").fehler == ["wege-1"])
        #expect(try Self.lesen(ohne: "von.tag").fehler == ["von-tag"])
        let frueher = [("bis.tag", "1"), ("bis.monat", "1"), ("bis.jahr", "2026")].map { (name: $0.0, wert: $0.1) }
        #expect(try Self.lesen(dazu: frueher).fehler == ["bis-tag"])
    }

    @Test("Der Fingerabdruck ändert sich mit dem, was die Regel trifft, nicht mit ihren Worten")
    func fingerabdruck() throws {
        let a = try Self.lesen().regel?.fingerabdruck
        #expect(a != nil)
        #expect(try Self.lesen(dazu: [("grund", "anders")]).regel?.fingerabdruck == a)
        #expect(try Self.lesen(dazu: [("zahl", "1?")]).regel?.fingerabdruck != a)
    }
}
