// SPDX-License-Identifier: EUPL-1.2
public import JsonTree
internal import XmlTree

/// An object with what lies below it, as far as was asked.
public struct CmisTree: Sendable {
    public let object: CmisObject
    public let children: [CmisTree]

    public init(_ object: CmisObject, _ children: [CmisTree]) {
        self.object = object
        self.children = children
    }
}

extension AtomWriter {
    /// A feed whose entries hold the feeds of their members (CMIS 1.1 § 3.9.2).
    public func tree(_ trees: [CmisTree], place: String, updated: String) -> String {
        feedStart("Inhalt", place, updated) + trees.map { member($0, updated) }.joined() + "</atom:feed>"
    }

    private func member(_ tree: CmisTree, _ updated: String) -> String {
        let entry = entry(tree.object, inside: true)
        guard !tree.children.isEmpty else { return entry }
        let id = "urn:rathaus:kinder:\(XmlText.escaped(tree.object.id))"
        let feed = """
            <cmisra:children><atom:feed><atom:id>\(id)</atom:id><atom:title>Inhalt</atom:title><atom:updated>\(updated)</atom:updated>\
            \(tree.children.map { member($0, updated) }.joined())</atom:feed></cmisra:children>
            """
        return String(entry.dropLast("</atom:entry>".count)) + feed + "</atom:entry>"
    }
}

extension BrowserJson {
    public static func tree(_ trees: [CmisTree], succinct: Bool) -> JsonValue {
        .array(
            trees.map { tree in
                let inner = JsonValue.object(pairs: [
                    ("object", object(tree.object, succinct: succinct)), ("pathSegment", .string(tree.object.name)),
                ])
                var pairs: [(String, JsonValue)] = [("object", inner)]
                if !tree.children.isEmpty { pairs.append(("children", self.tree(tree.children, succinct: succinct))) }
                return .object(pairs: pairs)
            })
    }
}
