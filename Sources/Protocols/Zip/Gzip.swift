// SPDX-License-Identifier: EUPL-1.2

/// Files with one member in the format of gzip (RFC 1952), in memory.
public enum Gzip {
    private static let headerBytes = 10
    private static let trailerBytes = 8

    public static func pack(_ bytes: [UInt8]) throws -> [UInt8] {
        // Deflate, no flags, no time, no system: nothing that tells of the machine.
        var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        try Deflater(level: 9).feed(bytes[...], last: true) { result += $0 }
        var sum = ZipChecksum()
        sum.add(bytes[...])
        return result + littleEndian(sum.value) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// - Parameter limit: most bytes that it may unpack to.
    /// - Throws: `ZipError`; `tooLarge` as soon as there are more.
    public static func unpack(_ file: [UInt8], limit: Int) throws -> [UInt8] {
        let start = try bodyStart(file)
        guard file.count >= start + trailerBytes else { throw ZipError.damaged }
        let trailer = file.count - trailerBytes
        var (result, sum) = ([UInt8](), ZipChecksum())
        var inflater = try Inflater("gzip")
        try inflater.feed(Array(file[start..<trailer]), last: true) { piece in
            guard result.count + piece.count <= limit else { throw ZipError.tooLarge("gzip") }
            result += piece
            sum.add(piece)
        }
        guard inflater.ended else { throw ZipError.damaged }
        guard littleEndian(sum.value).elementsEqual(file[trailer..<trailer + 4]) else { throw ZipError.wrongChecksum("gzip") }
        guard littleEndian(UInt32(truncatingIfNeeded: result.count)).elementsEqual(file[(trailer + 4)...]) else {
            throw ZipError.wrongSize("gzip")
        }
        return result
    }

    /// Behind the header and what its flags announce (RFC 1952 §2.3.1).
    private static func bodyStart(_ file: [UInt8]) throws(ZipError) -> Int {
        guard file.count >= headerBytes + trailerBytes, file.starts(with: [0x1F, 0x8B, 8]), file[3] & 0xE0 == 0 else {
            throw .damaged
        }
        let flags = file[3]
        var place = headerBytes
        if flags & 4 != 0 {
            guard place + 2 <= file.count else { throw .damaged }
            place += 2 + Int(file[place]) + Int(file[place + 1]) << 8
        }
        // Name and comment, each with a zero at its end.
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard place < file.count, let end = file[place...].firstIndex(of: 0) else { throw .damaged }
            place = end + 1
        }
        return flags & 2 == 0 ? place : place + 2
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
