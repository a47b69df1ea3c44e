// SPDX-License-Identifier: EUPL-1.2
public import CmisProtocol
internal import Foundation
public import XmlTree

/// Lends the XML tree to the reader of AtomPub's documents.
extension XmlElement: CmisElement {
    public var cmisNamespace: String { name.namespace }
    public var cmisLocal: String { name.local }
    public var cmisElements: [XmlElement] { elements }
    public var cmisText: String { text }
    public func cmisAttribute(_ name: String) -> String? { attribute(name) }
}

enum Atomkoerper {
    /// Entries carry their content in Base64.
    static let grenze = 64 << 20

    static func lesen(_ daten: Data) throws -> XmlElement {
        do {
            return try XmlReader.read(Array(daten), limits: XmlLimits(bytes: grenze, elements: 5_000))
        } catch {
            throw Cmisgrund.ungueltig("Das XML ist nicht lesbar (\(error)).")
        }
    }
}
