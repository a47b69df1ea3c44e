// SPDX-License-Identifier: EUPL-1.2

/// Type, length and place of a value (X.690 §8.1). Types above 30 occur in none of our formats.
struct BerElement: Hashable {
    /// Class, form and number as they stand in the first byte.
    let identifier: UInt8
    let start: Int
    /// Without the mark that ends an indefinite length.
    let content: Range<Int>
    /// Behind that mark.
    let end: Int

    var constructed: Bool { identifier & 0x20 != 0 }
    var whole: Range<Int> { start..<end }

    static let integer: UInt8 = 0x02
    static let octetString: UInt8 = 0x04
    static let constructedOctetString: UInt8 = 0x24
    static let oid: UInt8 = 0x06
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31

    /// A field's own number; the form says whether other values are inside.
    static func context(_ number: UInt8, constructed: Bool = true) -> UInt8 { (constructed ? 0xA0 : 0x80) | number }
}

/// The bytes before the content.
struct BerHeader {
    let identifier: UInt8
    let contentStart: Int
    /// `nil` where the length is indefinite (X.690 §8.1.3.6).
    let length: Int?

    init(_ bytes: [UInt8], at position: Int, before end: Int) throws(CmsError) {
        guard end - position >= 2 else { throw .malformed }
        identifier = bytes[position]
        guard identifier & 0x1F != 0x1F else { throw .malformed }
        let first = bytes[position + 1]
        var start = position + 2
        if first == 0x80 {
            guard identifier & 0x20 != 0 else { throw .malformed }
            length = nil
        } else if first < 0x80 {
            length = Int(first)
        } else {
            let digits = Int(first & 0x7F)
            guard digits <= 4, end - start >= digits else { throw .malformed }
            length = bytes[start..<start + digits].reduce(0) { $0 << 8 | Int($1) }
            start += digits
        }
        contentStart = start
        if let length { guard length <= end - start else { throw .malformed } }
    }
}
