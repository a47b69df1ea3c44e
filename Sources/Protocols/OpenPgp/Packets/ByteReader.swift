// SPDX-License-Identifier: EUPL-1.2

/// Takes numbers and bytes from the front; what is not there is malformed, for the packet has said how long it is.
struct ByteReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }
    var position: Int { rest.startIndex }

    mutating func take(_ count: Int) throws(PgpError) -> ArraySlice<UInt8> {
        guard count <= rest.count else { throw .malformed }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func byte() throws(PgpError) -> UInt8 {
        guard let first = rest.popFirst() else { throw .malformed }
        return first
    }

    /// Most significant byte first, of up to four bytes.
    mutating func number(_ size: Int) throws(PgpError) -> Int { try take(size).reduce(0) { $0 << 8 | Int($1) } }

    /// A multiprecision integer (RFC 9580 §3.2): how many bits it has.
    mutating func mpi() throws(PgpError) -> Int {
        let bits = try number(2)
        guard bits <= 16_384 else { throw .malformed }
        _ = try take((bits + 7) / 8)
        return bits
    }
}
