// SPDX-License-Identifier: EUPL-1.2

/// One element with all it holds. Comments, processing instructions and the document's own prefixes are not kept.
public struct XmlElement: Hashable, Sendable {
    public indirect enum Node: Hashable, Sendable {
        case element(XmlElement)
        case text(String)
    }

    public struct Attribute: Hashable, Sendable {
        public let name: XmlName
        public let value: String

        public init(_ name: XmlName, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public let name: XmlName
    public var attributes: [Attribute]
    public var children: [Node]

    public init(_ name: XmlName, attributes: [Attribute] = [], children: [Node] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    public var elements: [XmlElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text inside, without the elements around it.
    public var text: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    public func first(_ name: XmlName) -> XmlElement? { elements.first { $0.name == name } }

    public func attribute(_ local: String, _ namespace: String = "") -> String? {
        attributes.first { $0.name == XmlName(namespace, local) }?.value
    }
}
