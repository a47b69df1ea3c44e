// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// Sets a text under a message as a part of its own: texts somebody wrote are neither decoded nor written anew.
enum Hinweistext {
    static func setze(_ text: String, unter nachricht: [UInt8]) throws(MimeError) -> [UInt8] {
        let wurzel = try MimePart.read(nachricht)
        if wurzel.mediaType == "multipart/mixed", wurzel.closed, !wurzel.isAmbiguous, let letztes = wurzel.children.last,
            let grenze = wurzel.contentType.text("boundary")?.text
        {
            var splice = ByteSplice()
            splice.insert(
                Array("\r\n--\(grenze)\r\n".utf8) + Mimeteil.text(text), at: letztes.range.upperBound)
            return splice.applied(to: nachricht[...])
        }
        return try umhuelle(nachricht, wurzel, Mimeteil.text(text))
    }

    /// What the message was becomes the first part of a new one; its fields go with it where they speak of its body.
    private static func umhuelle(_ nachricht: [UInt8], _ wurzel: MimePart, _ teil: [UInt8]) throws(MimeError) -> [UInt8] {
        let grenze = "hinweis-\(Mimeteil.grenze())"
        let istInhalt = { (feld: HeaderField) in feld.key.hasPrefix("content-") }
        let ganz = try RawMessage(nachricht)
        var innen = ganz.header.fields.filter(istInhalt).flatMap { Array(nachricht[$0.range]) }
        if innen.isEmpty { innen = Array("Content-Type: text/plain\r\n".utf8) }
        var kopf = Array("Content-Type: multipart/mixed; boundary=\"\(grenze)\"\r\n".utf8)
        // A multipart says what its parts hold (RFC 2045 §6.4).
        if wurzel.encoding.isIdentity, nachricht[wurzel.body].contains(where: { $0 >= 0x80 }) {
            kopf += Array("Content-Transfer-Encoding: 8bit\r\n".utf8)
        }
        if !ganz.header.contains("mime-version") { kopf += Array("MIME-Version: 1.0\r\n".utf8) }
        let aussen = try ganz.removing(where: istInhalt).prepending(kopf)
        let (zeile, strich): ([UInt8], [UInt8]) = ([0x0D, 0x0A], Array("--\(grenze)".utf8))
        var neu = Array(aussen.bytes[..<aussen.header.bodyStart])
        neu += strich + zeile + innen + zeile
        neu += nachricht[wurzel.body]
        neu += zeile + strich + zeile + teil
        neu += zeile + strich + [0x2D, 0x2D] + zeile
        return neu
    }
}
