// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import OpenPgp

@Suite("OpenPGP: ASCII-Rüstung")
struct ArmorTests {
    private func lesen(_ text: String) throws(PgpError) -> [ArmorBlock] { try ArmorBlock.all(in: Array(text.utf8)) }

    @Test("Der Schlüssel des Standards wird gelesen, mit LF wie mit CRLF und mit Leerraum darum")
    func beispiel() throws {
        let erwartet = Muster.bytes("xjMEU/NfCxYJKwYBBAHaRw8BAQdAPwmJlL3ZFu1AUxl5NOSofIBzOhKA1i+AEJkuQ+47JAY=")
        for text in [
            Muster.alt,
            "\n \r\n" + Muster.alt.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " \r\n") + "\r\n\n",
        ] {
            let armor = try Armor(Array(text.utf8))
            #expect(armor.kind == .publicKey)
            #expect(armor.bytes == erwartet)
            #expect(armor.checksum == .absent)
        }
    }

    @Test("Was geschrieben wird, wird gelesen wie es war", arguments: Armor.Kind.allCases)
    func hinUndZurueck(_ art: Armor.Kind) throws {
        for laenge in [0, 1, 2, 3, 47, 48, 49, 5_000] {
            let bytes = (0..<laenge).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            for pruefsumme in [false, true] {
                let text = Armor.write(art, bytes, checksum: pruefsumme)
                let armor = try Armor(text)
                #expect(armor.kind == art)
                #expect(armor.bytes == bytes)
                #expect(armor.checksum == (pruefsumme ? .right : .absent))
                #expect(armor.range == 0..<text.count)
            }
        }
    }

    @Test("Eine falsche Prüfsumme wird gesagt, aber nicht abgewiesen", arguments: ["=AAAA", "=abc", "=abcdabcd", "=????", "=P"])
    func pruefsumme(_ zeile: String) throws {
        let richtig = try Armor(Array(Muster.unterschrift.utf8))
        #expect(richtig.checksum == .right)
        let falsch = try Armor(Array(Muster.unterschrift.split(separator: "=ssa3").joined(separator: zeile).utf8))
        #expect(falsch.checksum == .wrong)
        #expect(falsch.bytes == richtig.bytes)
    }

    @Test("Kopfzeilen werden überlesen, mehrere Blöcke gefunden, und was außerhalb steht, bleibt außerhalb")
    func mehrere() throws {
        let mitKopf = Muster.alt.split(separator: "\n\n").joined(separator: "\nComment: Ämter: ja\nVersion: 1\n \n")
        let text = "Guten Tag,\n\n" + mitKopf + "\nund\n> " + Muster.alt + "\n" + Muster.unterschrift + "\n-- \nEnde"
        let bloecke = try lesen(text)
        #expect(bloecke.count == 2)
        let bytes = Array(text.utf8)
        let erster = String(decoding: bytes[bloecke[0].range], as: UTF8.self)
        #expect(erster == mitKopf + "\n")
        #expect(String(decoding: bytes[bloecke[1].range.upperBound...], as: UTF8.self) == "-- \nEnde")
        #expect(throws: PgpError.malformed) { try Armor(bytes) }
        #expect(try lesen("Nur Text\n ----BEGIN PGP MESSAGE-----\n-----BEGIN PGP MESSAGE, PART 1/2-----\n").isEmpty)
    }

    struct Fall: Sendable, CustomTestStringConvertible {
        let text: String
        let fehler: PgpError
        var testDescription: String { text.debugDescription }
    }

    @Test(
        "Ein Block, der anfängt, muss richtig aufhören",
        arguments: [
            Fall(text: "-----BEGIN PGP MESSAGE-----\n", fehler: .truncated),
            Fall(text: "-----BEGIN PGP MESSAGE-----\n\nAAAA\n", fehler: .truncated),
            Fall(text: "-----BEGIN PGP MESSAGE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n", fehler: .malformed),
            Fall(text: "-----BEGIN PGP MESSAGE-----\n\nAAA\n-----END PGP MESSAGE-----\n", fehler: .malformed),
            Fall(text: "-----BEGIN PGP MESSAGE-----\n\nAA==\nAAAA\n-----END PGP MESSAGE-----\n", fehler: .malformed),
            Fall(text: "-----BEGIN PGP MESSAGE-----\n\nAA=\n-----END PGP MESSAGE-----\n", fehler: .malformed),
            Fall(text: "-----BEGIN PGP MESSAGE-----\n\nAA§A\n-----END PGP MESSAGE-----\n", fehler: .malformed),
            Fall(text: "-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----\n", fehler: .malformed),
            Fall(text: "-----BEGIN PGP MESSAGE-----\n\nAAAA\n=AAAA\nAAAA\n-----END PGP MESSAGE-----\n", fehler: .malformed),
            Fall(text: "-----BEGIN PGP MESSAGE-----\n\nAAAA\n-----BEGIN PGP MESSAGE-----\n", fehler: .malformed),
        ])
    func unfertig(_ fall: Fall) {
        #expect(throws: fall.fehler) { try lesen(fall.text) }
    }

    @Test("Grenzen gelten für Bytes, Blöcke und Kopfzeilen")
    func grenzen() {
        var eng = PgpLimits()
        eng.bytes = 10
        let (wenig, text) = (eng, Array(Muster.alt.utf8))
        #expect(throws: PgpError.tooLarge) { try ArmorBlock.all(in: text, limits: wenig) }
        #expect(throws: PgpError.tooMany) { try lesen(String(repeating: Muster.alt + "\n", count: 21)) }
        #expect(throws: PgpError.malformed) {
            try lesen("-----BEGIN PGP MESSAGE-----\n" + String(repeating: "A: b\n", count: 51))
        }
    }

    @Test("Ein unterschriebener Text wird so gezeigt, wie er unterschrieben ist")
    func klartext() throws {
        let text = "Davor\n" + Muster.klartext + "Danach"
        guard case .cleartext(let nachricht) = try lesen(text).first else {
            Issue.record("kein unterschriebener Text")
            return
        }
        #expect(nachricht.signedText == Array("Hallo".utf8))
        #expect(nachricht.hashes == ["SHA256"])
        #expect(nachricht.signature.checksum == .right)
        #expect(nachricht.range == "Davor\n".utf8.count..<(text.utf8.count - "Danach".utf8.count))
        #expect(throws: PgpError.malformed) { try Armor(Array(Muster.klartext.utf8)) }
    }

    @Test("Bindestriche werden entmaskiert, Leerraum am Ende gehört nicht dazu")
    func maskiert() throws {
        let text =
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512, SHA256\nHash: SHA3-256\n\n"
            + "- -----BEGIN PGP SIGNATURE-----\r\n- From x \t \n\n- - a\n\n"
        guard case .cleartext(let nachricht) = try lesen(text + Muster.unterschrift).first else {
            Issue.record("kein unterschriebener Text")
            return
        }
        #expect(nachricht.signedText == Array("-----BEGIN PGP SIGNATURE-----\r\nFrom x\r\n\r\n- a\r\n".utf8))
        #expect(nachricht.hashes == ["SHA512", "SHA256", "SHA3-256"])
    }

    @Test(
        "Was vor oder in einem unterschriebenen Text anders verstanden werden könnte, wird abgewiesen",
        arguments: [
            "Hash: SHA256\nVersion: 1\n\nHallo\n", "Liebe Grüße\n\nHallo\n", "Hash: SHA256; x\n\nHallo\n", "Hash: ,;\n\nHallo\n",
            "\nHallo\n-nicht maskiert\n", "\nHallo\n-----BEGIN PGP MESSAGE-----\n",
        ])
    func zweideutig(_ mitte: String) {
        let text = "-----BEGIN PGP SIGNED MESSAGE-----\n" + mitte + Muster.unterschrift
        #expect(throws: PgpError.malformed) { try lesen(text) }
    }

    @Test("Ein unterschriebener Text ohne Unterschrift ist keiner")
    func ohneUnterschrift() {
        #expect(throws: PgpError.truncated) { try lesen("-----BEGIN PGP SIGNED MESSAGE-----\n\nHallo\n") }
        #expect(throws: PgpError.truncated) { try lesen("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256") }
    }
}
