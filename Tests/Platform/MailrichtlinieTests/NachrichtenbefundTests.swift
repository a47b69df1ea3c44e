// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import MimeStructure
import Testing

struct Inhaltsfall: Sendable, CustomStringConvertible {
    let text: String
    let ibans: Int
    let zeichen: [String]
    let worte: Set<String>

    init(_ text: String, ibans: Int = 0, zeichen: [String] = [], worte: Set<String> = []) {
        (self.text, self.ibans, self.zeichen, self.worte) = (text, ibans, zeichen, worte)
    }

    var description: String { text }
}

@Suite("Merkmale einer Nachricht") struct NachrichtenbefundTests {
    private func werk() throws -> Regelwerk {
        try Werkstatt.werk(
            Werkstatt.regel("r", wenn: #"{"kopf": {"Sensitivity": ["*"]}}"#, dann: #"{"akte": true}"#),
            weitere: ##"""
                "wortlisten": {"g": ["Diagnos*", "Röntgen", "HIV-positiv"], "s": ["Hilfe zur Pflege*"]},
                "aktenzeichenformen": ["#.#.#-#/#", "#/A-#"]
                """##)
    }

    private func mail(_ text: String, _ kopf: String = "Content-Type: text/plain; charset=utf-8") -> [UInt8] {
        Werkstatt.bytes("Subject: x", kopf, "", text)
    }

    @Test(
        "IBAN mit richtigen Prüfziffern, Aktenzeichen und Wörter werden gefunden, auch gruppiert, verziert und umbrochen",
        arguments: [
            Inhaltsfall("IBAN DE89 3704 0044 0532 0130 00.", ibans: 1),
            Inhaltsfall("de89370400440532013000", ibans: 1),
            Inhaltsfall("DE89 3704 0044\r\n0532 0130 00 und AT611904300234573201", ibans: 2),
            Inhaltsfall("DE89 3704\u{A0}0044\u{200B} 0532 0130 00", ibans: 1),
            Inhaltsfall("DE88 3704 0044 0532 0130 00"),
            Inhaltsfall("DE89 3704 0044 0532 0130 001"),
            Inhaltsfall("XDE89370400440532013000 DE89     370400440532013000 ZZ89370400440532013000"),
            Inhaltsfall("NO9386011117947", ibans: 1),
            Inhaltsfall("Az. 36.10.01-2026/0004, bitte", zeichen: ["36.10.01-2026/0004"]),
            Inhaltsfall("12/ABC-7 und 12/ABC-7 und 3/X-1", zeichen: ["12/ABC-7", "3/X-1"]),
            Inhaltsfall("136.10.01-2026/0004a 12/abc-7 1.2.3-4"),
            Inhaltsfall("Die DIAGNOSEN liegen vor", worte: ["g"]),
            Inhaltsfall("Roentgenbild"),
            Inhaltsfall("röntgen", worte: ["g"]),
            Inhaltsfall("Roentgen", worte: ["g"]),
            Inhaltsfall("ro\u{308}ntgen", worte: ["g"]),
            Inhaltsfall("Di\u{AD}a\u{200B}gnоse", worte: ["g"]),
            Inhaltsfall("HIV\r\npositiv", worte: ["g"]),
            Inhaltsfall("HIV negativ, Hilfe zur Pfle"),
            Inhaltsfall("Hilfe zur Pflegeversicherung", worte: ["s"]),
            Inhaltsfall("Autodiagnose"),
        ])
    func inhalt(_ fall: Inhaltsfall) throws {
        let befund = try Nachrichtenbefund(mail(fall.text), regelwerk: werk()).inhalt
        #expect(befund.ibans == fall.ibans)
        #expect(befund.aktenzeichen == fall.zeichen)
        #expect(befund.wortlisten == fall.worte)
        #expect(befund.istVollstaendig)
    }

    @Test("In HTML verbergen Auszeichnungen, Verweise und Stile kein Wort, und Stile sind keines")
    func html() throws {
        let kopf = "Content-Type: text/html; charset=iso-8859-1"
        let worte = { (html: String) in try Nachrichtenbefund(mail(html, kopf), regelwerk: werk()).inhalt.wortlisten }
        let zerlegt = try worte("<p>Dia<b>gn</b>ose</p>")
        #expect(zerlegt == ["g"])
        let verweis = try worte("R&ouml;ntgen R&#246;ntgen")
        #expect(verweis == ["g"])
        let getrennt = try worte("Rönt<br>gen <style>.diagnose{}</style><script>diagnose</script><!-- diagnose --> a < b")
        #expect(getrennt.isEmpty)
        let dahinter = try worte("<style>x</STYLE><p>HIV</p><p>positiv")
        #expect(dahinter == ["g"])
    }

    @Test("Teile werden durchgangen: Anhänge mit Größe, Texte in Base64, eingebettete Nachrichten, Termine")
    func teile() throws {
        let bytes = Werkstatt.bytes(
            "Subject: =?utf-8?Q?[portal]_36=2E10=2E01-2026/0004?=", "Sensitivity: Private", "X-Fremd: 1",
            "Content-Type: multipart/mixed; boundary=a", "", "--a", "Content-Type: text/plain",
            "Content-Transfer-Encoding: base64", "",
            "RGlhZ25vc2U=", "--a", "Content-Type: application/pdf; name=b.pdf", "Content-Transfer-Encoding: base64", "",
            String(repeating: "QUJD", count: 100), "--a", "Content-Type: message/rfc822", "",
            "Subject: innen", "", "AT61 1904 3002 3457 3201", "--a", "Content-Type: text/calendar; method=REQUEST", "",
            "BEGIN:VCALENDAR", "--a--", "")
        let befund = try Nachrichtenbefund(bytes, regelwerk: werk())
        #expect(befund.marken == [.portal])
        #expect(befund.koepfe == ["sensitivity": ["Private"]])
        #expect(befund.anhaenge.map(\.typ) == ["application/pdf", "message/rfc822"])
        #expect(befund.anhaenge.first?.bytes == 300)
        #expect(befund.inhalt.wortlisten == ["g"])
        #expect(befund.inhalt.ibans == 1)
        #expect(befund.inhalt.aktenzeichenImBetreff == "36.10.01-2026/0004")
        #expect(befund.istTermin && befund.groesse == bytes.count && befund.inhalt.istVollstaendig)
    }

    @Test(
        "Was nicht ganz gelesen werden konnte, wird gemeldet",
        arguments: [
            "Content-Type: text/plain; charset=utf-16", "Content-Transfer-Encoding: x-uuencode",
            "Content-Type: multipart/mixed", "Content-Type: multipart/mixed; boundary=a\r\nContent-Type: text/plain",
            "Subject: =?x-klingon?Q?a?=",
        ])
    func unvollstaendig(_ kopf: String) throws {
        let befund = try Nachrichtenbefund(mail("Diagnose", kopf), regelwerk: werk())
        #expect(!befund.inhalt.istVollstaendig)
    }

    @Test("Grenzen beenden die Suche, nicht die Entscheidung; nur ein unlesbarer Kopf ist ein Fehler")
    func grenzen() throws {
        let werk = try werk()
        let lang = try Nachrichtenbefund(mail(String(repeating: "x ", count: 1_100_000)), regelwerk: werk)
        #expect(!lang.inhalt.istVollstaendig)
        var knapp = MimeLimits()
        knapp.parts = 1
        let viele = Werkstatt.bytes("Content-Type: multipart/mixed; boundary=a", "", "--a", "", "Diagnose", "--a--", "")
        let teile = try Nachrichtenbefund(viele, regelwerk: werk, limits: knapp)
        #expect(!teile.inhalt.istVollstaendig)
        knapp.headerBytes = 10
        #expect(throws: MimeError.self) { try Nachrichtenbefund(mail("x"), regelwerk: werk, limits: knapp) }
    }

    @Test("Verschlüsselt ist nur, was auch so beginnt; ein Wort im Kopf genügt nicht")
    func behauptung() throws {
        let werk = try werk()
        let schutz = { (bytes: [UInt8]) in try Nachrichtenbefund(bytes, regelwerk: werk).bestand }
        let kopf = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\nContent-Transfer-Encoding: base64"
        // SEQUENCE (indefinite), OBJECT IDENTIFIER envelopedData
        let echt = try schutz(mail("MIAGCSqGSIb3DQEHA6CAMIACAQAxAAAAAAAA", kopf))
        #expect(echt == .verschluesselt)
        let falsch = try schutz(mail("SGFsbG8gV2VsdCwgaWNoIGJpbiBrbGFyLg==", kopf))
        #expect(falsch == .keiner)
        let klar = try schutz(mail("Hallo", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data"))
        #expect(klar == .keiner)
        let pgp = { (inhalt: String) in
            Werkstatt.bytes(
                "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=a", "", "--a",
                "Content-Type: application/pgp-encrypted", "", "Version: 1", "--a", "Content-Type: application/octet-stream", "",
                inhalt, "--a--", "")
        }
        let verschluesselt = try schutz(pgp("-----BEGIN PGP MESSAGE-----"))
        #expect(verschluesselt == .verschluesselt)
        let behauptet = try schutz(pgp("Hallo"))
        #expect(behauptet == .keiner)
        let signiert = try schutz(Werkstatt.bytes("Content-Type: multipart/signed; boundary=a", "", "--a", "", "x", "--a--", ""))
        #expect(signiert == .signiert)
    }
}
