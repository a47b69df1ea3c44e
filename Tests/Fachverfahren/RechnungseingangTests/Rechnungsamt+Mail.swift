// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting

@testable import Poststelle
@testable import Rechnungseingang

extension Rechnungsamt {
    static func mail(_ anlagen: [(String, [UInt8])]) -> [UInt8] {
        var text = "From: Kontor <kontor@papier.example>\r\nTo: rechnung@stadt.example\r\nSubject: Rechnung\r\n"
        text += "Message-ID: <1@papier.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=grenze\r\n\r\n"
        text += "--grenze\r\nContent-Type: text/plain\r\n\r\nAnbei die Rechnung.\r\n"
        for (name, bytes) in anlagen {
            let art = name.hasSuffix(".pdf") ? "application/pdf" : "application/xml"
            text +=
                "--grenze\r\nContent-Type: \(art); name=\"\(name)\"\r\nContent-Disposition: attachment; filename=\"\(name)\"\r\n"
            text +=
                "Content-Transfer-Encoding: base64\r\n\r\n" + Data(bytes).base64EncodedString(options: .lineLength76Characters)
                + "\r\n"
        }
        return Array((text + "--grenze--\r\n").utf8)
    }

    /// Hands a mail to the mail room, as the gateway does.
    func einliefern(_ bytes: [UInt8], oe: OrgNummer = Rechnungsamt.oe) async throws -> String {
        let post = Poststellendienst(store: store, inhalte: stand.content, werkzeuge: Poststellenwerkzeuge())
        let bereit = try await Mailuebernahme(dienst: post).vorbereiten(
            Mailsendung(
                kennung: "n1", nachricht: .init(name: "nachricht.eml", bytes: bytes), beilagen: [], einheit: oe,
                eingangAm: store.uhr.jetzt.tag))
        return try await store.commit(Vermerk(.system("test"), "test.mail")) { try bereit.eintragen($0).id }
    }
}
