// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
public import Smtp

extension SmtpKlient {
    /// Sends content as it is, without the end that DATA has, and says what comes back.
    /// - Returns: `nil` where the host goes on waiting for the end, as it must. No message was sent then; the connection is closed.
    public func antwort(auf inhalt: [UInt8], an empfaenger: SmtpAddress, frist: Duration) async throws(Sendehindernis)
        -> SmtpReply?
    {
        let (kanal, zeiten) = innen
        let rcpt = try await fragt(empfaenger)
        guard rcpt.classified(at: .rcpt) == .success else { throw .abgelehnt(.rcpt, rcpt) }
        let daten = try await Self.frage(kanal, SmtpCommand.data.bytes, .data, zeiten)
        guard daten.classified(at: .data) == .intermediate else { throw .abgelehnt(.data, daten) }
        var kurz = zeiten
        kurz.abschluss = frist
        do { return try await Self.frage(kanal, inhalt, .content, kurz) } catch {
            guard error == .zeit(.content) else { throw error }
            // By the alarm that ended the wait, a moment later.
            do { try await kanal.closeFuture.get() } catch { throw .verbindung("\(error)") }
            return nil
        }
    }

    /// Asks whether the host would take mail for this address, and sends none.
    /// - Returns: what it says of the recipient.
    /// - Throws: `Sendehindernis.abgelehnt` where it does not even hear of the sender.
    public func fragt(_ empfaenger: SmtpAddress) async throws(Sendehindernis) -> SmtpReply {
        let (kanal, zeiten) = innen
        var parameter = SmtpMailParameters()
        if empfaenger.isUtf8 {
            guard erweiterungen.smtpUtf8 else { throw .erweiterungFehlt("SMTPUTF8") }
            parameter.smtpUtf8 = true
        }
        // The empty path, as reports have it: whoever takes mail at all takes these.
        let mail = try await Self.frage(kanal, SmtpCommand.mail(.null, parameter).bytes, .mail, zeiten)
        guard mail.classified(at: .mail) == .success else { throw .abgelehnt(.mail, mail) }
        return try await Self.frage(kanal, SmtpCommand.rcpt(.address(empfaenger), SmtpRcptParameters()).bytes, .rcpt, zeiten)
    }
}
