// SPDX-License-Identifier: EUPL-1.2

/// Which prefix stands for which namespace at one place of the document.
struct XmlNamespaces {
    private static let xml = "http://www.w3.org/XML/1998/namespace"
    private static let xmlns = "http://www.w3.org/2000/xmlns/"
    private var uris: [String: String] = ["xml": Self.xml]

    static func isDeclaration(_ name: String) -> Bool { name == "xmlns" || name.hasPrefix("xmlns:") }

    /// Takes an attribute that may be a declaration.
    mutating func declare(_ name: String, _ uri: String) throws(XmlError) {
        guard Self.isDeclaration(name) else { return }
        let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
        guard prefix != "xmlns", uri != Self.xmlns, (prefix == "xml") == (uri == Self.xml) else { throw .namespace }
        // Only the default can be taken back (Namespaces in XML 1.0 § 6.1).
        guard prefix.isEmpty ? name == "xmlns" : !uri.isEmpty && !prefix.contains(":") else { throw .namespace }
        uris[prefix] = uri
    }

    func element(_ qualified: String) throws(XmlError) -> XmlName {
        let (prefix, local) = try Self.split(qualified)
        guard let prefix else { return XmlName(uris[""] ?? "", local) }
        guard let uri = uris[prefix] else { throw .namespace }
        return XmlName(uri, local)
    }

    /// An attribute without a prefix is in no namespace.
    func attribute(_ qualified: String) throws(XmlError) -> XmlName {
        let (prefix, local) = try Self.split(qualified)
        guard let prefix else { return XmlName("", local) }
        guard let uri = uris[prefix] else { throw .namespace }
        return XmlName(uri, local)
    }

    private static func split(_ qualified: String) throws(XmlError) -> (prefix: String?, local: String) {
        guard let colon = qualified.firstIndex(of: ":") else { return (nil, qualified) }
        let prefix = String(qualified[..<colon])
        let local = String(qualified[qualified.index(after: colon)...])
        guard !prefix.isEmpty, !local.isEmpty, !local.contains(":"), prefix != "xmlns",
            let first = local.utf8.first, XmlBytes.isName(first, first: true)
        else { throw .namespace }
        return (prefix, local)
    }
}
