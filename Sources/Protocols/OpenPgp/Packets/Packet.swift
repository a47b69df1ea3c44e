// SPDX-License-Identifier: EUPL-1.2

/// One packet: its number and where its body stands.
struct Packet: Hashable {
    let type: UInt8
    /// With its header.
    let range: Range<Int>
    /// One piece, or several where partial lengths are used.
    let pieces: [Range<Int>]

    var count: Int { pieces.reduce(0) { $0 + $1.count } }

    /// Up to so many bytes of the body.
    func prefix(_ most: Int, of bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for piece in pieces {
            guard result.count < most else { break }
            result += bytes[piece].prefix(most - result.count)
        }
        return result
    }

    /// The body of a packet that comes in one piece.
    func body(of bytes: [UInt8]) -> ArraySlice<UInt8> { pieces.first.map { bytes[$0] } ?? [] }
}
