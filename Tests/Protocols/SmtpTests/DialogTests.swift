// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

/// Plays commands and notes the codes a server gives that accepts everything.
struct Sitzung {
    var dialog: SmtpDialog

    init(_ extensions: SmtpExtensions = .alle, tls: Bool = false, limits: SmtpLimits = SmtpLimits()) {
        dialog = SmtpDialog(extensions: extensions, tls: tls, limits: limits)
        dialog.greeted()
    }

    /// A line that begins with `!` is refused by the server; the content after DATA is taken at once.
    mutating func spiele(_ zeile: String) throws -> String {
        let ablehnen = zeile.hasPrefix("!")
        let text = ablehnen ? String(zeile.dropFirst()) : zeile
        let befehl = try SmtpCommandLine(Array(text.utf8)[...], offered: .alle).command
        switch dialog.receive(befehl) {
        case .reply(let antwort): return "\(antwort.code)"
        case .skip(let bytes, let antwort): return "\(antwort.code) nach \(bytes)"
        case .close(let antwort): return "\(antwort.code) zu"
        case .accept(let schritt):
            if ablehnen { return dialog.refused().map { "\($0.code) zu" } ?? "nein" }
            dialog.accepted()
            if schritt == .content { dialog.contentEnded(accepted: true) }
            return "ja"
        }
    }

    mutating func spiele(_ zeilen: [String]) throws -> [String] {
        var ergebnis: [String] = []
        for zeile in zeilen { ergebnis.append(try spiele(zeile)) }
        return ergebnis
    }
}

@Suite("SMTP: Reihenfolge einer Sitzung")
struct DialogTests {
    struct Fall: Sendable {
        let zeilen: [String]
        let ergebnis: [String]
        init(_ schritte: String...) {
            zeilen = schritte.map { String($0.split(separator: " → ")[0]) }
            ergebnis = schritte.map { String($0.split(separator: " → ")[1]) }
        }
    }

    static let m = "MAIL FROM:<a@b> → ja"
    static let r = "RCPT TO:<c@d> → ja"

    @Test(
        "Jeder Befehl hat seinen Platz",
        arguments: [
            Fall("EHLO a → ja", m, r, r, "DATA → ja", m, r, "DATA → ja", "QUIT → ja"),
            Fall(
                "MAIL FROM:<a@b> → 503", "RCPT TO:<c@d> → 503", "DATA → 503", "NOOP → 250", "VRFY a → 252", "RSET → ja",
                "HELP → 214"),
            Fall("HELO a → ja", m, r, "DATA → ja"), Fall("EHLO a → ja", "RCPT TO:<c@d> → 503", "DATA → 503"),
            Fall("EHLO a → ja", m, "MAIL FROM:<e@f> → 503", "DATA → 554", r, "DATA → ja"),
            Fall("EHLO a → ja", m, r, "RSET → ja", "DATA → 503", m), Fall("EHLO a → ja", m, r, "EHLO a → ja", "DATA → 503", m),
            Fall("EHLO a → ja", "!MAIL FROM:<a@b> → nein", "RCPT TO:<c@d> → 503", m, "!RCPT TO:<c@d> → nein", "DATA → 554"),
            Fall("EHLO a → ja", m, r, "!DATA → nein", "DATA → ja"), Fall("EHLO a → ja", m, r, "!EHLO b → nein", "DATA → ja"),
            Fall("EHLO a → ja", "MAIL FROM:<a@b> SIZE=1000001 → 552", "MAIL FROM:<a@b> SIZE=1000000 → ja"),
            Fall("EHLO a → ja", m, "RCPT TO:<ä@d> → 553", "RSET → ja", "MAIL FROM:<a@b> SMTPUTF8 → ja", "RCPT TO:<ä@d> → ja"),
            Fall("EHLO a → ja", "EXPN a → 502", "QUIT → ja", "NOOP → 503"),
            Fall("EHLO a → ja", m, r, "NOOP → 250", "VRFY a → 252", "DATA → ja"),
        ])
    func reihenfolge(_ fall: Fall) throws {
        var sitzung = Sitzung()
        #expect(try sitzung.spiele(fall.zeilen) == fall.ergebnis)
    }

    @Test(
        "BDAT: abgelehnte Stücke werden überlesen, und DATA geht nicht dazwischen",
        arguments: [
            Fall("EHLO a → ja", m, r, "BDAT 5 → ja", "BDAT 5 LAST → ja", m),
            Fall("EHLO a → ja", m, r, "BDAT 0 LAST → ja", "BDAT 5 → 503 nach 5"),
            Fall(
                "EHLO a → ja", m, r, "BDAT 5 → ja", "DATA → 503", "MAIL FROM:<a@b> → 503", "RCPT TO:<c@d> → 503",
                "BDAT 1 LAST → ja"),
            Fall("BDAT 7 LAST → 503 nach 7"), Fall("EHLO a → ja", "BDAT 7 → 503 nach 7", m, r),
            Fall("EHLO a → ja", m, "BDAT 7 → 554 nach 7", "BDAT 8 LAST → 503 nach 8", m),
            Fall(
                "EHLO a → ja", m, r, "!BDAT 7 → nein", "BDAT 8 → 503 nach 8", "MAIL FROM:<a@b> → 503", "BDAT 9 LAST → 503 nach 9",
                m),
            Fall("EHLO a → ja", m, r, "!BDAT 7 LAST → nein", m), Fall("EHLO a → ja", m, r, "!BDAT 7 → nein", "RSET → ja", m),
            Fall("EHLO a → ja", m, r, "BDAT 5 → ja", "RSET → ja", "BDAT 5 → 503 nach 5"),
            Fall("EHLO a → ja", m, r, "BDAT 1000001 LAST → 552 nach 1000001", m),
        ])
    func bdat(_ fall: Fall) throws {
        var sitzung = Sitzung()
        #expect(try sitzung.spiele(fall.zeilen) == fall.ergebnis)
    }

    @Test("Ohne CHUNKING wird BDAT samt Inhalt überlesen")
    func ohneChunking() throws {
        var sitzung = Sitzung(SmtpExtensions())
        #expect(try sitzung.spiele(["EHLO a", "BDAT 7 LAST"]) == ["ja", "502 nach 7"])
    }

    @Test("BINARYMIME geht nur mit BDAT")
    func binaer() throws {
        var sitzung = Sitzung()
        _ = try sitzung.spiele("EHLO a")
        var parameter = SmtpMailParameters()
        parameter.body = .binary
        _ = sitzung.dialog.receive(.mail(.null, parameter))
        sitzung.dialog.accepted()
        #expect(try sitzung.spiele(["RCPT TO:<a@b>", "DATA", "BDAT 3 LAST"]) == ["ja", "503", "ja"])
    }

    @Test("STARTTLS geht einmal, nach EHLO, und vergisst alles davor")
    func startTls() throws {
        var sitzung = Sitzung()
        #expect(try sitzung.spiele(["STARTTLS", "HELO a", "STARTTLS", "EHLO a"]) == ["503", "ja", "503", "ja"])
        #expect(try sitzung.spiele(["MAIL FROM:<a@b>", "!STARTTLS", "RCPT TO:<c@d>"]) == ["ja", "nein", "ja"])
        #expect(sitzung.dialog.extensions.startTls)
        #expect(!sitzung.dialog.extensions.requireTls)
        #expect(try sitzung.spiele(["STARTTLS", "MAIL FROM:<a@b>", "STARTTLS", "EHLO a"]) == ["ja", "503", "503", "ja"])
        #expect(sitzung.dialog.isTls)
        #expect(!sitzung.dialog.extensions.startTls)
        #expect(sitzung.dialog.extensions.requireTls)
        #expect(try sitzung.spiele("RCPT TO:<c@d>") == "503")
        var ohne = Sitzung(SmtpExtensions())
        #expect(try ohne.spiele(["EHLO a", "STARTTLS"]) == ["ja", "502"])
    }

    @Test("AUTH geht nur über TLS, einmal, nach EHLO und außerhalb einer Nachricht")
    func auth() throws {
        var offen = Sitzung()
        #expect(try offen.spiele(["EHLO a", "AUTH PLAIN"]) == ["ja", "538"])
        var ohne = Sitzung(SmtpExtensions(), tls: true)
        #expect(try ohne.spiele(["EHLO a", "AUTH PLAIN"]) == ["ja", "502"])
        var tls = Sitzung(tls: true)
        #expect(try tls.spiele(["AUTH PLAIN", "HELO a", "AUTH PLAIN", "EHLO a"]) == ["503", "ja", "503", "ja"])
        #expect(try tls.spiele(["AUTH CRAM-MD5", "!AUTH PLAIN", "MAIL FROM:<a@b>"]) == ["504", "nein", "ja"])
        #expect(try tls.spiele(["AUTH PLAIN", "RSET", "AUTH LOGIN", "AUTH PLAIN"]) == ["503", "ja", "ja", "503"])
        #expect(tls.dialog.isAuthenticated)
        #expect(try tls.spiele(["EHLO a", "AUTH PLAIN"]) == ["ja", "503"])
    }

    @Test("Solange ein Befehl nicht entschieden ist, kommt kein anderer dazwischen")
    func offen() throws {
        var dialog = Sitzung().dialog
        let name = SmtpHello(try SmtpDomain("a"))
        #expect(dialog.receive(.ehlo(name)) == .accept(.hello(name, extended: true)))
        #expect(dialog.receive(.noop) == .reply(.badSequence))
        #expect(dialog.receive(.bdat(size: 4, last: true)) == .skip(octets: 4, .badSequence))
        dialog.accepted()
        #expect(dialog.phase == .ready)
        #expect(dialog.receive(.noop) == .reply(.ok))
    }

    @Test("Während der Inhalt gelesen wird, gilt kein Befehl; danach ist die Nachricht zu Ende, wie immer sie ausging")
    func inhalt() throws {
        var sitzung = Sitzung()
        _ = try sitzung.spiele(["EHLO a", "MAIL FROM:<a@b>", "RCPT TO:<c@d>"])
        #expect(sitzung.dialog.receive(.data) == .accept(.content))
        sitzung.dialog.accepted()
        #expect(sitzung.dialog.receive(.quit) == .reply(.badSequence))
        sitzung.dialog.contentEnded(accepted: false)
        #expect(sitzung.dialog.recipients == 0)
        #expect(try sitzung.spiele(["RCPT TO:<c@d>", "MAIL FROM:<a@b>"]) == ["503", "ja"])
    }
}
