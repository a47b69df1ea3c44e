// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import OpenPgp

@Suite("OpenPGP: Selbstangaben eines Schlüssels und seine Kennungen")
struct AngabenTests {
    private let kopf = Bau.paket(6, Bau.rsa)
    private let kennung = Bau.paket(13, Array("<a@b.example>".utf8))

    private func lesen(_ teile: [UInt8]...) throws -> PgpCertificate {
        try PgpCertificate.all(Array(teile.joined()), hashes: .echt)[0]
    }

    private func signatur(_ art: UInt8, _ zeit: UInt8, _ teile: [UInt8]...) -> [UInt8] {
        Bau.signatur(art, von: Bau.rsa, zeit: zeit, Array(teile.joined()))
    }

    private func ablauf(_ sekunden: UInt8) -> [UInt8] { Bau.teil(9, [0, 0, 0, sekunden]) }

    @Test("Die neueste Angabe gilt, in welcher Reihenfolge sie auch stehen")
    func neueste() throws {
        let alt = signatur(0x13, 1, ablauf(10))
        let neu = signatur(0x13, 2, ablauf(50))
        #expect(try lesen(kopf, kennung, alt, neu).primary.expires == 150)
        #expect(try lesen(kopf, kennung, neu, alt).primary.expires == 150)
        #expect(try lesen(kopf, kennung, signatur(0x13, 3, ablauf(0)), neu).primary.expires == nil)
    }

    @Test("Eine Angabe am Schlüssel selbst geht der an einer Kennung vor, die Hauptkennung den anderen")
    func vorrang() throws {
        let hauptkennung = Bau.teil(25, [1])
        let direkt = signatur(0x1F, 1, ablauf(7))
        #expect(try lesen(kopf, direkt, kennung, signatur(0x13, 9, ablauf(50))).primary.expires == 107)
        let gelesen = try lesen(
            kopf, kennung, signatur(0x13, 1, ablauf(20), hauptkennung), kennung, signatur(0x13, 9, ablauf(50)))
        #expect(gelesen.primary.expires == 120)
        #expect(gelesen.userIds.map { $0.isPrimary } == [true, false])
        // A user id that is revoked speaks no more.
        let widerrufen = try lesen(
            kopf, kennung, signatur(0x13, 1, ablauf(20), hauptkennung), signatur(0x30, 2), kennung, signatur(0x13, 1, ablauf(50)))
        #expect(widerrufen.primary.expires == 150)
    }

    @Test("Eine Kennung kann nach ihrem Widerruf wiederkommen, ein Schlüssel nicht")
    func widerruf() throws {
        #expect(try lesen(kopf, kennung, signatur(0x13, 1), signatur(0x30, 2)).userIds[0].isRevoked)
        #expect(try lesen(kopf, kennung, signatur(0x30, 2), signatur(0x13, 3)).userIds[0].isRevoked == false)
        #expect(try lesen(kopf, signatur(0x20, 1), signatur(0x1F, 9), kennung, signatur(0x13, 9)).primary.isRevoked)
        let unter = Bau.paket(14, Bau.rsa)
        let gelesen = try lesen(kopf, kennung, signatur(0x13, 1), unter, signatur(0x18, 1), signatur(0x28, 2), signatur(0x18, 9))
        #expect(gelesen.subkeys[0].isRevoked)
        #expect(gelesen.encryptionKeys(at: 1_000).map(\.fingerprint) == [gelesen.primary.fingerprint])
        #expect(try lesen(kopf, signatur(0x20, 1), kennung, unter, signatur(0x18, 1)).encryptionKeys(at: 1_000).isEmpty)
    }

    @Test("Was andere unterschreiben und was niemand lesen kann, sagt nichts über den Schlüssel")
    func fremde() throws {
        let fremd = Bau.schluessel(1, Bau.mpi(2048) + Bau.mpi(17))
        let andere = Bau.signatur(0x20, von: fremd, zeit: 9)
        let kaputt = Bau.paket(2, [4, 0x20, 1, 8, 0, 99])
        let gelesen = try lesen(kopf, andere, kennung, Bau.signatur(0x13, von: fremd, zeit: 9), kaputt, Bau.paket(2, [9]))
        #expect(gelesen.foreignSignatures == 4)
        #expect(!gelesen.primary.isRevoked)
        #expect(!gelesen.userIds[0].isSelfSigned)
        #expect(!gelesen.names("a@b.example"))
    }

    @Test("Was nicht mit unterschrieben ist, zählt nicht, außer wer unterschrieben hat")
    func ungeschuetzt() throws {
        let offen = Bau.teil(16, try lesen(kopf).primary.fingerprint.keyId?.bytes ?? []) + ablauf(5)
        let koerper: [UInt8] = [4, 0x13, 1, 8, 0, 0, 0, UInt8(offen.count)] + offen + [0, 0] + Bau.mpi(8)
        let gelesen = try lesen(kopf, kennung, Bau.paket(2, koerper))
        #expect(gelesen.userIds[0].isSelfSigned)
        #expect(gelesen.primary.expires == nil)
    }

    @Test("Eine alte Unterschrift der Version 3 nennt ihren Aussteller")
    func version3() throws {
        let id = try lesen(kopf).primary.fingerprint.keyId?.bytes ?? []
        let gelesen = try lesen(kopf, kennung, Bau.paket(2, [3, 5, 0x10, 0, 0, 0, 9] + id + [1, 2, 0, 0] + Bau.mpi(8)))
        #expect(gelesen.userIds[0].isSelfSigned)
    }

    struct Kennung: Sendable {
        let text: String
        let adresse: String?
    }

    @Test(
        "Aus einer Kennung wird nur eine Adresse, die ganz und eindeutig darin steht",
        arguments: [
            Kennung(text: "Anna <a@b.example>", adresse: "a@b.example"), Kennung(text: "a@b.example", adresse: "a@b.example"),
            Kennung(text: "<ä@b.example>", adresse: "ä@b.example"),
            Kennung(text: "a@boese.example <a@b.example>", adresse: "a@b.example"),
            Kennung(text: "a@b.example <x>", adresse: nil), Kennung(text: "Anna a@b.example", adresse: nil),
            Kennung(text: "<a@b.example> (alt)", adresse: nil), Kennung(text: "<a@b@c.example>", adresse: nil),
            Kennung(text: "<a b@c.example>", adresse: nil), Kennung(text: "<@b.example>", adresse: nil),
            Kennung(text: "<a@>", adresse: nil),
            Kennung(text: "<a@b.example\0>", adresse: nil), Kennung(text: "a>", adresse: nil), Kennung(text: "", adresse: nil),
            Kennung(text: "<a@b.example.>", adresse: nil), Kennung(text: "<a,b@c.example>", adresse: nil),
        ])
    func adressen(_ fall: Kennung) {
        let kennung = PgpUserId(Array(fall.text.utf8)[...])
        #expect(kennung.address == fall.adresse)
        #expect(kennung.names("a@b.example") == (fall.adresse == "a@b.example"))
    }

    @Test("Eine Kennung wird ohne Steuerzeichen und nicht endlos gezeigt")
    func anzeige() {
        let kennung = PgpUserId(Array("A\u{7}\u{1B}[31m\nB\u{85}".utf8)[...])
        #expect(kennung.text == "A[31mB")
        #expect(PgpUserId([UInt8](repeating: 0x41, count: 100_000)[...]).text.count == 500)
        #expect(PgpUserId([0xFF, 0x41][...]).text == "\u{FFFD}A")
    }
}
