// SPDX-License-Identifier: EUPL-1.2

public import JsonTree

/// Why a document is refused.
public enum OscalError: Error, Hashable, Sendable {
    case json(JsonError)
    /// More controls than are read.
    case tooMany(limit: Int)
    /// A member that OSCAL demands, by its path such as `catalog/metadata/title`.
    case missing(path: String)
    /// A member whose value OSCAL does not allow.
    case invalid(path: String, value: String)
    /// Two controls of one identifier.
    case duplicateControl(String)
    /// Another model, such as `profile`.
    case otherModel(String)
}

/// What is read at most.
public struct OscalLimits: Sendable {
    public var json = JsonLimits()
    public var controls = 20_000

    public init() {}
}
