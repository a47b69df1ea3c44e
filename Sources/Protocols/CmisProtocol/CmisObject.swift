// SPDX-License-Identifier: EUPL-1.2

/// Kinds of property value (CMIS 1.1 § 2.1.3.3), as far as they are used.
public enum CmisType: String, Sendable, Hashable, CaseIterable {
    case string, id, boolean, integer, datetime

    /// Element of the AtomPub binding.
    var element: String {
        switch self {
        case .string: "propertyString"
        case .id: "propertyId"
        case .boolean: "propertyBoolean"
        case .integer: "propertyInteger"
        case .datetime: "propertyDateTime"
        }
    }
}

public enum CmisValue: Sendable, Hashable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    /// ISO 8601 for AtomPub, milliseconds since 1970 for the browser binding.
    case time(iso: String, milliseconds: Int64)

    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .time(let iso, _): iso
        }
    }
}

public struct CmisProperty: Sendable, Hashable {
    public let id: String
    public let type: CmisType
    public let values: [CmisValue]
    public let multiple: Bool

    /// - Parameter value: `nil` for a property that is known and not set.
    public init(_ id: String, _ type: CmisType, _ value: CmisValue?) {
        self.id = id
        self.type = type
        values = value.map { [$0] } ?? []
        multiple = false
    }

    public init(_ id: String, _ type: CmisType, all values: [CmisValue]) {
        self.id = id
        self.type = type
        self.values = values
        multiple = true
    }
}

/// A folder or document as it is shown.
public struct CmisObject: Sendable {
    public let id: String
    public let name: String
    public let isFolder: Bool
    public let properties: [CmisProperty]
    /// What the caller may do with it, in a fixed order.
    public let actions: [(name: String, allowed: Bool)]
    /// Where it lies; `nil` for the root.
    public let parentID: String?
    public let isWorkingCopy: Bool
    /// Working copy of the caller, when there is one.
    public let workingCopyID: String?
    /// Media type of its content; `nil` when there is none.
    public let contentType: String?
    public let updated: String
    public let author: String

    public init(
        id: String, name: String, isFolder: Bool, properties: [CmisProperty], actions: [(name: String, allowed: Bool)],
        parentID: String?, isWorkingCopy: Bool = false, workingCopyID: String? = nil, contentType: String? = nil, updated: String,
        author: String
    ) {
        self.id = id
        self.name = name
        self.isFolder = isFolder
        self.properties = properties
        self.actions = actions
        self.parentID = parentID
        self.isWorkingCopy = isWorkingCopy
        self.workingCopyID = workingCopyID
        self.contentType = contentType
        self.updated = updated
        self.author = author
    }
}
