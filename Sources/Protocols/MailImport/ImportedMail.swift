// SPDX-License-Identifier: EUPL-1.2

/// What a mail says, read from its original bytes. The original is what is kept as evidence: nothing here is meant to be
/// written back as a mail.
public struct ImportedMail: Hashable, Sendable {
    public enum Format: Hashable, Sendable { case internetMessage, outlook }

    public var format: Format
    public var subject: String?
    public var from: ImportedMailbox?
    public var to: [ImportedMailbox] = []
    public var copies: [ImportedMailbox] = []
    /// As the sender's machine claims it; the date of receipt is never taken from here.
    public var sentAt: Int64?
    /// As the last server that handed it on noted (the topmost `Received` field, RFC 5321 §4.4), or Outlook's time of delivery. Whoever has the
    /// file can have changed it, so it is a proposal and no proof.
    public var receivedAt: Int64?
    public var messageID: String?
    public var text: String?
    public var html: String?
    public var attachments: [ImportedAttachment] = []
    /// What could not be shown faithfully, once each, in the order of finding.
    public internal(set) var doubts: [MailDoubt] = []

    init(format: Format) { self.format = format }

    mutating func doubt(_ doubt: MailDoubt) {
        if !doubts.contains(doubt) { doubts.append(doubt) }
    }
}

public struct ImportedMailbox: Hashable, Sendable {
    public var name: String?
    /// As it stands in the mail: not every sender writes what can be answered.
    public var address: String?
}

public struct ImportedAttachment: Hashable, Sendable {
    /// Without folders and control characters; `nil` where the sender gave none.
    public var name: String?
    /// In small letters, as claimed. Whoever stores it looks at the content instead.
    public var mediaType: String
    public var bytes: [UInt8]
    /// Part of the text, such as a picture of an HTML mail.
    public var inline: Bool
    public var contentID: String?
}

public enum MailDoubt: Hashable, Sendable {
    case unknownCharset(String)
    case unknownTransferEncoding(String)
    case damagedEncoding
    /// The closing line of a multipart is missing, so the mail may have been cut off.
    case endMissing
    case encrypted
    /// Text only as RTF (Outlook), which is kept in the original and not unpacked.
    case onlyRichText
    /// A mail or OLE object inside an Outlook file, which has no bytes of its own to hand out.
    case embeddedObject
    case linkedAttachment
}
