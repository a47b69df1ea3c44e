// SPDX-License-Identifier: EUPL-1.2

extension BerDocument {
    /// Dotted, such as 2.16.840.1.101.3.4.1.46.
    func oid(_ element: BerElement) throws(CmsError) -> String {
        guard element.identifier == BerElement.oid, let dotted = ObjectIdentifier.dotted(bytes[element.content]) else {
            throw .malformed
        }
        return dotted
    }

    /// A small number that is not negative.
    func int(_ element: BerElement) throws(CmsError) -> Int {
        guard (1...4).contains(element.content.count), bytes[element.content.lowerBound] < 0x80 else { throw .malformed }
        return bytes[element.content].reduce(0) { $0 << 8 | Int($1) }
    }

    /// How many bytes a text of bytes has, whether it stands in one piece or in many (X.690 §8.7).
    func octetCount(_ element: BerElement) throws(CmsError) -> Int {
        var sum = 0
        try pieces(element) { sum += $0.count }
        return sum
    }

    /// Where the pieces stand, in their order.
    func octetRanges(_ element: BerElement) throws(CmsError) -> [Range<Int>] {
        var result: [Range<Int>] = []
        try pieces(element) { result.append($0) }
        return result
    }

    func octets(_ element: BerElement, most: Int) throws(CmsError) -> [UInt8] {
        var result: [UInt8] = []
        try pieces(element) { if result.count <= most { result += bytes[$0] } }
        guard result.count <= most else { throw .malformed }
        return result
    }

    /// The depth is bounded by the survey.
    private func pieces(_ element: BerElement, _ visit: (Range<Int>) -> Void) throws(CmsError) {
        guard element.constructed else { return visit(element.content) }
        var inner = try fields(element)
        while let piece = try inner.next() {
            guard piece.identifier & 0xDF == BerElement.octetString else { throw .malformed }
            try pieces(piece, visit)
        }
    }

    /// AlgorithmIdentifier: what it is, and its parameters.
    func algorithm(_ element: BerElement) throws(CmsError) -> (oid: String, parameters: BerElement?) {
        var inner = try fields(element)
        let oid = try oid(try inner.required(BerElement.oid))
        let parameters = try inner.next()
        try inner.finish()
        return (oid, parameters)
    }
}
