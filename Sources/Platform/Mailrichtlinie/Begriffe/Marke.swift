// SPDX-License-Identifier: EUPL-1.2

/// What a sender may write into the subject in brackets. The mark is a wish; it is taken out before the message leaves.
public enum Marke: String, Sendable, Hashable, CaseIterable {
    case vertraulich
    case verschluesselt
    case signiert
    case portal
    /// Without encryption; only for groups the rule set names.
    case offen

    public var deutsch: String { self == .verschluesselt ? "[verschlüsselt]" : "[\(rawValue)]" }

    /// Without protection of the content such a wish is not met.
    var verlangtSchutz: Bool { self == .vertraulich || self == .verschluesselt || self == .portal }
}

/// What the gateway itself writes into the subject of a message that came in. From outside it is a forgery.
public enum Eingangsmarke: String, Sendable, Hashable, CaseIterable {
    case sicher = "[sicher]"
    case entschluesselt = "[entschlüsselt]"
    case signiertOk = "[signiert OK]"
    case signiertUngueltig = "[signiert UNGÜLTIG]"
    case signiertUnbekannt = "[signiert UNBEKANNT]"
}
