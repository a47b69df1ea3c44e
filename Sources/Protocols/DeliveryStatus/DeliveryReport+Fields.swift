// SPDX-License-Identifier: EUPL-1.2

extension DeliveryReport {
    /// The content of a `message/delivery-status` part (RFC 3464 §2.1), in 7 bits.
    func fields() throws(DeliveryStatusError) -> [UInt8] {
        guard let reportingMta, !FieldText.clean(reportingMta).isEmpty, !recipients.isEmpty else { throw .reportIncomplete }
        var text = ""
        if let envelopeId { text += Self.line("Original-Envelope-Id", envelopeId) }
        text += Self.line("Reporting-MTA", "dns; \(reportingMta)")
        if let arrivalDate { text += Self.line("Arrival-Date", arrivalDate) }
        for recipient in recipients { text += "\r\n" + (try Self.fields(recipient)) }
        return Array(text.utf8)
    }

    private static func fields(_ recipient: Recipient) throws(DeliveryStatusError) -> String {
        guard !recipient.finalRecipient.text.isEmpty else { throw .addressInvalid }
        var text = ""
        if let original = recipient.originalRecipient { text += line("Original-Recipient", original.field) }
        text += line("Final-Recipient", recipient.finalRecipient.field)
        text += line("Action", recipient.action.rawValue)
        text += line("Status", recipient.status.description)
        if let remoteMta = recipient.remoteMta { text += line("Remote-MTA", "dns; \(remoteMta)") }
        if let diagnostic = recipient.diagnostic {
            let type = FieldText.isToken(diagnostic.type) ? diagnostic.type : "unknown"
            text += line("Diagnostic-Code", "\(type); \(diagnostic.text)")
        }
        if let lastAttempt = recipient.lastAttempt { text += line("Last-Attempt-Date", lastAttempt) }
        if let willRetryUntil = recipient.willRetryUntil { text += line("Will-Retry-Until", willRetryUntil) }
        return text
    }

    /// Folded at blanks, where there are any.
    static func line(_ name: String, _ value: String) -> String {
        var result = "\(name):"
        var column = result.utf8.count
        for word in FieldText.ascii(FieldText.clean(value)).split(separator: " ") {
            if column > name.utf8.count + 1, column + 1 + word.utf8.count > 76 {
                result += "\r\n"
                column = 0
            }
            result += " \(word)"
            column += 1 + word.utf8.count
        }
        return result + "\r\n"
    }
}
