// SPDX-License-Identifier: EUPL-1.2

/// The twelve kinds of objects.
public enum OparlKind: String, Sendable, CaseIterable, Comparable {
    case system = "System"
    case body = "Body"
    case legislativeTerm = "LegislativeTerm"
    case organization = "Organization"
    case person = "Person"
    case membership = "Membership"
    case meeting = "Meeting"
    case agendaItem = "AgendaItem"
    case paper = "Paper"
    case consultation = "Consultation"
    case file = "File"
    case location = "Location"

    /// Part of the address of one object.
    public var path: String { rawValue.lowercased() }

    /// Part of the address of the list; a System has none.
    public var listPath: String {
        switch self {
        case .body: "bodies"
        default: path + "s"
        }
    }

    /// Version 1.0 has lists of these alone, and neither `created` nor `modified` in the others.
    public var standsAlone: Bool {
        switch self {
        case .system, .body, .organization, .person, .meeting, .paper, .file, .location: true
        case .legislativeTerm, .membership, .agendaItem, .consultation: false
        }
    }

    public static func < (a: OparlKind, b: OparlKind) -> Bool { a.rawValue < b.rawValue }
}

/// Points to an object; the address depends on the version in which it is written.
public struct OparlLink: Sendable, Hashable {
    public let kind: OparlKind
    public let id: String

    public init(_ kind: OparlKind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}
