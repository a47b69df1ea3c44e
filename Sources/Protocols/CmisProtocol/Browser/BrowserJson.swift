// SPDX-License-Identifier: EUPL-1.2
public import JsonTree

/// Values of the browser binding (CMIS 1.1 § 5).
public enum BrowserJson {
    public static func object(_ object: CmisObject, succinct: Bool = false) -> JsonValue {
        let properties: (String, JsonValue) =
            succinct
            ? ("succinctProperties", .object(pairs: object.properties.map { ($0.id, value($0)) }))
            : ("properties", .object(pairs: object.properties.map { ($0.id, property($0)) }))
        return .object(pairs: [
            properties, ("allowableActions", .object(pairs: object.actions.map { ($0.name, .bool($0.allowed)) })),
        ])
    }

    private static func property(_ property: CmisProperty) -> JsonValue {
        .object(pairs: [
            ("id", .string(property.id)), ("localName", .string(property.id)), ("displayName", .string(property.id)),
            ("queryName", .string(property.id)), ("type", .string(property.type.rawValue)),
            ("cardinality", .string(property.multiple ? "multi" : "single")), ("value", value(property)),
        ])
    }

    private static func value(_ property: CmisProperty) -> JsonValue {
        let values = property.values.map(value)
        return property.multiple ? .array(values) : values.first ?? .null
    }

    private static func value(_ value: CmisValue) -> JsonValue {
        switch value {
        case .text(let text): .string(text)
        case .number(let number): .integer(number)
        case .flag(let flag): .bool(flag)
        case .time(_, let milliseconds): .integer(milliseconds)
        }
    }

    /// Members of a folder.
    public static func children(_ objects: [CmisObject], more: Bool, total: Int?, succinct: Bool) -> JsonValue {
        page(
            "objects",
            objects.map { .object(pairs: [("object", object($0, succinct: succinct)), ("pathSegment", .string($0.name))]) },
            more, total)
    }

    public static func results(_ objects: [CmisObject], more: Bool, total: Int?, succinct: Bool) -> JsonValue {
        page("results", objects.map { object($0, succinct: succinct) }, more, total)
    }

    private static func page(_ name: String, _ list: [JsonValue], _ more: Bool, _ total: Int?) -> JsonValue {
        .object(pairs: [(name, .array(list)), ("hasMoreItems", .bool(more)), ("numItems", .integer(total ?? list.count))])
    }

    /// Folders something lies in.
    public static func parents(_ parents: [CmisObject], of child: CmisObject, succinct: Bool) -> JsonValue {
        .array(
            parents.map {
                .object(pairs: [("object", object($0, succinct: succinct)), ("relativePathSegment", .string(child.name))])
            })
    }

    public static func error(_ error: CmisError, _ message: String) -> JsonValue {
        .object(pairs: [("exception", .string(error.rawValue)), ("message", .string(message))])
    }

    /// - Parameters:
    ///   - url: of the repository; `rootUrl` that of its root folder.
    public static func repositories(_ repository: CmisRepository, url: String, rootUrl: String) -> JsonValue {
        let capabilities: [(String, JsonValue)] = CmisRepository.capabilities.map { name, value in
            ("capability\(name)", value == "true" ? .bool(true) : value == "false" ? .bool(false) : .string(value))
        }
        let info: [(String, JsonValue)] = [
            ("repositoryId", .string(repository.id)), ("repositoryName", .string(repository.name)),
            ("repositoryDescription", .string(repository.description)), ("vendorName", .string(repository.vendor)),
            ("productName", .string(repository.product)), ("productVersion", .string(repository.version)),
            ("rootFolderId", .string(repository.rootFolderID)), ("rootFolderUrl", .string(rootUrl)),
            ("repositoryUrl", .string(url)),
            ("capabilities", .object(pairs: capabilities)), ("cmisVersionSupported", .string("1.1")),
            ("latestChangeLogToken", .string("0")),
            ("changesIncomplete", .bool(true)), ("changesOnType", .array([])), ("principalIdAnonymous", .string("anonymous")),
            ("principalIdAnyone", .string("anyone")),
        ]
        return .object(pairs: [(repository.id, .object(pairs: info))])
    }

    public static func type(_ type: CmisTypeDefinition) -> JsonValue {
        let definitions = type.properties.map { ($0.id, definition($0)) }
        var pairs: [(String, JsonValue)] = [
            ("id", .string(type.id)), ("localName", .string(type.id)), ("localNamespace", .string("urn:rathaus")),
            ("displayName", .string(type.title)), ("queryName", .string(type.id)), ("description", .string(type.title)),
            ("baseId", .string(type.base)), ("creatable", .bool(type.creatable)), ("fileable", .bool(true)),
            ("queryable", .bool(type.queryable)), ("fulltextIndexed", .bool(type.id == "rathaus:dokument")),
            ("includedInSupertypeQuery", .bool(true)), ("controllablePolicy", .bool(false)), ("controllableACL", .bool(false)),
            ("propertyDefinitions", .object(pairs: definitions)),
        ]
        if let parent = type.parent { pairs.append(("parentId", .string(parent))) }
        if !type.isFolder { pairs += [("versionable", .bool(type.versionable)), ("contentStreamAllowed", .string("allowed"))] }
        return .object(pairs: pairs)
    }

    private static func definition(_ property: CmisTypeDefinition.Property) -> JsonValue {
        .object(pairs: [
            ("id", .string(property.id)), ("localName", .string(property.id)), ("localNamespace", .string("urn:rathaus")),
            ("displayName", .string(property.title)), ("queryName", .string(property.id)),
            ("description", .string(property.title)),
            ("propertyType", .string(property.type.rawValue)), ("cardinality", .string(property.multiple ? "multi" : "single")),
            ("updatability", .string(property.updatability)), ("inherited", .bool(false)),
            ("required", .bool(property.onCreate || property.id == "cmis:name")), ("queryable", .bool(property.queryable)),
            ("orderable", .bool(property.queryable)), ("openChoice", .bool(true)),
        ])
    }

    public static func types(_ types: [CmisTypeDefinition]) -> JsonValue {
        .object(pairs: [("types", .array(types.map(type))), ("hasMoreItems", .bool(false)), ("numItems", .integer(types.count))])
    }

    /// Types as a tree of one level, as `typeDescendants` wants them.
    public static func typeTree(_ types: [CmisTypeDefinition]) -> JsonValue {
        .array(types.map { .object(pairs: [("type", type($0)), ("children", .array([]))]) })
    }
}
