// SPDX-License-Identifier: EUPL-1.2

/// What the portal says about the town it stands for.
public struct Portalstadt: Sendable {
    /// Such as "Stadt Leverkusen".
    public let name: String
    /// Authority in whose name notices are made.
    public let behoerde: String
    public let anschrift: [String]
    public let telefon: String
    public let email: String
    /// Address of the portal as people type it, for mails.
    public let portal: String
    public let gericht: String

    public init(
        name: String, behoerde: String, anschrift: [String], telefon: String, email: String, portal: String, gericht: String
    ) {
        self.name = name
        self.behoerde = behoerde
        self.anschrift = anschrift
        self.telefon = telefon
        self.email = email
        self.portal = portal
        self.gericht = gericht
    }
}
