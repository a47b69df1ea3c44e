// SPDX-License-Identifier: EUPL-1.2

/// One stream in the format of zlib (RFC 1950), in memory.
public enum ZlibStream {
    private static let trailerBytes = 4

    public static func pack(_ bytes: [UInt8]) throws -> [UInt8] {
        // A window of 32 KiB, no dictionary, the strongest compression.
        var result: [UInt8] = [0x78, 0xDA]
        try Deflater(level: 9).feed(bytes[...], last: true) { result += $0 }
        return result + checksum(bytes)
    }

    /// - Parameter limit: most bytes that it may unpack to.
    /// - Throws: `ZipError`; `tooLarge` as soon as there are more.
    public static func unpack(_ stream: [UInt8], limit: Int) throws -> [UInt8] {
        guard stream.count > 2 + trailerBytes, stream[0] & 0x0F == 8, stream[0] >> 4 <= 7, stream[1] & 0x20 == 0,
            (Int(stream[0]) << 8 | Int(stream[1])) % 31 == 0
        else { throw ZipError.damaged }
        let trailer = stream.count - trailerBytes
        var result: [UInt8] = []
        var inflater = try Inflater("zlib")
        try inflater.feed(Array(stream[2..<trailer]), last: true) { piece in
            guard result.count + piece.count <= limit else { throw ZipError.tooLarge("zlib") }
            result += piece
        }
        guard inflater.ended else { throw ZipError.damaged }
        guard stream[trailer...].elementsEqual(checksum(result)) else { throw ZipError.wrongChecksum("zlib") }
        return result
    }

    /// Adler-32, the high byte first.
    private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
        var (a, b): (UInt32, UInt32) = (1, 0)
        // So many sums fit before they must be reduced.
        for start in stride(from: 0, to: bytes.count, by: 5_552) {
            for byte in bytes[start..<min(start + 5_552, bytes.count)] {
                a += UInt32(byte)
                b += a
            }
            (a, b) = (a % 65_521, b % 65_521)
        }
        return [b >> 8, b, a >> 8, a].map { UInt8(truncatingIfNeeded: $0) }
    }
}
