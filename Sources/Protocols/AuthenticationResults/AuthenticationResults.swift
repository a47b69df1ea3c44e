// SPDX-License-Identifier: EUPL-1.2

/// What a receiving server found out about a message (RFC 8601).
public struct AuthenticationResults: Hashable, Sendable {
    /// Who says so: usually the name of the server.
    public var id: String
    /// Nothing means 1, the only one there is.
    public var version: Int?
    /// Empty: nothing was checked (`none`).
    public var results: [AuthenticationResult]

    public init(id: String, version: Int? = nil, results: [AuthenticationResult]) {
        self.id = id
        self.version = version
        self.results = results
    }

    /// What one field may hold.
    public static let longestField = 32 << 10
    public static let mostResults = 100
    public static let mostProperties = 50
    /// A value or comment that is longer is cut where it is written.
    public static let longestText = 400
}

/// One method and what it found.
public struct AuthenticationResult: Hashable, Sendable {
    /// Such as `spf`; in small letters.
    public var method: String
    public var methodVersion: Int?
    /// Such as `pass`; in small letters.
    public var result: String
    /// For people; the first comment behind the result.
    public var comment: String?
    public var reason: String?
    public var properties: [AuthenticationProperty]

    public init(
        method: String, methodVersion: Int? = nil, result: String, comment: String? = nil, reason: String? = nil,
        properties: [AuthenticationProperty] = []
    ) {
        self.method = method
        self.methodVersion = methodVersion
        self.result = result
        self.comment = comment
        self.reason = reason
        self.properties = properties
    }

    /// The value of a property such as `header.d`.
    public func property(_ name: String) -> String? { properties.first { "\($0.type).\($0.name)" == name }?.value }
}

/// `type.name=value`: what was looked at.
public struct AuthenticationProperty: Hashable, Sendable {
    /// `smtp`, `header`, `body`, `policy`, or a newer one.
    public var type: String
    public var name: String
    public var value: String

    public init(_ type: String, _ name: String, _ value: String) {
        self.type = type
        self.name = name
        self.value = value
    }
}
