// SPDX-License-Identifier: EUPL-1.2

/// Why a text is refused. Lines count from 1.
public enum JsonError: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooDeep(line: Int, limit: Int)
    case tooMany(limit: Int)
    case notUtf8(line: Int)
    case malformed(line: Int, expected: String)
    case duplicateName(line: Int, name: String)
}

/// What is read at most.
public struct JsonLimits: Sendable {
    public var bytes: Int
    public var depth: Int
    /// Values of any kind in one text.
    public var values: Int

    public init(bytes: Int = 16 << 20, depth: Int = 64, values: Int = 1_000_000) {
        self.bytes = bytes
        self.depth = depth
        self.values = values
    }
}
