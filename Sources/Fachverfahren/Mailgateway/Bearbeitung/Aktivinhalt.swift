// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Foundation
internal import MimeStructure

/// Parts of which a mail program makes more than text: it would fetch what they name, and so tell a stranger what stands beside it (mail facts §11.3).
enum Aktivinhalt {
    /// Of these the words can be had without the rest.
    private static let alsText: Set<String> = ["text/html", "application/xhtml+xml"]
    private static let sonstige: Set<String> = ["image/svg+xml", "text/xml", "application/xml"]
    private static let hinweis =
        "[Diese Nachricht war so verschlüsselt, dass eine Veränderung auf dem Weg nicht auffiele. Deshalb steht hier nur ihr Text.]\r\n\r\n"

    /// The message with each page of HTML as the text in it; every other byte stays.
    /// - Returns: `nil` where something else is active, or readers may see other parts than we do.
    static func entschaerft(_ nachricht: [UInt8]) throws(MimeError) -> [UInt8]? {
        let wurzel = try MimePart.read(nachricht)
        guard !wurzel.all.contains(where: { $0.isAmbiguous || istAnderes($0) }) else { return nil }
        if alsText.contains(wurzel.mediaType) { return try ganze(nachricht, wurzel) }
        var splice = ByteSplice()
        for teil in wurzel.all where alsText.contains(teil.mediaType) {
            guard let text = try text(teil, nachricht) else { return nil }
            splice.replace(teil.range, with: Mimeteil.text(text))
        }
        return splice.isEmpty ? nachricht : splice.applied(to: nachricht[...])
    }

    private static func istAnderes(_ teil: MimePart) -> Bool {
        sonstige.contains(teil.mediaType) || teil.mediaType.hasPrefix("message/")
    }

    /// The page is the message: what speaks of its body goes, all other fields stay.
    private static func ganze(_ nachricht: [UInt8], _ wurzel: MimePart) throws(MimeError) -> [UInt8]? {
        guard let text = try text(wurzel, nachricht) else { return nil }
        let kopf = try RawMessage(nachricht).removing { $0.key.hasPrefix("content-") }
        var felder = kopf.header.fields.flatMap { Array(kopf.bytes[$0.range]) }
        if !kopf.header.contains("mime-version") { felder += Array("MIME-Version: 1.0\r\n".utf8) }
        return felder + Mimeteil.text(text) + [0x0D, 0x0A]
    }

    private static func text(_ teil: MimePart, _ nachricht: [UInt8]) throws(MimeError) -> String? {
        let inhalt = try teil.content(of: nachricht[...])
        guard !inhalt.isDamaged else { return nil }
        let seite =
            String(validating: inhalt.bytes, as: UTF8.self)
            ?? String(bytes: inhalt.bytes, encoding: .windowsCP1252) ?? String(decoding: inhalt.bytes, as: UTF8.self)
        return hinweis + Htmltext.lesen(seite)
    }
}
