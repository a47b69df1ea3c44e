// SPDX-License-Identifier: EUPL-1.2

/// Goes through what a constructed value holds, one after the other.
struct BerFields {
    let document: BerDocument
    private var position: Int
    private let end: Int

    init(_ document: BerDocument, _ content: Range<Int>) {
        self.document = document
        position = content.lowerBound
        end = content.upperBound
    }

    mutating func next() throws(CmsError) -> BerElement? {
        guard position < end else { return nil }
        let element = try document.element(at: position, before: end)
        position = element.end
        return element
    }

    /// The next field, which must be there; of any of these types.
    mutating func required(_ identifiers: UInt8...) throws(CmsError) -> BerElement {
        guard let element = try next(), identifiers.contains(element.identifier) else { throw .malformed }
        return element
    }

    /// The next field when it has one of these types.
    mutating func optional(_ identifiers: UInt8...) throws(CmsError) -> BerElement? {
        guard position < end, identifiers.contains(document.bytes[position]) else { return nil }
        return try next()
    }

    /// Fields that are left are errors: readers would disagree on them.
    func finish() throws(CmsError) { guard position == end else { throw .malformed } }
}
