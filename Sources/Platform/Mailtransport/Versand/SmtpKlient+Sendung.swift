// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
internal import Smtp

extension SmtpKlient {
    private static let stueck = 256 << 10

    /// Hands over one message. Afterwards the connection can take the next one, unless an error was thrown.
    /// - Throws: `Sendehindernis` where nothing was decided for any recipient.
    public func sende(_ sendung: Sendung) async throws(Sendehindernis) -> Sendebefund {
        try await withTaskExecutorPreference(Schleife(innen.kanal.eventLoop)) { () async throws(Sendehindernis) in
            try await uebergib(sendung)
        }
    }

    private func uebergib(_ sendung: Sendung) async throws(Sendehindernis) -> Sendebefund {
        let parameter = try angepasst(sendung)
        let namen = sendung.empfaenger.map { SmtpCommand.rcpt(.address($0.adresse), moeglich($0.parameter)) }
        let umschlag = try await umschlag(.mail(sendung.absender, parameter), namen)
        guard umschlag.mail.classified(at: .mail) == .success else {
            try await verlasse(umschlag)
            throw .abgelehnt(.mail, umschlag.mail)
        }
        let rcpt = umschlag.rcpt
        guard let daten = umschlag.daten, rcpt.contains(where: { $0.classified(at: .rcpt) == .success }) else {
            try await verlasse(umschlag)
            return Sendebefund(antworten: rcpt, schritte: rcpt.map { _ in .rcpt })
        }
        guard daten.classified(at: .data) == .intermediate else {
            return Self.befund(rcpt, daten, .data)
        }
        return Self.befund(rcpt, try await schreibe(sendung), .content)
    }

    /// What was said last holds for all recipients that were not refused before.
    private static func befund(_ rcpt: [SmtpReply], _ letzte: SmtpReply, _ schritt: SmtpStage) -> Sendebefund {
        let genommen = rcpt.map { $0.classified(at: .rcpt) == .success }
        return Sendebefund(
            antworten: zip(rcpt, genommen).map { $1 ? letzte : $0 }, schritte: genommen.map { $0 ? schritt : .rcpt })
    }

    /// What the host has to offer for this message, and what is left away because it does not.
    private func angepasst(_ sendung: Sendung) throws(Sendehindernis) -> SmtpMailParameters {
        var parameter = sendung.parameter
        let braucht = sendung.absender.isUtf8 || sendung.empfaenger.contains { $0.adresse.isUtf8 }
        if braucht || parameter.smtpUtf8 {
            guard erweiterungen.smtpUtf8 else { throw .erweiterungFehlt("SMTPUTF8") }
            parameter.smtpUtf8 = true
        }
        if parameter.body == .eightBit, !erweiterungen.eightBitMime { throw .erweiterungFehlt("8BITMIME") }
        if parameter.requireTls, !erweiterungen.requireTls { throw .erweiterungFehlt("REQUIRETLS") }
        if let size = parameter.size, let grenze = erweiterungen.size, grenze > 0, size > grenze {
            throw .zuGross(hoechstens: grenze)
        }
        if erweiterungen.size == nil { parameter.size = nil }
        if !erweiterungen.dsn {
            parameter.ret = nil
            parameter.envelopeId = nil
        }
        parameter.auth = nil
        return parameter
    }

    private func moeglich(_ parameter: SmtpRcptParameters) -> SmtpRcptParameters {
        erweiterungen.dsn ? parameter : SmtpRcptParameters()
    }

    /// The content; waits for the network, so that a slow host never makes us hold a whole message.
    private func schreibe(_ sendung: Sendung) async throws(Sendehindernis) -> SmtpReply {
        let kanal = innen.kanal
        var vollstaendig = false
        do {
            var form = SmtpDataEncoder()
            var aus: [UInt8] = []
            let quelle = try sendung.inhalt()
            while let stueck = try quelle() {
                form.encode(stueck[...], into: &aus)
                if aus.count >= Self.stueck {
                    let wecker = kanal.eventLoop.scheduleTask(in: TimeAmount(innen.zeiten.datenblock)) {
                        kanal.close(promise: nil)
                    }
                    defer { wecker.cancel() }
                    try await kanal.writeAndFlush(ByteBuffer(bytes: aus))
                    aus.removeAll(keepingCapacity: true)
                }
            }
            form.finish(into: &aus)
            vollstaendig = true
            return try await Self.frage(kanal, aus, .content, innen.zeiten)
        } catch {
            if vollstaendig { throw .ungewiss("\(error)") }
            if let hindernis = error as? Sendehindernis { throw hindernis }
            // Half a message must never look like a whole one.
            kanal.close(promise: nil)
            throw .verbindung("\(error)")
        }
    }
}
