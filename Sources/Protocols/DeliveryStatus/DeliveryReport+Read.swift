// SPDX-License-Identifier: EUPL-1.2

extension DeliveryReport {
    /// Reads the content of a `message/delivery-status` part (RFC 3464 §2.1).
    ///
    /// Read past: missing empty lines before the first recipient, more of them than one, no field about the host, types left
    /// out, a missing action or status where the other tells it. Without a recipient it is no report.
    init(fields bytes: ArraySlice<UInt8>, _ limits: DeliveryStatusLimits) throws(DeliveryStatusError) {
        self.init(reportingMta: nil, recipients: [])
        var (position, first) = (bytes.startIndex, true)
        while position < bytes.endIndex {
            let block = try FieldBlock(bytes[position...], limit: limits.reportBytes)
            position = block.end
            guard !block.fields.isEmpty else { continue }
            if first {
                reportingMta = block.text("reporting-mta").flatMap(Self.host)
                envelopeId = block.text("original-envelope-id")
                arrivalDate = block.text("arrival-date")
            }
            first = false
            guard let recipient = Recipient(block) else { continue }
            guard recipients.count < limits.recipients else { throw .tooManyRecipients }
            recipients.append(recipient)
        }
        guard !recipients.isEmpty else { throw .notAReport }
    }

    /// `dns; mx.stadt.example` (RFC 3464 §2.1.2); the type is nearly always the same and not kept.
    fileprivate static func host(_ field: String) -> String? { Address(field: field)?.text }
}

extension DeliveryReport.Recipient {
    fileprivate init?(_ block: FieldBlock) {
        let original = block.text("original-recipient").flatMap(DeliveryReport.Address.init(field:))
        guard let final = block.text("final-recipient").flatMap(DeliveryReport.Address.init(field:)) ?? original else {
            return nil
        }
        let status = block.text("status").flatMap { DeliveryReport.Status($0) }
        let word = block.text("action")?.lowercased().prefix { $0.isLetter && $0.isASCII }
        guard let action = word.flatMap({ DeliveryReport.Action(rawValue: String($0)) }) ?? status?.action else { return nil }
        self.init(
            originalRecipient: original, finalRecipient: final, action: action,
            status: status ?? DeliveryReport.Status(of: action),
            remoteMta: block.text("remote-mta").flatMap(DeliveryReport.host),
            diagnostic: block.text("diagnostic-code").flatMap(DeliveryReport.Diagnostic.init(field:)),
            lastAttempt: block.text("last-attempt-date"), willRetryUntil: block.text("will-retry-until"))
    }
}

extension DeliveryReport.Diagnostic {
    /// `smtp; 550 5.1.1 …`; without a type it is `unknown`.
    fileprivate init?(field: String) {
        let parts = field.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        let typed = parts.count == 2 && FieldText.isToken(FieldText.trimmed(parts[0]))
        let text = typed ? FieldText.trimmed(parts[1]) : field
        guard !text.isEmpty else { return nil }
        self.init(type: typed ? FieldText.trimmed(parts[0]).lowercased() : "unknown", text: text)
    }
}
