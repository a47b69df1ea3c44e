// SPDX-License-Identifier: EUPL-1.2
import CryptoLayers
import HeaderProtection
import Kryptodienst
import Mailschutz
import MimeStructure
import Testing

@Suite("Kopfschutz in beide Richtungen", .serialized) struct KopfschutzTests {
    private static func verpackt(_ innen: String, _ werkstatt: Werkstatt, fuer wen: PgpPerson, von: String) async throws
        -> [UInt8]
    {
        let armor = try await werkstatt.dienst.verschluesslePgp(zeilen(innen), fuer: [wen.zertifikat], signiert: nil)
        return zeilen("From: \(von)\nTo: otto@example.net\nSubject: ...\nReceived: aussen\n")
            + (try PgpMime.encrypted(LineEnds.canonical(armor), boundary: "b"))
    }

    @Test("Die ältere Kennzeichnung und die verpackte Nachricht geben ihren Betreff wieder", arguments: [true, false])
    func alt(entwurf: Bool) async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            let nachricht = try await Self.verpackt(
                entwurf
                    ? "Content-Type: text/plain; protected-headers=\"v1\"\nSubject: Vertrag\n\nText"
                    : "Content-Type: message/rfc822\n\nFrom: anna@example.org\nSubject: Vertrag\n\nText",
                werkstatt, fuer: otto, von: "anna@example.org")
            let befund = try await werkstatt.oeffnen(nachricht, otto.bund())
            #expect(befund.kopfschutz == (entwurf ? .draft : .wrapped))
            let gelesen = try Gelesen(try #require(befund.zugestellt))
            #expect(gelesen.betreff == ["Vertrag"] && gelesen.von == ["anna@example.org"] && gelesen.inhalt == "Text")
            #expect(text(befund.zugestellt ?? []).contains("Received: aussen"))
        }
    }

    @Test("Ein anderer Absender innen wird ohne Signatur nicht zum Absender im Postfach")
    func absender() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            let innen = "Content-Type: text/plain; hp=\"cipher\"\nFrom: Anna <anna@example.org>\nSubject: Eilt\n\nText"
            let nachricht = try await Self.verpackt(innen, werkstatt, fuer: otto, von: "mallory@m.example")
            let befund = try await werkstatt.oeffnen(nachricht, otto.bund())
            #expect(befund.zweifel == [.absenderAbweichend])
            let gelesen = try Gelesen(try #require(befund.zugestellt))
            #expect(gelesen.von == ["mallory@m.example"] && gelesen.betreff == ["Eilt"])
        }
    }

    @Test("Wer außen den Betreff ändert, ändert bei gültiger Signatur nichts an dem, was zugestellt wird")
    func aussenGeaendert() async throws {
        try await Werkstatt.mit { werkstatt in
            let anna = try await werkstatt.person("anna@example.org")
            let geschuetzt = try await werkstatt.schuetzen(Muster.nachricht, Schutzauftrag(signatur: anna.signiert))
            let falsch = try RawMessage(geschuetzt.bytes).replacing("Subject", with: zeilen("Subject: Neue Bankverbindung\n"))
                .bytes
            let befund = try await werkstatt.oeffnen(falsch, anna.bund)
            #expect(befund.signatur == .gueltig && befund.zweifel == [.kopfAbweichend("subject")])
            #expect(try Gelesen(befund.zugestellt ?? []) == Gelesen(Muster.nachricht))
            // Without header protection nobody can notice.
            let ohne = try await werkstatt.schuetzen(
                Muster.nachricht, Schutzauftrag(signatur: anna.signiert, kopfschutz: .keiner))
            let befundOhne = try await werkstatt.oeffnen(ohne.bytes, anna.bund)
            #expect(befundOhne.signatur == .gueltig && befundOhne.kopfschutz == .none && befundOhne.ausgang == .unveraendert)
        }
    }

    @Test("Außen steht der Betreff, den die Regel nennt, und nie die Blindkopie")
    func regel() async throws {
        try await Werkstatt.mit { werkstatt in
            let otto = try await werkstatt.pgpPerson("otto@example.net")
            let geschuetzt = try await werkstatt.schuetzen(
                Muster.nachricht,
                Schutzauftrag(
                    verschluesselung: .pgp(fuer: [otto.zertifikat]),
                    kopfschutz: .norm(.subject("50-12/2026"), altanzeige: false)))
            let kopf = try MessageHeader(geschuetzt.bytes[...])
            #expect(kopf.first("subject")?.text.text == "50-12/2026")
            #expect(!kopf.contains("bcc") && kopf.contains("received") && kopf.all("mime-version").count == 1)
            let befund = try await werkstatt.oeffnen(geschuetzt.bytes, otto.bund())
            #expect(try Gelesen(befund.zugestellt ?? []).betreff == ["Bescheid Muster"])
            #expect(!text(befund.zugestellt ?? []).contains("HP-Outer"))
            await #expect(throws: Schutzfehler.kopf(.doubtful(.duplicateField("from")))) {
                try await werkstatt.schuetzen(
                    zeilen("From: x@example.org\n") + Muster.nachricht,
                    Schutzauftrag(verschluesselung: .pgp(fuer: [otto.zertifikat])))
            }
        }
    }
}
