// SPDX-License-Identifier: EUPL-1.2
import HeaderProtection
import MimeStructure

func zeilen(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

enum Beispiel {
    /// As it comes from the mail server of the house.
    static let entwurf = zeilen(
        """
        Received: from client.stadt.example by mail.stadt.example; Mon, 30 Nov 2026 07:00:00 +0100
        Date: Mon, 30 Nov 2026 07:00:00 +0100
        From: Amt 50 <amt50@stadt.example>
        To: Eva Muster <eva@beispiel.example>,
         Rat <rat@beispiel.example>
        Bcc: geheim@beispiel.example
        Subject: =?utf-8?Q?Bescheid_f=C3=BCr?= Muster
        Keywords: Sozialhilfe
        Message-ID: <1.2026@stadt.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit
        X-Lang: \(String(repeating: "langes ", count: 20))Ende

        Guten Tag,

        der Bescheid für Sie.
        """)

    /// The message as it came, with the fields of a layer, and what was in it.
    static func gelesen(
        _ geschuetzt: HeaderProtector.Protected, verschluesselt: Bool
    ) throws -> ProtectedMessage {
        let aussen = geschuetzt.outerFields + zeilen("MIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nAAAA")
        return try ProtectedMessage.read(
            outer: MessageHeader(aussen[...]), payload: geschuetzt.payload, isEncrypted: verschluesselt)
    }
}
