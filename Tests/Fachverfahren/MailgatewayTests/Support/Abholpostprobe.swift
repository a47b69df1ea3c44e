// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Mailgateway

/// What the last two mails say that make a message reachable.
struct Abholpostprobe {
    let einladung: String
    let codebrief: String
    let marke: String
    let code: String

    init(_ gateway: Probegateway, an: String, von: String) throws {
        einladung = try #require(Self.briefe(gateway, an: an).last { $0.contains("/post/") })
        codebrief = try #require(Self.briefe(gateway, an: von).last { $0.contains("lautet: ") })
        marke = String(try #require(einladung.firstMatch(of: /portal\.stadt\.example\/post\/([0-9a-f]{32})\b/)).1)
        code = String(try #require(codebrief.firstMatch(of: /lautet: ([0-9A-Z]{8})\b/)).1)
    }

    /// Header and text of the gateway's own mails to somebody, in their order.
    static func briefe(_ gateway: Probegateway, an wer: String) -> [String] {
        gateway.weg.lieferungen.filter { $0.an == [wer] && $0.text.contains("Auto-Submitted: auto-generated") }.compactMap {
            mail in
            let teile = mail.text.components(separatedBy: "\r\n\r\n")
            guard let daten = Data(base64Encoded: teile.dropFirst().joined(), options: .ignoreUnknownCharacters) else {
                return nil
            }
            return teile[0] + "\n\n" + String(decoding: daten, as: UTF8.self)
        }
    }
}
