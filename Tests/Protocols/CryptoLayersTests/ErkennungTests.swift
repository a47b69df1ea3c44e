// SPDX-License-Identifier: EUPL-1.2
@testable import CryptoLayers
import MimeStructure
import Testing

@Suite("Welche Krypto-Schicht es ist")
struct ErkennungTests {
    private func schicht(_ text: String) throws -> CryptoLayer? { try LayerFinder.layers(in: zeilen(text)).first }

    struct Smime: Sendable { let kopf: String, type: SmimeType?, beleg: SmimeObject.Evidence }

    @Test(
        "S/MIME wird am Typ erkannt, sonst am Dateinamen",
        arguments: [
            Smime(kopf: "application/pkcs7-mime; smime-type=enveloped-data", type: .enveloped, beleg: .mediaType),
            Smime(kopf: "application/x-pkcs7-mime; smime-type=AuthEnveloped-Data", type: .authEnveloped, beleg: .mediaType),
            Smime(kopf: "APPLICATION/PKCS7-MIME; smime-type=\"signed-data\"", type: .signed, beleg: .mediaType),
            Smime(kopf: "application/pkcs7-mime; smime-type=compressed-data", type: .compressed, beleg: .mediaType),
            Smime(kopf: "application/pkcs7-mime; smime-type=certs-only", type: .certsOnly, beleg: .mediaType),
            Smime(kopf: "application/pkcs7-mime; smime-type=signed-receipt; name=a.p7z", type: nil, beleg: .mediaType),
            Smime(kopf: "application/pkcs7-mime; name=smime.p7m", type: nil, beleg: .mediaType),
            Smime(kopf: "application/pkcs7-mime; name=smime.P7Z", type: .compressed, beleg: .mediaType),
            Smime(kopf: "application/octet-stream; name=smime.p7m", type: nil, beleg: .fileName),
            Smime(
                kopf: "application/x-binary\nContent-Disposition: attachment; filename=\"smime.p7c\"", type: .certsOnly,
                beleg: .fileName),
            Smime(kopf: "text/plain; name=\"SMIME.P7M\"", type: nil, beleg: .fileName),
        ])
    func smime(fall: Smime) throws {
        guard case .smime(let objekt) = try schicht("Content-Type: \(fall.kopf)\n\nAAAA")?.kind else {
            Issue.record("keine S/MIME-Schicht")
            return
        }
        #expect(objekt == SmimeObject(type: fall.type, evidence: fall.beleg))
    }

    @Test("Anlagen mit anderen Namen sind keine Schicht", arguments: ["plan.pdf", "smime.p7m.exe", "smime.p7s", "p7m"])
    func andere(name: String) throws {
        #expect(try schicht("Content-Type: application/octet-stream; name=\(name)\n\nAAAA") == nil)
    }

    @Test("Eine Unterschrift nennt genau die Bytes, die sie umfasst, und ihre Verfahren")
    func unterschrift() throws {
        let bytes = zeilen("Subject: x\n\(Baustein.unterschrieben)\n")
        guard case .signed(let unterschrift) = try LayerFinder.layers(in: bytes).first?.kind else {
            Issue.record("keine Unterschrift")
            return
        }
        #expect(text(bytes[unterschrift.signed]) == "Content-Type: text/plain\r\n\r\nText\r\n")
        #expect(unterschrift.format == .smime && unterschrift.micalg == ["sha-256", "sha-512"])
        #expect(text(bytes[unterschrift.signature.body]) == "AAAA")
        let pgp = Baustein.unterschrieben.replacing("pkcs7-signature", with: "pgp-signature")
        guard case .signed(let andere) = try schicht(pgp)?.kind else {
            Issue.record("keine Unterschrift")
            return
        }
        #expect(andere.format == .openPgp)
    }

    @Test("PGP/MIME nennt den verschlüsselten Teil")
    func pgpMime() throws {
        let bytes = zeilen(Baustein.pgp)
        guard case .pgpEncrypted(let daten) = try LayerFinder.layers(in: bytes).first?.kind else {
            Issue.record("keine Verschlüsselung")
            return
        }
        #expect(text(bytes[daten.body]) == "AAAA")
    }

    @Test("PGP/MIME wird auch erkannt, wenn ein Mailserver daraus Anlagen gemacht hat")
    func umgebaut() throws {
        let teile = [
            "Content-Type: text/plain\n\n",
            "Content-Type: application/pgp-encrypted\nContent-Transfer-Encoding: base64\n\nVmVyc2lvbjogMQ==",
            "Content-Type: application/octet-stream; name=encrypted.asc\n\nAAAA",
        ]
        let schicht = try #require(try schicht(Baustein.mehrere(teile[0], teile[1], teile[2])))
        guard case .pgpEncrypted = schicht.kind else {
            Issue.record("keine Verschlüsselung")
            return
        }
        #expect(schicht.placement == .whole && schicht.coversAll)
        #expect(try self.schicht(Baustein.mehrere(teile[0] + "Hallo", teile[1], teile[2])) == nil)
        #expect(try self.schicht(Baustein.mehrere(teile[0], teile[1], teile[2], Baustein.html)) == nil)
        #expect(try self.schicht(Baustein.mehrere(Baustein.html, teile[1], teile[2])) == nil)
    }

    struct Mangel: Sendable {
        let text: String, mangel: LayerDefect
        init(_ text: String, _ mangel: LayerDefect) { (self.text, self.mangel) = (text, mangel) }
    }

    @Test(
        "Was sich nur so nennt, ist keine Schicht",
        arguments: [
            Mangel(Baustein.unterschrieben.replacing("protocol=\"application/pkcs7-signature\"", with: "x=y"), .protocolUnknown),
            Mangel(
                Baustein.unterschrieben.replacing("protocol=\"application/pkcs7-", with: "protocol=\"application/pgp-"),
                .partMismatch),
            Mangel(Baustein.unterschrieben.replacing("--s--", with: "--s\n\nFuß\n--s--"), .notTwoParts),
            Mangel(Baustein.unterschrieben.replacing("boundary=s", with: "boundary=s; boundary=t"), .ambiguous),
            Mangel(
                Baustein.unterschrieben.replacing("micalg", with: "protocol=\"application/pgp-signature\"; micalg"), .ambiguous),
            Mangel(Baustein.smime.replacing("\n\n", with: "\nContent-Type: text/plain\n\n"), .ambiguous),
            Mangel(Baustein.pgp.replacing("Version: 1", with: "Version: 2"), .versionMissing),
            Mangel(Baustein.pgp.replacing("octet-stream", with: "pdf"), .partMismatch),
            Mangel(
                Baustein.pgp.replacing("protocol=\"application/pgp-encrypted\"", with: "protocol=\"application/eigen\""),
                .protocolUnknown),
            Mangel(Baustein.pgp.replacing("--p--", with: "--p\n\n--p--"), .notTwoParts),
        ])
    func mangel(fall: Mangel) throws {
        #expect(try schicht(fall.text)?.kind == .broken(fall.mangel))
    }

    @Test("Eine fehlende Schlusszeile nimmt der Unterschrift nichts, ist aber zu sehen")
    func offen() throws {
        let schicht = try #require(try schicht(Baustein.unterschrieben.replacing("\n--s--", with: "")))
        guard case .signed = schicht.kind else {
            Issue.record("keine Unterschrift")
            return
        }
        #expect(!schicht.part.closed && schicht.part.doubts == [.closeMissing])
    }
}

@Suite("OpenPGP im Text")
struct InlineTests {
    private static let klartext =
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nText\n- -----BEGIN PGP MESSAGE-----\n-----BEGIN PGP SIGNATURE-----\n\nAA\n"
        + "-----END PGP SIGNATURE-----"
    private static let schluessel = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAA\n-----END PGP PUBLIC KEY BLOCK-----"

    @Test("Blöcke werden mit genauem Bereich gefunden, Zitiertes und Unvollständiges nicht")
    func bloecke() {
        let bytes = zeilen(
            "a\n\(Baustein.armor) \n> \(Baustein.armor)\n\(Self.klartext)\n\(Self.schluessel)\n-----BEGIN PGP MESSAGE-----\n")
        let bloecke = InlinePgp.blocks(in: bytes[...])
        #expect(bloecke.map(\.kind) == [.message, .signedText, .publicKey])
        #expect(
            bloecke.map { text(bytes[$0.range]) } == [Baustein.armor, Self.klartext, Self.schluessel].map { text(zeilen($0)) })
    }

    @Test("Auch in quoted-printable wird gefunden; die Bereiche gelten im gelösten Text")
    func kodiert() throws {
        let roh =
            "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n\(Baustein.armor.replacing("AAAA", with: "AAA=3D"))\n"
        guard case .inlinePgp(let bloecke) = try LayerFinder.layers(in: zeilen(roh)).first?.kind else {
            Issue.record("kein Block")
            return
        }
        #expect(bloecke == [InlinePgpBlock(kind: .message, range: 0..<zeilen(Baustein.armor).count)])
    }

    @Test("Ein Schlüssel allein ist keine Schicht")
    func nurSchluessel() throws {
        #expect(try LayerFinder.layers(in: zeilen("Content-Type: text/plain\n\n\(Self.schluessel)\n")).isEmpty)
    }
}
