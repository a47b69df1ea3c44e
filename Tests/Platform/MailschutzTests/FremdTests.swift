// SPDX-License-Identifier: EUPL-1.2
import CryptoLayers
import HeaderProtection
import Kryptodienst
import Mailschutz
import MimeStructure
import Testing

@Suite("Verständigung mit openssl und gpg", .serialized) struct FremdTests {
    struct Verschluesselt: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let befehl: [String]
        let unversehrt: Bool
    }

    @Test(
        "Was openssl verschlüsselt, öffnen wir",
        arguments: [
            Verschluesselt(testDescription: "cms GCM", befehl: ["cms", "-encrypt", "-aes-256-gcm"], unversehrt: true),
            Verschluesselt(testDescription: "smime CBC", befehl: ["smime", "-encrypt", "-aes256"], unversehrt: false),
        ], [true, false])
    func vonOpenssl(art: Verschluesselt, signiert: Bool) async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org", art: Werkstatt.rsa)
            let otto = try await werkstatt.person("otto@example.net", art: Werkstatt.rsa)
            try werkstatt.lege("teil", Muster.teil)
            if signiert {
                try await werkstatt.rufe(
                    "openssl", "cms", "-sign", "-in", "teil", "-signer", "\(anna.name).pem", "-inkey", "\(anna.name).key",
                    "-out", "signiert")
            }
            try await werkstatt.rufe(
                "openssl",
                art.befehl + [
                    "-in", signiert ? "signiert" : "teil", "-from", "Anna <anna@example.org>", "-to", "otto@example.net",
                    "-subject", "Vertrag", "-out", "m.eml", "\(otto.name).pem",
                ])
            let befund = try await werkstatt.oeffnen(LineEnds.canonical(try werkstatt.datei("m.eml")), otto.bund)
            let gelesen = try Gelesen(try #require(befund.zugestellt))
            #expect(gelesen.betreff == ["Vertrag"] && gelesen.von == ["Anna <anna@example.org>"])
            #expect(gelesen.inhalt == "Kennwort: GEHEIMWORT\r\n")
            #expect(befund.verschluesselungen.map(\.unversehrt) == [art.unversehrt])
            #expect(befund.signatur == (signiert ? .gueltig : .ohneSignatur))
            #expect(befund.unversehrt == (signiert || art.unversehrt))
            #expect(!LineReport((befund.zugestellt ?? [])[...]).hasBareLineEnd)
        }
    }

    @Test("Was openssl signiert, prüfen wir; eine Signatur mit dem Inhalt darin wird ausgepackt", arguments: [true, false])
    func signiertVonOpenssl(abgesetzt: Bool) async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            try werkstatt.lege("teil", Muster.teil)
            try await werkstatt.rufe(
                "openssl",
                ["cms", "-sign", "-in", "teil", "-signer", "\(anna.name).pem", "-inkey", "\(anna.name).key", "-out", "s.eml"]
                    + (abgesetzt ? [] : ["-nodetach"]))
            let nachricht =
                zeilen("From: anna@example.org\nSubject: Vertrag\n") + LineEnds.canonical(try werkstatt.datei("s.eml"))
            let befund = try await werkstatt.oeffnen(nachricht, anna.bund)
            #expect(befund.signatur == .gueltig && befund.signaturen.map(\.abgesetzt) == [abgesetzt])
            if abgesetzt {
                #expect(befund.ausgang == .unveraendert)
            } else {
                let gelesen = try Gelesen(try #require(befund.zugestellt))
                #expect(gelesen.inhalt == "Kennwort: GEHEIMWORT\r\n" && gelesen.betreff == ["Vertrag"])
            }
        }
    }

    @Test("Was wir signieren und verschlüsseln, liest openssl", arguments: Inhaltsverfahren.allCases)
    func anOpenssl(verfahren: Inhaltsverfahren) async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let otto = try await werkstatt.person("otto@example.net", art: Werkstatt.rsa)
            let geschuetzt = try await werkstatt.schuetzen(
                Muster.nachricht,
                Schutzauftrag(
                    signatur: anna.signiert, verschluesselung: .smime(fuer: [otto.zertifikat], verfahren, pkcs1: false)))
            try werkstatt.lege("m.eml", geschuetzt.bytes)
            try await werkstatt.rufe(
                "openssl", "cms", "-decrypt", "-in", "m.eml", "-recip", "\(otto.name).pem", "-inkey", "\(otto.name).key", "-out",
                "offen.eml")
            try await werkstatt.rufe(
                "openssl", "cms", "-verify", "-in", "offen.eml", "-CAfile", "ca.pem", "-out", "klar.eml")
            let klar = try werkstatt.datei("klar.eml")
            #expect(try Gelesen(klar) == Gelesen(Muster.nachricht))
            #expect(try MimePart.read(klar).contentType.text("hp")?.text == "cipher")
        }
    }

    @Test("Verschlüsselt und signiert von gpg: geöffnet mit gültiger Signatur; ohne das Zertifikat ist sie unbekannt")
    func vonGpg() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            try await werkstatt.gpg("--quick-gen-key", "Anna <anna@example.org>", "future-default", "default", "never")
            try await werkstatt.gpg("--export", "-o", "anna.pgp", "anna@example.org")
            try werkstatt.lege("otto.pgp", otto.zertifikat)
            try await werkstatt.gpg("--import", "otto.pgp")
            try werkstatt.lege("teil", Muster.teil)
            try await werkstatt.gpg("-a", "-s", "-e", "-r", "otto@example.net", "-u", "anna@example.org", "-o", "m.asc", "teil")
            try await werkstatt.gpg("-a", "-b", "--digest-algo", "SHA256", "-u", "anna@example.org", "-o", "s.asc", "teil")
            try werkstatt.lege("text", zeilen("- Guten Tag\nGEHEIMWORT\n"))
            try await werkstatt.gpg("-a", "-e", "-r", "otto@example.net", "-o", "text.asc", "text")
            try await werkstatt.gpg("--clearsign", "-u", "anna@example.org", "-o", "klar.asc", "text")
            let anna = try werkstatt.datei("anna.pgp")
            let kopf = zeilen("From: anna@example.org\nSubject: Vertrag\n")
            let mime = try PgpMime.encrypted(LineEnds.canonical(try werkstatt.datei("m.asc")), boundary: "b")
            let befund = try await werkstatt.oeffnen(kopf + mime, otto.bund(kennt: anna))
            #expect(befund.signatur == .gueltig)
            #expect(try Gelesen(befund.zugestellt ?? []).inhalt == "Kennwort: GEHEIMWORT\r\n")
            let unbekannt = try await werkstatt.oeffnen(kopf + mime, otto.bund())
            #expect(unbekannt.signatur == .schluesselUnbekannt && unbekannt.zugestellt == befund.zugestellt)

            let signiert = try PgpMime.signed(
                Muster.teil, signature: LineEnds.canonical(try werkstatt.datei("s.asc")), micalg: "pgp-sha256", boundary: "b")
            let geprueft = try await werkstatt.oeffnen(kopf + signiert, otto.bund(kennt: anna))
            #expect(geprueft.signatur == .gueltig && geprueft.ausgang == .unveraendert)

            let imText = kopf + [0x0D, 0x0A] + LineEnds.canonical(try werkstatt.datei("text.asc"))
            let offen = try await werkstatt.oeffnen(imText, otto.bund())
            #expect(offen.verschluesselungen.map(\.format) == [.pgpImText])
            #expect(try Gelesen(offen.zugestellt ?? []).inhalt == "- Guten Tag\r\nGEHEIMWORT\r\n")
            let klartext = kopf + [0x0D, 0x0A] + LineEnds.canonical(try werkstatt.datei("klar.asc"))
            let gelesen = try await werkstatt.oeffnen(klartext, otto.bund(kennt: anna))
            #expect(gelesen.signatur == .gueltig && gelesen.ausgang == .unveraendert)
            let davor =
                kopf + [0x0D, 0x0A] + Array("Bitte sofort zahlen.\r\n".utf8) + LineEnds.canonical(try werkstatt.datei("klar.asc"))
            let ergaenzt = try await werkstatt.oeffnen(davor, otto.bund(kennt: anna))
            #expect(ergaenzt.signatur == .nurTeil && ergaenzt.signaturen.map(\.stand) == [.gueltig])
        }
    }

    @Test("Was unter Unix mit bloßen Zeilenvorschüben verschlüsselt wurde, hält und kommt als Mail an")
    func zeilenvorschub() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.pgpPerson("anna@example.org")
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            let signatur = try await werkstatt.dienst.signierePgp(Muster.teil, schluessel: anna.schluessel)
            let signiert = try PgpMime.signed(
                Muster.teil, signature: LineEnds.canonical(signatur), micalg: "pgp-sha256", boundary: "b")
            let armor = try await werkstatt.dienst.verschluesslePgp(
                signiert.filter { $0 != 0x0D }, fuer: [otto.zertifikat], signiert: nil)
            let nachricht =
                zeilen("From: anna@example.org\n") + (try PgpMime.encrypted(LineEnds.canonical(armor), boundary: "b"))
            let befund = try await werkstatt.oeffnen(nachricht, otto.bund(kennt: anna.zertifikat))
            #expect(befund.signatur == .gueltig)
            #expect(try Gelesen(befund.zugestellt ?? []).inhalt == "Kennwort: GEHEIMWORT\r\n")
            #expect(!LineReport((befund.zugestellt ?? [])[...]).hasBareLineEnd)
        }
    }

    @Test("Was wir mit OpenPGP schützen, liest und prüft gpg")
    func anGpg() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.pgpPerson("anna@example.org")
            try await werkstatt.gpg("--quick-gen-key", "Otto <otto@example.net>", "future-default", "default", "never")
            try await werkstatt.gpg("--export", "-o", "otto.pgp", "otto@example.net")
            try werkstatt.lege("anna.pgp", anna.zertifikat)
            try await werkstatt.gpg("--import", "anna.pgp")
            let geschuetzt = try await werkstatt.schuetzen(
                Muster.nachricht,
                Schutzauftrag(
                    signatur: .pgp(anna.schluessel), verschluesselung: .pgp(fuer: [try werkstatt.datei("otto.pgp")])))
            let wurzel = try MimePart.read(geschuetzt.bytes)
            try werkstatt.lege("m.asc", Array(geschuetzt.bytes[wurzel.children[1].body]))
            try await werkstatt.gpg("-o", "klar.eml", "-d", "m.asc")
            #expect(try Gelesen(werkstatt.datei("klar.eml")) == Gelesen(Muster.nachricht))
            let signiert = try await werkstatt.schuetzen(Muster.nachricht, Schutzauftrag(signatur: .pgp(anna.schluessel)))
            let teile = try MimePart.read(signiert.bytes).children
            try werkstatt.lege("teil", Array(signiert.bytes[teile[0].range]))
            try werkstatt.lege("teil.asc", Array(signiert.bytes[teile[1].body]))
            try await werkstatt.gpg("--verify", "teil.asc", "teil")
        }
    }
}
