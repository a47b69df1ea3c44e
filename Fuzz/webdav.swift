// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/WebDav by scripts/fuzz; XmlTree stands below as a module.
import XmlTree

extension XmlElement: DavElement {
    public var davName: DavName { DavName(name.namespace, name.local) }
    public var davElements: [XmlElement] { elements }
    public var davText: String { text }
    public var davXml: String { xml }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWebDav(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    if let header = try? IfHeader(text) {
        precondition(!header.lists.isEmpty && header.lists.allSatisfy { !$0.conditions.isEmpty }, "a list without conditions")
        _ = header.holds { _ in IfHeader.State(etag: nil, tokens: []) }
    }
    if let segments = try? DavText.segments(text) {
        let path = segments.map { "/" + DavText.encoded($0) }.joined()
        precondition((try? DavText.segments(path)) == segments, "a path written and read again is another one")
        precondition(!segments.contains("..") && !segments.contains { $0.contains("/") }, "a path leads out")
    }
    _ = try? DavHeader.destination(text, hosts: ["h"])
    _ = try? DavHeader.lockToken(text)
    _ = DavHeader.timeout(text, default: 1, atMost: 9)
    guard let root = try? XmlReader.read(bytes, limits: XmlLimits(bytes: 4_096, depth: 8, elements: 50, attributes: 8)) else {
        return 0
    }
    let again = try? XmlReader.read(
        Array(root.xml.utf8), limits: XmlLimits(bytes: 1 << 20, depth: 8, elements: 50, attributes: 8))
    precondition(again.map(normal) == normal(root), "a tree written and read again is another one")
    _ = try? PropfindBody(root)
    _ = try? PropertyChange.read(root)
    _ = try? LockBody(root)
    return 0
}

/// Neighbouring pieces of text are one when they are read again.
private func normal(_ element: XmlElement) -> XmlElement {
    var children: [XmlElement.Node] = []
    for child in element.children {
        switch child {
        case .element(let inner): children.append(.element(normal(inner)))
        case .text(let text):
            if case .text(let before)? = children.last {
                children[children.count - 1] = .text(before + text)
            } else {
                children.append(child)
            }
        }
    }
    return XmlElement(element.name, attributes: element.attributes, children: children)
}
