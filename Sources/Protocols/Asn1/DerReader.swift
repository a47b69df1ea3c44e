// SPDX-License-Identifier: EUPL-1.2
internal import SwiftASN1

/// Goes through the fields of a constructed value, one after the other.
public struct DerReader: Sendable {
    private var iterator: ASN1NodeCollection.Iterator
    private var ahead: DerValue?

    init(_ iterator: ASN1NodeCollection.Iterator) {
        self.iterator = iterator
        ahead = self.iterator.next().map(DerValue.init(node:))
    }

    public mutating func next() -> DerValue? {
        defer { ahead = iterator.next().map(DerValue.init(node:)) }
        return ahead
    }

    /// The next field, which must be there; of any type without a tag.
    public mutating func required(_ tag: DerTag? = nil) throws(DerError) -> DerValue {
        guard let value = next() else { throw .malformed }
        guard tag == nil || value.tag == tag else { throw .unexpected(value.tag) }
        return value
    }

    /// The next field when it has this type.
    public mutating func optional(_ tag: DerTag) -> DerValue? { ahead?.tag == tag ? next() : nil }

    /// - Throws: `DerError.trailing` when fields are left.
    public func end() throws(DerError) {
        guard ahead == nil else { throw .trailing }
    }
}
