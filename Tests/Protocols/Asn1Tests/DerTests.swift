// SPDX-License-Identifier: EUPL-1.2
import Asn1
import Testing

@Suite("DER") struct DerTests {
    @Test(
        "A value is written with the shortest length and read again",
        arguments: [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x1_0000, 200_000])
    func laenge(anzahl: Int) throws {
        let inhalt = (0..<anzahl).map { UInt8(truncatingIfNeeded: $0) }
        let wert = Der.octets(inhalt)
        let laengenbytes = anzahl < 0x80 ? 1 : anzahl < 0x100 ? 2 : anzahl < 0x1_0000 ? 3 : 4
        #expect(wert.count == 1 + laengenbytes + anzahl)
        let gelesen = try DerValue(wert).octets()
        #expect(gelesen == inhalt)
    }

    @Test("Tags are universal or a field's own number, also above 30", arguments: [0, 1, 30, 31, 127, 128, 20_000] as [UInt])
    func nummern(nummer: UInt) throws {
        let wert = Der.constructed(.context(nummer), [Der.integer(7), Der.boolean(true)])
        let gelesen = try DerValue(wert)
        #expect(gelesen.tag == .context(nummer))
        let felder = try gelesen.members(.context(nummer), atMost: 2)
        #expect(felder.map(\.encoded) == [[0x02, 0x01, 0x07], [0x01, 0x01, 0xFF]])
    }

    @Test("A known structure has the bytes of X.690")
    func bekannt() throws {
        // SEQUENCE { OID 1.2.840.113549.1.7.1, [0] { OCTET STRING }, NULL }
        let wert = Der.sequence(
            try Der.oid("1.2.840.113549.1.7.1"), Der.constructed(.context(0), [Der.octets([1, 2])]), Der.primitive(.null, []))
        #expect(
            wert == [
                0x30, 0x13, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01, 0xA0, 0x04, 0x04, 0x02, 1, 2, 0x05,
                0,
            ])
    }

    @Test("A number gets a zero in front where its first bit is set, and no other")
    func zahl() {
        #expect(Der.integer([0x80]) == [0x02, 0x02, 0x00, 0x80])
        #expect(Der.integer([0, 0, 0x7F]) == [0x02, 0x01, 0x7F])
        #expect(Der.integer([]) == [0x02, 0x01, 0x00])
    }

    @Test("Pieces around a large value are the same bytes as the value made at once")
    func stuecke() {
        let inhalt = [UInt8](repeating: 7, count: 300)
        let stuecke = Der.constructed(.sequence, around: [Der.integer(1)] + Der.primitive(.context(0), around: inhalt))
        #expect(Array(stuecke.joined()) == Der.sequence(Der.integer(1), Der.primitive(.context(0), inhalt)))
    }
}
