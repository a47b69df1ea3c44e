// SPDX-License-Identifier: EUPL-1.2
public import Store

/// Data of the job `mail.senden`: one plain notification. Never holds personal content (portal.md § 20).
public struct MailAuftrag: Codable, Sendable {
    public static let art = "mail.senden"

    public let an: String
    public let betreff: String
    public let text: String
    /// What to report the delivery to, such as a notice; given back in the event `mail.gesendet` or `mail.gescheitert`.
    public let bezug: String?

    public init(an: String, betreff: String, text: String, bezug: String? = nil) {
        self.an = an
        self.betreff = betreff
        self.text = text
        self.bezug = bezug
    }
}

extension WriteContext {
    /// Orders a mail in the same transaction as the act it tells of. `schluessel` makes it go out once.
    public func mail(_ mail: MailAuftrag, schluessel: String) throws {
        try auftrag(MailAuftrag.art, mail, schluessel: "mail:\(schluessel)")
    }
}
