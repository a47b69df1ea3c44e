// SPDX-License-Identifier: EUPL-1.2

/// Why a document is refused. Lines count from 1.
public enum OscalError: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooDeep(line: Int, limit: Int)
    case tooMany(limit: Int)
    case notUtf8
    case malformed(line: Int, expected: String)
    case duplicateName(line: Int, name: String)
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
    public var bytes = 16 << 20
    public var depth = 64
    /// Values of any kind in one document.
    public var values = 1_000_000
    public var controls = 20_000

    public init() {}
}
