// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

extension InternetMessage {
    /// The message as it goes over the wire: ASCII, CRLF, no line over 998 bytes, none that begins with a dot.
    public var bytes: [UInt8] {
        guard !attachments.isEmpty else { return Array(headers.utf8) + content }
        let head = headers + HeaderField.line("Content-Type", ["multipart/mixed;", "boundary=\"\(Self.mixed)\""]) + "\r\n"
        var result = Array(head.utf8) + Array("--\(Self.mixed)\r\n".utf8) + content + [0x0D, 0x0A]
        for attachment in attachments { result += Array("--\(Self.mixed)\r\n".utf8) + Self.part(attachment) }
        return result + Array("--\(Self.mixed)--\r\n".utf8)
    }

    private static func part(_ attachment: Attachment) -> [UInt8] {
        let head =
            HeaderField.line("Content-Type", [mediaType(attachment.mediaType)])
            + HeaderField.line("Content-Disposition", ["attachment;", "filename*=utf-8''\(percent(attachment.name))"])
            + HeaderField.line("Content-Transfer-Encoding", ["base64"]) + "\r\n"
        return Array(head.utf8) + base64(attachment.bytes)
    }

    /// Lines of 76 characters (RFC 2045 §6.8).
    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Base64.encode(bytes)
        var out: [UInt8] = []
        out.reserveCapacity(digits.count + digits.count / 38 + 2)
        for start in stride(from: 0, to: digits.count, by: 76) {
            out += digits[start..<min(start + 76, digits.count)]
            out += [0x0D, 0x0A]
        }
        return out
    }

    /// RFC 5987; a name of at most 250 bytes, so that no line grows too long.
    private static func percent(_ name: String) -> String {
        var out = ""
        for byte in name.utf8.prefix(250) {
            let plain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if plain || byte == 0x2D || byte == 0x2E || byte == 0x5F {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = Array("0123456789ABCDEF")
                out += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
            }
        }
        return out.isEmpty ? "datei" : out
    }

    private static func mediaType(_ text: String) -> String {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        let good =
            halves.count == 2 && text.utf8.count <= 100
            && halves.allSatisfy { half in
                !half.isEmpty
                    && half.utf8.allSatisfy {
                        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
                            || $0 == 0x2E || $0 == 0x2B
                    }
            }
        return good ? text : "application/octet-stream"
    }

    /// Quoted-printable and base64 never hold `=_`.
    private static let mixed = "=_mixed"

    /// The text, or the text and its twin.
    private var content: [UInt8] {
        guard let html else { return Self.body("plain", text) }
        let head =
            HeaderField.line("Content-Type", ["multipart/alternative;", "boundary=\"\(Self.boundary)\""]) + "\r\n"
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
