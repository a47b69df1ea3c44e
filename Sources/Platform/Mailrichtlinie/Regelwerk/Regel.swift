// SPDX-License-Identifier: EUPL-1.2

public struct Regel: Sendable, Hashable {
    /// Names it in traces and comparisons; stays the same when the rule is changed.
    public let id: String
    public let titel: String
    public let ebene: Ebene
    /// The smaller, the earlier.
    public let rang: Int
    public let wenn: Bedingung
    public let dann: Massnahmen
}

/// For whom a rule is: the mailbox of the administration at this end of the message, that is the sender of what goes out and the
/// recipient of what comes in.
public enum Ebene: Sendable, Hashable {
    case global
    case domaene(String)
    case gruppe(String)
    case person(Mailadresse)

    public var deutsch: String {
        switch self {
        case .global: "global"
        case .domaene(let name): "Domäne \(name)"
        case .gruppe(let name): "Gruppe \(name)"
        case .person(let adresse): "Person \(adresse)"
        }
    }

    /// The word in the text.
    var wort: String {
        switch self {
        case .global: "global"
        case .domaene: "domaene"
        case .gruppe: "gruppe"
        case .person: "person"
        }
    }

    var fuer: String? {
        switch self {
        case .global: nil
        case .domaene(let name), .gruppe(let name): name
        case .person(let adresse): adresse.description
        }
    }
}
