// SPDX-License-Identifier: EUPL-1.2
import CryptoLayers
import Kryptodienst
import Mailschutz
import Testing
import Zip

@Suite("Gepackte Nachrichten (RFC 3274)", .serialized) struct GepacktTests {
    /// CompressedData around this, in DER.
    private static func gepackt(_ inhalt: [UInt8]) throws -> [UInt8] {
        func teil(_ art: UInt8, _ bytes: [UInt8]) -> [UInt8] {
            let zahl = bytes.count
            return [art, 0x83, UInt8(zahl >> 16), UInt8(zahl >> 8 & 0xFF), UInt8(zahl & 0xFF)] + bytes
        }
        let zlib: [UInt8] = [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x03, 0x08]
        let daten: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]
        let art: [UInt8] = [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x09]
        let strom = try ZlibStream.pack(inhalt)
        let innen = teil(0x30, [0x02, 1, 0] + teil(0x30, zlib) + teil(0x30, daten + teil(0xA0, teil(0x04, strom))))
        return teil(0x30, art + teil(0xA0, innen))
    }

    private static func nachricht(_ inhalt: [UInt8]) throws -> [UInt8] {
        zeilen(Muster.kopf) + Smime.pkcs7Mime(try gepackt(inhalt), type: .compressed)
    }

    @Test("Der Text kommt heraus, auch aus einer Verschlüsselung darum, und sagt nichts über den Absender")
    func ausgepackt() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let offen = try await werkstatt.oeffnen(try Self.nachricht(Muster.teil), otto.bund)
            let gelesen = try Gelesen(try #require(offen.zugestellt))
            #expect(gelesen.inhalt.contains(Muster.wort) && gelesen.betreff == ["Bescheid Muster"])
            #expect(offen.schichten.isEmpty && offen.signatur == .ohneSignatur && offen.zweifel.isEmpty)
            let verschluesselt = try await werkstatt.schuetzen(
                try Self.nachricht(Muster.teil),
                Schutzauftrag(signatur: .keine, verschluesselung: .smime(fuer: [otto.zertifikat], .aes256gcm, pkcs1: false)))
            let beides = try await werkstatt.oeffnen(verschluesselt.bytes, otto.bund)
            #expect(beides.sichtbar.contains(Muster.wort) && beides.verschluesselungen.count == 1 && beides.unversehrt)
        }
    }

    @Test("Was auf das Vielhundertfache anwüchse oder beschädigt ist, wird gehalten")
    func bombe() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let bombe = Muster.teil + [UInt8](repeating: 0x78, count: 20 << 20)
            let gross = try await werkstatt.oeffnen(try Self.nachricht(bombe), otto.bund)
            #expect(gross.ausgang == .gehalten(.zuGross))
            // What people write may be packed tightly.
            let klein = Muster.teil + [UInt8](repeating: 0x78, count: 500_000)
            let erlaubt = try await werkstatt.oeffnen(try Self.nachricht(klein), otto.bund)
            #expect(erlaubt.sichtbar.contains(Muster.wort))
            var kaputt = try Self.gepackt(Muster.teil)
            kaputt[kaputt.count - 1] ^= 1
            let befund = try await werkstatt.oeffnen(
                zeilen(Muster.kopf) + Smime.pkcs7Mime(kaputt, type: .compressed), otto.bund)
            #expect(befund.ausgang == .gehalten(.unlesbar))
        }
    }

    @Test("Neben anderen Teilen bleibt Gepacktes, was es ist")
    func daneben() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let nachricht =
                zeilen(
                    "\(Muster.kopf)Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSiehe unten.\n--b\n"
                )
                + Smime.pkcs7Mime(try Self.gepackt(Muster.teil), type: .compressed) + zeilen("\n--b--\n")
            let befund = try await werkstatt.oeffnen(nachricht, otto.bund)
            #expect(befund.ausgang == .unveraendert)
        }
    }
}
