// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/DeliveryStatus by scripts/fuzz.

private func mail(_ report: DeliveryReport, _ text: String, _ returned: ReturnedMessage) -> [UInt8] {
    let mail = DeliveryReportMail(
        messageId: "<1@stadt.example>", date: "Mon, 23 Nov 2026 11:44:32 +0100", fromName: text, from: "postmaster@stadt.example",
        to: "a@b.example", subject: text, text: text, original: text, report: report, returned: returned)
    guard let bytes = try? mail.bytes() else { preconditionFailure("a report with all it needs is not written") }
    var line = 0
    for (index, byte) in bytes.enumerated() {
        precondition(byte != 0x0D || index + 1 < bytes.count && bytes[index + 1] == 0x0A, "a CR alone")
        precondition(byte != 0x0A || index > 0 && bytes[index - 1] == 0x0D, "a LF alone")
        line = byte == 0x0A ? 0 : line + 1
        precondition(line <= 999 && byte != 0, "a line is not fit for the wire")
    }
    return bytes
}

private func texts(_ report: DeliveryReport) -> [String?] {
    [report.reportingMta, report.envelopeId, report.arrivalDate]
        + report.recipients.flatMap { recipient in
            [
                recipient.originalRecipient?.text, recipient.finalRecipient.text, recipient.remoteMta, recipient.diagnostic?.text,
                recipient.lastAttempt, recipient.willRetryUntil,
            ]
        }
}

private func delivery(_ bytes: [UInt8]) -> DeliveryReport? {
    guard case .delivery(let report, let id)? = try? IncomingReport.read(bytes) else { return nil }
    precondition(id.map { $0.hasPrefix("<") && $0.hasSuffix(">") && !$0.contains(" ") } ?? true, "an id that is none")
    return report
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDsn(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let text = String(decoding: bytes.prefix(200), as: UTF8.self)
    let recipient = DeliveryReport.Recipient(
        finalRecipient: DeliveryReport.Address("a@b.example"), action: .failed, status: DeliveryReport.Status(of: .failed),
        diagnostic: .init(text: text))
    let own = DeliveryReport(reportingMta: "mx.stadt.example", envelopeId: text, recipients: [recipient])
    for returned in [.message(bytes), .fields(ReturnedMessage.usualFields, of: bytes), ReturnedMessage.nothing] {
        guard let back = delivery(mail(own, text, returned)) else { preconditionFailure("what was written is no report") }
        precondition(back.recipients.count == 1 && back.recipients[0].action == .failed, "written and read it is another report")
    }
    guard var report = delivery(bytes) else { return 0 }
    for scalar in texts(report).compactMap(\.self).flatMap(\.unicodeScalars) {
        precondition(scalar.value >= 0x20 && scalar.value != 0x7F, "a field can break a line")
    }
    report.reportingMta = report.reportingMta ?? "mx.stadt.example"
    // What is not ASCII is lost once; from then on nothing changes.
    guard let once = delivery(mail(report, "", .nothing)), let twice = delivery(mail(once, "", .nothing)) else {
        preconditionFailure("a report that was read cannot be written")
    }
    precondition(once == twice, "written and read again it is another report")
    precondition(once.recipients.map(\.action) == report.recipients.map(\.action), "another fate")
    return 0
}
