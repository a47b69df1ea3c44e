// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Foundation
internal import MailImport
internal import MimeStructure

/// The message as it stands in the PDF, and the mail that carries it.
struct Pdfbrief: Sendable {
    /// Characters of a text that is printed.
    static let zeichenHoechstens = 500_000
    static let dateiname = "nachricht.pdf"
    static let titel = "Vertrauliche Nachricht"

    let html: String
    let anlagen: [Abholinhalt.Anlage]

    /// - Returns: `nil` for a mail that cannot be read, or is too long to be printed.
    init?(_ nachricht: [UInt8]) {
        let inhalt = Abholinhalt(nachricht)
        guard let text = inhalt.text, text.count <= Self.zeichenHoechstens else { return nil }
        anlagen = inhalt.anlagen
        html = """
            <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>\(Self.titel)</title><style>
            @page{size:A4;margin:22mm 20mm}body{font:11pt/1.45 "Liberation Sans",sans-serif}h1{font-size:15pt}
            .text{white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body><h1>\(Self.titel)</h1>
            <div class="text">\(Self.sicher(text))</div></body></html>
            """
    }

    /// Text that is no HTML.
    static func sicher(_ text: String) -> String {
        var ergebnis = ""
        for zeichen in text.unicodeScalars {
            switch zeichen {
            case "&": ergebnis += "&amp;"
            case "<": ergebnis += "&lt;"
            case ">": ergebnis += "&gt;"
            case "\n", "\t": ergebnis.unicodeScalars.append(zeichen)
            case let anderes where anderes.properties.generalCategory != .control: ergebnis.unicodeScalars.append(anderes)
            default: break
            }
        }
        return ergebnis
    }

    /// The mail around the PDF: fields of the message that say nothing of it, a subject and a text of its own. From and Message-ID stay, so that an
    /// answer finds its way.
    /// - Parameter behoerde: name of the authority.
    static func mail(_ nachricht: [UInt8], pdf: [UInt8], behoerde: String) throws(MimeError) -> [UInt8] {
        let bleibt: Set<String> = ["date", "from", "reply-to", "to", "cc", "message-id", "in-reply-to", "references"]
        var mail: [UInt8] = []
        for feld in try MessageHeader(nachricht[...]).fields where bleibt.contains(feld.key) {
            mail += try HeaderWriter.field(feld.name, feld.value)
        }
        let grenze = "pdf-\(Mimeteil.grenze())"
        mail += try HeaderWriter.field("Subject", text: "\(titel) von: \(behoerde)")
        mail += Array("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"\(grenze)\"\r\n\r\n".utf8)
        let teile = [
            Mimeteil.text(begleittext(behoerde)),
            Mimeteil.teil(
                "Content-Type: application/pdf; name=\"\(dateiname)\"\r\nContent-Disposition: attachment; filename=\"\(dateiname)\"",
                pdf),
        ]
        for teil in teile { mail += Array("--\(grenze)\r\n".utf8) + teil + [0x0D, 0x0A] }
        return mail + Array("--\(grenze)--\r\n".utf8)
    }

    private static func begleittext(_ behoerde: String) -> String {
        """
        Guten Tag,

        \(behoerde) hat Ihnen eine vertrauliche Nachricht geschickt. Sie steht im angehängten PDF.

        Zum Öffnen brauchen Sie ein Kennwort. Es steht nicht in dieser E-Mail. Die Person, die Ihnen schreibt, teilt es
        Ihnen auf anderem Weg mit, zum Beispiel am Telefon, per SMS oder per Brief. Haben Sie kein Kennwort bekommen? Dann fragen Sie bitte nach.

        Das PDF ist mit AES-256 verschlüsselt. Öffnen Sie es mit einem aktuellen PDF-Programm. Anhänge der Nachricht
        liegen im PDF, meist unter dem Zeichen einer Büroklammer.
        """
    }
}
