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
        let umschlag: [SmtpReply] = try await schicke(.mail(sendung.absender, parameter), namen)
        let mail = umschlag[0]
        guard mail.classified(at: .mail) == .success else {
            if !mail.closesConnection { _ = try await frage(.rset, .other) }
            throw .abgelehnt(.mail, mail)
        }
        let rcpt = Array(umschlag.dropFirst())
        guard rcpt.contains(where: { $0.classified(at: .rcpt) == .success }) else {
            if !rcpt.contains(where: { $0.closesConnection }) { _ = try await frage(.rset, .other) }
            return Sendebefund(antworten: rcpt, schritte: rcpt.map { _ in .rcpt })
        }
        let daten = try await frage(.data, .data)
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

    private func frage(_ befehl: SmtpCommand, _ schritt: SmtpStage) async throws(Sendehindernis) -> SmtpReply {
        try await Self.frage(innen.kanal, befehl.bytes, schritt, innen.zeiten)
    }

    /// Sender and recipients, in one packet where the host offers it (RFC 2920).
    private func schicke(_ mail: SmtpCommand, _ rcpt: [SmtpCommand]) async throws(Sendehindernis) -> [SmtpReply] {
        guard erweiterungen.pipelining else {
            var antworten = [try await frage(mail, .mail)]
            guard antworten[0].classified(at: .mail) == .success else { return antworten }
            for befehl in rcpt { antworten.append(try await frage(befehl, .rcpt)) }
            return antworten
        }
        let (kanal, zeiten) = innen
        let bytes = mail.bytes + rcpt.flatMap(\.bytes)
        let anzahl = rcpt.count
        do {
            return try await kanal.eventLoop.submit {
                let alle = try (0...anzahl).map { try Self.erwarte(kanal, $0 == 0 ? .mail : .rcpt, zeiten, sende: nil) }
                kanal.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
                return EventLoopFuture.whenAllSucceed(alle, on: kanal.eventLoop)
            }.flatMap { $0 }.get()
        } catch let hindernis as Sendehindernis {
            throw hindernis
        } catch {
            throw .verbindung("\(error)")
        }
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
