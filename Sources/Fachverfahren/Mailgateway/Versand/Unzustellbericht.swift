// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus
internal import InternetMessage
internal import Smtp

/// What the sender hears of a message that did not arrive, arrives late or has arrived (RFC 3461 §6, RFC 3464).
///
/// Nothing of the body is ever given back: a report travels on its own way, without the protection the message had.
struct Unzustellbericht: Sendable {
    struct Fall: Sendable {
        let zustellung: Zustellung
        let aktion: DeliveryReport.Action
        /// For people, in German.
        let grund: String
        let status: String
        var host: String?
        var antwort: String?
    }

    let gateway: SmtpDomain
    let postmeister: String

    /// - Parameters:
    ///   - kopf: the message's own header, of which the usual fields are given back.
    ///   - wiederholungBis: until when a late message is tried.
    /// - Returns: the whole mail and who gets it; `nil` where nobody may hear of it: the message is a report itself (RFC 5321 §4.5.5).
    func bericht(
        ueber nachricht: Nachricht, _ faelle: [Fall], kopf: [UInt8], jetzt: Zeitpunkt, wiederholungBis: Zeitpunkt
    ) throws -> (an: SmtpAddress, mail: [UInt8], kennung: NachrichtID)? {
        guard let absender = nachricht.absender.address, !faelle.isEmpty else { return nil }
        let kennung = NachrichtID(jetzt)
        let verzoegert = faelle.allSatisfy { $0.aktion == .delayed }
        let da = faelle.allSatisfy { $0.aktion == .delivered || $0.aktion == .relayed }
        let betreff = verzoegert ? "Zustellung verzögert" : da ? "Nachricht zugestellt" : "Nachricht nicht zugestellt"
        let mail = DeliveryReportMail(
            messageId: "<\(kennung)@\(gateway.text)>", date: Self.datum(jetzt), fromName: "E-Mail-Gateway", from: postmeister,
            to: absender.text,
            subject: betreff, text: Self.text(faelle, betreff, verzoegert: verzoegert, da: da, wiederholungBis, postmeister),
            original: nachricht.kennung.map { "<\($0)>" },
            report: DeliveryReport(
                reportingMta: gateway.text, envelopeId: nachricht.parameter.envelopeId,
                arrivalDate: Self.datum(nachricht.angenommen),
                recipients: faelle.map { Self.empfaenger($0, verzoegert ? wiederholungBis : nil, jetzt) }),
            returned: .fields(ReturnedMessage.usualFields, of: kopf))
        return (absender, try mail.bytes(), kennung)
    }

    private static func empfaenger(_ fall: Fall, _ bis: Zeitpunkt?, _ jetzt: Zeitpunkt) -> DeliveryReport.Recipient {
        let adresse = fall.zustellung.empfaenger.address?.text ?? "postmaster"
        return DeliveryReport.Recipient(
            originalRecipient: fall.zustellung.parameter.originalRecipient.map { DeliveryReport.Address($0.address) },
            finalRecipient: DeliveryReport.Address(adresse), action: fall.aktion,
            status: DeliveryReport.Status(fall.status) ?? DeliveryReport.Status(of: fall.aktion), remoteMta: fall.host,
            diagnostic: fall.antwort.map { DeliveryReport.Diagnostic(text: $0) }, lastAttempt: datum(jetzt),
            willRetryUntil: bis.map(datum))
    }

    private static func text(
        _ faelle: [Fall], _ betreff: String, verzoegert: Bool, da: Bool, _ bis: Zeitpunkt, _ postmeister: String
    ) -> String {
        var zeilen = ["Guten Tag,", ""]
        if verzoegert {
            zeilen += [
                "Ihre Nachricht konnte an die unten genannten Adressen noch nicht zugestellt werden.",
                "Sie müssen nichts tun: Wir versuchen es weiter, längstens bis \(bis.deutsch).",
            ]
        } else if da {
            zeilen.append("Ihre Nachricht wurde an die unten genannten Adressen übergeben, wie Sie es gewünscht haben.")
        } else {
            zeilen.append(
                "Ihre Nachricht konnte an die unten genannten Adressen nicht zugestellt werden. Sie wird nicht noch einmal versucht."
            )
        }
        for fall in faelle {
            zeilen += ["", "  \(fall.zustellung.empfaenger.address?.text ?? "postmaster")", "  \(fall.grund)"]
            if let antwort = fall.antwort { zeilen.append("  Antwort der Gegenseite: \(antwort)") }
        }
        zeilen += [
            "", "Bei Fragen schreiben Sie bitte an \(postmeister).",
            "Der Inhalt Ihrer Nachricht steht zum Schutz nicht in diesem Bericht.",
        ]
        return zeilen.joined(separator: "\r\n") + "\r\n"
    }

    static func datum(_ zeit: Zeitpunkt) -> String { MessageDate(unixSeconds: zeit.millisekunden / 1000).text }
}
