// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
internal import Smtp

/// What a host said of the sender, of each recipient, and of the wish to send.
struct Umschlagantwort {
    let mail: SmtpReply
    let rcpt: [SmtpReply]
    /// `nil` where nobody asked.
    let daten: SmtpReply?

    var schliesst: Bool { ([mail] + rcpt + [daten].compactMap(\.self)).contains(where: \.closesConnection) }
}

extension SmtpKlient {
    /// Sender, recipients and DATA, in one packet where the host offers it (RFC 2920 §3.1).
    func umschlag(_ mail: SmtpCommand, _ rcpt: [SmtpCommand]) async throws(Sendehindernis) -> Umschlagantwort {
        guard erweiterungen.pipelining else { return try await einzeln(mail, rcpt) }
        let (kanal, zeiten) = innen
        let schritte: [SmtpStage] = [.mail] + rcpt.map { _ in .rcpt } + [.data]
        let bytes = ([mail] + rcpt + [.data]).flatMap(\.bytes)
        let ergebnisse: [Result<SmtpReply, any Error>]
        do {
            ergebnisse = try await kanal.eventLoop.submit {
                let alle = try schritte.map {
                    try Self.erwarte(kanal, $0, zeiten, sende: nil, vorher: $0 == .data ? zeiten.fuer(.rcpt) : .zero)
                }
                kanal.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
                return EventLoopFuture.whenAllComplete(alle, on: kanal.eventLoop)
            }.flatMap { $0 }.get()
        } catch { throw error as? Sendehindernis ?? .verbindung("\(error)") }
        var antworten: [SmtpReply] = []
        for ergebnis in ergebnisse {
            switch ergebnis {
            case .success(let antwort): antworten.append(antwort)
            case .failure(let fehler):
                // Whoever closes with a word says by it what becomes of the rest.
                guard let letzte = antworten.last, letzte.closesConnection else {
                    throw fehler as? Sendehindernis ?? .verbindung("\(fehler)")
                }
                antworten.append(letzte)
            }
        }
        return Umschlagantwort(mail: antworten[0], rcpt: Array(antworten[1...rcpt.count]), daten: antworten[rcpt.count + 1])
    }

    private func einzeln(_ mail: SmtpCommand, _ rcpt: [SmtpCommand]) async throws(Sendehindernis) -> Umschlagantwort {
        let erste = try await frage(mail, .mail)
        guard erste.classified(at: .mail) == .success else { return Umschlagantwort(mail: erste, rcpt: [], daten: nil) }
        var antworten: [SmtpReply] = []
        for befehl in rcpt { antworten.append(try await frage(befehl, .rcpt)) }
        let genommen = antworten.contains { $0.classified(at: .rcpt) == .success }
        return Umschlagantwort(mail: erste, rcpt: antworten, daten: genommen ? try await frage(.data, .data) : nil)
    }

    /// Makes the connection fit for the next message when there is nobody to send this one to.
    func verlasse(_ umschlag: Umschlagantwort) async throws(Sendehindernis) {
        if umschlag.schliesst { return }
        // A host that waits for the content all the same gets none: the end alone, which it has to refuse (RFC 2920 §3.1).
        if let daten = umschlag.daten, daten.classified(at: .data) == .intermediate {
            let ende = try await Self.frage(innen.kanal, Array(".\r\n".utf8), .content, innen.zeiten)
            if ende.closesConnection { return }
        }
        _ = try await frage(.rset, .other)
    }

    func frage(_ befehl: SmtpCommand, _ schritt: SmtpStage) async throws(Sendehindernis) -> SmtpReply {
        try await Self.frage(innen.kanal, befehl.bytes, schritt, innen.zeiten)
    }
}
