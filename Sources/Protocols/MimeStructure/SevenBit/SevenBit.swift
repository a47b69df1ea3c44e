// SPDX-License-Identifier: EUPL-1.2

/// Makes a message fit for a way that carries 7 bits, by writing leaves in another transfer encoding (RFC 6152 §3,
/// RFC 8551 §3.1.3). Every leaf keeps its content, every other byte stays.
public enum SevenBit {
    public enum Need: Hashable, Sendable {
        /// 7bit as RFC 2045 §2.7 has it.
        case transport
        /// Also nothing that a transport is known to touch, and encoded lines of at most 76, since a signature follows.
        case signing
    }

    public struct Conversion: Hashable, Sendable {
        public let bytes: [UInt8]
        /// Leaves written anew.
        public let leaves: Int
        /// What is still not 7bit and may not be changed, as ranges of the original: signed and encrypted parts
        /// (RFC 1847 §2.1), header sections, parts whose reading is in doubt. Empty: the result is 7bit.
        public let refused: [Range<Int>]
    }

    /// - Parameter bytes: a message or an entity with CRLF line ends in its headers (`LineEnds.canonical` makes them so).
    public static func convert(
        _ bytes: [UInt8], for need: Need = .transport, limits: MimeLimits = MimeLimits()
    ) throws(MimeError) -> Conversion {
        var converter = SevenBitConverter(bytes, need, limits)
        try converter.entity(bytes[...], depth: 0)
        let result = converter.splice.isEmpty ? bytes : converter.splice.applied(to: bytes[...])
        // Delimiter lines belong to no part and are not changed.
        let isClean = !converter.refused.isEmpty || converter.isComplete || LineReport(result[...]).isSevenBit
        return Conversion(bytes: result, leaves: converter.leaves, refused: isClean ? converter.refused : [bytes.indices])
    }
}
