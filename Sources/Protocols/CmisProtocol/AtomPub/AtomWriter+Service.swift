// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

extension AtomWriter {
    /// The service document, where every client begins.
    public func service(_ repository: CmisRepository) -> String {
        let collections = [
            ("root", url("kinder", repository.rootFolderID), "Wurzel"), ("types", url("typen"), "Typen"),
            ("query", url("abfrage"), "Abfrage"), ("checkedout", url("ausgecheckt"), "Ausgecheckt"),
            ("unfiled", url("ausgecheckt"), "Ohne Ablage"),
        ].map { kind, href, title in
            """
            <app:collection href="\(href)"><atom:title>\(title)</atom:title><cmisra:collectionType>\(kind)</cmisra:collectionType>\
            <app:accept>\(kind == "query" ? "application/cmisquery+xml" : Self.entryType)</app:accept></app:collection>
            """
        }.joined()
        return """
            \(Self.declaration)<app:service \(Self.namespaces)><app:workspace><atom:title>\(XmlText.escaped(repository.name))</atom:title>\
            \(collections)\(link("http://docs.oasis-open.org/ns/cmis/link/200908/typedescendants", url("typen"), Self.feedType))\
            \(info(repository))\(templates)</app:workspace></app:service>
            """
    }

    private func info(_ repository: CmisRepository) -> String {
        let fields = [
            ("repositoryId", repository.id), ("repositoryName", repository.name),
            ("repositoryDescription", repository.description),
            ("vendorName", repository.vendor), ("productName", repository.product), ("productVersion", repository.version),
            ("rootFolderId", repository.rootFolderID), ("latestChangeLogToken", "0"),
        ].map { "<cmis:\($0.0)>\(XmlText.escaped($0.1))</cmis:\($0.0)>" }.joined()
        let capabilities = CmisRepository.capabilities.map {
            "<cmis:capability\($0.name)>\($0.value)</cmis:capability\($0.name)>"
        }.joined()
        return """
            <cmisra:repositoryInfo>\(fields)<cmis:capabilities>\(capabilities)</cmis:capabilities>\
            <cmis:cmisVersionSupported>1.1</cmis:cmisVersionSupported><cmis:changesIncomplete>true</cmis:changesIncomplete>\
            <cmis:principalAnonymous>anonymous</cmis:principalAnonymous><cmis:principalAnyone>anyone</cmis:principalAnyone>\
            </cmisra:repositoryInfo>
            """
    }

    private var templates: String {
        let options = """
            &amp;filter={filter}&amp;includeAllowableActions={includeAllowableActions}&amp;includePolicyIds={includePolicyIds}\
            &amp;includeRelationships={includeRelationships}&amp;includeACL={includeACL}&amp;renditionFilter={renditionFilter}
            """
        let base = XmlText.escaped(base)
        return [
            ("objectbyid", "\(base)/objekt?id={id}\(options)", Self.entryType),
            ("objectbypath", "\(base)/pfad?path={path}\(options)", Self.entryType),
            ("typebyid", "\(base)/typ?id={id}", Self.entryType),
            (
                "query",
                "\(base)/abfrage?q={q}&amp;searchAllVersions={searchAllVersions}&amp;maxItems={maxItems}&amp;skipCount={skipCount}&amp;includeAllowableActions={includeAllowableActions}&amp;includeRelationships={includeRelationships}&amp;renditionFilter={renditionFilter}",
                Self.feedType
            ),
        ].map { type, template, media in
            """
            <cmisra:uritemplate><cmisra:template>\(template)</cmisra:template><cmisra:type>\(type)</cmisra:type>\
            <cmisra:mediatype>\(media)</cmisra:mediatype></cmisra:uritemplate>
            """
        }.joined()
    }

    public func type(_ type: CmisTypeDefinition, updated: String) -> String {
        Self.declaration + typeEntry(type, updated: updated, inside: false)
    }

    public func types(_ types: [CmisTypeDefinition], place: String, updated: String) -> String {
        feedStart("Typen", place, updated) + types.map { typeEntry($0, updated: updated, inside: true) }.joined() + "</atom:feed>"
    }

    private func typeEntry(_ type: CmisTypeDefinition, updated: String, inside: Bool) -> String {
        let kind = type.isFolder ? "cmisTypeFolderDefinitionType" : "cmisTypeDocumentDefinitionType"
        let flags = [
            ("creatable", type.creatable), ("fileable", true), ("queryable", type.queryable),
            ("fulltextIndexed", type.id == "rathaus:dokument"), ("includedInSupertypeQuery", true), ("controllablePolicy", false),
            ("controllableACL", false),
        ].map { "<cmis:\($0.0)>\($0.1)</cmis:\($0.0)>" }.joined()
        let document =
            type.isFolder
            ? ""
            : "<cmis:versionable>\(type.versionable)</cmis:versionable><cmis:contentStreamAllowed>allowed</cmis:contentStreamAllowed>"
        var links = link("self", url("typ", type.id), Self.entryType) + link("down", url("typen", type.id), Self.feedType)
        if let parent = type.parent { links += link("up", url("typ", parent), Self.entryType) }
        return """
            <atom:entry\(inside ? "" : " " + Self.namespaces)><atom:author><atom:name>Rathaus</atom:name></atom:author>\
            <atom:id>urn:rathaus:typ:\(type.id)</atom:id><atom:title>\(XmlText.escaped(type.title))</atom:title>\
            <atom:updated>\(updated)</atom:updated>\(links)<cmisra:type cmisra:id="\(type.id)" xsi:type="cmis:\(kind)"><cmis:id>\(type.id)</cmis:id>\
            <cmis:localName>\(type.id)</cmis:localName><cmis:localNamespace>urn:rathaus</cmis:localNamespace>\
            <cmis:displayName>\(XmlText.escaped(type.title))</cmis:displayName><cmis:queryName>\(type.id)</cmis:queryName>\
            <cmis:description>\(XmlText.escaped(type.title))</cmis:description><cmis:baseId>\(type.base)</cmis:baseId>\
            \(type.parent.map { "<cmis:parentId>\($0)</cmis:parentId>" } ?? "")\(flags)\
            \(type.properties.map(Self.definition).joined())\(document)</cmisra:type></atom:entry>
            """
    }

    private static func definition(_ property: CmisTypeDefinition.Property) -> String {
        let element = property.type.element + "Definition"
        return """
            <cmis:\(element)><cmis:id>\(property.id)</cmis:id><cmis:localName>\(property.id)</cmis:localName>\
            <cmis:displayName>\(XmlText.escaped(property.title))</cmis:displayName><cmis:queryName>\(property.id)</cmis:queryName>\
            <cmis:description>\(XmlText.escaped(property.title))</cmis:description>\
            <cmis:propertyType>\(property.type.rawValue)</cmis:propertyType>\
            <cmis:cardinality>\(property.multiple ? "multi" : "single")</cmis:cardinality>\
            <cmis:updatability>\(property.updatability)</cmis:updatability><cmis:inherited>false</cmis:inherited>\
            <cmis:required>\(property.onCreate || property.id == "cmis:name")</cmis:required>\
            <cmis:queryable>\(property.queryable)</cmis:queryable><cmis:orderable>\(property.queryable)</cmis:orderable>\
            <cmis:openChoice>true</cmis:openChoice></cmis:\(element)>
            """
    }
}
