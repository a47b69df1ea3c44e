// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// A message with a text and one attachment of base64.
func brief(von: String, an: String, anhang: [UInt8], name: String = "plan.bin") -> [UInt8] {
    let base64 = Data(anhang).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    let kopf = """
        From: <\(von)>
        To: \(an)
        Subject: Streng geheimes Vorhaben
        Message-ID: <1@probe.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        \(wort)
        --b
        Content-Type: application/octet-stream; name="\(name)"
        Content-Disposition: attachment; filename="\(name)"
        Content-Transfer-Encoding: base64


        """.replacing("\n", with: "\r\n")
    return Array((kopf + base64 + "\r\n--b--\r\n").utf8)
}
