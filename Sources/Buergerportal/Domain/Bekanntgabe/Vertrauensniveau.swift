// SPDX-License-Identifier: EUPL-1.2

/// How surely the person at the other end was identified (BSI TR-03107-1).
public enum Vertrauensniveau: Int, Sendable, Hashable, Codable, Comparable, CaseIterable {
    case ohne = 0
    case normal = 1
    case substantiell = 2
    case hoch = 3

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    public var deutsch: String {
        switch self {
        case .ohne: "ohne Anmeldung"
        case .normal: "normal"
        case .substantiell: "substantiell"
        case .hoch: "hoch"
        }
    }
}
