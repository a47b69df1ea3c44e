// SPDX-License-Identifier: EUPL-1.2

/// A report that came in, about a message of ours as it says (RFC 6522). Anybody can write one: the caller compares its
/// ids with what was sent.
public enum IncomingReport: Hashable, Sendable {
    case delivery(DeliveryReport, originalMessageId: String?)
    /// Somebody's mail program says what it did with the message (RFC 8098).
    case disposition(originalMessageId: String?)

    /// Reads a whole mail. Bounces that are only written for people are `notAReport`.
    public static func read(
        _ message: [UInt8], limits: DeliveryStatusLimits = DeliveryStatusLimits()
    ) throws(DeliveryStatusError) -> IncomingReport {
        guard message.count <= limits.bytes else { throw .tooLarge }
        let head = try FieldBlock(message[...], limit: limits.headerBytes)
        // Two of them: each reader would take the one it likes.
        guard head.count("content-type") == 1 else { throw .notAReport }
        let type = MediaType(head.raw("content-type") ?? [])
        guard type.value == "multipart/report", let boundary = type.bytes("boundary"), (1...200).contains(boundary.count) else {
            throw .notAReport
        }
        var reader = ReportReader(limits: limits)
        for part in try Multipart.parts(message[head.end...], boundary: boundary, most: limits.parts) { try reader.take(part) }
        return try reader.result()
    }
}

/// Collects what the parts say; of each kind the first one counts.
struct ReportReader {
    let limits: DeliveryStatusLimits
    private var delivery: DeliveryReport?
    private var isDisposition = false
    private var reportedId: String?
    private var returnedId: String?

    init(limits: DeliveryStatusLimits) { self.limits = limits }

    mutating func take(_ part: ArraySlice<UInt8>) throws(DeliveryStatusError) {
        let head = try FieldBlock(part, limit: limits.headerBytes)
        let body = part[head.end...]
        let encoding = FieldText.clean(head.raw("content-transfer-encoding") ?? []).lowercased()
        switch MediaType(head.raw("content-type") ?? []).value {
        case "message/delivery-status", "message/global-delivery-status":
            guard delivery == nil, !isDisposition else { return }
            delivery = try DeliveryReport(fields: try decoded(body, encoding)[...], limits)
        case "message/disposition-notification", "message/global-disposition-notification":
            guard delivery == nil, !isDisposition else { return }
            isDisposition = true
            let block = try FieldBlock(try decoded(body, encoding)[...], limit: limits.reportBytes)
            reportedId = block.text("original-message-id").flatMap(Self.messageId)
        case "text/rfc822-headers", "message/rfc822", "message/global", "message/global-headers":
            guard returnedId == nil else { return }
            // The header alone is wanted; the rest of a returned message is left where it is.
            let start = TransferEncoding.decode(body.prefix(4 * limits.headerBytes), encoding)
            let block = try FieldBlock(start[...], limit: start.count)
            returnedId = block.text("message-id").flatMap(Self.messageId)
        default: break
        }
    }

    func result() throws(DeliveryStatusError) -> IncomingReport {
        if let delivery { return .delivery(delivery, originalMessageId: returnedId) }
        guard isDisposition else { throw .notAReport }
        return .disposition(originalMessageId: reportedId ?? returnedId)
    }

    private func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) throws(DeliveryStatusError) -> [UInt8] {
        // What is encoded is at most three times as long.
        guard body.count <= 3 * limits.reportBytes else { throw .tooLarge }
        let bytes = TransferEncoding.decode(body, encoding)
        guard bytes.count <= limits.reportBytes else { throw .tooLarge }
        return bytes
    }

    /// The first `<left@right>` of a field.
    private static func messageId(_ text: String) -> String? {
        guard let start = text.firstIndex(of: "<"), let end = text[start...].firstIndex(of: ">") else { return nil }
        let id = String(text[start...end])
        return MailHeader.isMessageId(id) ? id : nil
    }
}
