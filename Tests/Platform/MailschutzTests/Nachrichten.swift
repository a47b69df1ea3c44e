// SPDX-License-Identifier: EUPL-1.2
import Mailschutz
import MimeStructure

func zeilen(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }
func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

enum Muster {
    static let wort = "GEHEIMWORT"
    static let teil = zeilen("Content-Type: text/plain; charset=us-ascii\n\nKennwort: GEHEIMWORT\n")
    static let kopf = """
        Date: Mon, 30 Nov 2026 07:00:00 +0100
        From: Anna <anna@example.org>
        To: Otto <otto@example.net>
        Subject: Bescheid Muster
        Message-ID: <1@example.org>
        MIME-Version: 1.0

        """
    static let nachricht = zeilen(
        """
        Received: from pc by mail; Mon, 30 Nov 2026 07:00:00 +0100
        \(kopf)Bcc: geheim@example.net
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Grüße aus dem Rathaus. \(wort)
        From hier an gilt's. \u{20}

        """)
}

extension Oeffnungsbefund {
    /// The message that is to be delivered instead of the received one.
    var zugestellt: [UInt8]? { if case .geoeffnet(let bytes) = ausgang { bytes } else { nil } }
    /// All bytes somebody gets to see.
    var sichtbar: String { text((zugestellt ?? []) + beilagen.flatMap(\.bytes)) }

    var signaturen: [Signaturschicht] {
        schichten.compactMap { if case .signiert(let schicht) = $0 { schicht } else { nil } }
    }
    var verschluesselungen: [Verschluesselungsschicht] {
        schichten.compactMap { if case .verschluesselt(let schicht) = $0 { schicht } else { nil } }
    }
}

/// What a mail program shows of a message with one text.
struct Gelesen: Equatable {
    let betreff: [String]
    let von: [String]
    let inhalt: String

    init(_ nachricht: [UInt8]) throws {
        let wurzel = try MimePart.read(nachricht)
        betreff = wurzel.header.all("subject").map { $0.text.text }
        von = wurzel.header.all("from").map { $0.text.text }
        inhalt = text(try wurzel.content(of: nachricht[...]).bytes)
    }
}
