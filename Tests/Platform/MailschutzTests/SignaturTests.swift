// SPDX-License-Identifier: EUPL-1.2
import CryptoLayers
import Kryptodienst
import Mailschutz
import MimeStructure
import Testing

@Suite("Was eine Signatur über die Nachricht sagt", .serialized) struct SignaturTests {
    private static func ersetzt(_ bytes: [UInt8], _ alt: String, _ neu: String) -> [UInt8] {
        bytes.replacing(Array(alt.utf8), with: Array(neu.utf8))
    }

    /// Signed, header unprotected, so that the outer From counts.
    private static func signiert(_ werkstatt: Werkstatt, _ anna: Person) async throws -> [UInt8] {
        try await werkstatt.schuetzen(
            zeilen(Muster.kopf + "\nRechnung 100 Euro\n"), Schutzauftrag(signatur: anna.signiert, kopfschutz: .keiner)
        ).bytes
    }

    @Test("Verändert, mit anderem Absender, mit fremder CA, abgelaufen: jedes hat sein Urteil")
    func urteile() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let nachricht = try await Self.signiert(werkstatt, anna)
            func stand(_ bytes: [UInt8], _ bund: Schluesselbund) async throws -> Signaturstand {
                let befund = try await werkstatt.oeffnen(bytes, bund)
                #expect(befund.ausgang == .unveraendert)
                return befund.signatur
            }
            let bund = Schluesselbund(anker: [anna.ca], zeit: jetzt)
            #expect(try await stand(nachricht, bund) == .gueltig)
            #expect(try await stand(Self.ersetzt(nachricht, "100 Euro", "900 Euro"), bund) == .inhaltVeraendert)
            #expect(try await stand(Self.ersetzt(nachricht, "<anna@example.org>", "<eva@example.org>"), bund) == .andererAbsender)
            let mehrere = Self.ersetzt(nachricht, "<anna@example.org>", "<anna@example.org>, eva@example.org")
            #expect(try await stand(mehrere, bund) == .andererAbsender)
            #expect(try await stand(Self.ersetzt(nachricht, "<anna@example.org>", "<ANNA@Example.ORG>"), bund) == .gueltig)
            #expect(try await stand(nachricht, Schluesselbund(zeit: jetzt)) == .ausstellerUnbekannt)
            #expect(try await stand(nachricht, Schluesselbund(anker: [anna.ca], zeit: jetzt + 25 * 86_400)) == .abgelaufen)
            // Whoever signs what somebody changed does not heal it.
            let nachgezeichnet = try await werkstatt.schuetzen(
                Self.ersetzt(nachricht, "100 Euro", "900 Euro"), Schutzauftrag(signatur: anna.signiert))
            #expect(try await stand(nachgezeichnet.bytes, bund) == .inhaltVeraendert)
            let ohne = Self.ersetzt(nachricht, "application/pkcs7-signature", "application/x-unbekannt")
            #expect(try await stand(ohne, bund) == .verfahrenUnbekannt)
        }
    }

    @Test("Ein gesperrtes Zertifikat macht die Signatur ungültig")
    func gesperrt() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let nachricht = try await Self.signiert(werkstatt, anna)
            try werkstatt.lege("index.txt", [])
            try werkstatt.lege("crlnumber", Array("01\n".utf8))
            try werkstatt.lege(
                "ca.cnf",
                Array(
                    "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ncrlnumber=crlnumber\ndefault_md=sha256\ndefault_crl_days=10\n"
                        .utf8))
            let wer = ["ca", "-config", "ca.cnf", "-keyfile", "ca.key", "-cert", "ca.pem"]
            try await werkstatt.rufe("openssl", wer + ["-revoke", "\(anna.name).pem"])
            try await werkstatt.rufe("openssl", wer + ["-gencrl", "-out", "crl.pem"])
            try await werkstatt.rufe("openssl", "crl", "-in", "crl.pem", "-outform", "DER", "-out", "crl.der")
            let befund = try await werkstatt.oeffnen(
                nachricht, Schluesselbund(anker: [anna.ca], sperrlisten: [try werkstatt.datei("crl.der")], zeit: jetzt))
            #expect(befund.signatur == .gesperrt && befund.signatur.urteil == .ungueltig)
        }
    }

    @Test(
        "Unsignierte Teile daneben, ein dritter Teil darin oder eine weitergeleitete Nachricht: die Signatur gilt nicht für alles"
    )
    func teile() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let signiert = try await Self.signiert(werkstatt, anna)
            let teil = try RawMessage(signiert).removing { !$0.key.hasPrefix("content-") }.bytes
            func gemischt(_ daneben: String) -> [UInt8] {
                zeilen(Muster.kopf + "Content-Type: multipart/mixed; boundary=a\n\n--a\n") + teil
                    + zeilen("\n--a\n\(daneben)\n--a--\n")
            }
            let html = try await werkstatt.oeffnen(gemischt("Content-Type: text/html\n\n<b>Neue IBAN</b>"), anna.bund)
            #expect(html.signatur == .nurTeil && html.ausgang == .unveraendert)
            #expect(html.signaturen.map(\.stand) == [.gueltig] && html.signaturen.map(\.decktAlles) == [false])
            let fuss = try await werkstatt.oeffnen(gemischt("Content-Type: text/plain\n\nNeue IBAN"), anna.bund)
            #expect(fuss.signatur == .nurTeil && fuss.signaturen.map(\.stand) == [.gueltig])
            let p7m = try await werkstatt.dienst.signiere(
                Muster.teil, schluessel: anna.schluessel, zertifikat: anna.zertifikat, kette: [], abgesetzt: false,
                faehigkeiten: nil)
            let verpackt =
                zeilen(Muster.kopf + "Content-Type: multipart/mixed; boundary=a\n\n--a\n") + Smime.pkcs7Mime(p7m, type: .signed)
                + zeilen("\n--a\nContent-Type: text/plain\n\nNeue IBAN\n--a--\n")
            let undurchsichtig = try await werkstatt.oeffnen(verpackt, anna.bund)
            #expect(undurchsichtig.signatur == .nurTeil && undurchsichtig.ausgang == .unveraendert)
            #expect(undurchsichtig.signaturen.map(\.stand) == [.gueltig])
            let weiter = zeilen(Muster.kopf + "Content-Type: message/rfc822\n\n") + signiert
            let weitergeleitet = try await werkstatt.oeffnen(weiter, anna.bund)
            #expect(weitergeleitet.signatur == .nurTeil && weitergeleitet.ausgang == .unveraendert)
            #expect(weitergeleitet.signaturen.map(\.decktAlles) == [false])
            let grenze = try #require(try MimePart.read(signiert).contentType.text("boundary")).text
            let eingeschoben = Self.ersetzt(
                signiert, "--\(grenze)--", "--\(grenze)\r\nContent-Type: text/html\r\n\r\nNeue IBAN\r\n--\(grenze)--")
            let drei = try await werkstatt.oeffnen(eingeschoben, anna.bund)
            #expect(drei.signatur == .aufbau && drei.zweifel == [.schichtFehlerhaft(.notTwoParts)])
        }
    }

    /// SignedData (RFC 5652 §5) of a signer with Ed25519, which OpenSSL 3.0 does not know in CMS.
    private static func ed25519(_ werkstatt: Werkstatt) async throws -> [UInt8] {
        try await werkstatt.rufe("openssl", "genpkey", "-algorithm", "ed25519", "-out", "ed.key")
        try await werkstatt.rufe("openssl", "req", "-new", "-key", "ed.key", "-out", "ed.csr", "-subj", "/CN=Ed")
        try await werkstatt.rufe(
            "openssl", "x509", "-req", "-in", "ed.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "77", "-days", "9",
            "-outform", "DER", "-out", "ed.der")
        func der(_ art: UInt8, _ teile: [UInt8]...) -> [UInt8] {
            let inhalt = teile.flatMap(\.self)
            let laenge = inhalt.count < 128 ? [UInt8(inhalt.count)] : [0x82, UInt8(inhalt.count >> 8), UInt8(inhalt.count & 255)]
            return [art] + laenge + inhalt
        }
        let sha256 = der(0x30, [0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1])
        let data = der(0x30, [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1])
        let aussteller = der(0x30, der(0x31, der(0x30, [0x06, 3, 0x55, 4, 3], der(0x0C, Array("Probe-CA".utf8)))))
        let wer = der(
            0x30, [2, 1, 1], der(0x30, aussteller, [2, 1, 77]), sha256, der(0x30, [0x06, 3, 0x2B, 0x65, 0x70]),
            der(0x04, Array(repeating: 0, count: 64)))
        let inhalt = der(0x30, [2, 1, 1], der(0x31, sha256), data, der(0xA0, try werkstatt.datei("ed.der")), der(0x31, wer))
        return der(0x30, [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2], der(0xA0, inhalt))
    }

    @Test("Ein unbekanntes Verfahren ist keine Fälschung, eine unlesbare Signatur keine gute")
    func unlesbar() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let kopf = zeilen("From: anna@example.org\n")
            let der = try await werkstatt.dienst.signiere(
                Muster.teil, schluessel: anna.schluessel, zertifikat: anna.zertifikat, kette: [], abgesetzt: true,
                faehigkeiten: nil)
            func stand(_ der: [UInt8]) async throws -> Signaturstand {
                let teil = try Smime.multipartSigned(Muster.teil, p7s: der, micalg: "sha-256", boundary: "b")
                return try await werkstatt.oeffnen(kopf + teil, anna.bund).signatur
            }
            #expect(try await stand(der) == .gueltig)
            #expect(try await stand(try await Self.ed25519(werkstatt)) == .verfahrenUnbekannt)
            #expect(try await stand([1, 2, 3]) == .aufbau)
            let teil = try Smime.multipartSigned(Muster.teil, p7s: der, micalg: "sha-256", boundary: "b")
            let kodiert = Self.ersetzt(kopf + teil, "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: x-uu")
            let befund = try await werkstatt.oeffnen(kodiert, anna.bund)
            #expect(befund.signatur == .aufbau && befund.ausgang == .unveraendert)
        }
    }

    @Test("Zertifikate allein und Dateien, die nur so heißen, bleiben, was sie sind")
    func keineSchicht() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            try await werkstatt.rufe(
                "openssl", "crl2pkcs7", "-nocrl", "-certfile", "\(anna.name).pem", "-outform", "DER", "-out", "z.p7c")
            let kopf = zeilen("From: anna@example.org\n")
            let zertifikate = try await werkstatt.oeffnen(
                kopf + Smime.pkcs7Mime(try werkstatt.datei("z.p7c"), type: .certsOnly), anna.bund)
            #expect(zertifikate.ausgang == .unveraendert && zertifikate.zweifel == [.nichtAusgepackt])
            let datei = kopf + zeilen("Content-Type: application/octet-stream; name=\"plan.p7m\"\n\nkein CMS\n")
            let befund = try await werkstatt.oeffnen(datei, anna.bund)
            #expect(befund.ausgang == .unveraendert && befund.zweifel.isEmpty && befund.schichten.isEmpty)
        }
    }

    @Test("Eine Signatur um das Verschlüsselte sagt nichts über den, der schrieb")
    func umschlag() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let otto = try await werkstatt.person("otto@example.net")
            let verschluesselt = try await werkstatt.schuetzen(
                Muster.nachricht,
                Schutzauftrag(
                    verschluesselung: .smime(fuer: [otto.zertifikat], .aes256cbc, pkcs1: false), kopfschutz: .keiner))
            let aussen = try await werkstatt.schuetzen(verschluesselt.bytes, Schutzauftrag(signatur: anna.signiert))
            let befund = try await werkstatt.oeffnen(aussen.bytes, otto.bund)
            #expect(befund.signatur == .nurUmschlag && befund.signaturen.map(\.stand) == [.gueltig] && !befund.unversehrt)
            #expect(befund.sichtbar.contains(Muster.wort))
        }
    }

    @Test("OpenPGP: ein bekanntes Zertifikat mit anderer Adresse bindet den Absender nicht")
    func pgpAbsender() async throws {
        try await Werkstatt.mit { werkstatt in
            let eva = try await werkstatt.pgpPerson("eva@example.org")
            let nachricht = try await werkstatt.schuetzen(Muster.nachricht, Schutzauftrag(signatur: .pgp(eva.schluessel)))
            let befund = try await werkstatt.oeffnen(nachricht.bytes, Schluesselbund(bekannte: [eva.zertifikat], zeit: jetzt))
            #expect(befund.signatur == .andererAbsender && befund.signaturen.flatMap(\.unterzeichner).map(\.stand) == [.gueltig])
            let unbekannt = try await werkstatt.oeffnen(nachricht.bytes, Schluesselbund(zeit: jetzt))
            #expect(unbekannt.signatur == .schluesselUnbekannt)
        }
    }
}
