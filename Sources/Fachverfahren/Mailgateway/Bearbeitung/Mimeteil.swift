// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure
internal import Web

/// Parts that we write into a message ourselves; always base64, so that they survive every transport and no boundary stands in them.
enum Mimeteil {
    /// Plain text that is shown in its place. Without the line end behind it, which belongs to the delimiter.
    static func text(_ text: String) -> [UInt8] {
        teil(
            "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: inline",
            Array(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8))
    }

    /// - Parameter kopf: fields without the last line end.
    static func teil(_ kopf: String, _ inhalt: [UInt8]) -> [UInt8] {
        var base64 = TransferEncoder.base64(inhalt[...])
        while base64.last == 0x0A || base64.last == 0x0D { base64.removeLast() }
        return Array("\(kopf)\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8) + base64
    }

    /// Random, so that nobody can write it into a text beforehand.
    static func grenze() -> String { Geheimnis.zufall(bytes: 16) }
}
