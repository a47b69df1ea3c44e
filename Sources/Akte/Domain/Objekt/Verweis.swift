// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Marks identities of references.
public enum VerweisTag {}
public typealias VerweisID = ID<VerweisTag>

/// What one object is to another.
public enum Verweisart: String, Hashable, Sendable, CaseIterable, Codable {
    case siehe, fortsetzung, ersetzt

    /// Read from the object the reference stands at.
    public var deutsch: String {
        switch self {
        case .siehe: "siehe auch"
        case .fortsetzung: "wird fortgesetzt in"
        case .ersetzt: "ersetzt"
        }
    }

    /// Read from the object it leads to.
    public var rueckwaerts: String {
        switch self {
        case .siehe: "siehe auch"
        case .fortsetzung: "setzt fort"
        case .ersetzt: "ersetzt durch"
        }
    }
}

/// A reference between two objects of the file (xdomea Verweis). It is shown at both, to whoever may see the other end.
public struct Verweis: Hashable, Sendable {
    public let id: VerweisID
    public let von: Aktenobjekt
    public let nach: Aktenobjekt
    public let art: Verweisart
    public let bemerkung: String?
    public let angelegt: Zeitpunkt
}
