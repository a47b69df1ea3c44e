// SPDX-License-Identifier: EUPL-1.2
import DnsData
import Testing

@Suite("Daten aus dem DNS") struct DnsDataTests {
    @Test("Ein MX nennt Rang und Host in kleinen Buchstaben, ein Null-MX keinen")
    func mx() throws {
        let eintrag = try MxRecord(rdata: [0, 10, 2] + Array("MX".utf8) + [7] + Array("example".utf8) + [0])
        #expect(eintrag == MxRecord(preference: 10, host: "mx.example"))
        let keiner = try MxRecord(rdata: [0, 0, 0])
        #expect(keiner.host.isEmpty)
    }

    @Test("Abgeschnittene, komprimierte und zu lange Namen werden abgewiesen")
    func kaputt() {
        #expect(throws: DnsDataError.cutOff) { try MxRecord(rdata: [0, 10]) }
        #expect(throws: DnsDataError.cutOff) { try MxRecord(rdata: [0, 10, 5, 0x61]) }
        #expect(throws: DnsDataError.compressed) { try MxRecord(rdata: [0, 10, 0xC0, 0]) }
        #expect(throws: DnsDataError.notAHost) { try MxRecord(rdata: [0, 10, 1, 0x20, 0]) }
        #expect(throws: DnsDataError.wrongLength) { try MxRecord(rdata: [0, 10, 0, 0]) }
        let glied: [UInt8] = [63] + [UInt8](repeating: 0x61, count: 63)
        let lang: [UInt8] = glied + glied + glied + glied + glied + [0]
        #expect(throws: DnsDataError.cutOff) { try DnsName.read(lang[...]) }
    }

    @Test("Die Teile eines TXT gehören ohne Zwischenraum zusammen")
    func txt() throws {
        let text = try TxtRecord.text(rdata: [3, 0x76, 0x3D, 0x44, 4] + Array("KIM1".utf8))
        #expect(text == "v=DKIM1")
        #expect(throws: DnsDataError.cutOff) { try TxtRecord.text(rdata: [5, 0x61]) }
    }

    @Test("Adressen beider Fassungen")
    func adressen() throws {
        let vier = try IpAddress(rdata: [192, 0, 2, 1])
        #expect("\(vier)" == "192.0.2.1")
        let sechs = try IpAddress(rdata: [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [1])
        #expect("\(sechs)" == "2001:db8:0:0:0:0:0:1" && sechs.isVersion6)
        #expect(throws: DnsDataError.wrongLength) { try IpAddress(rdata: [1, 2, 3]) }
    }
}
