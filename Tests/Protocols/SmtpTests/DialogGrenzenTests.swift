// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Grenzen einer Sitzung")
struct DialogGrenzenTests {
    @Test("Zu viele Empfänger werden vertagt und zählen nicht als Fehler")
    func empfaenger() throws {
        var limits = SmtpLimits()
        (limits.recipients, limits.errors) = (2, 1)
        var sitzung = Sitzung(limits: limits)
        let zeilen = ["EHLO a", "MAIL FROM:<a@b>"] + [String](repeating: "RCPT TO:<c@d>", count: 5) + ["DATA"]
        #expect(try sitzung.spiele(zeilen) == ["ja", "ja", "ja", "ja", "452", "452", "452", "ja"])
    }

    @Test("Abgelehnte Empfänger nehmen keinen Platz")
    func abgelehnte() throws {
        var limits = SmtpLimits()
        limits.recipients = 1
        var sitzung = Sitzung(limits: limits)
        #expect(
            try sitzung.spiele(["EHLO a", "MAIL FROM:<a@b>", "!RCPT TO:<x@d>", "RCPT TO:<c@d>", "RCPT TO:<e@d>"]) == [
                "ja", "ja", "nein", "ja", "452",
            ])
    }

    @Test("Zu viele Fehler beenden die Sitzung mit 421")
    func fehler() throws {
        var limits = SmtpLimits()
        limits.errors = 3
        var sitzung = Sitzung(limits: limits)
        #expect(try sitzung.spiele(["DATA", "DATA", "DATA", "DATA", "NOOP"]) == ["503", "503", "503", "421 zu", "421 zu"])
        #expect(sitzung.dialog.phase == .closed)
        var zeilen = Sitzung(limits: limits)
        for _ in 0..<3 {
            #expect(zeilen.dialog.receive(SmtpCommandError.unrecognised) == .reply(SmtpCommandError.unrecognised.reply))
        }
        #expect(zeilen.dialog.receive(SmtpLineError.tooLong) == .close(.tooManyErrors))
        var policy = Sitzung(limits: limits)
        let unbekannt = [String](repeating: "!RCPT TO:<c@d>", count: 4)
        #expect(try policy.spiele(["EHLO a", "MAIL FROM:<a@b>"] + unbekannt) == ["ja", "ja", "nein", "nein", "nein", "421 zu"])
    }

    @Test("Wer eine Nachricht bringt, fängt wieder bei null an")
    func vonVorn() throws {
        var limits = SmtpLimits()
        limits.errors = 2
        var sitzung = Sitzung(limits: limits)
        let nachricht = ["DATA", "DATA", "EHLO a", "MAIL FROM:<a@b>", "RCPT TO:<c@d>", "DATA"]
        for _ in 0..<3 { #expect(try sitzung.spiele(nachricht) == ["503", "503", "ja", "ja", "ja", "ja"]) }
    }

    @Test("Nicht jede Ablehnung ist ein Fehler des Clients")
    func ungezaehlt() {
        var limits = SmtpLimits()
        limits.errors = 0
        var sitzung = Sitzung(limits: limits)
        _ = sitzung.dialog.receive(.rset)
        #expect(sitzung.dialog.refused(counted: false) == nil)
        _ = sitzung.dialog.receive(.rset)
        #expect(sitzung.dialog.refused() == .tooManyErrors)
    }

    @Test("Wer nur NOOP sagt, wird irgendwann verabschiedet")
    func untaetig() throws {
        var limits = SmtpLimits()
        limits.idleCommands = 3
        var sitzung = Sitzung(limits: limits)
        #expect(try sitzung.spiele(["EHLO a", "NOOP", "VRFY a", "RSET"]) == ["ja", "250", "252", "421 zu"])
    }

    @Test("Wer vor dem Gruß spricht, wird abgewiesen; nach einem abweisenden Gruß geht nur QUIT")
    func gruss() {
        var frueh = SmtpDialog(extensions: .alle)
        #expect(frueh.receive(.noop) == .close(.talkedTooEarly))
        var abgewiesen = SmtpDialog(extensions: .alle)
        abgewiesen.greeted(accepting: false)
        #expect(abgewiesen.receive(.noop) == .reply(.badSequence))
        #expect(abgewiesen.receive(.quit) == .accept(.quit))
    }

    @Test("Eine Länge, die niemand lesen kann, schließt die Verbindung")
    func bdat() {
        var sitzung = Sitzung()
        #expect(sitzung.dialog.receive(SmtpCommandError.chunkSizeInvalid) == .close(SmtpCommandError.chunkSizeInvalid.reply))
    }

    @Test("Nur manche Befehle dürfen weitere hinter sich haben")
    func pipelining() throws {
        var sitzung = Sitzung(tls: true)
        let frei = ["MAIL FROM:<a@b>", "RCPT TO:<c@d>", "RSET", "BDAT 3", "AUTH PLAIN AGEAYg=="]
        let letzte = [
            "EHLO a", "HELO a", "DATA", "VRFY a", "EXPN a", "NOOP", "QUIT", "HELP", "STARTTLS", "AUTH PLAIN", "AUTH LOGIN ZXZh",
        ]
        func verstoesse(_ zeilen: [String]) throws -> [Bool] {
            try zeilen.map { sitzung.dialog.isPipeliningViolation(after: try BefehleTests.lies($0).command) }
        }
        #expect(try verstoesse(frei) == [true, true, true, false, true])
        _ = try sitzung.spiele("EHLO a")
        #expect(try verstoesse(frei) == [false, false, false, false, false])
        #expect(try verstoesse(letzte) == letzte.map { _ in true })
        _ = try sitzung.spiele("HELO a")
        #expect(try verstoesse(frei) == [true, true, true, false, true])
    }
}
