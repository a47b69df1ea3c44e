// SPDX-License-Identifier: EUPL-1.2

/// MS-OXMSG: headers, text, recipients and attachments of a `.msg` file.
enum OutlookReader {
    static func read(_ bytes: [UInt8], _ limits: MailLimits) throws(MailImportError) -> ImportedMail {
        let file = try CompoundFile(bytes, limits)
        let narrow = try OutlookProperties(file, 0, header: 32)
        // PidTagMessageCodepage, else PidTagInternetCodepage.
        let page = (narrow.number(0x3FFD) ?? narrow.number(0x3FDE)).map(charset)
        let root = try OutlookProperties(file, 0, header: 32, codepage: page)
        // A Word or Excel file is a compound file too.
        guard let kind = try root.text("001A"), kind.uppercased().hasPrefix("IPM") else { throw .notAMail }
        var mail = ImportedMail(format: .outlook)
        mail.subject = try root.text("0037").map(EncodedWords.clean)
        mail.from = try sender(root)
        mail.sentAt = root.time(0x0039) ?? root.time(0x0E06)
        mail.receivedAt = root.time(0x0E06)
        mail.messageID = try root.text("1035").map(EncodedWords.clean)
        mail.text = try root.text("1000")
        mail.html = try html(root, &mail)
        if mail.text == nil, mail.html == nil, try root.bytes("1009") != nil { mail.doubt(.onlyRichText) }
        if kind.uppercased().contains(".SMIME"), !kind.uppercased().contains("MULTIPARTSIGNED") { mail.doubt(.encrypted) }
        var decoded = 0
        for folder in root.folders {
            if folder.name.hasPrefix("__recip_version1.0_") {
                try recipient(try OutlookProperties(file, folder.index, header: 8, codepage: page), &mail)
            } else if folder.name.hasPrefix("__attach_version1.0_") {
                guard mail.attachments.count < limits.parts else { throw .tooManyParts }
                try attachment(try OutlookProperties(file, folder.index, header: 8, codepage: page), &mail)
                decoded += mail.attachments.last?.bytes.count ?? 0
                guard decoded <= limits.decodedBytes else { throw .tooLarge }
            }
        }
        return mail
    }

    /// The SMTP address first: inside one organisation the other one is a directory path.
    private static func sender(_ root: OutlookProperties) throws(MailImportError) -> ImportedMailbox? {
        let name = try root.text(first: ["0C1A", "0042"])
        let address = try root.text(first: ["5D01", "5D02", "0C1F", "0065"])
        guard name != nil || address != nil else { return nil }
        return ImportedMailbox(name: name.map(EncodedWords.clean), address: address.map(EncodedWords.clean))
    }

    private static func html(_ root: OutlookProperties, _ mail: inout ImportedMail) throws(MailImportError) -> String? {
        if let text = try root.text("1013") { return text }
        guard let bytes = try root.bytes("1013") else { return nil }
        let name = root.number(0x3FDE).map(charset)
        let (text, known) = Charset.decode(bytes, name)
        if !known { mail.doubt(.unknownCharset(name ?? "")) }
        return text
    }

    private static func recipient(_ folder: OutlookProperties, _ mail: inout ImportedMail) throws(MailImportError) {
        let address = try folder.text(first: ["39FE", "3003"])
        let mailbox = ImportedMailbox(
            name: try folder.text("3001").map(EncodedWords.clean), address: address.map(EncodedWords.clean))
        guard mailbox.name != nil || mailbox.address != nil, mail.to.count + mail.copies.count < 1000 else { return }
        switch folder.number(0x0C15) {
        case 2: mail.copies.append(mailbox)
        // Blind copies are named in the sender's own file alone; they are no addressees of what is filed.
        case 3: break
        default: mail.to.append(mailbox)
        }
    }

    private static func attachment(_ folder: OutlookProperties, _ mail: inout ImportedMail) throws(MailImportError) {
        guard let bytes = try folder.bytes("3701") else {
            mail.doubt(folder.number(0x3705) == 5 || folder.number(0x3705) == 6 ? .embeddedObject : .linkedAttachment)
            return
        }
        let id = try folder.text("3712")
        mail.attachments.append(
            ImportedAttachment(
                name: FileName.clean(try folder.text(first: ["3707", "3704"])),
                mediaType: Charset.lower(try folder.text("370E") ?? "application/octet-stream"), bytes: bytes,
                inline: id != nil, contentID: id))
    }

    private static func charset(_ page: Int) -> String {
        switch page {
        case 65001: "utf-8"
        case 20127: "us-ascii"
        case 1252: "windows-1252"
        case 28591: "iso-8859-1"
        case 28605: "iso-8859-15"
        case 1200: "utf-16le"
        default: "cp\(page)"
        }
    }
}
