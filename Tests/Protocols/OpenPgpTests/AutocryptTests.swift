// SPDX-License-Identifier: EUPL-1.2
import OpenPgp
import Testing

@Suite("OpenPGP: Autocrypt-Kopfzeilen")
struct AutocryptTests {
    private func lesen(_ text: String) throws(PgpError) -> Autocrypt { try Autocrypt(Array(text.utf8)) }

    @Test("Eine Zeile wird gelesen, gefaltet oder nicht")
    func gelesen() throws {
        let einer = try lesen(" addr=a@b.example; prefer-encrypt=mutual; _neu=x=y; keydata=\r\n AQID\r\n BA==")
        #expect(einer.address == "a@b.example")
        #expect(einer.prefersEncryption)
        #expect(einer.keydata == [1, 2, 3, 4])
        #expect(try lesen("addr=a@b.example;keydata=AQID").prefersEncryption == false)
        #expect(try lesen("addr=a@b.example; prefer-encrypt=immer; keydata=AQID").prefersEncryption == false)
    }

    @Test(
        "Was unvollständig, doppelt, unbekannt oder falsch geordnet ist, gilt nicht",
        arguments: [
            "", "addr=a@b.example", "keydata=AQID", "addr=a@b.example; neu=1; keydata=AQID",
            "addr=a@b.example; addr=c@b.example; keydata=AQID",
            "addr=a@b.example; keydata=AQID; keydata=AQID", "keydata=AQID; addr=a@b.example", "addr=a@b.example; keydata=AQI",
            "addr=a@b.example; keydata=A§ID", "addr=a@b.example; keydata=", "addr=a@b.example; mutual; keydata=AQID",
            "ADDR=a@b.example; keydata=AQID",
        ])
    func ungueltig(_ text: String) {
        #expect(throws: PgpError.malformed) { try lesen(text) }
    }

    @Test(
        "Eine Adresse, die keine ist, gilt nicht", arguments: ["a", "a b@c.example", "a@b.example, c@d.example", "ä@b.example"])
    func adresse(_ text: String) {
        #expect(throws: PgpError.address) { try lesen("addr=\(text); keydata=AQID") }
        #expect(throws: PgpError.address) { try Autocrypt(address: text, prefersEncryption: false, keydata: [1]) }
    }

    @Test("Nur die eine gültige Zeile des Absenders zählt")
    func nurEine() {
        let gut = Array("addr=A@b.example; keydata=AQID".utf8)
        let kaputt = Array("addr=a@b.example; neu=1; keydata=AQID".utf8)
        #expect(Autocrypt.only(among: [gut], from: "a@B.example")?.keydata == [1, 2, 3])
        #expect(Autocrypt.only(among: [kaputt, gut], from: "a@b.example") != nil)
        #expect(Autocrypt.only(among: [gut, gut], from: "a@b.example") == nil)
        #expect(Autocrypt.only(among: [gut], from: "c@b.example") == nil)
        #expect(Autocrypt.only(among: [kaputt], from: "a@b.example") == nil)
        #expect(Autocrypt.only(among: [], from: "a@b.example") == nil)
    }

    @Test("Eine eigene Zeile wird gefaltet geschrieben und so gelesen, wie sie war", arguments: [1, 56, 57, 58, 736, 7_000])
    func hinUndZurueck(_ laenge: Int) throws {
        let eigene = try Autocrypt(
            address: "anna.muster@stadt.example", prefersEncryption: laenge % 2 == 0,
            keydata: (0..<laenge).map { UInt8(truncatingIfNeeded: $0) })
        let zeile = eigene.field
        #expect(zeile.starts(with: "Autocrypt: addr=anna.muster@stadt.example;".utf8))
        let zeilen = String(decoding: zeile, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(zeilen.dropFirst().dropLast().allSatisfy { $0.hasPrefix(" ") && $0.utf8.count <= 77 })
        #expect(zeilen.last == "")
        let gelesen = try Autocrypt(Array(zeile.dropFirst("Autocrypt:".utf8.count)))
        #expect(gelesen == eigene)
    }

    @Test("Mehr als 10 KiB werden weder geschrieben noch gelesen")
    func zuGross() {
        #expect(throws: PgpError.tooLarge) {
            try Autocrypt(address: "a@b.example", prefersEncryption: false, keydata: [UInt8](repeating: 1, count: 8_000))
        }
        #expect(throws: PgpError.tooLarge) { try lesen("addr=a@b.example; keydata=" + String(repeating: "A", count: 10_240)) }
    }
}
