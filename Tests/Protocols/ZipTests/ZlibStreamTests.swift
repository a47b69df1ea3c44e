// SPDX-License-Identifier: EUPL-1.2
import Testing
import Zip

@Suite("zlib im Speicher") struct ZlibStreamTests {
    /// `zlib.compress(b"Hallo Hallo Hallo", 9)` of Python.
    private static let fremd: [UInt8] = [
        0x78, 0xDA, 0xF3, 0x48, 0xCC, 0xC9, 0xC9, 0x57, 0xF0, 0x40, 0x90, 0x00, 0x35, 0x96, 0x06, 0x11,
    ]

    @Test("Was gepackt wurde, kommt unverändert wieder heraus", arguments: [0, 1, 17, 200_000])
    func hinUndZurueck(laenge: Int) throws {
        let bytes = (0..<laenge).map { UInt8(truncatingIfNeeded: $0 * 7 % 251) }
        let entpackt = try ZlibStream.unpack(try ZlibStream.pack(bytes), limit: laenge)
        #expect(entpackt == bytes)
    }

    @Test("Was andere packten, wird gelesen") func fremde() throws {
        let text = try ZlibStream.unpack(Self.fremd, limit: 17)
        #expect(text == Array("Hallo Hallo Hallo".utf8))
    }

    @Test("Was größer würde, abgeschnitten, verändert oder anders gepackt ist, wird abgelehnt")
    func abgelehnt() throws {
        #expect(throws: ZipError.tooLarge("zlib")) { try ZlibStream.unpack(Self.fremd, limit: 16) }
        let bombe = try ZlibStream.pack([UInt8](repeating: 0, count: 5 << 20))
        #expect(bombe.count < 10_000)
        #expect(throws: ZipError.tooLarge("zlib")) { try ZlibStream.unpack(bombe, limit: 1 << 20) }
        for laenge in 0..<Self.fremd.count {
            #expect(throws: ZipError.self, "\(laenge)") { try ZlibStream.unpack(Array(Self.fremd.prefix(laenge)), limit: 100) }
        }
        var falsch = Self.fremd
        falsch[falsch.count - 1] ^= 1
        #expect(throws: ZipError.wrongChecksum("zlib")) { try ZlibStream.unpack(falsch, limit: 100) }
        // With a dictionary that nobody has, and with another method.
        for (stelle, maske) in [(1, UInt8(0x20)), (0, 0x01)] {
            var anders = Self.fremd
            anders[stelle] ^= maske
            #expect(throws: ZipError.damaged) { try ZlibStream.unpack(anders, limit: 100) }
        }
        #expect(throws: ZipError.self) { try ZlibStream.unpack(Self.fremd + [0], limit: 100) }
    }
}
