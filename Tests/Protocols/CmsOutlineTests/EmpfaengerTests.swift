// SPDX-License-Identifier: EUPL-1.2
import CmsOutline
import Testing

@Suite("CMS-Umriss: Empfänger")
struct EmpfaengerTests {
    private func empfaenger(_ infos: [UInt8]) throws(CmsError) -> [CmsRecipient] {
        try CmsOutline(Bau.verschluesselt(infos, Bau.cbc)).recipients
    }

    @Test("RSA mit PKCS #1, mit OAEP und seinen Hashes, mit dem Schlüssel statt dem Aussteller genannt")
    func transport() throws {
        let sha256 = Bau.algorithmus("2.16.840.1.101.3.4.2.1")
        let oaep = Bau.algorithmus(
            "1.2.840.113549.1.1.7",
            Bau.folge(Bau.feld(0, sha256), Bau.feld(1, Bau.algorithmus("1.2.840.113549.1.1.8", sha256))))
        let leer = Bau.algorithmus("1.2.840.113549.1.1.7", Bau.folge())
        let gelesen = try empfaenger(
            Bau.transport(Bau.wert(0x80, [1, 2, 3]), oaep) + Bau.transport(Bau.kennung, leer)
                + Bau.transport(Bau.kennung, Bau.algorithmus("1.2.3")))
        #expect(
            gelesen == [
                .keyTransport(
                    .subjectKeyIdentifier([1, 2, 3]), .oaep(hash: "2.16.840.1.101.3.4.2.1", mask: "2.16.840.1.101.3.4.2.1")),
                .keyTransport(Bau.kennungGelesen, .oaep(hash: "1.3.14.3.2.26", mask: "1.3.14.3.2.26")),
                .keyTransport(Bau.kennungGelesen, .other("1.2.3")),
            ])
    }

    private func vereinbarung(_ schluessel: [UInt8]) -> [UInt8] {
        let verfahren = Bau.algorithmus("1.3.132.1.11.1", Bau.algorithmus("2.16.840.1.101.3.4.1.45"))
        let absender = Bau.feld(0, Bau.feld(1, Bau.algorithmus("1.2.840.10045.2.1"), Bau.wert(0x03, [0, 4])))
        return Bau.feld(1, Bau.zahl(3), absender, verfahren, Bau.folge(schluessel))
    }

    @Test("Vereinbarte Schlüssel gelten für mehrere Zertifikate")
    func agreement() throws {
        let schluessel = Bau.folge(Bau.kennung, Bau.bytes([1])) + Bau.folge(Bau.feld(0, Bau.bytes([9, 9])), Bau.bytes([2]))
        let gelesen = try empfaenger(vereinbarung(schluessel))
        let erwartet = CmsRecipient.keyAgreement(
            [Bau.kennungGelesen, .subjectKeyIdentifier([9, 9])], agreement: "1.3.132.1.11.1", wrap: "2.16.840.1.101.3.4.1.45")
        #expect(gelesen == [erwartet])
        #expect(erwartet.identifiers.count == 2)
        #expect(Bau.fehler(Bau.verschluesselt(vereinbarung([]), Bau.cbc)) == .malformed)
    }

    @Test("Passwörter und vorab verabredete Schlüssel werden abgewiesen, auch neben einem gewöhnlichen Empfänger")
    func abgewiesen() {
        let verabredet = Bau.feld(2, Bau.zahl(4), Bau.folge(Bau.bytes([1])), Bau.algorithmus("1.2.3"), Bau.bytes([1]))
        let passwort = Bau.feld(3, Bau.zahl(0), Bau.algorithmus("1.2.3"), Bau.bytes([1]))
        #expect(Bau.fehler(Bau.verschluesselt(Bau.transport() + verabredet, Bau.cbc)) == .refusedRecipient(.keyEncryptionKey))
        #expect(Bau.fehler(Bau.verschluesselt(Bau.transport() + passwort, Bau.cbc)) == .refusedRecipient(.password))
    }

    @Test("Eine Art eines späteren Standards wird benannt; was keine ist, nicht")
    func andere() throws {
        let kem = Bau.feld(4, Bau.oid("1.2.840.113549.1.9.16.13.3"), Bau.folge())
        #expect(try empfaenger(kem + Bau.transport()).first == .other("1.2.840.113549.1.9.16.13.3"))
        #expect(Bau.fehler(Bau.verschluesselt(Bau.feld(5, Bau.zahl(0)), Bau.cbc)) == .malformed)
        #expect(Bau.fehler(Bau.verschluesselt([], Bau.cbc)) == .malformed)
    }

    @Test("Unzählige Empfänger werden nicht gelesen, auch nicht in einer einzigen Vereinbarung")
    func zuViele() {
        let viele = (0..<4).flatMap { _ in Bau.transport() }
        #expect(Bau.fehler(Bau.verschluesselt(viele, Bau.cbc)) { $0.recipients = 4 } == nil)
        #expect(Bau.fehler(Bau.verschluesselt(viele, Bau.cbc)) { $0.recipients = 3 } == .tooMany(.recipients))
        let schluessel = (0..<4).flatMap { _ in Bau.folge(Bau.kennung, Bau.bytes([1])) }
        #expect(Bau.fehler(Bau.verschluesselt(vereinbarung(schluessel), Bau.cbc)) { $0.recipients = 4 } == nil)
        #expect(Bau.fehler(Bau.verschluesselt(vereinbarung(schluessel), Bau.cbc)) { $0.recipients = 3 } == .tooMany(.recipients))
    }

    @Test("Eine Seriennummer ist so lang wie Seriennummern sind")
    func seriennummer() {
        let lang = Bau.folge(Bau.name, Bau.wert(0x02, [UInt8](repeating: 1, count: 33)))
        #expect(Bau.fehler(Bau.verschluesselt(Bau.transport(lang), Bau.cbc)) == .malformed)
    }
}
