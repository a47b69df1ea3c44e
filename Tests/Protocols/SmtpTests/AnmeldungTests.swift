// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing
import Bytes

@Suite("SMTP: Anmeldung")
struct AnmeldungTests {
    static func credentials(_ user: String, _ password: String, als: String = "") throws -> SmtpCredentials {
        try #require(SmtpCredentials(authorizationId: als, user: user, password: [UInt8](password)))
    }

    @Test("PLAIN kommt mit dem Befehl oder auf eine leere Aufforderung")
    func plain() throws {
        let erwartet = try Self.credentials("tim", "tanstaaftanstaaf")
        let zeile = "AHRpbQB0YW5zdGFhZnRhbnN0YWFm"
        var sofort = try #require(SmtpAuthExchange(mechanism: "PLAIN"))
        let bytes = try #require(Base64.decode(Array(zeile.utf8)))
        #expect(try sofort.begin(SmtpSecret(bytes)) == .credentials(erwartet))
        var spaeter = try #require(SmtpAuthExchange(mechanism: "PLAIN"))
        #expect(try spaeter.begin(nil) == .challenge(SmtpReply(334)))
        #expect(try spaeter.receive(zeile.utf8) == .credentials(erwartet))
        #expect(Base64.text(erwartet.plainResponse.bytes) == zeile)
    }

    @Test("LOGIN fragt nach Namen und Kennwort, den Namen darf der Befehl mitbringen")
    func login() throws {
        let erwartet = try Self.credentials("eva", "geheim")
        var austausch = try #require(SmtpAuthExchange(mechanism: "LOGIN"))
        #expect(try austausch.begin(nil) == .challenge(SmtpReply(334, nil, "VXNlcm5hbWU6")))
        #expect(try austausch.receive("ZXZh".utf8) == .challenge(SmtpReply(334, nil, "UGFzc3dvcmQ6")))
        #expect(try austausch.receive("Z2VoZWlt".utf8) == .credentials(erwartet))
        var kurz = try #require(SmtpAuthExchange(mechanism: "LOGIN"))
        #expect(try kurz.begin(SmtpSecret([UInt8]("eva"))) == .challenge(SmtpReply(334, nil, "UGFzc3dvcmQ6")))
        #expect(try kurz.receive("Z2VoZWlt".utf8) == .credentials(erwartet))
        #expect(erwartet.loginResponses.map(\.line.text) == ["ZXZh\r\n", "Z2VoZWlt\r\n"])
    }

    struct Fehler: Sendable {
        let mechanismus: String
        let zeile: String
        let fehler: SmtpAuthError
        let antwort: String
        init(_ mechanismus: String, _ zeile: String, _ fehler: SmtpAuthError, _ antwort: String) {
            self.mechanismus = mechanismus
            self.zeile = zeile
            self.fehler = fehler
            self.antwort = antwort
        }
    }

    @Test(
        "Was keine Anmeldung ist, wird mit seinem Grund abgelehnt",
        arguments: [
            Fehler("PLAIN", "*", .cancelled, "501 5.7.0"), Fehler("LOGIN", "*", .cancelled, "501 5.7.0"),
            Fehler("PLAIN", "AGEAYg=", .base64Invalid, "501 5.5.2"), Fehler("PLAIN", "AGEA Yg==", .base64Invalid, "501 5.5.2"),
            Fehler("PLAIN", "=AAA", .base64Invalid, "501 5.5.2"), Fehler("PLAIN", "", .malformed, "501 5.5.2"),
            Fehler("PLAIN", "AAA=", .malformed, "501 5.5.2"), Fehler("PLAIN", "AGEAYgBj", .malformed, "501 5.5.2"),
            Fehler("PLAIN", "YWI=", .malformed, "501 5.5.2"), Fehler("PLAIN", "AP8AYg==", .malformed, "501 5.5.2"),
            Fehler("PLAIN", "AGEA", .malformed, "501 5.5.2"), Fehler("LOGIN", "", .malformed, "501 5.5.2"),
        ])
    func fehler(_ fall: Fehler) throws {
        var austausch = try #require(SmtpAuthExchange(mechanism: fall.mechanismus))
        _ = try austausch.begin(nil)
        #expect(throws: fall.fehler) { try austausch.receive(fall.zeile.utf8) }
        #expect(fall.fehler.reply.description.hasPrefix(fall.antwort + " "))
    }

    @Test("Andere Verfahren gibt es nicht", arguments: ["CRAM-MD5", "plain", "XOAUTH2", ""])
    func andere(_ name: String) {
        #expect(SmtpAuthExchange(mechanism: name) == nil)
    }

    @Test("Nach dem Ende nimmt der Austausch nichts mehr an")
    func zuEnde() throws {
        var austausch = try #require(SmtpAuthExchange(mechanism: "PLAIN"))
        _ = try austausch.begin(SmtpSecret([0x00, 0x61, 0x00, 0x62]))
        #expect(throws: SmtpAuthError.malformed) { try austausch.receive("AGEAYg==".utf8) }
    }

    @Test("Name und Kennwort sind nie leer, haben kein NUL und höchstens 255 Bytes")
    func grenzen() {
        let lang = String(repeating: "x", count: 256)
        #expect(SmtpCredentials(user: "", password: [0x61]) == nil)
        #expect(SmtpCredentials(user: "a", password: []) == nil)
        #expect(SmtpCredentials(user: "a\0", password: [0x61]) == nil)
        #expect(SmtpCredentials(user: lang, password: [0x61]) == nil)
        #expect(SmtpCredentials(user: "a", password: [0xFF]) == nil)
    }
}
