// SPDX-License-Identifier: EUPL-1.2
internal import Mailrichtlinie
internal import MimeStructure

/// A message made of what a form says of it.
struct Probenachricht: Sendable {
    let von: Mailadresse?
    let an: [Mailadresse]
    let betreff: String
    let text: String
    let anhaenge: [String]

    var bytes: [UInt8] {
        get throws(MimeError) {
            var kopf: [UInt8] = []
            if let von { kopf += try HeaderWriter.field("From", text: "<\(von)>") }
            kopf += try HeaderWriter.field("To", text: an.map { "<\($0)>" }.joined(separator: ", "))
            kopf += try HeaderWriter.field("Subject", text: Self.einzeilig(betreff))
            kopf += Self.zeile("MIME-Version: 1.0")
            let koerper =
                Self.zeile("Content-Type: text/plain; charset=utf-8") + Self.zeile("Content-Transfer-Encoding: 8bit")
                + Self.zeile("") + Array(text.utf8) + Self.zeile("")
            guard !anhaenge.isEmpty else { return kopf + koerper }
            // Cannot stand in the text by chance, and on purpose it does no harm: nothing is sent.
            let grenze = "=_probe-7f3a91c0d5"
            var teile =
                Self.zeile("Content-Type: multipart/mixed; boundary=\"\(grenze)\"") + Self.zeile("") + Self.zeile("--\(grenze)")
            teile += koerper
            for name in anhaenge {
                teile += Self.zeile("--\(grenze)") + Self.zeile("Content-Type: application/octet-stream")
                teile += Self.zeile("Content-Disposition: attachment; filename*=UTF-8''\(Self.prozent(name))") + Self.zeile("")
                teile += Self.zeile("")
            }
            return kopf + teile + Self.zeile("--\(grenze)--")
        }
    }

    private static func zeile(_ text: String) -> [UInt8] { Array(text.utf8) + [0x0D, 0x0A] }

    private static func einzeilig(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// RFC 2231 §4.
    private static func prozent(_ text: String) -> String {
        text.utf8.map { byte in
            let buchstabe = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return buchstabe || byte == 0x2E || byte == 0x2D || byte == 0x5F
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
