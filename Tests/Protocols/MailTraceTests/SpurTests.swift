// SPDX-License-Identifier: EUPL-1.2
import MailTrace
import Testing

@Suite("Spur einer Nachricht")
struct SpurTests {
    private func feld(
        gruss: String = "mx.b.example", name: String? = "mx.b.example", adresse: String = "192.0.2.1",
        weg: MailTransport = MailTransport(tls: true),
        tls: ReceivedField.Tls? = .init(version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384"),
        an: [String] = ["amt@stadt.example"]
    ) -> String {
        let feld = ReceivedField(
            client: .init(greeting: gruss, name: name, address: adresse), by: "mx.stadt.example", transport: weg, tls: tls,
            id: "4Xyz",
            recipients: an, date: "Mon, 23 Nov 2026 11:44:32 +0100")
        return String(decoding: feld.bytes, as: UTF8.self)
    }

    @Test("Ein Received-Feld nennt Gegenstelle, Weg, Verschlüsselung, Kennung und Zeit")
    func voll() {
        #expect(
            feld() == """
                Received: from mx.b.example\r
                \t(mx.b.example [192.0.2.1])\r
                \tby mx.stadt.example\r
                \twith ESMTPS\r
                \t(TLSv1.3 TLS_AES_256_GCM_SHA384)\r
                \tid 4Xyz\r
                \tfor <amt@stadt.example>;\r
                \tMon, 23 Nov 2026 11:44:32 +0100\r

                """)
    }

    @Test("Mehrere Empfänger werden nicht genannt, IPv6 heißt so, ein fehlender Name fehlt")
    func ohne() {
        let text = feld(
            name: nil, adresse: "2001:db8::1", weg: MailTransport(extended: false), tls: nil, an: ["a@b.example", "c@d.example"])
        #expect(!text.contains("for <"))
        #expect(text.contains("\t([IPv6:2001:db8::1])\r\n"))
        #expect(text.contains("\twith SMTP\r\n\tid 4Xyz;\r\n"))
    }

    @Test("Wer nicht sagt, von wem die Nachricht kam, nennt trotzdem sich selbst und die Zeit")
    func ohneHerkunft() {
        let feld = ReceivedField(
            client: nil, by: "mx.stadt.example", transport: MailTransport(tls: true), id: "4Xyz", recipients: [],
            date: "Mon, 23 Nov 2026 11:44:32 +0100")
        #expect(
            String(decoding: feld.bytes, as: UTF8.self)
                == "Received: by mx.stadt.example\r\n\twith ESMTPS\r\n\tid 4Xyz;\r\n\tMon, 23 Nov 2026 11:44:32 +0100\r\n")
    }

    @Test(
        "Was die Gegenstelle sagt, bleibt ein Wort",
        arguments: [
            "x\r\nBcc: y", "x) for <y@z>; (", "x y", "", "\u{0}", "x\"y", "bü.example", String(repeating: "x", count: 5_000),
        ])
    func gruss(gruss: String) {
        let text = feld(gruss: gruss, name: gruss, adresse: gruss, an: [gruss])
        let zeilen = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(zeilen.dropFirst().dropLast().allSatisfy { $0.hasPrefix("\t") })
        #expect(zeilen[0].split(separator: " ").count == 3)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.count { $0 == "(" } == 2)
        #expect(text.count { $0 == ")" } == 2)
        #expect(text.count { $0 == ";" } == 1)
        #expect(!text.contains("for <"))
    }

    @Test("Auch das Datum öffnet keinen Kommentar und beginnt keine Zeile")
    func datum() {
        let feld = ReceivedField(
            client: .init(greeting: "a", address: "192.0.2.1"), by: "b", transport: MailTransport(), id: "1", recipients: [],
            date: "Mon (x\r\nBcc: y")
        #expect(String(decoding: feld.bytes, as: UTF8.self).hasSuffix("\tid 1;\r\n\tMon x Bcc: y\r\n"))
    }

    @Test("In UTF-8 bleibt der Name, wie er ist")
    func utf8() {
        let text = feld(gruss: "bü.example", weg: MailTransport(tls: true, utf8: true), an: ["jürgen@stadt.example"])
        #expect(text.contains("from bü.example\r\n"))
        #expect(text.contains("with UTF8SMTPS\r\n"))
        #expect(text.contains("for <jürgen@stadt.example>;\r\n"))
    }

    struct Weg: Sendable {
        let weg: MailTransport
        let wort: String
        init(_ weg: MailTransport, _ wort: String) { (self.weg, self.wort) = (weg, wort) }
    }

    @Test(
        "Das Wort hinter with",
        arguments: [
            Weg(.init(extended: false), "SMTP"), Weg(.init(), "ESMTP"), Weg(.init(tls: true), "ESMTPS"),
            Weg(.init(authenticated: true), "ESMTPA"), Weg(.init(tls: true, authenticated: true), "ESMTPSA"),
            Weg(.init(utf8: true), "UTF8SMTP"),
            Weg(.init(tls: true, utf8: true), "UTF8SMTPS"), Weg(.init(authenticated: true, utf8: true), "UTF8SMTPA"),
            Weg(.init(tls: true, authenticated: true, utf8: true), "UTF8SMTPSA"),
            Weg(.init(extended: false, tls: true), "ESMTPS"),
        ])
    func wort(fall: Weg) { #expect(fall.weg.keyword == fall.wort) }

    @Test("Return-Path")
    func rueckweg() {
        func text(_ pfad: String?) -> String? { ReturnPathField.bytes(pfad).map { String(decoding: $0, as: UTF8.self) } }
        #expect(text(nil) == "Return-Path: <>\r\n")
        #expect(text("a@b.example") == "Return-Path: <a@b.example>\r\n")
        #expect(text("\"a <b>\"@c.example") == "Return-Path: <\"a <b>\"@c.example>\r\n")
        #expect(text("a@b.example>\r\nBcc: x") == nil)
        #expect(text("\"a\r\n\"@c.example") == nil)
        #expect(text("a b@c.example") == nil)
        #expect(text(String(repeating: "a", count: 321)) == nil)
    }

    @Test("Bei fünfzig Stationen ist es ein Kreis")
    func kreis() {
        func kopf(_ zahl: Int) -> TraceHeader {
            let text =
                String(repeating: "RECEIVED : from a\r\n\tby b; x\r\n", count: zahl) + "Subject: x\r\n\r\nReceived: from c\r\n"
            return TraceHeader(Array(text.utf8)[...])
        }
        #expect(kopf(0).stations == 0)
        #expect(kopf(49).stations == 49)
        #expect(!kopf(49).loops)
        #expect(kopf(50).loops)
    }

    @Test("Die eigene Marke wird erkannt, keine andere")
    func marke() throws {
        let marke = try #require(LoopMarker(name: "X-Stadt-Loop", mark: "0123456789abcdef0123"))
        func steht(_ text: String) -> Bool { marke.stands(in: TraceHeader(Array(text.utf8)[...])) }
        #expect(steht("A: b\r\n" + String(decoding: marke.bytes, as: UTF8.self) + "\r\n"))
        #expect(steht("x-stadt-loop: 0000000000000000\r\nx-stadt-loop:\r\n\t0123456789abcdef0123\r\n\r\n"))
        #expect(!steht("X-Stadt-Loop: 0123456789abcdef0124\r\n\r\n"))
        #expect(!steht("X-Stadt-Loop: 0123456789abcdef01234\r\n\r\n"))
        #expect(!steht("X-Andere-Loop: 0123456789abcdef0123\r\n\r\n"))
        #expect(!steht("\r\nX-Stadt-Loop: 0123456789abcdef0123\r\n"))
        #expect(LoopMarker(name: "X-A", mark: "kurz") == nil)
        #expect(LoopMarker(name: "X A", mark: "0123456789abcdef") == nil)
        #expect(LoopMarker(name: "X-A", mark: "0123456789abcdef\r\n") == nil)
    }
}
