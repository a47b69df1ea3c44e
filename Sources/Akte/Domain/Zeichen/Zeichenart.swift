// SPDX-License-Identifier: EUPL-1.2

/// What a sign names. Each kind has one template in use, kept as data because towns differ.
public enum Zeichenart: String, Hashable, Sendable, CaseIterable {
    case akte, teilakte, vorgang

    /// Names that a template of this kind may use besides `lfd`.
    public var platzhalter: Set<String> {
        switch self {
        case .akte: ["plan", "jahr", "oe"]
        case .teilakte, .vorgang: ["akte", "plan", "jahr", "oe"]
        }
    }

    /// Until the town sets its own (dms.md § 2.2).
    public var standard: String {
        switch self {
        case .akte: "{plan}-{jahr}/{lfd:4}"
        case .teilakte: "{akte}-B{lfd:2}"
        case .vorgang: "{akte}/{lfd:3}"
        }
    }
}
