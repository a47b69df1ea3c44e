// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The legal way by which an administrative act becomes known to its addressee.
public enum Bekanntgabeweg: String, Sendable, Hashable, Codable, CaseIterable {
    /// Letter inside Germany. // § VwVfG:41(2)
    case post
    /// Sent to an access the recipient has opened (e-mail, De-Mail, EGVP). // § VwVfG:41(2)
    case elektronisch
    /// Provided in our own portal and fetched there. // § VwVfG:41(2a)
    case abruf
    /// Mailbox that is part of a user account (ZBP, Mein Unternehmenskonto). // § OZG:9(1)
    case postfachNutzerkonto

    public var quelle: Rechtsquelle {
        switch self {
        case .post: Rechtsquelle("VwVfG", "§ 41 Abs. 2 S. 1")
        case .elektronisch: Rechtsquelle("VwVfG", "§ 41 Abs. 2 S. 2")
        case .abruf: Rechtsquelle("VwVfG", "§ 41 Abs. 2a")
        case .postfachNutzerkonto: Rechtsquelle("OZG", "§ 9 Abs. 1")
        }
    }

    public var deutsch: String {
        switch self {
        case .post: "Brief mit der Post"
        case .elektronisch: "elektronische Übermittlung"
        case .abruf: "Abruf im Bürgerportal"
        case .postfachNutzerkonto: "Postfach des Nutzerkontos"
        }
    }
}

/// What the addressee has said about the chosen way.
public enum Zustimmung: Sendable, Hashable, Codable {
    /// Nothing was said. Enough for a letter and for the mailbox of a user account.
    case keineAngabe
    /// Consent to fetching, or opening of an electronic access.
    case erteilt(am: Zeitpunkt)
    /// Excluded or withdrawn.
    case ausgeschlossen(am: Zeitpunkt)
}

extension Bekanntgabeweg {
    // § VwVfG:41(2a) // § VwVfG:3a(1) // § OZG:9(1)
    func istEroeffnet(durch zustimmung: Zustimmung) -> Bool {
        switch (self, zustimmung) {
        case (.post, _): true
        case (.abruf, .erteilt), (.elektronisch, .erteilt): true
        case (.abruf, _), (.elektronisch, _): false
        case (.postfachNutzerkonto, .ausgeschlossen): false
        case (.postfachNutzerkonto, _): true
        }
    }
}
