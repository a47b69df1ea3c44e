// SPDX-License-Identifier: EUPL-1.2
import CryptoLayers
import Kryptodienst
import Mailschutz
import MimeStructure
import Testing

@Suite("Schichten zwischen fremden Teilen (Efail)", .serialized) struct EinbettungTests {
    private static func gemischt(_ teile: [[UInt8]]) -> [UInt8] {
        zeilen(Muster.kopf + "Content-Type: multipart/mixed; boundary=aussen\n\n")
            + teile.flatMap { zeilen("--aussen\n") + $0 + zeilen("\n") } + zeilen("--aussen--\n")
    }

    private static let oeffnend = zeilen("Content-Type: text/html\n\n<img src=\"http://m.example/")
    private static let schliessend = zeilen("Content-Type: text/html\n\n\">")
    private static let fusszeile = zeilen("Content-Type: text/plain\n\nListe Rat")

    @Test("Zwischen HTML gestellt wird der Klartext eine Datei für sich, nie ein Teil der Nachricht")
    func ausleiten() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let pgp = try await werkstatt.pgpPerson("otto@example.net")
            let der = try await werkstatt.dienst.verschluessle(Muster.teil, fuer: [otto.zertifikat], .aes256cbc)
            let armor = try await werkstatt.dienst.verschluesslePgp(Muster.teil, fuer: [pgp.zertifikat], signiert: nil)
            var bund = otto.bund
            bund.pgp = [PgpSchluessel(kennung: "pgp", schluessel: pgp.schluessel)]
            let einbettungen = [
                Smime.pkcs7Mime(der, type: .enveloped), try PgpMime.encrypted(LineEnds.canonical(armor), boundary: "innen"),
            ]
            for teil in einbettungen {
                let befund = try await werkstatt.oeffnen(Self.gemischt([Self.oeffnend, teil, Self.schliessend]), bund)
                #expect(befund.ausgang == .unveraendert && befund.signatur == .ohneSignatur)
                let beilage = try #require(befund.beilagen.first)
                #expect(try Gelesen(beilage.bytes).inhalt == "Kennwort: GEHEIMWORT\r\n")
                #expect(!text(beilage.bytes).contains("m.example"))
            }
            let cbc = try await werkstatt.oeffnen(Self.gemischt([Self.oeffnend, einbettungen[0]]), bund)
            #expect(cbc.beilagen.map(\.unversehrt) == [false])
            let zu = try await werkstatt.oeffnen(
                Self.gemischt([Self.oeffnend, einbettungen[0], Self.schliessend]), Schluesselbund(zeit: jetzt))
            #expect(zu.ausgang == .unveraendert && zu.beilagen.isEmpty && zu.zweifel == [.teilVerschlossen(.keinSchluessel)])
        }
    }

    @Test("Über der Fußzeile einer Liste wird geöffnet und die Fußzeile weggelassen")
    func liste() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let der = try await werkstatt.dienst.verschluessle(Muster.teil, fuer: [otto.zertifikat], .aes256gcm)
            let befund = try await werkstatt.oeffnen(
                Self.gemischt([Smime.pkcs7Mime(der, type: .authEnveloped), Self.fusszeile]), otto.bund)
            #expect(try Gelesen(befund.zugestellt ?? []).inhalt == "Kennwort: GEHEIMWORT\r\n")
            #expect(befund.zweifel == [.beiwerkEntfernt] && befund.beilagen.isEmpty)
        }
    }

    @Test("Mehr verschlüsselte Teile als erlaubt werden nicht angefasst")
    func viele() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let der = try await werkstatt.dienst.verschluessle(Muster.teil, fuer: [otto.zertifikat], .aes256gcm)
            let teile = Array(repeating: Smime.pkcs7Mime(der, type: .authEnveloped), count: 6)
            let befund = try await werkstatt.oeffnen(Self.gemischt(teile), otto.bund)
            #expect(befund.beilagen.count == 5 && befund.zweifel == [.zuVieleTeile] && befund.ausgang == .unveraendert)
        }
    }

    @Test("Verschlüsselte Blöcke in einem Text werden Dateien")
    func imText() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            let armor = try await werkstatt.dienst.verschluesslePgp(
                Array("\(Muster.wort) ä".utf8), fuer: [otto.zertifikat], signiert: nil)
            let nachricht = zeilen(Muster.kopf + "\nSiehe unten.\n") + LineEnds.canonical(armor) + zeilen("Gruß\n")
            let befund = try await werkstatt.oeffnen(nachricht, otto.bund())
            #expect(befund.ausgang == .unveraendert)
            let beilage = try #require(befund.beilagen.first)
            #expect(try Gelesen(beilage.bytes).inhalt == "\(Muster.wort) ä")
        }
    }
}
