// SPDX-License-Identifier: EUPL-1.2
import Testing
import Zip

@Suite("gzip im Speicher") struct GzipTests {
    /// `printf 'Hallo Hallo Hallo' | gzip -n`, and the same with a name.
    private static let fremd: [UInt8] = [
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xF3, 0x48, 0xCC, 0xC9, 0xC9, 0x57, 0xF0, 0x40, 0x90, 0, 0x03, 0x61, 0xBF, 0xDE, 0x11,
        0,
        0, 0,
    ]
    private static let text = Array("Hallo Hallo Hallo".utf8)

    @Test("Was gepackt wurde, kommt unverändert wieder heraus", arguments: [0, 1, 17, 200_000])
    func hinUndZurueck(laenge: Int) throws {
        let bytes = (0..<laenge).map { UInt8(truncatingIfNeeded: $0 * 7 % 251) }
        let gepackt = try Gzip.pack(bytes)
        let entpackt = try Gzip.unpack(gepackt, limit: laenge)
        #expect(entpackt == bytes)
    }

    @Test("Dateien anderer mit Namen, Bemerkung und Zusatzfeld werden gelesen")
    func fremde() throws {
        let ohne = try Gzip.unpack(Self.fremd, limit: 100)
        #expect(ohne == Self.text)
        var mit = Self.fremd
        mit[3] = 4 | 8 | 16
        mit.insert(contentsOf: [2, 0, 9, 9] + Array("a.json".utf8) + [0] + Array("b".utf8) + [0], at: 10)
        let benannt = try Gzip.unpack(mit, limit: 100)
        #expect(benannt == Self.text)
    }

    @Test("Was größer würde, abgeschnitten ist oder anderes enthält als angesagt, wird abgelehnt")
    func abgelehnt() throws {
        #expect(throws: ZipError.tooLarge("gzip")) { try Gzip.unpack(Self.fremd, limit: 16) }
        let bombe = try Gzip.pack([UInt8](repeating: 0, count: 5 << 20))
        #expect(bombe.count < 10_000)
        #expect(throws: ZipError.tooLarge("gzip")) { try Gzip.unpack(bombe, limit: 1 << 20) }
        for laenge in 0..<Self.fremd.count {
            #expect(throws: ZipError.self, "\(laenge)") { try Gzip.unpack(Array(Self.fremd.prefix(laenge)), limit: 100) }
        }
        for stelle in [0, 1, 2, 3, 20, 24] {
            var kaputt = Self.fremd
            kaputt[stelle] ^= 0xFF
            #expect(throws: ZipError.self, "\(stelle)") { try Gzip.unpack(kaputt, limit: 100) }
        }
    }
}
