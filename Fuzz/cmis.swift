// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/CmisProtocol by scripts/fuzz; XmlTree stands below as a module.
import XmlTree

extension XmlElement: CmisElement {
    public var cmisNamespace: String { name.namespace }
    public var cmisLocal: String { name.local }
    public var cmisElements: [XmlElement] { elements }
    public var cmisText: String { text }
    public func cmisAttribute(_ name: String) -> String? { attribute(name) }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCmis(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    if let query = try? CmisQuery(text) {
        precondition(!query.type.isEmpty, "a query of nothing")
        precondition(query.properties?.isEmpty != true, "a query that wants nothing")
    }
    // Whatever a name is, what is written around it stays readable.
    let object = CmisObject(
        id: "e-1", name: text, isFolder: false, properties: [CmisProperty("cmis:name", .string, .text(text))],
        actions: [("canDeleteObject", true)], parentID: "b", contentType: text, updated: "", author: text)
    let written = AtomWriter(base: "http://h").entry(object)
    guard let root = try? XmlReader.read(Array(written.utf8), limits: XmlLimits(bytes: 1 << 20)), let entry = try? AtomEntry(root)
    else {
        preconditionFailure("an entry that cannot be read")
    }
    precondition(entry.properties["cmis:name"] != nil, "the name is lost")
    if let root = try? XmlReader.read(bytes, limits: XmlLimits(bytes: 4_096, depth: 8, elements: 50, attributes: 8)) {
        _ = try? AtomEntry(root)
        _ = try? AtomQuery(root)
    }
    return 0
}
