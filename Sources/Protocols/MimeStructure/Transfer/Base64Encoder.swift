// SPDX-License-Identifier: EUPL-1.2

enum Base64Encoder {
    static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    /// Bytes of one line of 76 characters.
    private static let line = 57

    /// RFC 4648 §4.
    /// - Parameter lines: of 76 characters, each ended by CRLF (RFC 2045 §6.8).
    static func digits(_ bytes: ArraySlice<UInt8>, lines: Bool = false) -> [UInt8] {
        let room = (bytes.count + 2) / 3 * 4 + (lines ? (bytes.count + line - 1) / line * 2 : 0)
        return [UInt8](unsafeUninitializedCapacity: room) { result, filled in
            bytes.withUnsafeBufferPointer { bytes in
                pairs.withUnsafeBufferPointer { pairs in
                    var start = 0
                    while start < bytes.count {
                        let end = lines ? min(start + line, bytes.count) : bytes.count
                        filled += write(bytes, start..<end, pairs, into: result, at: filled)
                        if lines {
                            (result[filled], result[filled + 1]) = (0x0D, 0x0A)
                            filled += 2
                        }
                        start = end
                    }
                }
            }
        }
    }

    /// The letters of each twelve bits, in the order in which they are stored.
    private static let pairs: [UInt16] = (0..<4096).map { bits in
        (UInt16(alphabet[bits >> 6]) | UInt16(alphabet[bits & 63]) << 8).littleEndian
    }

    /// - Returns: digits written.
    private static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ pairs: UnsafeBufferPointer<UInt16>,
        into result: UnsafeMutableBufferPointer<UInt8>, at place: Int
    ) -> Int {
        let target = UnsafeMutableRawBufferPointer(result)
        var (position, filled) = (range.lowerBound, place)
        while position < range.upperBound {
            let left = range.upperBound - position
            let second = left > 1 ? Int(bytes[position + 1]) : 0, third = left > 2 ? Int(bytes[position + 2]) : 0
            let value = Int(bytes[position]) << 16 | second << 8 | third
            target.storeBytes(of: pairs[value >> 12], toByteOffset: filled, as: UInt16.self)
            target.storeBytes(of: pairs[value & 0xFFF], toByteOffset: filled + 2, as: UInt16.self)
            if left < 2 { result[filled + 2] = 0x3D }
            if left < 3 { result[filled + 3] = 0x3D }
            position += 3
            filled += 4
        }
        return filled - place
    }
}
