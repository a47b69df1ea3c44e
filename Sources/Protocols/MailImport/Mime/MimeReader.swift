// SPDX-License-Identifier: EUPL-1.2

/// Walks the parts of a mail (RFC 2045–2049).
struct MimeReader {
    private let limits: MailLimits
    private var mail = ImportedMail(format: .internetMessage)
    private var parts = 0
    private var decoded = 0

    private init(_ limits: MailLimits) { self.limits = limits }

    static func read(_ bytes: [UInt8], _ limits: MailLimits) throws(MailImportError) -> ImportedMail {
        var reader = MimeReader(limits)
        let head = try HeaderBlock(bytes[...], limits)
        // A text file has no such fields, however it begins.
        guard ["from", "date", "received", "message-id", "mime-version"].contains(where: { head.raw($0) != nil }) else {
            throw .notAMail
        }
        reader.mail.subject = head.text("subject")
        reader.mail.from = AddressList.read(head.raw("from"), most: 1).first
        reader.mail.to = AddressList.read(head.raw("to"))
        reader.mail.copies = AddressList.read(head.raw("cc"))
        reader.mail.sentAt = head.text("date").flatMap(MailDate.read)
        reader.mail.receivedAt = head.text("received").flatMap(receivedAt)
        reader.mail.messageID = head.text("message-id")
        try reader.part(bytes[...], head, depth: 0, fallback: "text/plain")
        return reader.mail
    }

    /// The date stands behind the last semicolon.
    private static func receivedAt(_ field: String) -> Int64? {
        field.lastIndex(of: ";").flatMap { MailDate.read(String(field[field.index(after: $0)...])) }
    }

    private mutating func part(
        _ bytes: ArraySlice<UInt8>, _ head: HeaderBlock, depth: Int, fallback: String
    ) throws(MailImportError) {
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts }
        guard depth <= limits.depth else { throw .nestedTooDeep }
        let type = MimeParameters(head.raw("content-type") ?? Array(fallback.utf8))
        let body = bytes[head.bodyStart...]
        if type.value.hasPrefix("multipart/"), let boundary = type.bytes("boundary"), !boundary.isEmpty, boundary.count <= 200 {
            if type.value == "multipart/encrypted" { mail.doubt(.encrypted) }
            let cut = try Multipart.parts(body, boundary: boundary, most: limits.parts)
            if !cut.closed { mail.doubt(.endMissing) }
            // RFC 2046 §5.1.5: in a digest what is not named is a mail.
            let inner = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
            for piece in cut.parts {
                try part(piece, try HeaderBlock(piece, limits), depth: depth + 1, fallback: inner)
            }
            return
        }
        try leaf(body, head, type)
    }

    private mutating func leaf(
        _ body: ArraySlice<UInt8>, _ head: HeaderBlock, _ type: MimeParameters
    ) throws(MailImportError) {
        let disposition = MimeParameters(head.raw("content-disposition") ?? [])
        let name = FileName.clean(disposition.text("filename") ?? type.text("name"))
        let bytes = try content(body, head)
        if type.value.hasSuffix("pkcs7-mime"), type.text("smime-type")?.lowercased() != "signed-data" { mail.doubt(.encrypted) }
        if name == nil, disposition.value != "attachment", take(bytes, type) { return }
        let id = head.text("content-id")
        mail.attachments.append(
            ImportedAttachment(
                name: name ?? Self.nested(bytes, type, limits), mediaType: type.value.isEmpty ? "text/plain" : type.value,
                bytes: bytes, inline: disposition.value == "inline" || (disposition.value.isEmpty && id != nil), contentID: id))
    }

    /// The first plain and the first HTML text are the mail's own.
    private mutating func take(_ bytes: [UInt8], _ type: MimeParameters) -> Bool {
        let html = type.value == "text/html"
        guard html ? mail.html == nil : (type.value == "text/plain" || type.value.isEmpty) && mail.text == nil else {
            return false
        }
        let charset = type.text("charset")
        let (text, known) = Charset.decode(bytes, charset)
        if !known { mail.doubt(.unknownCharset(charset ?? "")) }
        if html { mail.html = text } else { mail.text = text }
        return true
    }

    private mutating func content(_ body: ArraySlice<UInt8>, _ head: HeaderBlock) throws(MailImportError) -> [UInt8] {
        let encoding = MimeParameters(head.raw("content-transfer-encoding") ?? []).value
        let result: (bytes: [UInt8], clean: Bool)
        switch encoding {
        case "", "7bit", "8bit", "binary": result = (Array(body), true)
        case "base64": result = TransferDecoding.base64(body)
        case "quoted-printable": result = TransferDecoding.quotedPrintable(body)
        default:
            mail.doubt(.unknownTransferEncoding(encoding))
            result = (Array(body), true)
        }
        if !result.clean { mail.doubt(.damagedEncoding) }
        decoded += result.bytes.count
        guard decoded <= limits.decodedBytes else { throw .tooLarge }
        return result.bytes
    }

    /// A mail inside a mail stays whole, named after its subject.
    private static func nested(_ bytes: [UInt8], _ type: MimeParameters, _ limits: MailLimits) -> String? {
        guard type.value == "message/rfc822" else { return nil }
        let subject = (try? HeaderBlock(bytes[...], limits))?.text("subject")
        return FileName.clean(
            subject.map {
                String($0.unicodeScalars.map { "/\\".unicodeScalars.contains($0) ? " " : $0 }.prefix(100).map(Character.init))
            }
        ).map { "\($0).eml" }
    }
}
