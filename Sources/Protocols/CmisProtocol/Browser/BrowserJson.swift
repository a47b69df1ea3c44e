// SPDX-License-Identifier: EUPL-1.2

/// Values of the browser binding (CMIS 1.1 § 5).
public enum BrowserJson {
    public static func object(_ object: CmisObject, succinct: Bool = false) -> Json {
        let properties: (String, Json) =
            succinct
            ? ("succinctProperties", .object(object.properties.map { ($0.id, value($0)) }))
            : ("properties", .object(object.properties.map { ($0.id, property($0)) }))
        return .object([properties, ("allowableActions", .object(object.actions.map { ($0.name, .flag($0.allowed)) }))])
    }

    private static func property(_ property: CmisProperty) -> Json {
        .object([
            ("id", .text(property.id)), ("localName", .text(property.id)), ("displayName", .text(property.id)),
            ("queryName", .text(property.id)), ("type", .text(property.type.rawValue)),
            ("cardinality", .text(property.multiple ? "multi" : "single")), ("value", value(property)),
        ])
    }

    private static func value(_ property: CmisProperty) -> Json {
        let values = property.values.map(value)
        return property.multiple ? .list(values) : values.first ?? .null
    }

    private static func value(_ value: CmisValue) -> Json {
        switch value {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        case .time(_, let milliseconds): .number(milliseconds)
        }
    }

    /// Members of a folder.
    public static func children(_ objects: [CmisObject], more: Bool, total: Int?, succinct: Bool) -> Json {
        page(
            "objects", objects.map { .object([("object", object($0, succinct: succinct)), ("pathSegment", .text($0.name))]) },
            more, total)
    }

    public static func results(_ objects: [CmisObject], more: Bool, total: Int?, succinct: Bool) -> Json {
        page("results", objects.map { object($0, succinct: succinct) }, more, total)
    }

    private static func page(_ name: String, _ list: [Json], _ more: Bool, _ total: Int?) -> Json {
        .object([(name, .list(list)), ("hasMoreItems", .flag(more)), ("numItems", .number(Int64(total ?? list.count)))])
    }

    /// Folders something lies in.
    public static func parents(_ parents: [CmisObject], of child: CmisObject, succinct: Bool) -> Json {
        .list(parents.map { .object([("object", object($0, succinct: succinct)), ("relativePathSegment", .text(child.name))]) })
    }

    public static func error(_ error: CmisError, _ message: String) -> Json {
        .object([("exception", .text(error.rawValue)), ("message", .text(message))])
    }

    /// - Parameters:
    ///   - url: of the repository; `rootUrl` that of its root folder.
    public static func repositories(_ repository: CmisRepository, url: String, rootUrl: String) -> Json {
        let capabilities: [(String, Json)] = CmisRepository.capabilities.map { name, value in
            ("capability\(name)", value == "true" ? .flag(true) : value == "false" ? .flag(false) : .text(value))
        }
        let info: [(String, Json)] = [
            ("repositoryId", .text(repository.id)), ("repositoryName", .text(repository.name)),
            ("repositoryDescription", .text(repository.description)), ("vendorName", .text(repository.vendor)),
            ("productName", .text(repository.product)), ("productVersion", .text(repository.version)),
            ("rootFolderId", .text(repository.rootFolderID)), ("rootFolderUrl", .text(rootUrl)), ("repositoryUrl", .text(url)),
            ("capabilities", .object(capabilities)), ("cmisVersionSupported", .text("1.1")), ("latestChangeLogToken", .text("0")),
            ("changesIncomplete", .flag(true)), ("changesOnType", .list([])), ("principalIdAnonymous", .text("anonymous")),
            ("principalIdAnyone", .text("anyone")),
        ]
        return .object([(repository.id, .object(info))])
    }

    public static func type(_ type: CmisTypeDefinition) -> Json {
        let definitions = type.properties.map { ($0.id, definition($0)) }
        var pairs: [(String, Json)] = [
            ("id", .text(type.id)), ("localName", .text(type.id)), ("localNamespace", .text("urn:rathaus")),
            ("displayName", .text(type.title)), ("queryName", .text(type.id)), ("description", .text(type.title)),
            ("baseId", .text(type.base)), ("creatable", .flag(type.creatable)), ("fileable", .flag(true)),
            ("queryable", .flag(type.queryable)), ("fulltextIndexed", .flag(type.id == "rathaus:dokument")),
            ("includedInSupertypeQuery", .flag(true)), ("controllablePolicy", .flag(false)), ("controllableACL", .flag(false)),
            ("propertyDefinitions", .object(definitions)),
        ]
        if let parent = type.parent { pairs.append(("parentId", .text(parent))) }
        if !type.isFolder { pairs += [("versionable", .flag(type.versionable)), ("contentStreamAllowed", .text("allowed"))] }
        return .object(pairs)
    }

    private static func definition(_ property: CmisTypeDefinition.Property) -> Json {
        .object([
            ("id", .text(property.id)), ("localName", .text(property.id)), ("localNamespace", .text("urn:rathaus")),
            ("displayName", .text(property.title)), ("queryName", .text(property.id)), ("description", .text(property.title)),
            ("propertyType", .text(property.type.rawValue)), ("cardinality", .text(property.multiple ? "multi" : "single")),
            ("updatability", .text(property.updatability)), ("inherited", .flag(false)),
            ("required", .flag(property.onCreate || property.id == "cmis:name")), ("queryable", .flag(property.queryable)),
            ("orderable", .flag(property.queryable)), ("openChoice", .flag(true)),
        ])
    }

    public static func types(_ types: [CmisTypeDefinition]) -> Json {
        .object([("types", .list(types.map(type))), ("hasMoreItems", .flag(false)), ("numItems", .number(Int64(types.count)))])
    }

    /// Types as a tree of one level, as `typeDescendants` wants them.
    public static func typeTree(_ types: [CmisTypeDefinition]) -> Json {
        .list(types.map { .object([("type", type($0)), ("children", .list([]))]) })
    }
}
