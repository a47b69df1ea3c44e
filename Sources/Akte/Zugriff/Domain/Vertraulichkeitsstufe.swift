// SPDX-License-Identifier: EUPL-1.2
public import Core

/// How closely something is kept. Each level asks for a right of its own in the unit in charge (dms.md § 3.2).
/// Classified material in the sense of the Verschlusssachenanweisung is none of these: it does not belong into this system.
public enum Vertraulichkeitsstufe: Int, Hashable, Sendable, Comparable, CaseIterable {
    case offen = 0
    case vertraulich = 1
    case streng = 2

    public var recht: Recht {
        switch self {
        case .offen: AkteRechte.lesen
        case .vertraulich: AkteRechte.vertraulichLesen
        case .streng: AkteRechte.strengLesen
        }
    }

    public var deutsch: String {
        switch self {
        case .offen: "offen"
        case .vertraulich: "vertraulich"
        case .streng: "streng vertraulich"
        }
    }

    /// Word of the interface.
    public var kuerzel: String {
        switch self {
        case .offen: "offen"
        case .vertraulich: "vertraulich"
        case .streng: "streng"
        }
    }

    public init?(kuerzel: String) {
        guard let stufe = Self.allCases.first(where: { $0.kuerzel == kuerzel }) else { return nil }
        self = stufe
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
