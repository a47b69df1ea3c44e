// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import InternetMessage
internal import Mailrichtlinie
internal import MailTrace
internal import Mailtransport
internal import Smtp

/// What we put on top of every message that passes: how it came to us (RFC 5321 §4.4), and the mark by which we know it again.
///
/// Made of what stands in the database, so that it is the same at each attempt and never needs to be kept.
struct Spurkopf: Sendable {
    let gateway: SmtpDomain
    let schleifenzeichen: LoopMarker
    var innenweg = Innenweg(netze: [])

    func bytes(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) -> [UInt8] {
        guard let adresse = nachricht.herkunft.adresse else { return schleifenzeichen.bytes }
        let feld = ReceivedField(
            client: verbirgt(nachricht, zustellungen)
                ? nil : .init(greeting: nachricht.herkunft.hallo ?? adresse, address: adresse), by: gateway.text,
            transport: MailTransport(
                tls: nachricht.herkunft.tls != nil, authenticated: nachricht.herkunft.benutzer != nil,
                utf8: nachricht.parameter.smtpUtf8),
            tls: nachricht.herkunft.tls.map { .init(version: $0, cipher: "") }, id: nachricht.id.text,
            recipients: zustellungen.compactMap { $0.empfaenger.address?.text },
            date: Unzustellbericht.datum(nachricht.angenommen))
        return feld.bytes + schleifenzeichen.bytes
    }

    /// Whether what comes from within the house goes out of it without its way there. Whoever has signed in belongs to the house wherever he is.
    func verbirgt(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) -> Bool {
        guard innenweg.verbirgt, let adresse = nachricht.herkunft.adresse, zustellungen.allSatisfy({ $0.richtung == .ausgehend })
        else { return false }
        return nachricht.herkunft.benutzer != nil || innenweg.istInnen(adresse)
    }
}
