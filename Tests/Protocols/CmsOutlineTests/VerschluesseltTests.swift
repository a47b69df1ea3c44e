// SPDX-License-Identifier: EUPL-1.2
import CmsOutline
import Testing

@Suite("CMS-Umriss: verschlüsselter Inhalt")
struct VerschluesseltTests {
    @Test("AES-256-GCM in AuthEnvelopedData ist beglaubigt")
    func gcm() throws {
        let umriss = try CmsOutline(Bau.beglaubigt(Bau.algorithmus(Bau.gcm, Bau.gcmAngaben())))
        #expect(umriss.kind == .authEnveloped)
        #expect(umriss.integrity == .authenticated)
        #expect(umriss.cipher == .aesGcm(256))
        #expect(umriss.contentType == Bau.data)
        #expect(umriss.contentBytes == 48)
        #expect(umriss.recipients == [.keyTransport(Bau.kennungGelesen, .pkcs1)])
    }

    @Test("AES-256-CBC in EnvelopedData ist es nicht")
    func cbc() throws {
        let umriss = try CmsOutline(Bau.verschluesselt(Bau.transport(), Bau.cbc))
        #expect(umriss.kind == .enveloped)
        #expect(umriss.integrity == .none)
        #expect(umriss.cipher == .aesCbc(256))
    }

    struct Angaben: Sendable {
        let nonce: Int
        let code: UInt8?
        let laenge: Int
        let geht: Bool
    }

    @Test(
        "Nonce und Länge des Codes müssen stimmen; was zu lang wäre, erreicht keinen Entschlüssler",
        arguments: [
            Angaben(nonce: 12, code: nil, laenge: 12, geht: true), Angaben(nonce: 16, code: 16, laenge: 16, geht: true),
            Angaben(nonce: 1, code: 13, laenge: 13, geht: true), Angaben(nonce: 17, code: 16, laenge: 16, geht: false),
            Angaben(nonce: 4_000, code: 16, laenge: 16, geht: false), Angaben(nonce: 0, code: 16, laenge: 16, geht: false),
            Angaben(nonce: 12, code: nil, laenge: 16, geht: false), Angaben(nonce: 12, code: 16, laenge: 12, geht: false),
            Angaben(nonce: 12, code: 4, laenge: 4, geht: false), Angaben(nonce: 12, code: 17, laenge: 17, geht: false),
            Angaben(nonce: 12, code: 16, laenge: 0, geht: false),
        ])
    func laengen(_ fall: Angaben) {
        let blob = Bau.beglaubigt(Bau.algorithmus(Bau.gcm, Bau.gcmAngaben(fall.nonce, fall.code)), code: fall.laenge)
        #expect(Bau.fehler(blob) == (fall.geht ? nil : .parameters))
    }

    @Test("Ein Verfahren am falschen Platz wird abgewiesen, statt ohne Beglaubigung zu gelten")
    func falscherPlatz() {
        #expect(Bau.fehler(Bau.beglaubigt(Bau.cbc)) == .cipher("2.16.840.1.101.3.4.1.42"))
        #expect(Bau.fehler(Bau.beglaubigt(Bau.algorithmus("1.2.3.4"))) == .cipher("1.2.3.4"))
        let gcm = Bau.algorithmus(Bau.gcm, Bau.gcmAngaben())
        #expect(Bau.fehler(Bau.verschluesselt(Bau.transport(), gcm)) == .cipher(Bau.gcm))
    }

    struct Verfahren: Sendable {
        let oid: String
        let angaben: [UInt8]
        let cipher: CmsCipher?
    }

    @Test(
        "Alte und fremde Verfahren werden benannt, falsche Vektoren abgewiesen",
        arguments: [
            Verfahren(oid: "1.2.840.113549.3.7", angaben: Bau.bytes([UInt8](repeating: 0, count: 8)), cipher: .tripleDes),
            Verfahren(oid: "1.2.840.113549.3.2", angaben: Bau.folge(Bau.zahl(58), Bau.bytes([1])), cipher: .rc2),
            Verfahren(oid: "1.3.14.3.2.7", angaben: Bau.bytes([UInt8](repeating: 0, count: 8)), cipher: .des),
            Verfahren(oid: "2.16.840.1.101.3.4.1.2", angaben: Bau.bytes([UInt8](repeating: 0, count: 16)), cipher: .aesCbc(128)),
            Verfahren(oid: "1.2.3.4", angaben: [], cipher: .other("1.2.3.4")),
            Verfahren(oid: "1.2.840.113549.3.7", angaben: Bau.bytes([UInt8](repeating: 0, count: 16)), cipher: nil),
            Verfahren(oid: "2.16.840.1.101.3.4.1.2", angaben: [5, 0], cipher: nil),
            Verfahren(oid: "2.16.840.1.101.3.4.1.22", angaben: [], cipher: nil),
        ])
    func verfahren(_ fall: Verfahren) throws {
        let blob = Bau.verschluesselt(Bau.transport(), Bau.algorithmus(fall.oid, fall.angaben))
        guard let cipher = fall.cipher else {
            #expect(Bau.fehler(blob) == .parameters)
            return
        }
        let umriss = try CmsOutline(blob)
        #expect(umriss.cipher == cipher)
        #expect(umriss.integrity == .none)
    }

    @Test("Unbestimmte Längen und Inhalt in Stücken werden gelesen wie bestimmte")
    func ber() throws {
        let inhalt = Bau.stuecke(0xA0, 5)
        let teile = Bau.offen(
            0x30, Bau.zahl(2), Bau.offen(0x31, Bau.transport()), Bau.offen(0x30, Bau.oid(Bau.data), Bau.cbc, inhalt))
        let umriss = try CmsOutline(Bau.offen(0x30, Bau.oid("1.2.840.113549.1.7.3"), Bau.offen(0xA0, teile)))
        #expect(umriss.contentBytes == 80)
        #expect(umriss.recipients == [.keyTransport(Bau.kennungGelesen, .pkcs1)])
    }

    @Test("Gepacktes wird nur mit zlib angenommen, und seine Größe ist bekannt")
    func gepackt() throws {
        let art = "1.2.840.113549.1.9.16.1.9"
        let zlib = Bau.algorithmus("1.2.840.113549.1.9.16.3.8")
        let inhalt = Bau.folge(Bau.oid(Bau.data), Bau.feld(0, Bau.bytes([1, 2, 3, 4])))
        let umriss = try CmsOutline(Bau.huelle(art, Bau.folge(Bau.zahl(0), zlib, inhalt)))
        #expect(umriss.kind == .compressed)
        #expect(umriss.contentBytes == 4)
        let ganz = Bau.huelle(art, Bau.folge(Bau.zahl(0), zlib, inhalt))
        #expect(umriss.compressed.flatMap { ganz[$0] } == [1, 2, 3, 4])
        #expect(Bau.fehler(Bau.huelle(art, Bau.folge(Bau.zahl(0), Bau.algorithmus("1.2.3"), inhalt))) == .cipher("1.2.3"))
    }
}
