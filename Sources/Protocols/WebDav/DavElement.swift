// SPDX-License-Identifier: EUPL-1.2

/// Name of a property or another element: namespace and local part.
public struct DavName: Hashable, Sendable {
    public static let dav = "DAV:"
    public let namespace: String
    public let local: String

    public init(_ namespace: String, _ local: String) {
        self.namespace = namespace
        self.local = local
    }

    /// A name of WebDAV itself.
    public static func dav(_ local: String) -> DavName { DavName(dav, local) }
}

/// What a body is read from. Who parses the XML lends its own type, so that this target needs no parser.
public protocol DavElement {
    var davName: DavName { get }
    var davElements: [Self] { get }
    var davText: String { get }
    /// The element as a piece of XML that stands by itself.
    var davXml: String { get }
}

/// Why a header or body was refused; RFC 4918 asks for 400 in each case.
public enum DavError: Error, Hashable, Sendable {
    case header(String)
    case body
    case tooMany
}
