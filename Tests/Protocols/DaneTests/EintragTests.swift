// SPDX-License-Identifier: EUPL-1.2
import Dane
import Testing

@Suite("DANE: Einträge lesen, schreiben und benennen")
struct EintragTests {
    @Test("Die Daten eines Eintrags werden gelesen, wie sie geschrieben sind")
    func hinUndZurueck() throws {
        let eintrag = try TlsaRecord(rdata: [3, 1, 1, 0xAB, 0x0F])
        #expect(eintrag == TlsaRecord(usage: 3, selector: 1, matching: 1, data: [0xAB, 0x0F]))
        #expect(eintrag.rdata == [3, 1, 1, 0xAB, 0x0F])
        #expect(eintrag.text == "3 1 1 ab0f")
        #expect(throws: DaneError.tooShort) { try TlsaRecord(rdata: [3, 1, 1]) }
        #expect(throws: DaneError.tooShort) { try TlsaRecord(rdata: []) }
        #expect(throws: DaneError.tooLarge) { try TlsaRecord(rdata: [UInt8](repeating: 3, count: 65_536)) }
    }

    @Test("Der Eintrag für den eigenen Server nennt seinen Schlüssel mit SHA-256")
    func eigener() throws {
        let eintrag = try TlsaRecord.own(publicKeySha256: Muster.hashes256(Muster.server.publicKey))
        #expect(Muster.urteil([eintrag]) == .authenticated(.endEntity))
        let zeile = try eintrag.zoneLine(port: 25, host: "MX.Stadt.example.")
        #expect(zeile == "_25._tcp.mx.stadt.example. IN TLSA \(eintrag.text)")
        #expect(throws: DaneError.hashLength) { try TlsaRecord.own(publicKeySha256: [1]) }
        #expect(throws: DaneError.name) { try eintrag.zoneLine(port: 25, host: "mx stadt") }
    }

    struct Name: Sendable {
        let port: UInt16
        let host: String
        let name: String?
    }

    @Test(
        "Der Name des Eintrags nennt Tor und Rechner",
        arguments: [
            Name(port: 25, host: "mx.b.example", name: "_25._tcp.mx.b.example"),
            Name(port: 465, host: "MX_1.b.example.", name: "_465._tcp.mx_1.b.example"), Name(port: 0, host: "a.de", name: nil),
            Name(port: 25, host: "", name: nil), Name(port: 25, host: ".", name: nil), Name(port: 25, host: "a..b", name: nil),
            Name(port: 25, host: "a b.de", name: nil), Name(port: 25, host: "ä.de", name: nil),
            Name(port: 25, host: String(repeating: "a", count: 64) + ".de", name: nil),
            Name(port: 25, host: Array(repeating: "abc", count: 64).joined(separator: "."), name: nil),
        ])
    func namen(_ fall: Name) {
        #expect(TlsaName.text(port: fall.port, host: fall.host) == fall.name, "\(fall.host)")
    }

    @Test("Die Namen stehen je einmal da; was keiner ist, fehlt")
    func referenzen() {
        let namen = DaneNames(
            tlsaBase: "MX.b.example.", mxHost: "mx.b.example", nextHop: "b.example", expandedNextHop: "kein name")
        #expect(namen.all == ["mx.b.example", "b.example"])
    }

    struct Zertifikatsname: Sendable {
        let text: String
        let passt: Bool
    }

    @Test(
        "Ein Stern im Zertifikat steht für genau das erste Glied",
        arguments: [
            Zertifikatsname(text: "mx.b.example", passt: true), Zertifikatsname(text: "MX.B.example", passt: true),
            Zertifikatsname(text: "b.example", passt: true), Zertifikatsname(text: "*.b.example", passt: true),
            Zertifikatsname(text: "*.example", passt: true), Zertifikatsname(text: "*.mx.b.example", passt: false),
            Zertifikatsname(text: "m*.b.example", passt: false), Zertifikatsname(text: "*", passt: false),
            Zertifikatsname(text: "*.", passt: false), Zertifikatsname(text: "*.*.example", passt: false),
            Zertifikatsname(text: "mx.b.example\0.boese.example", passt: false), Zertifikatsname(text: "", passt: false),
        ])
    func zertifikatsnamen(_ fall: Zertifikatsname) {
        let namen = DaneNames(tlsaBase: "mx.b.example", nextHop: "b.example")
        #expect(namen.match(["anders.example", fall.text]) == fall.passt, "\(fall.text)")
    }
}
