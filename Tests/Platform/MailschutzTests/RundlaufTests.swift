// SPDX-License-Identifier: EUPL-1.2
import HeaderProtection
import Kryptodienst
import Kryptoprotokoll
import Mailschutz
import MimeStructure
import Testing

@Suite("Geschützt und wieder geöffnet", .serialized) struct RundlaufTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let art: [String]
        let verfahren: Inhaltsverfahren
        var signiert = true
        var pkcs1 = false
        var kopfschutz = Kopfschutz.norm(.baseline, altanzeige: false)
        var bezeichnung = "AES-256-GCM"

        static let alle = [
            Form(testDescription: "P-256, GCM, signiert", art: Werkstatt.p256, verfahren: .aes256gcm),
            Form(testDescription: "RSA, GCM, signiert", art: Werkstatt.rsa, verfahren: .aes256gcm),
            Form(
                testDescription: "RSA PKCS #1, CBC, signiert", art: Werkstatt.rsa, verfahren: .aes256cbc, pkcs1: true,
                bezeichnung: "AES-256-CBC"),
            Form(
                testDescription: "P-256, GCM, nicht signiert, Kopf wiederholt", art: Werkstatt.p256, verfahren: .aes128gcm,
                signiert: false, kopfschutz: .norm(.baseline, altanzeige: true), bezeichnung: "AES-128-GCM"),
            Form(
                testDescription: "P-256, CBC, nicht signiert, Kopf offen", art: Werkstatt.p256, verfahren: .aes256cbc,
                signiert: false, kopfschutz: .keiner, bezeichnung: "AES-256-CBC"),
        ]
    }

    @Test("S/MIME verschlüsselt: innen steht wieder die Nachricht mit ihrem Kopf", arguments: Form.alle)
    func smime(form: Form) async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org", art: form.art)
            let otto = try await werkstatt.person("otto@example.net", art: form.art)
            let geschuetzt = try await werkstatt.schuetzen(
                Muster.nachricht,
                Schutzauftrag(
                    signatur: form.signiert ? anna.signiert : .keine,
                    verschluesselung: .smime(fuer: [otto.zertifikat], form.verfahren, pkcs1: form.pkcs1),
                    kopfschutz: form.kopfschutz))
            let aussen = text(geschuetzt.bytes)
            #expect(!aussen.contains(Muster.wort) && !aussen.contains("geheim@"))
            #expect(aussen.contains("Bescheid Muster") == (form.kopfschutz == .keiner))
            #expect(aussen.contains("smime-type=\(form.verfahren == .aes256cbc ? "enveloped" : "authEnveloped")-data"))
            let befund = try await werkstatt.oeffnen(geschuetzt.bytes, otto.bund)
            let gelesen = try Gelesen(try #require(befund.zugestellt))
            #expect(gelesen == (try Gelesen(Muster.nachricht)))
            #expect(befund.verschluesselungen.map(\.schluessel) == ["otto_example.net"])
            #expect(befund.verschluesselungen.map(\.verfahren) == [form.bezeichnung])
            #expect(befund.verschluesselungen.map(\.unversehrt) == [form.verfahren != .aes256cbc])
            #expect(befund.signatur == (form.signiert ? .gueltig : .ohneSignatur))
            #expect(befund.unversehrt == (form.signiert || form.verfahren != .aes256cbc))
            #expect(befund.zweifel == (befund.unversehrt ? [] : [.integritaetNichtGesichert]))
            #expect(befund.kopfschutz == (form.kopfschutz == .keiner ? .none : .standard(isMeantConfidential: true)))
        }
    }

    @Test(
        "S/MIME nur signiert: unverändert zuzustellen, mit Urteil, Zeit und Fähigkeiten",
        arguments: [Werkstatt.p256, Werkstatt.rsa])
    func smimeSigniert(art: [String]) async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org", art: art)
            let geschuetzt = try await werkstatt.schuetzen(Muster.nachricht, Schutzauftrag(signatur: anna.signiert))
            #expect(geschuetzt.kopfGeschuetzt && geschuetzt.verborgen.isEmpty)
            #expect(LineReport(geschuetzt.bytes[...]).isSevenBit && !LineReport(geschuetzt.bytes[...]).hasFromLine)
            let befund = try await werkstatt.oeffnen(geschuetzt.bytes, Schluesselbund(anker: [anna.ca], zeit: jetzt))
            #expect(befund.ausgang == .unveraendert && befund.signatur == .gueltig && befund.unversehrt)
            let schicht = try #require(befund.signaturen.first)
            #expect(schicht.abgesetzt && schicht.decktAlles && schicht.format == .smime && befund.schichten.count == 1)
            let wer = try #require(schicht.unterzeichner.first)
            #expect(wer.adressen == ["anna@example.org"] && wer.zertifikat == anna.zertifikat && wer.kette.last == anna.ca)
            #expect(wer.heute == .gueltig && wer.damals == .gueltig && wer.faehigkeiten != nil)
            #expect(abs((wer.signierzeit ?? 0) - jetzt) < 60)
        }
    }

    @Test("Was Transporte gern anfassen, steht nicht ungeschützt unter einer Signatur")
    func zerbrechlich() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let nachricht = zeilen(Muster.kopf + "\nFrom hier an \ngilt es\n")
            let geschuetzt = try await werkstatt.schuetzen(nachricht, Schutzauftrag(signatur: anna.signiert))
            #expect(!LineReport(geschuetzt.bytes[...]).isFragile)
            let teil = try #require(try MimePart.read(geschuetzt.bytes).children.first)
            #expect(text(try teil.content(of: geschuetzt.bytes[...]).bytes) == "From hier an \r\ngilt es\r\n")
        }
    }

    @Test("PGP/MIME: signiert und verschlüsselt in einem, und wieder zurück", arguments: [true, false])
    func pgp(signiert: Bool) async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.pgpPerson("anna@example.org")
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            let geschuetzt = try await werkstatt.schuetzen(
                Muster.nachricht,
                Schutzauftrag(
                    signatur: signiert ? .pgp(anna.schluessel) : .keine, verschluesselung: .pgp(fuer: [otto.zertifikat])))
            let aussen = text(geschuetzt.bytes)
            #expect(!aussen.contains(Muster.wort) && !aussen.contains("Bescheid") && aussen.contains("Subject: [...]"))
            #expect(geschuetzt.verborgen == ["Subject"])
            let befund = try await werkstatt.oeffnen(geschuetzt.bytes, otto.bund(kennt: anna.zertifikat))
            let gelesen = try Gelesen(try #require(befund.zugestellt))
            #expect(gelesen == (try Gelesen(Muster.nachricht)))
            #expect(befund.signatur == (signiert ? .gueltig : .ohneSignatur) && befund.unversehrt)
            let angaben = try await werkstatt.dienst.lies(pgp: anna.zertifikat)
            #expect(befund.signaturen.flatMap(\.unterzeichner).map(\.fingerabdruck) == (signiert ? [angaben.fingerabdruck] : []))
            #expect(befund.verschluesselungen.map(\.verfahren) == ["OpenPGP SEIPD 1"])
        }
    }

    @Test("PGP/MIME nur signiert, und PGP-Signatur in S/MIME-Verschlüsselung")
    func pgpSigniert() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.pgpPerson("anna@example.org")
            let otto = try await werkstatt.person("otto@example.net")
            var bund = otto.bund
            bund.bekannte = [anna.zertifikat]
            let klar = try await werkstatt.schuetzen(Muster.nachricht, Schutzauftrag(signatur: .pgp(anna.schluessel)))
            let offen = try await werkstatt.oeffnen(klar.bytes, bund)
            #expect(offen.ausgang == .unveraendert && offen.signatur == .gueltig)
            #expect(offen.kopfschutz == .standard(isMeantConfidential: false))
            let gemischt = try await werkstatt.schuetzen(
                Muster.nachricht,
                Schutzauftrag(
                    signatur: .pgp(anna.schluessel), verschluesselung: .smime(fuer: [otto.zertifikat], .aes256gcm, pkcs1: false)))
            let befund = try await werkstatt.oeffnen(gemischt.bytes, bund)
            #expect(befund.signatur == .gueltig && befund.schichten.count == 2)
            #expect(try Gelesen(befund.zugestellt ?? []) == Gelesen(Muster.nachricht))
        }
    }

    @Test("Der Schlüssel des Archivs öffnet mit; ohne Empfänger wird nichts verschlüsselt; ohne Auftrag bleibt alles gleich")
    func archiv() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let archiv = try await werkstatt.person("archiv@example.org")
            let geschuetzt = try await werkstatt.schuetzen(
                Muster.nachricht,
                Schutzauftrag(
                    verschluesselung: .smime(fuer: [otto.zertifikat], .aes256gcm, pkcs1: false), archiv: archiv.zertifikat))
            let offen = try await werkstatt.oeffnen(geschuetzt.bytes, archiv.bund)
            #expect(offen.verschluesselungen.map(\.schluessel) == ["archiv_example.org"])
            await #expect(throws: Schutzfehler.ohneEmpfaenger) {
                try await werkstatt.schuetzen(
                    Muster.nachricht,
                    Schutzauftrag(verschluesselung: .smime(fuer: [], .aes256gcm, pkcs1: false), archiv: archiv.zertifikat))
            }
            let ohne = try await werkstatt.schuetzen(Muster.nachricht, Schutzauftrag())
            #expect(ohne.bytes == Muster.nachricht)
            let klar = try await werkstatt.oeffnen(Muster.nachricht, otto.bund)
            #expect(klar.ausgang == .unveraendert && klar.schichten.isEmpty && klar.signatur == .ohneSignatur && klar.unversehrt)
        }
    }

    @Test("Was sich nicht umschreiben lässt, wird bei S/MIME in der Signatur getragen und bei OpenPGP abgelehnt")
    func nichtSiebenBit() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let schluessel = try await werkstatt.pgpPerson("anna@example.org").schluessel
            let weitergeleitet = zeilen(
                Muster.kopf
                    + "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: message/rfc822\n\n"
                    + "Content-Type: multipart/signed; boundary=b; protocol=\"application/pgp-signature\"; micalg=pgp-sha256\n\n"
                    + "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nGrüße\n--b\n"
                    + "Content-Type: application/pgp-signature\n\nx\n--b--\n\n--a--\n")
            let geschuetzt = try await werkstatt.schuetzen(weitergeleitet, Schutzauftrag(signatur: anna.signiert))
            #expect(text(geschuetzt.bytes).contains("smime-type=signed-data"))
            let befund = try await werkstatt.oeffnen(geschuetzt.bytes, anna.bund)
            #expect(befund.signatur == .gueltig)
            #expect(text(befund.zugestellt ?? []).contains("Grüße"))
            await #expect(throws: Schutzfehler.nichtSiebenBit) {
                try await werkstatt.schuetzen(weitergeleitet, Schutzauftrag(signatur: .pgp(schluessel)))
            }
        }
    }

    @Test("Eine Nachricht, die schon verschlüsselt ist, behält ihren Betreff außen")
    func schonGeschuetzt() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.person("otto@example.net")
            let auftrag = Schutzauftrag(
                verschluesselung: .smime(fuer: [otto.zertifikat], .aes256gcm, pkcs1: false), kopfschutz: .keiner)
            let einmal = try await werkstatt.schuetzen(Muster.nachricht, auftrag)
            var zweiter = auftrag
            zweiter.kopfschutz = .norm(.baseline, altanzeige: false)
            let zweimal = try await werkstatt.schuetzen(einmal.bytes, zweiter)
            #expect(!zweimal.kopfGeschuetzt && zweimal.verborgen.isEmpty)
            let befund = try await werkstatt.oeffnen(zweimal.bytes, otto.bund)
            #expect(befund.verschluesselungen.count == 2)
            #expect(try Gelesen(befund.zugestellt ?? []) == Gelesen(Muster.nachricht))
        }
    }
}
