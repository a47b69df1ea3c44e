// SPDX-License-Identifier: EUPL-1.2
import Kryptodienst
import Kryptoprotokoll
import Testing

private let text = Array("Content-Type: text/plain; charset=utf-8\r\n\r\nGrüße aus dem Rathaus.\r\n".utf8)

struct Schluesselart: Sendable, CustomTestStringConvertible {
    let art: [String]
    var testDescription: String { art.joined(separator: " ") }
    static let alle = [
        Schluesselart(art: ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]),
        Schluesselart(art: ["RSA", "-pkeyopt", "rsa_keygen_bits:3072"]),
    ]
}

@Suite("S/MIME im Kryptoarbeiter", .serialized) struct SmimeTests {
    @Test("Was verschlüsselt wurde, öffnen wir und openssl", arguments: Schluesselart.alle, Inhaltsverfahren.allCases)
    func verschluesseln(art: Schluesselart, verfahren: Inhaltsverfahren) async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org", art: art.art)
        let cms = try await werkstatt.dienst.verschluessle(text, fuer: [anna.zertifikat], verfahren)
        let offen = try await werkstatt.dienst.entschluessle(cms, schluessel: anna.schluessel, zertifikat: anna.zertifikat)
        #expect(offen.inhalt == text)
        #expect(offen.unversehrt == (verfahren != .aes256cbc))
        try werkstatt.lege("m.der", cms)
        try await werkstatt.rufe(
            "openssl", "cms", "-decrypt", "-inform", "DER", "-in", "m.der", "-recip", "\(anna.name).pem", "-inkey",
            "\(anna.name).key", "-binary",
            "-out", "klar")
        #expect(try werkstatt.datei("klar") == text)
        await werkstatt.ende()
    }

    @Test("RSA wird mit OAEP verpackt, mit PKCS #1 nur auf Wunsch; P-256 leitet mit SHA-256 ab")
    func verpackung() async throws {
        let werkstatt = try Werkstatt()
        let rsa = try await werkstatt.person("rsa@example.org", art: Schluesselart.alle[1].art)
        let ec = try await werkstatt.person("ec@example.org")
        // RFC 8017 id-RSAES-OAEP, rsaEncryption; RFC 5753 dhSinglePass-stdDH-sha256kdf-scheme
        let oaep: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x07]
        let sha256kdf: [UInt8] = [0x06, 0x06, 0x2B, 0x81, 0x04, 0x01, 0x0B, 0x01]
        let mit = try await werkstatt.dienst.verschluessle(text, fuer: [rsa.zertifikat], .aes256gcm)
        let ohne = try await werkstatt.dienst.verschluessle(text, fuer: [rsa.zertifikat], .aes256gcm, pkcs1: true)
        let kurve = try await werkstatt.dienst.verschluessle(text, fuer: [ec.zertifikat], .aes256gcm)
        #expect(enthaelt(mit, oaep))
        #expect(!enthaelt(ohne, oaep))
        #expect(enthaelt(kurve, sha256kdf))
        let alt = try await werkstatt.dienst.entschluessle(ohne, schluessel: rsa.schluessel, zertifikat: rsa.zertifikat)
        #expect(alt.inhalt == text)
        await werkstatt.ende()
    }

    @Test("Ein verändertes Byte gibt nichts vom Text frei (GCM)")
    func verfaelscht() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org")
        let cms = try await werkstatt.dienst.verschluessle(text, fuer: [anna.zertifikat], .aes256gcm)
        for stelle in [cms.count - 1, cms.count - 40] {
            var falsch = cms
            falsch[stelle] ^= 1
            let fehler = await absage {
                try await werkstatt.dienst.entschluessle(falsch, schluessel: anna.schluessel, zertifikat: anna.zertifikat)
            }
            guard case .abgelehnt(let grund, _) = fehler else {
                Issue.record("\(String(describing: fehler))")
                continue
            }
            #expect(grund == .unversehrtheitVerletzt)
        }
        await werkstatt.ende()
    }

    @Test("Ein fremder Schlüssel öffnet nichts, auch nicht mit erfundenen Bytes")
    func fremd() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org", art: Schluesselart.alle[1].art)
        let otto = try await werkstatt.person("otto@example.org", art: Schluesselart.alle[1].art)
        let cms = try await werkstatt.dienst.verschluessle(text, fuer: [anna.zertifikat], .aes256cbc, pkcs1: true)
        let fehler = await absage {
            try await werkstatt.dienst.entschluessle(cms, schluessel: otto.schluessel, zertifikat: otto.zertifikat)
        }
        #expect(fehler == .abgelehnt(.schluesselPasstNicht, hinweis: ""))
        await werkstatt.ende()
    }

    @Test(
        "Eine Signatur hält bei uns und bei openssl; der Weg zur CA wird für heute und damals gesagt",
        arguments: Schluesselart.alle)
    func signieren(art: Schluesselart) async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org", art: art.art)
        let signatur = try await werkstatt.dienst.signiere(
            text, schluessel: anna.schluessel, zertifikat: anna.zertifikat, kette: [anna.ca], abgesetzt: true, faehigkeiten: nil)
        let befund = try await werkstatt.dienst.pruefe(
            signatur: signatur, inhalt: text, anker: [anna.ca], sperrlisten: [], zeit: jetzt)
        #expect(befund.signaturGut)
        let einer = try #require(befund.unterzeichner.first)
        #expect(einer.zertifikat == anna.zertifikat)
        #expect(einer.heute == .gueltig && einer.damals == .gueltig)
        #expect(abs((einer.signierzeit ?? 0) - jetzt) < 60)
        try werkstatt.lege("s.der", signatur)
        try werkstatt.lege("inhalt", text)
        try await werkstatt.rufe(
            "openssl", "cms", "-verify", "-inform", "DER", "-in", "s.der", "-content", "inhalt", "-binary", "-CAfile", "ca.pem",
            "-out", "klar")
        let fremd = try await werkstatt.dienst.pruefe(
            signatur: signatur, inhalt: text + [0x20], anker: [anna.ca], sperrlisten: [], zeit: jetzt)
        #expect(!fremd.signaturGut)
        let ohne = try await werkstatt.dienst.pruefe(signatur: signatur, inhalt: text, anker: [], sperrlisten: [], zeit: jetzt)
        #expect(ohne.signaturGut && ohne.unterzeichner.first?.heute == .ausstellerUnbekannt)
        let spaeter = try await werkstatt.dienst.pruefe(
            signatur: signatur, inhalt: text, anker: [anna.ca], sperrlisten: [], zeit: jetzt + 25 * 86_400)
        #expect(spaeter.unterzeichner.first?.heute == .abgelaufen && spaeter.unterzeichner.first?.damals == .gueltig)
        await werkstatt.ende()
    }

    @Test("Ein gesperrtes Zertifikat wird als gesperrt gemeldet, eine fehlende Liste nicht als gut")
    func gesperrt() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org")
        try werkstatt.lege("index.txt", [])
        try werkstatt.lege("crlnumber", Array("01\n".utf8))
        try werkstatt.lege(
            "ca.cnf",
            Array(
                "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ncrlnumber=crlnumber\ndefault_md=sha256\ndefault_crl_days=10\n".utf8)
        )
        try await werkstatt.rufe(
            "openssl", "ca", "-config", "ca.cnf", "-keyfile", "ca.key", "-cert", "ca.pem", "-revoke", "\(anna.name).pem")
        try await werkstatt.rufe(
            "openssl", "ca", "-config", "ca.cnf", "-keyfile", "ca.key", "-cert", "ca.pem", "-gencrl", "-out", "crl.pem")
        try await werkstatt.rufe("openssl", "crl", "-in", "crl.pem", "-outform", "DER", "-out", "crl.der")
        let liste = try werkstatt.datei("crl.der")
        let befund = try await werkstatt.dienst.pruefe(
            zertifikat: anna.zertifikat, kette: [], anker: [anna.ca], sperrlisten: [liste], zweck: .verschluesseln, zeit: jetzt)
        #expect(befund.urteil == .gesperrt)
        let alt = try await werkstatt.dienst.pruefe(
            zertifikat: anna.zertifikat, kette: [], anker: [anna.ca], sperrlisten: [liste], zweck: .verschluesseln,
            zeit: jetzt + 12 * 86_400)
        #expect(alt.urteil == .sperrstandUnbekannt)
        await werkstatt.ende()
    }

    private func enthaelt(_ bytes: [UInt8], _ teil: [UInt8]) -> Bool {
        bytes.indices.dropLast(teil.count - 1).contains { bytes[$0..<$0 + teil.count].elementsEqual(teil) }
    }
}
