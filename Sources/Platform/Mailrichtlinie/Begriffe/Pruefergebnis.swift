// SPDX-License-Identifier: EUPL-1.2

/// What a check of the sender came to (SPF, DKIM, DMARC).
public enum Absenderstand: String, Sendable, Hashable, CaseIterable {
    case bestanden
    case gescheitert
    /// SPF's softfail: probably not allowed to send it.
    case zweifelhaft
    /// Checked, and nothing can be said: the domain publishes nothing, or could not be asked.
    case offen
    case ungeprueft

    public var deutsch: String {
        switch self {
        case .bestanden: "bestanden"
        case .gescheitert: "gescheitert"
        case .zweifelhaft: "zweifelhaft"
        case .offen: "ohne Aussage"
        case .ungeprueft: "nicht geprüft"
        }
    }
}

/// Whether a message was scanned. One with a virus is held before any rule is asked.
public enum Virenstand: String, Sendable, Hashable, CaseIterable {
    case sauber, ungeprueft

    public var deutsch: String { self == .sauber ? "keine gefunden" : "nicht geprüft" }
}

/// What was found about a message before the rules are asked.
public struct Pruefergebnis: Sendable, Hashable {
    public var spf = Absenderstand.ungeprueft
    public var dkim = Absenderstand.ungeprueft
    public var dmarc = Absenderstand.ungeprueft
    /// Of the spam filter; `nil` where none was asked.
    public var spampunkte: Double?
    public var viren = Virenstand.ungeprueft

    public init() {}
}
