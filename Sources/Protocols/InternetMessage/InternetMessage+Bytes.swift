// SPDX-License-Identifier: EUPL-1.2

extension InternetMessage {
    /// The message as it goes over the wire: ASCII, CRLF, no line over 998 bytes, none that begins with a dot.
    public var bytes: [UInt8] {
        guard let html else { return Array(headers.utf8) + Self.body("plain", text) }
        let head =
            headers + HeaderField.line("Content-Type", ["multipart/alternative;", "boundary=\"\(Self.boundary)\""]) + "\r\n"
        var result = Array(head.utf8)
        // From plain to rich: readers show the last one they understand.
        for (kind, content) in [("plain", text), ("html", html)] {
            result += Array("--\(Self.boundary)\r\n".utf8) + Self.body(kind, content) + [0x0D, 0x0A]
        }
        return result + Array("--\(Self.boundary)--\r\n".utf8)
    }

    private var headers: String {
        var lines = [
            HeaderField.line("Date", [date.text]),
            HeaderField.line("From", HeaderField.pieces(from)),
            HeaderField.line("To", to.isEmpty ? ["undisclosed-recipients:;"] : HeaderField.pieces(to)),
        ]
        if let replyTo { lines.append(HeaderField.line("Reply-To", HeaderField.pieces(replyTo))) }
        lines.append(HeaderField.line("Message-ID", [id.text]))
        if let inReplyTo {
            lines.append(HeaderField.line("In-Reply-To", [inReplyTo.text]))
            lines.append(HeaderField.line("References", [inReplyTo.text]))
        }
        lines.append(HeaderField.line("Subject", HeaderField.pieces(subject)))
        switch origin {
        case .person: break
        case .generated: lines.append(HeaderField.line("Auto-Submitted", ["auto-generated"]))
        case .reply: lines.append(HeaderField.line("Auto-Submitted", ["auto-replied"]))
        }
        let tag = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(35)
        if !tag.isEmpty { lines.append(HeaderField.line("Content-Language", [String(tag)])) }
        lines.append(HeaderField.line("MIME-Version", ["1.0"]))
        return lines.joined()
    }

    private static func body(_ kind: String, _ content: String) -> [UInt8] {
        let head =
            HeaderField.line("Content-Type", ["text/\(kind);", "charset=utf-8"])
            + HeaderField.line("Content-Transfer-Encoding", ["quoted-printable"]) + "\r\n"
        return Array(head.utf8) + QuotedPrintable.encode(content)
    }

    /// Quoted-printable never holds `=_`, so this line cannot occur in a body (RFC 2045 §6.7).
    private static let boundary = "=_alternative"
}
