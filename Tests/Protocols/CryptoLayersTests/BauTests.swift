// SPDX-License-Identifier: EUPL-1.2
@testable import CryptoLayers
import MimeStructure
import Testing

@Suite("Krypto-Schichten bauen")
struct BauTests {
    private static let entitaet = zeilen("Content-Type: multipart/mixed; boundary=innen\n\n--innen\n\nText\n--innen--")

    @Test("Das Unterschriebene steht Byte für Byte im Ergebnis und wird wiedergefunden", arguments: ["", "\n", "\n\n"])
    func unterschrieben(ende: String) throws {
        let entitaet = Self.entitaet + zeilen(ende)
        let smime = try Smime.multipartSigned(entitaet, p7s: [0x30, 0x80, 0xFF], micalg: "sha-256", boundary: "abc=_1")
        let armor = zeilen("-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n")
        let pgp = try PgpMime.signed(entitaet, signature: armor, micalg: "pgp-sha512", boundary: "abc=_1")
        try pruefen(smime, .smime, entitaet, unterschrift: [0x30, 0x80, 0xFF], micalg: "sha-256")
        try pruefen(pgp, .openPgp, entitaet, unterschrift: armor, micalg: "pgp-sha512")
    }

    private func pruefen(
        _ bytes: [UInt8], _ format: DetachedSignature.Format, _ entitaet: [UInt8], unterschrift erwartet: [UInt8], micalg: String
    ) throws {
        let nachricht = zeilen("From: a@b.example\nSubject: x\n") + bytes
        let schicht = try #require(try LayerFinder.layers(in: nachricht).first)
        guard case .signed(let unterschrift) = schicht.kind else {
            Issue.record("keine Unterschrift")
            return
        }
        #expect(schicht.placement == .whole && schicht.coversAll && unterschrift.format == format)
        #expect(Array(nachricht[unterschrift.signed]) == entitaet && unterschrift.micalg == [micalg])
        let inhalt = try unterschrift.signature.content(of: nachricht[...]).bytes
        #expect(inhalt == erwartet)
        #expect(LineReport(nachricht[...]).isSevenBit && schicht.part.doubts.isEmpty)
    }

    @Test("Verschlüsseltes wird wiedergefunden, mit Typ und Inhalt")
    func verschluesselt() throws {
        let armor = zeilen("\(Baustein.armor)\n")
        let pgp = try PgpMime.encrypted(armor, boundary: "x")
        guard case .pgpEncrypted(let daten) = try LayerFinder.layers(in: pgp).first?.kind else {
            Issue.record("keine Verschlüsselung")
            return
        }
        #expect(Array(pgp[daten.body]) == armor)
        let der = [UInt8](0...255)
        for type in SmimeType.allCases {
            let bytes = Smime.pkcs7Mime(der, type: type)
            let schicht = try #require(try LayerFinder.layers(in: bytes).first)
            #expect(schicht.kind == .smime(SmimeObject(type: type, evidence: .mediaType)))
            #expect(try schicht.part.content(of: bytes[...]).bytes == der)
            #expect(schicht.part.fileName?.hasPrefix("smime.p7") == true)
        }
    }

    @Test("Eine Trennzeile, die im Inhalt steht oder keine sein darf, wird abgelehnt")
    func trennzeile() {
        #expect(throws: LayerBuildError.boundaryInContent) {
            try Smime.multipartSigned(Self.entitaet, p7s: [], micalg: "sha-256", boundary: "innen")
        }
        #expect(throws: LayerBuildError.boundaryInContent) {
            try PgpMime.signed(zeilen("\n--abcd"), signature: [], micalg: "sha-256", boundary: "abc")
        }
        for grenze in ["", "a b", "a\"b", "ä", "a\r\nb", String(repeating: "a", count: 71)] {
            #expect(throws: LayerBuildError.invalidBoundary) { try PgpMime.encrypted([], boundary: grenze) }
        }
    }

    @Test("Nur was jeder Weg trägt, wird unterschrieben")
    func nichtSiebenBit() {
        #expect(throws: LayerBuildError.notSevenBit) {
            try Smime.multipartSigned(zeilen("\nä"), p7s: [], micalg: "sha-256", boundary: "a")
        }
        #expect(throws: LayerBuildError.notSevenBit) {
            try PgpMime.signed(Array("\n\nx".utf8), signature: [], micalg: "pgp-sha256", boundary: "a")
        }
        for micalg in ["", "sha-256;x=y", "a,,b", "sha 256", "a\r\nb"] {
            #expect(throws: LayerBuildError.invalidMicalg) {
                try PgpMime.signed([], signature: [], micalg: micalg, boundary: "a")
            }
        }
    }
}
