// SPDX-License-Identifier: EUPL-1.2

/// How much of a document is read at most.
public struct XmlLimits: Sendable {
    public var bytes: Int
    public var depth: Int
    public var elements: Int
    public var attributes: Int

    public init(bytes: Int = 1 << 20, depth: Int = 64, elements: Int = 20_000, attributes: Int = 64) {
        self.bytes = bytes
        self.depth = depth
        self.elements = elements
        self.attributes = attributes
    }
}

/// Why a document was refused.
public enum XmlError: Error, Hashable, Sendable {
    /// Larger, deeper or more numerous than `XmlLimits` allows.
    case limit
    /// Not UTF-8, or declared as something else.
    case encoding
    /// Declares a document type. Entities come with it, so none is read.
    case doctype
    /// Refers to an entity that XML itself does not define.
    case entity
    /// A prefix without a declaration, or one declared in a way that Namespaces in XML forbids.
    case namespace
    /// Not well-formed, at this byte.
    case malformed(at: Int)
}
