// SPDX-License-Identifier: EUPL-1.2

public struct FormUrlencodedField: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// Inclusive upper bounds; names and values are measured after decoding.
public struct FormUrlencodedLimits: Hashable, Sendable {
    public var totalBytes: Int
    public var fields: Int
    public var nameBytes: Int
    public var valueBytes: Int

    public init(totalBytes: Int = 256 * 1024, fields: Int = 512, nameBytes: Int = 256, valueBytes: Int = 64 * 1024) {
        self.totalBytes = totalBytes
        self.fields = fields
        self.nameBytes = nameBytes
        self.valueBytes = valueBytes
    }
}

public enum FormUrlencodedError: Error, Hashable, Sendable {
    case notUTF8
    case tooLarge(limit: Int)
    case tooManyFields(limit: Int)
    case nameTooLong(limit: Int)
    case valueTooLong(name: String, limit: Int)

    /// Whether the answer is 413 rather than 400.
    public var isLimit: Bool { self != .notUTF8 }
}
