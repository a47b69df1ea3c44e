// SPDX-License-Identifier: EUPL-1.2

/// What is read from; who parses the XML lends its own type.
public protocol CmisElement {
    var cmisNamespace: String { get }
    var cmisLocal: String { get }
    var cmisElements: [Self] { get }
    var cmisText: String { get }
    func cmisAttribute(_ name: String) -> String?
}

/// An entry that a client has sent: properties, and perhaps content.
public struct AtomEntry: Sendable, Hashable {
    /// Values by the property's id, as text.
    public let properties: [String: [String]]
    /// Content in Base64, with its media type.
    public let content: (base64: String, type: String)?
    public let title: String?

    static let atom = "http://www.w3.org/2005/Atom"
    static let core = "http://docs.oasis-open.org/ns/cmis/core/200908/"
    static let rest = "http://docs.oasis-open.org/ns/cmis/restatom/200908/"
    static let mostProperties = 200

    public init(_ root: some CmisElement) throws(CmisError) {
        guard root.cmisNamespace == Self.atom, root.cmisLocal == "entry" else { throw .invalidArgument }
        var found: [String: [String]] = [:]
        let object = root.cmisElements.first { $0.cmisNamespace == Self.rest && $0.cmisLocal == "object" }
        let properties = object?.cmisElements.first { $0.cmisNamespace == Self.core && $0.cmisLocal == "properties" }
        for property in properties?.cmisElements ?? [] where property.cmisNamespace == Self.core {
            guard let id = property.cmisAttribute("propertyDefinitionId") else { continue }
            found[id] = property.cmisElements.filter { $0.cmisLocal == "value" }.map(\.cmisText)
            guard found.count <= Self.mostProperties else { throw .invalidArgument }
        }
        self.properties = found
        title = root.cmisElements.first { $0.cmisNamespace == Self.atom && $0.cmisLocal == "title" }?.cmisText
        let content = root.cmisElements.first { $0.cmisNamespace == Self.rest && $0.cmisLocal == "content" }
        let base64 = content?.cmisElements.first { $0.cmisLocal == "base64" }?.cmisText
        let type = content?.cmisElements.first { $0.cmisLocal == "mediatype" }?.cmisText
        self.content = base64.map { ($0, type ?? "application/octet-stream") }
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.properties == b.properties && a.title == b.title && a.content?.base64 == b.content?.base64
            && a.content?.type == b.content?.type
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(properties) }
}

/// A query document.
public struct AtomQuery: Sendable, Hashable {
    public let statement: String
    public let maxItems: Int?
    public let skipCount: Int?

    public init(_ root: some CmisElement) throws(CmisError) {
        guard root.cmisNamespace == AtomEntry.core, root.cmisLocal == "query" else { throw .invalidArgument }
        func text(_ name: String) -> String? { root.cmisElements.first { $0.cmisLocal == name }?.cmisText }
        guard let statement = text("statement") else { throw .invalidArgument }
        self.statement = statement
        maxItems = text("maxItems").flatMap { Int($0) }
        skipCount = text("skipCount").flatMap { Int($0) }
    }
}
