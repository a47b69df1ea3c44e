// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import MimeStructure
internal import Smtp
internal import TlsReport

/// The mail a report goes with (RFC 8460 §5.3).
struct Tlsberichtspost: Sendable {
    let berichte: Berichtswesen

    /// - Parameter gepackt: the report as JSON, packed with gzip.
    func aufnahme(_ bericht: TlsReport, _ gepackt: [UInt8], ueber domain: String, an: SmtpAddress) throws -> Aufnahme {
        let stadt = berichte.stadt
        let jetzt = berichte.uhr.jetzt
        let kennung = NachrichtID(jetzt)
        let form = try TlsReportMail(
            domain: domain, submitter: stadt.hauptdomain, reportId: "\(bericht.id)@\(stadt.name.text)", start: bericht.start,
            end: bericht.end)
        let grenze = "=_\(kennung.text)"
        let text = """
            Dies ist ein Bericht nach RFC 8460 über die verschlüsselte Übertragung von E-Mail an \(domain).
            This is an aggregate TLS report according to RFC 8460 about mail sent to \(domain).
            """
        let datei = try form.fileName()
        var mail: [UInt8] = []
        let felder =
            [
                ("Date", Unzustellbericht.datum(jetzt)), ("From", "<\(stadt.berichtsadresse)>"), ("To", "<\(an.text)>"),
                ("Subject", form.subject), ("Message-ID", "<\(kennung)@\(stadt.name.text)>"),
                ("Auto-Submitted", "auto-generated"),
                ("MIME-Version", "1.0"),
            ] + form.fields.map { ($0.name, $0.value) } + [("Content-Type", form.contentType(boundary: grenze))]
        for (name, wert) in felder { mail += try HeaderWriter.field(name, Array(wert.utf8)) }
        let kopfA = "\r\n--\(grenze)\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        mail += Array(kopfA.utf8) + TransferEncoder.base64(Array(text.replacing("\n", with: "\r\n").utf8)[...])
        let kopfB = """
            --\(grenze)
            Content-Type: \(TlsReportMail.packedType)
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="\(datei)"


            """
        mail += Self.zeilenende(mail) + Array(kopfB.replacing("\n", with: "\r\n").utf8)
        mail += TransferEncoder.base64(gepackt[...])
        mail += Self.zeilenende(mail) + Array("--\(grenze)--\r\n".utf8)
        return try berichte.aufnahme(kennung, an: an, mail, ["bericht": "TLS, \(domain)"], tlsErlassen: true)
    }

    private static func zeilenende(_ mail: [UInt8]) -> [UInt8] { mail.last == 0x0A ? [] : [0x0D, 0x0A] }
}
