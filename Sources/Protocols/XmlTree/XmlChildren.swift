// SPDX-License-Identifier: EUPL-1.2

/// Reads a document child by child of its root, so that of a large one only the child at hand stands in memory as a tree.
public struct XmlChildren {
    /// The root with its attributes, without children.
    public let root: XmlElement
    private var reader: XmlReader
    private let qualified: String
    private let namespaces: XmlNamespaces
    private var ended: Bool

    public init(_ bytes: [UInt8], limits: XmlLimits = XmlLimits()) throws(XmlError) {
        reader = try XmlReader.opened(bytes, limits)
        let start = try reader.startTag(XmlNamespaces(), depth: 1)
        (root, qualified, namespaces, ended) = (start.element, start.qualified, start.namespaces, start.empty)
        if ended { try reader.finish() }
    }

    /// The next child element, nil after the last; text between children is passed over. What stands behind the root is checked with the last.
    public mutating func next() throws(XmlError) -> XmlElement? {
        guard !ended else { return nil }
        if let child = try reader.nextChild(namespaces) { return child }
        ended = true
        try reader.endTag(qualified)
        try reader.finish()
        return nil
    }
}
