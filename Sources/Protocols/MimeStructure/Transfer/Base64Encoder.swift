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
                alphabet.withUnsafeBufferPointer { alphabet in
                    var start = 0
                    while start < bytes.count {
                        let end = lines ? min(start + line, bytes.count) : bytes.count
                        filled += write(bytes, start..<end, alphabet, into: result, at: filled)
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

    /// - Returns: digits written.
    private static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ alphabet: UnsafeBufferPointer<UInt8>,
        into result: UnsafeMutableBufferPointer<UInt8>, at place: Int
    ) -> Int {
        var (position, filled) = (range.lowerBound, place)
        while position < range.upperBound {
            let count = min(3, range.upperBound - position)
            let second = count > 1 ? UInt32(bytes[position + 1]) : 0
            let third = count > 2 ? UInt32(bytes[position + 2]) : 0
            let value = UInt32(bytes[position]) << 16 | second << 8 | third
            result[filled] = alphabet[Int(value >> 18)]
            result[filled + 1] = alphabet[Int(value >> 12 & 63)]
            result[filled + 2] = count > 1 ? alphabet[Int(value >> 6 & 63)] : 0x3D
            result[filled + 3] = count > 2 ? alphabet[Int(value & 63)] : 0x3D
            position += count
            filled += 4
        }
        return filled - place
    }
}
