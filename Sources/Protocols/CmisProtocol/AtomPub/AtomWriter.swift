// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree
internal import Bytes

/// Writes the documents of the AtomPub binding (CMIS 1.1 § 3).
public struct AtomWriter: Sendable {
    public static let serviceType = "application/atomsvc+xml"
    public static let entryType = "application/atom+xml;type=entry"
    public static let feedType = "application/atom+xml;type=feed"
    static let treeType = "application/cmistree+xml"
    static let namespaces = """
        xmlns:atom="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" \
        xmlns:cmis="http://docs.oasis-open.org/ns/cmis/core/200908/" xmlns:cmisra="http://docs.oasis-open.org/ns/cmis/restatom/200908/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        """
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// Absolute address of the binding.
    public let base: String

    public init(base: String) { self.base = base }

    func url(_ place: String, _ id: String? = nil) -> String {
        XmlText.escaped("\(base)/\(place)" + (id.map { "?id=\(PercentEncoding.encode($0))" } ?? ""))
    }

    func link(_ rel: String, _ href: String, _ type: String) -> String {
        "<atom:link rel=\"\(rel)\" href=\"\(href)\" type=\"\(type)\"/>"
    }

    public func entry(_ object: CmisObject) -> String { Self.declaration + entry(object, inside: false) }

    func entry(_ object: CmisObject, inside: Bool) -> String {
        """
        <atom:entry\(inside ? "" : " " + Self.namespaces)><atom:author><atom:name>\(XmlText.escaped(object.author))</atom:name>\
        </atom:author><atom:id>urn:rathaus:\(XmlText.escaped(object.id))</atom:id>\
        <atom:title>\(XmlText.escaped(object.name))</atom:title><atom:updated>\(object.updated)</atom:updated>\
        <atom:published>\(object.updated)</atom:published>\(content(object))\(links(object))<cmisra:object><cmis:properties>\
        \(object.properties.map(Self.property).joined())</cmis:properties>\(actions(object))</cmisra:object></atom:entry>
        """
    }

    private func content(_ object: CmisObject) -> String {
        guard let type = object.contentType else { return "<atom:summary>\(XmlText.escaped(object.name))</atom:summary>" }
        return "<atom:content src=\"\(url("inhalt", object.id))\" type=\"\(XmlText.escaped(type))\"/>"
    }

    private func links(_ object: CmisObject) -> String {
        var out = link("self", url("objekt", object.id), Self.entryType) + link("edit", url("objekt", object.id), Self.entryType)
        out += link("service", XmlText.escaped(base), Self.serviceType)
        out += link(
            "describedby", url("typ", object.properties.first { $0.id == "cmis:objectTypeId" }?.values.first?.text ?? ""),
            Self.entryType)
        out += link(
            "http://docs.oasis-open.org/ns/cmis/link/200908/allowableactions", url("erlaubt", object.id),
            "application/cmisallowableactions+xml")
        if object.isFolder {
            out += link("down", url("kinder", object.id), Self.feedType) + link("down", url("baum", object.id), Self.treeType)
            out += link("http://docs.oasis-open.org/ns/cmis/link/200908/foldertree", url("ordnerbaum", object.id), Self.treeType)
            if let parent = object.parentID { out += link("up", url("objekt", parent), Self.entryType) }
        } else {
            out += link("up", url("eltern", object.id), Self.feedType)
            out += link("version-history", url("versionen", object.id), Self.feedType)
            out += link(
                "edit-media", url("inhalt", object.id), XmlText.escaped(object.contentType ?? "application/octet-stream"))
            if let copy = object.workingCopyID { out += link("working-copy", url("objekt", copy), Self.entryType) }
        }
        return out
    }

    private static func property(_ property: CmisProperty) -> String {
        let values = property.values.map { "<cmis:value>\(XmlText.escaped($0.text))</cmis:value>" }.joined()
        let start = "<cmis:\(property.type.element) propertyDefinitionId=\"\(property.id)\" queryName=\"\(property.id)\""
        return values.isEmpty ? start + "/>" : start + ">\(values)</cmis:\(property.type.element)>"
    }

    private func actions(_ object: CmisObject) -> String {
        "<cmis:allowableActions>" + object.actions.map { "<cmis:\($0.name)>\($0.allowed)</cmis:\($0.name)>" }.joined()
            + "</cmis:allowableActions>"
    }

    public func allowableActions(_ object: CmisObject) -> String {
        Self.declaration
            + actions(object).replacingFirst(
                "<cmis:allowableActions>",
                "<cmis:allowableActions xmlns:cmis=\"http://docs.oasis-open.org/ns/cmis/core/200908/\">")
    }

    /// - Parameters:
    ///   - place: place and query of this page; `next` that of the following one.
    public func feed(_ objects: [CmisObject], title: String, place: String, next: String?, total: Int?, updated: String) -> String
    {
        let more = next.map { link("next", XmlText.escaped("\(base)/\($0)"), Self.feedType) } ?? ""
        return feedStart(title, place, updated) + more + (total.map { "<cmisra:numItems>\($0)</cmisra:numItems>" } ?? "")
            + objects.map { entry($0, inside: true) }.joined() + "</atom:feed>"
    }

    func feedStart(_ title: String, _ place: String, _ updated: String) -> String {
        let here = XmlText.escaped("\(base)/\(place)")
        return """
            \(Self.declaration)<atom:feed \(Self.namespaces)><atom:id>\(here)</atom:id><atom:title>\(XmlText.escaped(title))</atom:title>\
            <atom:updated>\(updated)</atom:updated><atom:author><atom:name>Rathaus</atom:name></atom:author>\
            \(link("self", here, Self.feedType))\(link("service", XmlText.escaped(base), Self.serviceType))
            """
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, _ other: String) -> String {
        guard let place = firstRange(of: part) else { return self }
        return String(self[..<place.lowerBound]) + other + String(self[place.upperBound...])
    }
}
