// SPDX-License-Identifier: EUPL-1.2

/// A delivery status notification as a whole mail (RFC 3464, RFC 6522). It goes out with the empty sender (RFC 3461 §6.1).
///
/// Pure: the same values give the same bytes.
public struct DeliveryReportMail: Hashable, Sendable {
    /// `<left@right>`.
    public var messageId: String
    /// As in a `Date` field (RFC 5322 §3.3).
    public var date: String
    public var fromName: String
    public var from: String
    /// The sender of the message the report is about. Outside ASCII the report needs SMTPUTF8 (RFC 6531).
    public var to: String
    public var subject: String
    /// For people, in `language`.
    public var text: String
    public var language: String
    /// The id of the message the report is about; anything but `<left@right>` is left out.
    public var original: String?
    public var report: DeliveryReport
    public var returned: ReturnedMessage

    public init(
        messageId: String, date: String, fromName: String, from: String, to: String, subject: String, text: String,
        language: String = "de", original: String? = nil, report: DeliveryReport, returned: ReturnedMessage
    ) {
        self.messageId = messageId
        self.date = date
        self.fromName = fromName
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.language = language
        self.original = original
        self.report = report
        self.returned = returned
    }

    /// The mail as it goes over the wire: CRLF, no line over 998 bytes; in 7 bits unless a returned message or `to` is not.
    public func bytes() throws(DeliveryStatusError) -> [UInt8] {
        let tag = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(35)
        let words =
            "Content-Type: text/plain; charset=utf-8\r\n" + (tag.isEmpty ? "" : "Content-Language: \(tag)\r\n")
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        var parts = [
            Array(words.utf8) + QuotedPrintable.encode(text.utf8),
            Array("Content-Type: message/delivery-status\r\n\r\n".utf8) + (try report.fields()),
        ]
        if let part = returned.part { parts.append(part) }
        let boundary = Boundary.free(in: parts)
        var result = Array(try header(boundary, eightBit: !parts.joined().allSatisfy { $0 < 0x80 }).utf8)
        for part in parts { result += Array("--\(boundary)\r\n".utf8) + part + [0x0D, 0x0A] }
        return result + Array("--\(boundary)--\r\n".utf8)
    }

    private func header(_ boundary: String, eightBit: Bool) throws(DeliveryStatusError) -> String {
        guard MailHeader.isAddress(from), from.utf8.allSatisfy({ $0 < 0x80 }), MailHeader.isAddress(to) else {
            throw .addressInvalid
        }
        guard MailHeader.isMessageId(messageId) else { throw .idInvalid }
        var lines = [
            DeliveryReport.line("Date", date),
            "From: \(MailHeader.mailbox(fromName, from))\r\n",
            "To: \(MailHeader.mailbox("", to))\r\n",
            "Subject: \(MailHeader.words(subject))\r\n",
            "Message-ID: \(messageId)\r\n",
        ]
        if let original, MailHeader.isMessageId(original) {
            lines += ["In-Reply-To: \(original)\r\n", "References: \(original)\r\n"]
        }
        // RFC 3834 §5: so that no responder answers.
        lines += ["Auto-Submitted: auto-replied\r\n", "MIME-Version: 1.0\r\n"]
        lines.append("Content-Type: multipart/report; report-type=delivery-status;\r\n boundary=\"\(boundary)\"\r\n")
        if eightBit { lines.append("Content-Transfer-Encoding: 8bit\r\n") }
        return lines.joined() + "\r\n"
    }
}

/// A line that occurs in no part.
enum Boundary {
    private static let stem = Array("--=_report-".utf8)

    static func free(in parts: [[UInt8]]) -> String {
        var taken: Set<Int> = []
        for part in parts {
            var position = 0
            while position < part.count {
                if part[position...].starts(with: stem) {
                    let digits = part[(position + stem.count)...].prefix { (0x30...0x39).contains($0) }.prefix(9)
                    taken.insert(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
                }
                position = part[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? part.count
            }
        }
        var number = 0
        while taken.contains(number) { number += 1 }
        return "=_report-\(number)_"
    }
}
