// SPDX-License-Identifier: EUPL-1.2

/// A rule that the interface has; the outside validators report each of them.
public enum OparlRule: String, Sendable, CaseIterable {
    case type, required, unknown, form, empty, time, unique, secure, link, backReference, license, period, system
}

/// A breach of a rule.
public struct OparlFinding: Sendable, Hashable, CustomStringConvertible {
    public let rule: OparlRule
    /// Address of the object and name of the member.
    public let place: String

    public var description: String { "\(rule.rawValue): \(place)" }
}
