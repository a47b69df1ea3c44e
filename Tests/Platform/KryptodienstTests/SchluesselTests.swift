// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst
import Kryptoprotokoll
import Testing

@Suite("Schlüssel und Zertifikate im Kryptoarbeiter", .serialized) struct SchluesselTests {
    @Test(
        "Ein neues Paar kommt versiegelt; der Antrag dazu hält bei openssl und nennt die Adressen",
        arguments: Schluesselverfahren.allCases)
    func antrag(verfahren: Schluesselverfahren) async throws {
        let werkstatt = try Werkstatt()
        let neu = try await werkstatt.dienst.erzeuge(verfahren)
        let antrag = try await werkstatt.dienst.antrag(
            neu.schluessel, name: "Stadt Müsterstadt", organisation: "Stadt", adressen: ["post@example.org", "amt@example.org"])
        try werkstatt.lege("a.der", antrag)
        try await werkstatt.rufe(
            "openssl", "req", "-inform", "DER", "-in", "a.der", "-verify", "-noout", "-text", "-out", "a.txt")
        let worte = String(decoding: try werkstatt.datei("a.txt"), as: UTF8.self)
        #expect(worte.contains("email:post@example.org") && worte.contains("email:amt@example.org"))
        let einschleusen = await absage {
            try await werkstatt.dienst.antrag(neu.schluessel, name: "x", organisation: "", adressen: ["a@b.de,DNS:example.org"])
        }
        #expect(einschleusen != nil)
        await werkstatt.ende()
    }

    @Test("Ein Siegel mit anderem Schlüssel oder einem falschen Byte geht nicht auf")
    func siegel() async throws {
        let werkstatt = try Werkstatt()
        let neu = try await werkstatt.dienst.erzeuge(.p256)
        var falsch = neu.schluessel.bytes
        falsch[falsch.count / 2] ^= 1
        let fehler = await absage {
            try await werkstatt.dienst.antrag(
                VersiegelterSchluessel(falsch), name: "x", organisation: "", adressen: ["a@example.org"])
        }
        #expect(fehler == .abgelehnt(.siegelGebrochen, hinweis: ""))
        await werkstatt.ende()
    }

    @Test("Ein Schlüssel für rohe Bytes signiert nur solche, und einer für S/MIME nie", arguments: Rohverfahren.allCases)
    func roh(verfahren: Rohverfahren) async throws {
        let werkstatt = try Werkstatt()
        let neu = try await werkstatt.dienst.erzeuge(roh: verfahren)
        let signatur = try await werkstatt.dienst.signiere(roh: [1, 2, 3], schluessel: neu.schluessel)
        #expect(signatur.count == (verfahren == .rsa2048 ? 256 : 64))
        let antrag = await absage {
            try await werkstatt.dienst.antrag(neu.schluessel, name: "x", organisation: "", adressen: ["a@example.org"])
        }
        #expect(antrag == .abgelehnt(.siegelGebrochen, hinweis: ""))
        let smime = try await werkstatt.dienst.erzeuge(.p256).schluessel
        // Opened for its own use first, so that it is at hand.
        _ = try await werkstatt.dienst.antrag(smime, name: "x", organisation: "", adressen: ["a@example.org"])
        let fehler = await absage { try await werkstatt.dienst.signiere(roh: [1], schluessel: smime) }
        #expect(fehler == .abgelehnt(.siegelGebrochen, hinweis: ""))
        await werkstatt.ende()
    }

    @Test("PKCS #12 bringt Schlüssel, Zertifikat und Kette; ein falsches Kennwort wird als solches gemeldet")
    func pkcs12() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person("anna@example.org")
        try await werkstatt.rufe(
            "openssl", "pkcs12", "-export", "-in", "\(anna.name).pem", "-inkey", "\(anna.name).key", "-certfile", "ca.pem",
            "-passout", "pass:ü-geheim",
            "-out", "a.p12")
        let neu = try await werkstatt.dienst.uebernimm(try werkstatt.datei("a.p12"), kennwort: "ü-geheim")
        #expect(neu.zertifikat == anna.zertifikat && neu.kette == [anna.ca])
        let datei = try werkstatt.datei("a.p12")
        let fehler = await absage { try await werkstatt.dienst.uebernimm(datei, kennwort: "falsch") }
        guard case .abgelehnt(.kennwortFalsch, _) = fehler else {
            Issue.record("\(String(describing: fehler))")
            return
        }
        await werkstatt.ende()
    }

    @Test("Ein Zertifikat wird gelesen: Adressen, Gültigkeit, Zweck, Sperradresse")
    func lesen() async throws {
        let werkstatt = try Werkstatt()
        let anna = try await werkstatt.person(
            "anna@example.org", weitere: "crlDistributionPoints=URI:http://crl.example.org/a.crl")
        let angaben = try await werkstatt.dienst.lies(zertifikat: anna.zertifikat)
        #expect(angaben.adressen == ["anna@example.org"])
        #expect(angaben.inhaber == "CN=anna@example.org" && angaben.aussteller == "CN=Probe-CA")
        #expect(
            angaben.darfSignieren && angaben.darfVerschluesseln && angaben.fuerMail && !angaben.istStelle
                && !angaben.selbstsigniert)
        #expect(angaben.sperradressen == ["http://crl.example.org/a.crl"])
        #expect(angaben.verfahren == "P-256")
        #expect(angaben.gueltigBis - angaben.gueltigAb == 20 * 86_400)
        let ca = try await werkstatt.dienst.lies(zertifikat: anna.ca)
        #expect(ca.istStelle && ca.selbstsigniert)
        let muell = await absage { try await werkstatt.dienst.lies(zertifikat: [1, 2, 3]) }
        #expect(muell == .abgelehnt(.unlesbar, hinweis: "no certificate"))
        await werkstatt.ende()
    }

    @Test("Stirbt ein Arbeiter, tritt ein neuer an seine Stelle und die Frage wird beantwortet")
    func sterben() async throws {
        let werkstatt = try Werkstatt()
        _ = try await werkstatt.dienst.erzeuge(.p256)
        let alt = await werkstatt.dienst.pids
        #expect(alt.count == 1)
        for pid in alt { kill(pid, SIGKILL) }
        let neu = try await werkstatt.dienst.erzeuge(.p256)
        #expect(!neu.oeffentlich.isEmpty)
        let jetzige = await werkstatt.dienst.pids
        #expect(jetzige != alt)
        await werkstatt.ende()
    }
}
