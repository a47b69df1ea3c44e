// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import OpenPgp

@Suite("OpenPGP: Schlüssel und was sie von sich sagen")
struct SchluesselTests {
    private func einer(_ bytes: [UInt8]) throws -> PgpCertificate {
        let alle = try PgpCertificate.all(bytes, hashes: .echt)
        return try #require(alle.count == 1 ? alle[0] : nil)
    }

    @Test("Ein Schlüssel von GnuPG: Fingerabdrücke, Ablauf, Verwendung, und eine Kennung, die widerrufen ist")
    func gnupg() throws {
        let anna = try einer(Muster.anna)
        #expect(anna.primary.fingerprint.description == Muster.annaFingerprint)
        #expect(anna.primary.algorithm == .eddsaLegacy(.ed25519))
        #expect(anna.primary.created == 1_767_225_600)
        #expect(anna.primary.expires == 1_893_499_200)
        #expect(anna.primary.flags == [.certify, .sign, .authenticate])
        #expect(anna.subkeys.map(\.fingerprint.description) == [Muster.annaSubkey])
        #expect(anna.subkeys.first?.algorithm == .ecdh(.curve25519))
        #expect(anna.subkeys.first?.flags == [.encryptCommunication, .encryptStorage])
        #expect(anna.userIds.map(\.text) == ["Anna Muster <anna.muster@stadt.example>", "Anna Alt <alt@stadt.example>"])
        #expect(anna.userIds.map(\.isRevoked) == [false, true])
        #expect(anna.userIds.allSatisfy { $0.isSelfSigned })
        #expect(anna.foreignSignatures == 0)
        #expect(!anna.isSecret)
        #expect(anna.range == 0..<Muster.anna.count)
        #expect(anna.names("Anna.Muster@Stadt.example"))
        #expect(!anna.names("alt@stadt.example"))
    }

    @Test("Verschlüsselt wird nur, solange der Schlüssel und sein Hauptschlüssel gelten")
    func gueltigkeit() throws {
        let anna = try einer(Muster.anna)
        #expect(anna.encryptionKeys(at: 1_780_000_000) == anna.subkeys)
        #expect(anna.encryptionKeys(at: 1_893_499_200).isEmpty)
        #expect(anna.encryptionKeys(at: 1_767_225_599).isEmpty)
    }

    @Test("Die Schlüssel der Version 6 des Standards, öffentlich und geheim, haben dieselben Fingerabdrücke")
    func version6() throws {
        for bytes in [Muster.sechs, Muster.sechsGeheim] {
            let schluessel = try einer(bytes)
            #expect(schluessel.primary.fingerprint.description == Muster.sechsFingerprint)
            #expect(schluessel.primary.fingerprint.keyId?.description == "CB186C4F0609A697")
            #expect(schluessel.primary.algorithm == .ed25519)
            #expect(schluessel.primary.flags == [.certify, .sign])
            #expect(schluessel.subkeys.map(\.fingerprint.description) == [Muster.sechsSubkey])
            #expect(schluessel.subkeys.first?.algorithm == .x25519)
            #expect(schluessel.encryptionKeys(at: 1_700_000_000) == schluessel.subkeys)
            #expect(schluessel.isSecret == (bytes == Muster.sechsGeheim))
        }
    }

    @Test("Der Schlüssel der Version 4 des Standards hat seinen Fingerabdruck")
    func version4() throws {
        let schluessel = try einer(try Armor(Array(Muster.alt.utf8)).bytes)
        #expect(schluessel.primary.fingerprint.description == "C959BDBAFA32A2F89A153B678CFDE12197965A9A")
        #expect(schluessel.primary.flags == nil)
        #expect(schluessel.userIds.isEmpty)
    }

    struct Stoff: Sendable {
        let zahl: UInt8
        let bytes: [UInt8]
        let art: PgpAlgorithm
    }

    private static func kurve(_ kennung: [UInt8], _ rest: [UInt8] = []) -> [UInt8] {
        [UInt8(kennung.count)] + kennung + Bau.mpi(263) + rest
    }

    @Test(
        "Jede Schlüsselart wird benannt, und ihr Stoff muss genau aufgehen",
        arguments: [
            Stoff(zahl: 1, bytes: Bau.mpi(3072) + Bau.mpi(17), art: .rsa(3072)),
            Stoff(zahl: 16, bytes: Bau.mpi(2048) + Bau.mpi(3) + Bau.mpi(2048), art: .elgamal(2048)),
            Stoff(zahl: 17, bytes: Bau.mpi(1024) + Bau.mpi(160) + Bau.mpi(1024) + Bau.mpi(1024), art: .dsa(1024)),
            Stoff(zahl: 18, bytes: kurve([0x2B, 0x81, 0x04, 0x00, 0x22], [3, 1, 8, 7]), art: .ecdh(.p384)),
            Stoff(zahl: 19, bytes: kurve([0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]), art: .ecdsa(.p256)),
            Stoff(zahl: 19, bytes: kurve([0x2B, 0x24, 0x03, 0x03, 0x02, 0x08, 0x01, 0x01, 0x0D]), art: .ecdsa(.brainpoolP512)),
            Stoff(zahl: 22, bytes: kurve([1, 2]), art: .eddsaLegacy(.other("0102"))),
            Stoff(zahl: 25, bytes: [UInt8](repeating: 1, count: 32), art: .x25519),
            Stoff(zahl: 26, bytes: [UInt8](repeating: 1, count: 56), art: .x448),
            Stoff(zahl: 27, bytes: [UInt8](repeating: 1, count: 32), art: .ed25519),
            Stoff(zahl: 28, bytes: [UInt8](repeating: 1, count: 57), art: .ed448),
        ])
    func arten(_ fall: Stoff) throws {
        for version in [4, 6] as [UInt8] {
            let gut = Bau.schluessel(version, fall.zahl, fall.bytes)
            #expect(try einer(Bau.paket(6, gut)).primary.algorithm == fall.art)
            for falsch in [gut + [0], Array(gut.dropLast()), Array(gut.prefix(8))] {
                #expect(throws: PgpError.malformed) { try PgpCertificate.all(Bau.paket(6, falsch), hashes: .echt) }
            }
            // Behind the public material the private one may stand, which the fingerprint does not cover.
            let geheim = try einer(Bau.paket(5, gut + [0, 1, 2, 3]))
            #expect(geheim.primary.fingerprint == (try einer(Bau.paket(6, gut))).primary.fingerprint)
        }
    }

    @Test("Eine unbekannte Art hat einen Fingerabdruck, wo klar ist, was dazugehört")
    func unbekannteArt() throws {
        #expect(try einer(Bau.paket(6, Bau.schluessel(99, [1, 2]))).primary.algorithm == .other(99))
        #expect(throws: PgpError.malformed) { try PgpCertificate.all(Bau.paket(5, Bau.schluessel(99, [1, 2])), hashes: .echt) }
        let sechs = Bau.schluessel(6, 99, [1, 2])
        let offen = try einer(Bau.paket(6, sechs))
        let geheim = try einer(Bau.paket(5, sechs + [7, 7, 7]))
        #expect(offen.primary.fingerprint == geheim.primary.fingerprint)
    }

    struct Fall: Sendable {
        let bytes: [UInt8]
        let fehler: PgpError
    }

    @Test(
        "Was kein Schlüssel ist oder keiner mehr sein darf, wird abgewiesen",
        arguments: [
            Fall(bytes: [], fehler: .truncated), Fall(bytes: Bau.paket(13, [65]), fehler: .unexpectedPacket(13)),
            Fall(bytes: Bau.paket(6, Bau.schluessel(3, 1, [0, 0] + Bau.mpi(8))), fehler: .keyVersion(3)),
            Fall(bytes: Bau.paket(6, Bau.schluessel(5, 1, [0, 0])), fehler: .keyVersion(5)),
            Fall(bytes: Bau.paket(6, []), fehler: .malformed),
            Fall(bytes: Bau.paket(6, Bau.rsa) + Bau.text, fehler: .unexpectedPacket(11)),
            Fall(
                bytes: Bau.paket(6, Bau.rsa) + Bau.paket(14, Bau.schluessel(6, 25, [UInt8](repeating: 1, count: 32))),
                fehler: .malformed),
            Fall(bytes: Bau.paket(6, Bau.schluessel(1, [0xFF, 0xFF])), fehler: .malformed),
            Fall(bytes: Bau.paket(6, Bau.schluessel(19, [0])), fehler: .malformed),
            Fall(bytes: Bau.paket(6, Bau.schluessel(19, [255])), fehler: .malformed),
        ])
    func abgewiesen(_ fall: Fall) {
        #expect(throws: fall.fehler) { try PgpCertificate.all(fall.bytes, hashes: .echt) }
    }

    @Test("Viele Schlüssel hintereinander werden einzeln gezeigt, zu viele nicht")
    func mehrere() throws {
        let beide = try PgpCertificate.all(Muster.anna + Muster.sechs, hashes: .echt)
        #expect(beide.map(\.primary.fingerprint.description) == [Muster.annaFingerprint, Muster.sechsFingerprint])
        #expect(beide.map(\.range) == [0..<Muster.anna.count, Muster.anna.count..<(Muster.anna.count + Muster.sechs.count)])
        var eng = PgpLimits.keys
        eng.certificates = 1
        eng.components = 2
        let grenzen = eng
        #expect(throws: PgpError.tooMany) { try PgpCertificate.all(Muster.sechs + Muster.sechs, hashes: .echt, limits: grenzen) }
        #expect(throws: PgpError.tooMany) { try PgpCertificate.all(Muster.anna, hashes: .echt, limits: grenzen) }
    }
}
