// SPDX-License-Identifier: EUPL-1.2

/// A type of object with the properties its objects have (CMIS 1.1 § 2.1.3).
public struct CmisTypeDefinition: Sendable {
    public struct Property: Sendable {
        public let id: String
        public let type: CmisType
        public let title: String
        public let multiple: Bool
        public let writable: Bool
        public let onCreate: Bool
        public let queryable: Bool

        public init(
            _ id: String, _ type: CmisType, _ title: String, multiple: Bool = false, writable: Bool = false,
            onCreate: Bool = false,
            queryable: Bool = false
        ) {
            self.id = id
            self.type = type
            self.title = title
            self.multiple = multiple
            self.writable = writable
            self.onCreate = onCreate
            self.queryable = queryable
        }

        var updatability: String { writable ? "readwrite" : onCreate ? "oncreate" : "readonly" }
    }

    public let id: String
    public let title: String
    public let parent: String?
    public let isFolder: Bool
    public let creatable: Bool
    public let queryable: Bool
    public let versionable: Bool
    public let properties: [Property]

    public init(
        id: String, title: String, parent: String?, isFolder: Bool, creatable: Bool, queryable: Bool, versionable: Bool,
        properties: [Property]
    ) {
        self.id = id
        self.title = title
        self.parent = parent
        self.isFolder = isFolder
        self.creatable = creatable
        self.queryable = queryable
        self.versionable = versionable
        self.properties = properties
    }

    var base: String { isFolder ? "cmis:folder" : "cmis:document" }
}

/// What the repository says of itself.
public struct CmisRepository: Sendable {
    public let id: String
    public let name: String
    public let description: String
    public let vendor: String
    public let product: String
    public let version: String
    public let rootFolderID: String

    public init(
        id: String, name: String, description: String, vendor: String, product: String, version: String, rootFolderID: String
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.vendor = vendor
        self.product = product
        self.version = version
        self.rootFolderID = rootFolderID
    }

    /// Names as in AtomPub, without `capability`; the browser binding puts it in front.
    static let capabilities: [(name: String, value: String)] = [
        ("ACL", "none"), ("AllVersionsSearchable", "false"), ("Changes", "none"), ("ContentStreamUpdatability", "anytime"),
        ("GetDescendants", "true"), ("GetFolderTree", "true"), ("Multifiling", "false"), ("PWCSearchable", "false"),
        ("PWCUpdatable", "true"), ("Query", "bothcombined"), ("Renditions", "none"), ("Unfiling", "false"),
        ("VersionSpecificFiling", "false"), ("Join", "none"),
    ]
}

/// Errors of CMIS with the status that each has in both bindings (§ 3.2.4.1, § 5.2.10).
public enum CmisError: String, Error, Sendable, Hashable {
    case invalidArgument, notSupported, objectNotFound, permissionDenied, constraint, contentAlreadyExists,
        nameConstraintViolation,
        updateConflict, versioning, runtime

    public var status: Int {
        switch self {
        case .invalidArgument: 400
        case .permissionDenied: 403
        case .objectNotFound: 404
        case .notSupported: 405
        case .constraint, .contentAlreadyExists, .nameConstraintViolation, .updateConflict, .versioning: 409
        case .runtime: 500
        }
    }
}
