// SPDX-License-Identifier: EUPL-1.2

/// Why a text is no rule set: where, and what to do, in German for the page that shows it.
public struct RegelwerkError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `regeln[3].dann.wege`, or `Zeile 12` where the text is not even JSON.
    public let stelle: String
    public let grund: String

    init(_ stelle: String, _ grund: String) {
        self.stelle = stelle
        self.grund = grund
    }

    public var description: String { "\(stelle): \(grund)" }
}

/// What a rule set may cost to read and to apply.
public enum Regelwerkgrenzen {
    /// Bytes of the text.
    public static let bytes = 1 << 20
    public static let regeln = 5_000
    /// Objects and lists within each other; a set needs ten at most.
    static let json = 24
    /// `alle`, `eine` and `nicht` within each other.
    static let bedingungen = 5
    /// Entries of one list in a condition.
    static let eintraege = 500
    static let wortlisten = 50
    static let worte = 2_000
    static let texte = 200
    /// Groups, and classes of partners.
    static let namen = 1_000
    /// Characters of a name or a pattern, of a title or reason, and of a text under mails.
    static let (name, satz, text) = (254, 500, 4_000)
    static let hoechsterRang = 9_999
    /// A size in bytes that no mail system passes anyway.
    static let groesse = 1 << 40
}
