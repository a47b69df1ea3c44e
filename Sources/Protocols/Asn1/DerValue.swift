// SPDX-License-Identifier: EUPL-1.2
internal import SwiftASN1

/// How much is read at all. Depth is bounded by the parser itself.
public struct DerLimits: Sendable {
    public var bytes: Int

    public init(bytes: Int = 256 << 10) { self.bytes = bytes }
}

/// One value of the tree with the bytes it was read from.
public struct DerValue: Hashable, Sendable {
    let node: ASN1Node

    init(node: ASN1Node) { self.node = node }

    /// Reads exactly one value: nothing may follow it.
    public init(_ bytes: [UInt8], limits: DerLimits = DerLimits()) throws(DerError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        do { node = try DER.parse(bytes) } catch { throw .malformed }
    }

    public var tag: DerTag? { DerTag(node.identifier) }
    /// The value as it stood in the input, tag and length included.
    public var encoded: [UInt8] { Array(node.encodedBytes) }

    /// What a constructed value holds.
    public func fields(_ expected: DerTag = .sequence) throws(DerError) -> DerReader {
        guard tag == expected else { throw .unexpected(tag) }
        guard case .constructed(let nodes) = node.content else { throw .malformed }
        return DerReader(nodes.makeIterator())
    }

    /// The members of a SEQUENCE OF or SET OF.
    public func members(_ expected: DerTag = .sequence, atMost: Int) throws(DerError) -> [DerValue] {
        var reader = try fields(expected)
        var out: [DerValue] = []
        while let next = reader.next() {
            guard out.count < atMost else { throw .tooMany }
            out.append(next)
        }
        return out
    }

    /// The content of a primitive value.
    public func content(_ expected: DerTag) throws(DerError) -> [UInt8] {
        guard tag == expected else { throw .unexpected(tag) }
        guard case .primitive(let bytes) = node.content else { throw .malformed }
        return Array(bytes)
    }

    public func octets() throws(DerError) -> [UInt8] { try content(.octetString) }

    /// Dotted, such as 2.16.840.1.101.3.4.2.1.
    public func oid() throws(DerError) -> String {
        do { return try ASN1ObjectIdentifier(derEncoded: node).description } catch { throw .malformed }
    }

    public func int() throws(DerError) -> Int {
        do { return try Int(derEncoded: node) } catch { throw .value }
    }

    /// The digits of an INTEGER of any size, most significant byte first.
    public func integerBytes() throws(DerError) -> [UInt8] {
        let bytes = try content(.integer)
        guard !bytes.isEmpty, bytes.count <= 64 else { throw .value }
        return bytes
    }
}
