// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import CmsOutline

@Suite("CMS-Umriss: feindliche Bytes")
struct BerTests {
    @Test(
        "Was kein BER ist, wird abgewiesen",
        arguments: [
            [], [0x30], [0x30, 0x01], [0x30, 0x80], [0x30, 0x80, 0x00], [0x30, 0x00, 0x00], [0x04, 0x80, 0x00, 0x00],
            [0x00, 0x00],
            [0x30, 0x02, 0x00, 0x00], [0x3F, 0x00], [0x30, 0x85, 0, 0, 0, 0, 0], [0x30, 0xFF],
            [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x30, 0x03, 0x04, 0x02, 0x01], [0x30, 0x04, 0x30, 0x80, 0x00, 0x00, 0x01], [0x30, 0x02, 0x30, 0x80, 0x00, 0x00],
        ] as [[UInt8]])
    func unsinn(_ bytes: [UInt8]) {
        #expect(throws: CmsError.malformed) { try BerDocument(bytes, CmsLimits()) }
        #expect(Bau.fehler(bytes) != nil)
    }

    @Test("Zu tief, zu viel und zu groß hat je seinen Grund, und niemand ruft sich dabei selbst")
    func grenzen() {
        let tief: [UInt8] = (0..<2_000_000).map { $0 % 2 == 0 ? 0x30 : 0x80 }
        #expect(Bau.fehler(tief) == .nestedTooDeep)
        let viel = Bau.folge((0..<2_000_000).map { $0 % 2 == 0 ? 0x05 : 0x00 })
        #expect(Bau.fehler(viel) == .tooMany(.elements))
        #expect(Bau.fehler([UInt8](repeating: 0x30, count: 101)) { $0.bytes = 100 } == .tooLarge)
        let ebenen = (0..<32).reduce([0x05, 0x00] as [UInt8]) { innen, _ in Bau.offen(0x30, innen) }
        #expect(Bau.fehler(ebenen) == .malformed)
        #expect(Bau.fehler(Bau.offen(0x30, ebenen)) == .nestedTooDeep)
    }

    @Test("Jede Kürzung und jeder Anhang eines guten Umschlags wird abgewiesen")
    func kuerzen() {
        let gute = [
            Bau.beglaubigt(Bau.algorithmus(Bau.gcm, Bau.gcmAngaben())),
            Bau.unterschrieben(inhalt: Bau.feld(0, Bau.stuecke(0x24, 2))),
            Bau.verschluesselt(Bau.transport(), Bau.cbc, Bau.stuecke(0xA0, 2)),
        ]
        for blob in gute {
            #expect(Bau.fehler(blob) == nil)
            for ende in 0..<blob.count { #expect(Bau.fehler(Array(blob[..<ende])) != nil, "\(ende)") }
            #expect(Bau.fehler(blob + [0]) == .malformed)
            #expect(Bau.fehler(blob + blob) == .malformed)
        }
    }

    @Test("Jedes veränderte Byte führt zu einem Umriss oder einem Fehler, und zweimal zu demselben")
    func veraendern() {
        let blob = Bau.unterschrieben(
            Bau.feld(0, Bau.folge(Bau.zahl(1))), Bau.unterzeichner(Bau.feld(0)), inhalt: Bau.feld(0, Bau.stuecke(0x24, 2)))
        for stelle in blob.indices {
            for wert in [0x00, 0x24, 0x30, 0x80, 0x84, 0xA0, 0xFF] as [UInt8] {
                var anders = blob
                anders[stelle] = wert
                let erster = try? CmsOutline(anders)
                #expect((try? CmsOutline(anders)) == erster)
                #expect(erster?.certificates.allSatisfy { $0.upperBound <= anders.count } ?? true)
            }
        }
    }

    @Test("Ein anderer Inhaltstyp wird mit seinem Namen abgewiesen")
    func andererTyp() {
        #expect(Bau.fehler(Bau.huelle(Bau.data, Bau.folge())) == .contentType(Bau.data))
        #expect(Bau.fehler(Bau.huelle("1.2.840.113549.1.7.5", Bau.folge())) == .contentType("1.2.840.113549.1.7.5"))
    }

    @Test(
        "Bezeichner werden gelesen, wie sie geschrieben sind",
        arguments: ["0.0", "1.2.840.113549.1.9.15", "2.16.840.1.101.3.4.1.46", "2.999", "1.39", "2.18446744073709551535"])
    func bezeichner(_ text: String) throws {
        let bytes = try #require(ObjectIdentifier.bytes(text))
        #expect(ObjectIdentifier.dotted(bytes[...]) == text)
    }

    @Test("Was kein Bezeichner ist, hat keine Bytes und umgekehrt")
    func keineBezeichner() {
        for text in ["", "1", "3.1", "1.40", "1..2", "1.a", "1.-2", "1.2.99999999999999999999", "2.18446744073709551615"] {
            #expect(ObjectIdentifier.bytes(text) == nil, "\(text)")
        }
        for bytes in [[], [0x80, 0x01], [0x2A, 0x80, 0x01], [0x2A, 0x86], [UInt8](repeating: 0xFF, count: 12) + [1]] as [[UInt8]]
        {
            #expect(ObjectIdentifier.dotted(bytes[...]) == nil)
        }
    }
}
