// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst
import Kryptoprotokoll
import Testing

@Suite("Was eine Zertifizierungsstelle über ein Zertifikat sagt", .serialized) struct WiderrufTests {
    /// A folder in which one certificate is revoked and one is not, with `index.txt` for openssl.
    private func stelle(_ werkstatt: Werkstatt, _ tun: (Person, Person) async throws -> Void) async throws {
        let gute = try await werkstatt.person("gut@welt.example")
        let boese = try await werkstatt.person("weg@welt.example")
        let nummer = try await werkstatt.dienst.lies(zertifikat: boese.zertifikat).seriennummer.uppercased()
        let gut = try await werkstatt.dienst.lies(zertifikat: gute.zertifikat).seriennummer.uppercased()
        try werkstatt.lege(
            "index.txt",
            Array(
                "R\t361231235959Z\t261101120000Z,keyCompromise\t\(nummer)\tunknown\t/CN=weg\nV\t361231235959Z\t\t\(gut)\tunknown\t/CN=gut\n"
                    .utf8))
        try werkstatt.lege("index.txt.attr", Array("unique_subject = no\n".utf8))
        try werkstatt.lege(
            "ca.cnf", Array("[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=7\n".utf8))
        try await tun(gute, boese)
    }

    private func liste(_ werkstatt: Werkstatt, schluessel: String = "ca", _ weitere: String...) async throws -> [UInt8] {
        try await werkstatt.rufe(
            "openssl",
            ["ca", "-config", "ca.cnf", "-gencrl", "-keyfile", "\(schluessel).key", "-cert", "ca.pem", "-out", "l.pem"] + weitere)
        try await werkstatt.rufe("openssl", "crl", "-in", "l.pem", "-outform", "DER", "-out", "l.der")
        return try werkstatt.datei("l.der")
    }

    private func mit(_ tun: (Werkstatt) async throws -> Void) async throws {
        let werkstatt = try Werkstatt()
        let ergebnis: Result<Void, any Error>
        do { ergebnis = .success(try await tun(werkstatt)) } catch { ergebnis = .failure(error) }
        await werkstatt.ende()
        try ergebnis.get()
    }

    @Test("Eine Sperrliste: gut, gesperrt mit Zeit und Grund, abgelaufen, von der falschen Stelle, keine")
    func sperrliste() async throws {
        try await mit { werkstatt in
            try await stelle(werkstatt) { gute, boese in
                let dienst = werkstatt.dienst
                let frisch = try await liste(werkstatt)
                let gut = try await dienst.widerruf(
                    zertifikat: gute.zertifikat, aussteller: gute.ca, sperrliste: frisch, zeit: jetzt)
                #expect(gut.urteil == .gut && (gut.naechste ?? 0) > jetzt && gut.gesperrtAm == nil)
                let weg = try await dienst.widerruf(
                    zertifikat: boese.zertifikat, aussteller: boese.ca, sperrliste: frisch, zeit: jetzt)
                #expect(weg.urteil == .gesperrt && weg.grund == 1 && weg.gesperrtAm == 1_793_534_400)
                let spaeter = try await dienst.widerruf(
                    zertifikat: gute.zertifikat, aussteller: gute.ca, sperrliste: frisch, zeit: jetzt + 8 * 86_400)
                #expect(spaeter.urteil == .veraltet)
                try await werkstatt.rufe(
                    "openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "x.key")
                try await werkstatt.rufe(
                    "openssl", "req", "-x509", "-key", "x.key", "-subj", "/CN=Probe-CA", "-days", "9", "-out", "x.pem", "-addext",
                    "keyUsage=critical,keyCertSign,cRLSign")
                try await werkstatt.rufe(
                    "openssl", "ca", "-config", "ca.cnf", "-gencrl", "-keyfile", "x.key", "-cert", "x.pem", "-out", "f.pem")
                try await werkstatt.rufe("openssl", "crl", "-in", "f.pem", "-outform", "DER", "-out", "f.der")
                let fremd = try await dienst.widerruf(
                    zertifikat: boese.zertifikat, aussteller: boese.ca, sperrliste: try werkstatt.datei("f.der"), zeit: jetzt)
                #expect(fremd.urteil == .falscherUnterzeichner)
                let muell = try await dienst.widerruf(
                    zertifikat: gute.zertifikat, aussteller: gute.ca, sperrliste: Array("<html>".utf8), zeit: jetzt)
                #expect(muell.urteil == .unbrauchbar)
                let angaben = try await dienst.lies(sperrliste: frisch, aussteller: [gute.ca])
                #expect(angaben.istEcht && angaben.aussteller == "CN=Probe-CA")
            }
        }
    }

    @Test("Eine Antwort über OCSP: gut, gesperrt, unbekannt, von einem Beauftragten, von jemand anderem, alt, zu etwas anderem")
    func ocsp() async throws {
        try await mit { werkstatt in
            try await stelle(werkstatt) { gute, boese in
                let dienst = werkstatt.dienst
                // Somebody the authority has certified for mail and not for answers.
                let andere = try await werkstatt.person("andere@welt.example")
                let beauftragter = try await werkstatt.person("ocsp@welt.example", weitere: "")
                try werkstatt.lege("o.cnf", Array("[v]\nextendedKeyUsage=OCSPSigning\n".utf8))
                try await werkstatt.rufe(
                    "openssl", "x509", "-req", "-in", "\(beauftragter.name).csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-days",
                    "9",
                    "-extfile", "o.cnf", "-extensions", "v", "-out", "o.pem")
                func frage(_ wer: Person, von: String, schluessel: String, _ weitere: String...) async throws -> Widerrufsaussage
                {
                    let frage = try await dienst.ocspFrage(zertifikat: wer.zertifikat, aussteller: wer.ca)
                    try werkstatt.lege("q.der", frage)
                    try await werkstatt.rufe(
                        "openssl",
                        [
                            "ocsp", "-index", "index.txt", "-rsigner", von, "-rkey", schluessel, "-CA", "ca.pem", "-reqin",
                            "q.der",
                            "-respout", "a.der",
                        ] + (weitere.isEmpty ? ["-ndays", "1"] : weitere))
                    return try await dienst.widerruf(
                        zertifikat: wer.zertifikat, aussteller: wer.ca, ocsp: try werkstatt.datei("a.der"), zeit: jetzt)
                }
                let gut = try await frage(gute, von: "ca.pem", schluessel: "ca.key")
                #expect(gut.urteil == .gut)
                let delegiert = try await frage(boese, von: "o.pem", schluessel: "\(beauftragter.name).key")
                #expect(delegiert.urteil == .gesperrt && delegiert.grund == 1)
                let unbekannt = try await frage(andere, von: "ca.pem", schluessel: "ca.key")
                #expect(unbekannt.urteil == .unbekannt)
                let fremd = try await frage(boese, von: "\(andere.name).pem", schluessel: "\(andere.name).key")
                #expect(fremd.urteil == .falscherUnterzeichner)
                _ = try await frage(gute, von: "ca.pem", schluessel: "ca.key", "-ndays", "1")
                let antwort = try werkstatt.datei("a.der")
                let alt = try await dienst.widerruf(
                    zertifikat: gute.zertifikat, aussteller: gute.ca, ocsp: antwort, zeit: jetzt + 2 * 86_400)
                #expect(alt.urteil == .veraltet)
                let anderes = try await dienst.widerruf(
                    zertifikat: boese.zertifikat, aussteller: boese.ca, ocsp: antwort, zeit: jetzt)
                #expect(anderes.urteil == .unbrauchbar)
                let keine = try await dienst.widerruf(
                    zertifikat: gute.zertifikat, aussteller: gute.ca, ocsp: [0x30, 0x03, 0x0A, 0x01, 0x06], zeit: jetzt)
                #expect(keine.urteil == .unbrauchbar)
            }
        }
    }
}
