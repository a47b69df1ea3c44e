// SPDX-License-Identifier: EUPL-1.2
import OpenPgp
import Testing

@Suite("OpenPGP: was eine Nachricht ist")
struct NachrichtTests {
    private let eins: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]

    private func verschluesselung(_ bytes: [UInt8]) throws -> PgpEncryption {
        guard case .encrypted(let verschluesselung) = try PgpMessage(bytes) else { throw PgpError.malformed }
        return verschluesselung
    }

    @Test("Eine Nachricht von GnuPG nennt den Unterschlüssel und ihren Schutz")
    func gnupg() throws {
        let gelesen = try verschluesselung(Muster.verschluesselt)
        #expect(gelesen.container == .modificationDetection)
        #expect(gelesen.recipients.map { $0.keyId?.description } == [String(Muster.annaSubkey.suffix(16))])
        #expect(gelesen.recipients.first?.algorithm == 18)
        #expect(gelesen.passwords == 0)
    }

    @Test("Empfänger, verborgene Empfänger und Passwörter werden gezählt")
    func empfaenger() throws {
        let passwort = Bau.paket(3, [4, 9, 0, 8])
        let gelesen = try verschluesselung(
            Bau.empfaenger(eins) + Bau.empfaenger([UInt8](repeating: 0, count: 8)) + passwort + Bau.paket(10, Array("PGP".utf8))
                + Bau.geschuetzt)
        #expect(gelesen.recipients.map(\.keyId) == [PgpKeyId(eins), nil])
        #expect(gelesen.passwords == 1)
        #expect(gelesen.bytes == 41)
    }

    @Test("Der neue Behälter nennt Verfahren und Stückgröße; nur was zu ihm gehört, zählt")
    func neu() throws {
        let fingerabdruck = [UInt8](repeating: 0xAB, count: 32)
        let sechs = Bau.paket(1, [6, 33, 6] + fingerabdruck + [25])
        let vier = Bau.paket(1, [6, 21, 4] + [UInt8](repeating: 1, count: 20) + [18])
        let verborgen = Bau.paket(1, [6, 0, 25])
        let behaelter = Bau.paket(18, [2, 9, 2, 16] + [UInt8](repeating: 5, count: 60))
        let gelesen = try verschluesselung(
            Bau.empfaenger(eins) + sechs + vier + verborgen + Bau.paket(3, [6, 0]) + Bau.paket(3, [4]) + behaelter)
        #expect(gelesen.container == .authenticated(cipher: 9, mode: 2, chunkBytes: 4 << 20))
        #expect(gelesen.recipients.count == 3)
        #expect(gelesen.recipients[0].fingerprint == PgpFingerprint(version: 6, fingerabdruck))
        #expect(gelesen.recipients[0].keyId == PgpKeyId([UInt8](repeating: 0xAB, count: 8)))
        #expect(gelesen.recipients[2].keyId == nil)
        #expect(gelesen.passwords == 1)
        let libre = try verschluesselung(Bau.empfaenger(eins) + Bau.paket(20, [1, 9, 2, 16, 0, 0]))
        #expect(libre.container == .librePgp(cipher: 9, mode: 2))
    }

    struct Fall: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let fehler: PgpError
        var testDescription: String { name }
    }

    private static let esk = Bau.empfaenger([1, 2, 3, 4, 5, 6, 7, 8])
    private static let unterschrift = Bau.signatur(0, von: Bau.rsa, zeit: 9)
    private static let ankuendigung = Bau.paket(4, [3, 0, 8, 1, 1, 2, 3, 4, 5, 6, 7, 8, 1])

    @Test(
        "Was der Grammatik nicht folgt oder nicht geschützt ist, wird abgewiesen",
        arguments: [
            Fall(name: "ohne Schutz", bytes: esk + Bau.paket(9, [1, 2, 3]), fehler: .noIntegrity),
            Fall(name: "ohne Schutz und Empfänger", bytes: Bau.paket(9, [1, 2, 3]), fehler: .noIntegrity),
            Fall(name: "Behälter fehlt", bytes: esk, fehler: .truncated),
            Fall(name: "Klartext hinter Empfänger", bytes: esk + Bau.text, fehler: .unexpectedPacket(11)),
            Fall(name: "Klartext hinter Behälter", bytes: esk + Bau.geschuetzt + Bau.text, fehler: .unexpectedPacket(11)),
            Fall(name: "zwei Behälter", bytes: esk + Bau.geschuetzt + Bau.geschuetzt, fehler: .unexpectedPacket(18)),
            Fall(name: "zwei Texte", bytes: Bau.text + Bau.text, fehler: .unexpectedPacket(11)),
            Fall(name: "Behälter hinter Text", bytes: Bau.text + Bau.geschuetzt, fehler: .unexpectedPacket(18)),
            Fall(name: "Unterschrift fehlt", bytes: ankuendigung + Bau.text, fehler: .truncated),
            Fall(name: "Unterschrift zu viel", bytes: Bau.text + unterschrift, fehler: .unexpectedPacket(2)),
            Fall(name: "unbekannter Behälter", bytes: Bau.paket(18, [3, 0, 0, 0]), fehler: .malformed),
            Fall(name: "leerer Behälter", bytes: Bau.paket(18, []), fehler: .malformed),
            Fall(
                name: "zu große Stücke", bytes: Bau.paket(18, [2, 9, 2, 17] + [UInt8](repeating: 5, count: 60)),
                fehler: .malformed),
            Fall(name: "zu kurz für sein Siegel", bytes: Bau.paket(18, [2, 9, 2, 6, 1]), fehler: .malformed),
            Fall(name: "Empfänger zu kurz", bytes: Bau.paket(1, [3, 1, 2]) + Bau.geschuetzt, fehler: .malformed),
            Fall(name: "Benutzer in Nachricht", bytes: Bau.paket(13, [65]) + Bau.text, fehler: .unexpectedPacket(13)),
            Fall(name: "unbekannt", bytes: Bau.paket(30, []) + Bau.text, fehler: .unknownPacket(30)),
            Fall(name: "leer", bytes: [], fehler: .truncated),
            Fall(name: "nur Marke", bytes: Bau.paket(10, [1]), fehler: .truncated),
            Fall(name: "leer gepackt", bytes: Bau.paket(8, []), fehler: .malformed),
        ])
    func abgewiesen(_ fall: Fall) {
        #expect(throws: fall.fehler) { try PgpMessage(fall.bytes) }
    }

    @Test("Offene Nachrichten werden als das erkannt, was sie sind")
    func offen() throws {
        let literal = try PgpMessage(Bau.text)
        #expect(literal == .literal)
        #expect(try PgpMessage(Bau.paket(8, [2, 1, 1])) == .compressed(algorithm: 2))
        #expect(try PgpMessage(Muster.anna) == .keys)
        let id = try PgpCertificate.all(Bau.paket(6, Bau.rsa), hashes: .echt)[0].primary.fingerprint.keyId
        let angekuendigt = try PgpMessage(Self.ankuendigung + Bau.text + Self.unterschrift)
        #expect(angekuendigt == .signed(issuers: [PgpKeyId(eins)], .literal))
        let gepackt = try PgpMessage(Self.unterschrift + Bau.paket(8, [1]))
        #expect(gepackt == .signed(issuers: [id], .compressed(algorithm: 1)))
        let innen = try verschluesselung(Self.esk + Bau.geschuetzt)
        let aussen = try PgpMessage(Self.unterschrift + Self.esk + Bau.geschuetzt)
        #expect(aussen == .signed(issuers: [id], .encrypted(innen)))
    }

    @Test("Eine abgetrennte Unterschrift sagt, wer, wann und womit")
    func abgetrennt() throws {
        let armor = try Armor(Array(Muster.unterschrift.utf8))
        guard case .signatures(let unterschriften) = try PgpMessage(armor.bytes) else {
            Issue.record("keine Unterschrift")
            return
        }
        let eine = try #require(unterschriften.first)
        #expect(unterschriften.count == 1)
        #expect(eine.issuerFingerprint?.description == Muster.annaFingerprint)
        #expect(eine.issuer == eine.issuerFingerprint?.keyId)
        #expect(eine.created == 1_780_272_000)
        #expect(eine.publicKeyAlgorithm == 22)
        #expect(eine.hashAlgorithm == 8)
        // One of an unknown version beside it counts as none.
        #expect(try PgpMessage(Bau.paket(2, [9, 9]) + armor.bytes) == .signatures([eine]))
        #expect(throws: PgpError.malformed) { try PgpMessage(Bau.paket(2, [9, 9])) }
    }

    @Test("Jede Kürzung einer guten Nachricht wird abgewiesen")
    func kuerzen() {
        for ende in 0..<Muster.verschluesselt.count {
            #expect(throws: PgpError.self, "\(ende)") { try PgpMessage(Array(Muster.verschluesselt[..<ende])) }
        }
    }
}
