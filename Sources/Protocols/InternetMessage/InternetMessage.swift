// SPDX-License-Identifier: EUPL-1.2

/// A mail to be sent: text, or text with an HTML twin (RFC 5322, RFC 2045, RFC 2046 §5.1.4).
///
/// Pure: the same values give the same bytes. Every field has a type a line end cannot get into.
public struct InternetMessage: Hashable, Sendable {
    /// RFC 3834: tells vacation responders whether to keep quiet.
    public enum Origin: Hashable, Sendable { case person, generated, reply }

    /// A file that goes along.
    public struct Attachment: Hashable, Sendable {
        public var name: String
        /// Such as `application/pdf`; what is none becomes `application/octet-stream`.
        public var mediaType: String
        public var bytes: [UInt8]

        public init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    public var id: MessageID
    public var date: MessageDate
    public var from: Mailbox
    public var to: [Mailbox]
    public var replyTo: Mailbox?
    public var subject: HeaderText
    public var text: String
    public var html: String?
    public var inReplyTo: MessageID?
    public var origin: Origin
    /// RFC 5646 tag of the body, as letters, digits and hyphens; others are dropped.
    public var language: String
    public var attachments: [Attachment] = []

    public init(
        id: MessageID, date: MessageDate, from: Mailbox, to: [Mailbox], replyTo: Mailbox? = nil, subject: HeaderText,
        text: String, html: String? = nil, inReplyTo: MessageID? = nil, origin: Origin = .generated, language: String = "de"
    ) {
        self.id = id
        self.date = date
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.inReplyTo = inReplyTo
        self.origin = origin
        self.language = language
    }
}
