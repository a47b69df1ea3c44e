// SPDX-License-Identifier: EUPL-1.2

/// Reads a whole document into a tree: UTF-8 only, no document type, no entities but the five of XML, nothing fetched.
///
/// Written by hand and small, because what is left of XML after these rules is less than what has to be switched off in a library:
/// the limits hold before memory is taken, and namespaces of attributes arrive resolved.
public struct XmlReader {
    private var bytes: XmlBytes
    private let limits: XmlLimits
    private var elements = 0

    private init(_ bytes: [UInt8], _ limits: XmlLimits) {
        self.bytes = XmlBytes(bytes)
        self.limits = limits
    }

    public static func read(_ bytes: [UInt8], limits: XmlLimits = XmlLimits()) throws(XmlError) -> XmlElement {
        var reader = try opened(bytes, limits)
        let root = try reader.element(XmlNamespaces(), depth: 1)
        try reader.finish()
        return root
    }

    /// A reader that stands before the root.
    static func opened(_ bytes: [UInt8], _ limits: XmlLimits) throws(XmlError) -> XmlReader {
        guard bytes.count <= limits.bytes else { throw .limit }
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { throw .encoding }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var reader = XmlReader(try XmlBytes.normalized(bytes[start...]), limits)
        try reader.declaration()
        try reader.misc()
        guard reader.bytes.peek == UInt8(ascii: "<") else { throw reader.bytes.malformed }
        return reader
    }

    /// After the root only comments and the like may come.
    mutating func finish() throws(XmlError) {
        try misc()
        guard bytes.atEnd else { throw bytes.malformed }
    }

    private mutating func declaration() throws(XmlError) {
        guard bytes.skip("<?xml"), let next = bytes.peek, XmlBytes.isSpace(next) else { return }
        let text = String(decoding: try bytes.until("?>"), as: UTF8.self).lowercased()
        guard let place = text.firstRange(of: "encoding") else { return }
        let rest = text[place.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" }
        guard rest.hasPrefix("utf-8") || rest.hasPrefix("us-ascii") else { throw .encoding }
    }

    /// White space, comments and processing instructions outside the root.
    private mutating func misc() throws(XmlError) {
        while true {
            bytes.skipSpace()
            if bytes.skip("<!--") {
                try comment()
            } else if bytes.skip("<?") {
                _ = try bytes.until("?>")
            } else if bytes.skip("<!") {
                throw .doctype
            } else {
                return
            }
        }
    }

    private mutating func comment() throws(XmlError) {
        _ = try bytes.until("--")
        guard bytes.skip(">") else { throw bytes.malformed }
    }

    private mutating func element(_ outer: XmlNamespaces, depth: Int) throws(XmlError) -> XmlElement {
        var start = try startTag(outer, depth: depth)
        guard !start.empty else { return start.element }
        start.element.children = try content(start.namespaces, depth: depth)
        try endTag(start.qualified)
        return start.element
    }

    struct StartTag {
        var element: XmlElement
        let qualified: String
        let namespaces: XmlNamespaces
        /// `<a/>` has no end tag.
        let empty: Bool
    }

    mutating func startTag(_ outer: XmlNamespaces, depth: Int) throws(XmlError) -> StartTag {
        elements += 1
        guard depth <= limits.depth, elements <= limits.elements else { throw .limit }
        guard bytes.skip("<") else { throw bytes.malformed }
        let qualified = try bytes.name()
        let (attributes, namespaces) = try attributes(outer)
        let element = XmlElement(try namespaces.element(qualified), attributes: attributes)
        bytes.skipSpace()
        let empty = bytes.skip("/>")
        guard empty || bytes.skip(">") else { throw bytes.malformed }
        return StartTag(element: element, qualified: qualified, namespaces: namespaces, empty: empty)
    }

    mutating func endTag(_ qualified: String) throws(XmlError) {
        guard bytes.skip("</"), try bytes.name() == qualified else { throw bytes.malformed }
        bytes.skipSpace()
        guard bytes.skip(">") else { throw bytes.malformed }
    }

    /// The next element below the root, nil before the root's end tag.
    mutating func nextChild(_ namespaces: XmlNamespaces) throws(XmlError) -> XmlElement? {
        while let next = bytes.peek {
            if next != UInt8(ascii: "<") {
                _ = try bytes.characters(until: UInt8(ascii: "<"))
            } else if bytes.skip("<!--") {
                try comment()
            } else if bytes.skip("<![CDATA[") {
                _ = try bytes.until("]]>")
            } else if bytes.skip("<?") {
                _ = try bytes.until("?>")
            } else if bytes.starts("</") {
                return nil
            } else if bytes.starts("<!") {
                throw .doctype
            } else {
                return try element(namespaces, depth: 2)
            }
        }
        throw bytes.malformed
    }

    private mutating func attributes(_ outer: XmlNamespaces) throws(XmlError) -> ([XmlElement.Attribute], XmlNamespaces) {
        var raw: [(name: String, value: String)] = []
        var namespaces = outer
        while true {
            let spaced = bytes.skipSpace()
            guard let next = bytes.peek, next != UInt8(ascii: ">"), next != UInt8(ascii: "/") else { break }
            guard spaced else { throw bytes.malformed }
            let name = try bytes.name()
            bytes.skipSpace()
            guard bytes.skip("=") else { throw bytes.malformed }
            bytes.skipSpace()
            let value = try bytes.quoted()
            guard !raw.contains(where: { $0.name == name }) else { throw bytes.malformed }
            raw.append((name, value))
            guard raw.count <= limits.attributes else { throw .limit }
            try namespaces.declare(name, value)
        }
        var attributes: [XmlElement.Attribute] = []
        for (name, value) in raw where !XmlNamespaces.isDeclaration(name) {
            let resolved = try namespaces.attribute(name)
            guard !attributes.contains(where: { $0.name == resolved }) else { throw .namespace }
            attributes.append(.init(resolved, value))
        }
        return (attributes, namespaces)
    }

    private mutating func content(_ namespaces: XmlNamespaces, depth: Int) throws(XmlError) -> [XmlElement.Node] {
        var nodes: [XmlElement.Node] = []
        var text: [UInt8] = []
        func flush() {
            if !text.isEmpty { nodes.append(.text(String(decoding: text, as: UTF8.self))) }
            text = []
        }
        while let next = bytes.peek {
            if next != UInt8(ascii: "<") {
                text += try bytes.characters(until: UInt8(ascii: "<"))
            } else if bytes.skip("<!--") {
                try comment()
            } else if bytes.skip("<![CDATA[") {
                text += try bytes.until("]]>")
            } else if bytes.skip("<?") {
                _ = try bytes.until("?>")
            } else if bytes.starts("</") {
                flush()
                return nodes
            } else if bytes.starts("<!") {
                throw .doctype
            } else {
                flush()
                nodes.append(.element(try element(namespaces, depth: depth + 1)))
            }
        }
        throw bytes.malformed
    }
}
