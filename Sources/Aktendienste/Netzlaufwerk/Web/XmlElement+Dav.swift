// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
public import WebDav
public import XmlTree

/// Lends the XML tree to the reader of WebDAV's bodies.
extension XmlElement: DavElement {
    public var davName: DavName { DavName(name.namespace, name.local) }
    public var davElements: [XmlElement] { elements }
    public var davText: String { text }
    public var davXml: String { xml }
}

enum Netzkoerper {
    /// Bodies of PROPFIND, PROPPATCH and LOCK are small.
    static let grenze = 1 << 20

    /// - Returns: `nil` for an empty body.
    static func lesen(_ daten: Data) throws -> XmlElement? {
        guard !daten.isEmpty else { return nil }
        return try XmlReader.read(Array(daten), limits: XmlLimits(bytes: grenze))
    }
}
