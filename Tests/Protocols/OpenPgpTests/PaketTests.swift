// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import OpenPgp

@Suite("OpenPGP: Pakete")
struct PaketTests {
    private func pakete(_ bytes: [UInt8]) throws(PgpError) -> [Packet] { try PacketReader.all(bytes, PgpLimits()) }
    private func leer(_ zahl: Int) -> [UInt8] { [UInt8](repeating: 0x2E, count: zahl) }

    struct Laenge: Sendable {
        let kopf: [UInt8]
        let bytes: Int
    }

    @Test(
        "Alte und neue Längen werden gelesen",
        arguments: [
            Laenge(kopf: [0xCB, 0x64], bytes: 100), Laenge(kopf: [0xCB, 0xC5, 0xFB], bytes: 1_723),
            Laenge(kopf: [0xCB, 0xFF, 0x00, 0x01, 0x86, 0xA0], bytes: 100_000), Laenge(kopf: [0xCB, 0x00], bytes: 0),
            Laenge(kopf: [0xCB, 0xBF], bytes: 191), Laenge(kopf: [0xCB, 0xC0, 0x00], bytes: 192),
            Laenge(kopf: [0xCB, 0xDF, 0xFF], bytes: 8_383),
            Laenge(kopf: [0xAC, 0x05], bytes: 5), Laenge(kopf: [0xAD, 0x01, 0x00], bytes: 256),
            Laenge(kopf: [0xAE, 0, 1, 0, 0], bytes: 65_536),
            Laenge(kopf: [0xAF], bytes: 77),
        ])
    func laengen(_ fall: Laenge) throws {
        let gelesen = try pakete(fall.kopf + leer(fall.bytes))
        #expect(gelesen.map(\.type) == [11])
        #expect(gelesen.map(\.count) == [fall.bytes])
        #expect(gelesen.first?.range == 0..<(fall.kopf.count + fall.bytes))
        // A length that is not told ends with the bytes.
        guard fall.bytes > 0, fall.kopf != [0xAF] else { return }
        #expect(throws: PgpError.truncated) { try pakete(fall.kopf + leer(fall.bytes - 1)) }
    }

    @Test("Teillängen werden zusammengesetzt; die letzte ist keine, die erste nicht klein, und nur Daten haben welche")
    func teile() throws {
        let gut = [0xD2, 0xE9] + [1] + leer(511) + [0xE0, 0x2E, 0xE1, 0x2E, 0x2E, 0x02, 0x2E, 0x2E]
        let gelesen = try pakete(gut)
        #expect(gelesen.first?.count == 517)
        #expect(gelesen.first?.pieces.count == 4)
        #expect(gelesen.first?.prefix(2, of: gut) == [1, 0x2E])
        let letzte: [UInt8] = [0xD2, 0xE9] + leer(512)
        #expect(throws: PgpError.truncated) { try pakete(letzte) }
        let klein: [UInt8] = [0xD2, 0xE8] + leer(256) + [0]
        #expect(throws: PgpError.malformed) { try pakete(klein) }
        let keineDaten: [UInt8] = [0xC6, 0xE9] + leer(512) + [0]
        #expect(throws: PgpError.malformed) { try pakete(keineDaten) }
    }

    @Test("Eine unbestimmte Länge haben nur Daten, und danach kommt nichts mehr")
    func unbestimmt() throws {
        let daten: [UInt8] = [0xA3, 1] + Bau.text
        #expect(try pakete(daten).map(\.type) == [8])
        #expect(throws: PgpError.malformed) { try pakete([0x9B, 4, 0]) }
    }

    @Test(
        "Ein unbekanntes Paket, das verstanden werden muss, verwirft alles; ein anderes wird überlesen",
        arguments: 0...63 as ClosedRange<UInt8>)
    func unbekannt(_ art: UInt8) throws {
        let bytes = Bau.paket(art, [1]) + Bau.text
        let kritisch: Set<UInt8> = Set(22...39).union([0, 15, 16, 19])
        if kritisch.contains(art) {
            #expect(throws: PgpError.unknownPacket(art)) { try pakete(bytes) }
        } else {
            let erwartet: [UInt8] = art >= 40 || art == 10 || art == 21 ? [11] : [art, 11]
            #expect(try pakete(bytes).map(\.type) == erwartet)
        }
    }

    @Test("Was keine Pakete sind, und was zu viele sind, wird abgewiesen")
    func unsinn() throws {
        #expect(throws: PgpError.malformed) { try pakete(Array("Hallo".utf8)) }
        #expect(throws: PgpError.truncated) { try pakete([0xCB]) }
        #expect(throws: PgpError.truncated) { try pakete([0xCB, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]) }
        let viele = [UInt8](repeating: 0, count: 20_002).enumerated().map { $0.offset % 2 == 0 ? 0xCA : 0x00 as UInt8 }
        #expect(throws: PgpError.tooMany) { try pakete(viele) }
        var eng = PgpLimits()
        eng.pieces = 2
        let grenzen = eng
        let stueckelung = [0xD2, 0xE9] + leer(512) + [0xE0, 0, 0xE0, 0, 0x00]
        #expect(throws: PgpError.tooMany) { try PacketReader.all(stueckelung, grenzen) }
        #expect(try pakete([]).isEmpty)
    }
}
