// SPDX-License-Identifier: EUPL-1.2

/// Body of PROPFIND (RFC 4918 § 14.20): which properties are asked for.
public enum PropfindBody: Hashable, Sendable {
    /// All live ones of RFC 4918 and all dead ones, and these as well.
    case all(include: [DavName])
    case names
    case named([DavName])

    /// How many properties one request may name.
    static let most = 500

    /// - Parameter root: `nil` for an empty body, which asks for all.
    public init(_ root: (some DavElement)?) throws(DavError) {
        guard let root else {
            self = .all(include: [])
            return
        }
        guard root.davName == .dav("propfind") else { throw .body }
        let known = root.davElements.filter { $0.davName.namespace == DavName.dav }
        let kinds = known.filter { ["allprop", "propname", "prop"].contains($0.davName.local) }
        guard kinds.count == 1, let kind = kinds.first else { throw .body }
        guard kind.davElements.count <= Self.most else { throw .tooMany }
        switch kind.davName.local {
        case "allprop":
            let include = known.first { $0.davName.local == "include" }
            self = .all(include: include?.davElements.prefix(Self.most).map(\.davName) ?? [])
        case "propname": self = .names
        default: self = .named(kind.davElements.map(\.davName))
        }
    }
}

/// One step of PROPPATCH, in the order of the document.
public enum PropertyChange: Hashable, Sendable {
    /// The value is the property's element as XML.
    case set(DavName, xml: String)
    case remove(DavName)

    public var name: DavName {
        switch self {
        case .set(let name, _), .remove(let name): name
        }
    }

    /// Body of PROPPATCH (§ 14.19). Elements that are not known are passed over.
    public static func read(_ root: some DavElement) throws(DavError) -> [PropertyChange] {
        guard root.davName == .dav("propertyupdate") else { throw .body }
        var changes: [PropertyChange] = []
        for step in root.davElements where step.davName == .dav("set") || step.davName == .dav("remove") {
            guard let prop = step.davElements.first(where: { $0.davName == .dav("prop") }) else { throw .body }
            for property in prop.davElements {
                changes.append(
                    step.davName.local == "set" ? .set(property.davName, xml: property.davXml) : .remove(property.davName))
                guard changes.count <= PropfindBody.most else { throw .tooMany }
            }
        }
        guard !changes.isEmpty else { throw .body }
        return changes
    }
}

/// Body of LOCK (§ 14.11).
public struct LockBody: Hashable, Sendable {
    public let shared: Bool
    /// What the client says of itself, as XML; shown to others who meet the lock.
    public let owner: String?

    public init(_ root: some DavElement) throws(DavError) {
        guard root.davName == .dav("lockinfo") else { throw .body }
        func child(_ local: String) -> (some DavElement)? { root.davElements.first { $0.davName == .dav(local) } }
        let scopes = child("lockscope")?.davElements.map(\.davName) ?? []
        let types = child("locktype")?.davElements.map(\.davName) ?? []
        guard types == [.dav("write")], scopes == [.dav("exclusive")] || scopes == [.dav("shared")] else { throw .body }
        shared = scopes == [.dav("shared")]
        let owner = child("owner")?.davXml
        guard (owner?.utf8.count ?? 0) <= 4_000 else { throw .tooMany }
        self.owner = owner
    }
}
